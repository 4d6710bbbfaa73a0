import type { Move } from '../ui/move-commands.ts';

/** What a key means in the list while no cell is edited. */
export type GridAction =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly axis: 'row' | 'column'; readonly end: 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'edit'; readonly text: string | null }
  | { readonly do: 'toggle' | 'open' | 'insert' | 'delete' | 'clear' | 'select-all' }
  | { readonly do: 'outline'; readonly move: Move };

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean;
}

const OUTLINE: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down' };
const OUTLINE_SHIFT: Readonly<Record<string, Move>> = { ArrowRight: 'indent', ArrowLeft: 'outdent' };

/** The action of a key, or null for one that the list has no use for. `pageRows`: how many rows a page shows. */
export function gridAction({ key, shift, alt, command }: Key, pageRows: number): GridAction | null {
  if (alt) {
    const move = shift ? OUTLINE_SHIFT[key] : OUTLINE[key];
    return move && !command ? { do: 'outline', move } : null;
  }
  const step = (rows: number, columns: number): GridAction => ({ do: 'move', rows, columns, extend: shift && rows !== 0 });
  switch (key) {
    case 'ArrowUp':
      return step(-1, 0);
    case 'ArrowDown':
      return step(1, 0);
    case 'ArrowLeft':
      return step(0, -1);
    case 'ArrowRight':
      return step(0, 1);
    case 'PageUp':
      return step(-pageRows, 0);
    case 'PageDown':
      return step(pageRows, 0);
    case 'Home':
    case 'End':
      return { do: 'edge', axis: command ? 'row' : 'column', end: key === 'Home' ? 'first' : 'last', extend: shift && command };
    case 'Enter':
      return command ? { do: 'open' } : { do: 'edit', text: null };
    case 'F2':
      return { do: 'edit', text: null };
    case ' ':
      return { do: 'toggle' };
    case 'Insert':
      return { do: 'insert' };
    case 'Delete':
      return { do: 'delete' };
    case 'Escape':
      return { do: 'clear' };
    default:
      if (command) return key.toLowerCase() === 'a' ? { do: 'select-all' } : null;
      // A character starts to write over the cell, as in a spreadsheet; `?` is the help everywhere.
      return Array.from(key).length === 1 && key !== '?' ? { do: 'edit', text: key } : null;
  }
}
