import type { Move } from '../ui/move-commands.ts';

/** What a key means in the list while no cell is edited. */
export type GridAction =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly axis: 'row' | 'column'; readonly end: 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'edit'; readonly text: string | null }
  | {
      readonly do: 'toggle' | 'open' | 'insert' | 'delete' | 'delete-rows' | 'clear' | 'select-row' | 'select-all' | 'fill-down';
    }
  | { readonly do: 'fold-all'; readonly isFolded: boolean }
  | { readonly do: 'outline'; readonly move: Move }
  | { readonly do: 'column-move' | 'column-width'; readonly by: 1 | -1 };

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean;
}

const OUTLINE: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down' };
const OUTLINE_SHIFT: Readonly<Record<string, Move>> = { ArrowRight: 'indent', ArrowLeft: 'outdent' };
const WIDTHS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 };
const SIDEWAYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The action of a key, or null for one that the list has no use for. `pageRows`: how many rows a page shows. */
export function gridAction(pressed: Key, pageRows: number): GridAction | null {
  const { key, shift, alt, command } = pressed;
  if (alt) return altAction(pressed);
  const step = (rows: number, columns: number): GridAction => ({ do: 'move', rows, columns, extend: shift });
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
      return { do: 'edge', axis: command ? 'row' : 'column', end: key === 'Home' ? 'first' : 'last', extend: shift };
    case 'Enter':
      return command ? { do: 'open' } : { do: 'edit', text: null };
    case 'F2':
      return { do: 'edit', text: null };
    case ' ':
      return shift ? { do: 'select-row' } : { do: 'toggle' };
    case 'Insert':
      return { do: 'insert' };
    case 'Delete':
      return command ? { do: 'delete-rows' } : { do: 'delete' };
    case 'Backspace':
      return { do: 'delete' };
    case 'Escape':
      return { do: 'clear' };
    default:
      if (command) return shift ? null : (LETTERS[key.toLowerCase()] ?? null);
      // A character starts to write over the cell, as in a spreadsheet; `?` is the help everywhere.
      return Array.from(key).length === 1 && key !== '?' ? { do: 'edit', text: key } : null;
  }
}

const LETTERS: Readonly<Record<string, GridAction>> = { a: { do: 'select-all' }, d: { do: 'fill-down' } };

/** Up and down move the row, left and right the column; with Shift the row goes in and out, and all fold or unfold. */
function altAction({ key, shift, command }: Key): GridAction | null {
  if (command) return null;
  const move = shift ? OUTLINE_SHIFT[key] : OUTLINE[key];
  if (move) return { do: 'outline', move };
  if (shift && (key === 'ArrowUp' || key === 'ArrowDown')) return { do: 'fold-all', isFolded: key === 'ArrowUp' };
  if (!shift && SIDEWAYS[key]) return { do: 'column-move', by: SIDEWAYS[key] };
  return WIDTHS[key] ? { do: 'column-width', by: WIDTHS[key] } : null;
}
