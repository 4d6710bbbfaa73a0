import type { Move } from '../../ui/move-commands.ts';

/** Opens or closes a summary; where there is nothing to do, → goes to the first child and ← to the parent. */
export type Fold = 'open' | 'close';

/** What a key means in the Gantt. */
export type KeyAction =
  | { readonly kind: 'row'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'row-edge'; readonly edge: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'fold'; readonly to: Fold }
  | { readonly kind: 'move'; readonly direction: 1 | -1 }
  | { readonly kind: 'resize'; readonly direction: 1 | -1 }
  | { readonly kind: 'outline'; readonly move: Move }
  | { readonly kind: 'progress'; readonly direction: 1 | -1 }
  | { readonly kind: 'link' }
  | { readonly kind: 'open' }
  | { readonly kind: 'why' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'toggle-selection' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'zoom'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'fit' }
  | { readonly kind: 'today' }
  | { readonly kind: 'walk-links'; readonly direction: 1 | -1 }
  | { readonly kind: 'delete-link' }
  | { readonly kind: 'cancel' };

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The action of a key, or null when it means nothing here. `rightToLeft`: outline and time run as the page reads.
 */
export function keyAction(press: KeyPress, rightToLeft = false): KeyAction | null {
  const { key, altKey, shiftKey } = press;
  if (press.ctrlKey || press.metaKey) return key.toLowerCase() === 'a' && !altKey ? { kind: 'select-all' } : null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    // Onwards in time is where reading leads.
    const direction = (key === 'ArrowRight') !== rightToLeft ? 1 : -1;
    const inward = direction === 1;
    if (altKey && shiftKey) return { kind: 'outline', move: inward ? 'indent' : 'outdent' };
    if (altKey) return { kind: 'move', direction };
    if (shiftKey) return { kind: 'resize', direction };
    return { kind: 'fold', to: inward ? 'open' : 'close' };
  }
  if (altKey)
    return key === 'ArrowUp' || key === 'ArrowDown' ? { kind: 'outline', move: key === 'ArrowUp' ? 'up' : 'down' } : null;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'row', by: 1, extend: shiftKey };
    case 'ArrowUp':
      return { kind: 'row', by: -1, extend: shiftKey };
    case 'PageDown':
      return { kind: 'page', direction: 1, extend: shiftKey };
    case 'PageUp':
      return { kind: 'page', direction: -1, extend: shiftKey };
    case 'Home':
      return { kind: 'row-edge', edge: 'first', extend: shiftKey };
    case 'End':
      return { kind: 'row-edge', edge: 'last', extend: shiftKey };
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'toggle-selection' };
    case '+':
    case '=':
      return { kind: 'zoom', direction: 'in' };
    case '-':
    case '_':
      return { kind: 'zoom', direction: 'out' };
    case 'f':
    case 'F':
      return { kind: 'fit' };
    case 't':
    case 'T':
      return { kind: 'today' };
    case 'p':
    case 'P':
      return { kind: 'progress', direction: shiftKey ? -1 : 1 };
    case 'l':
    case 'L':
      return { kind: 'link' };
    case 'k':
    case 'K':
      return { kind: 'walk-links', direction: shiftKey ? -1 : 1 };
    case 'w':
    case 'W':
      return { kind: 'why' };
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null;
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete-link' };
    case 'Escape':
      return { kind: 'cancel' };
    default:
      return null;
  }
}
