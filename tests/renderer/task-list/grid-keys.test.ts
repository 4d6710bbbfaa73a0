import { describe, expect, it } from 'vitest';
import { gridAction, type GridAction } from '../../../renderer/task-list/grid-keys.ts';

function press(text: string): GridAction | null {
  const parts = text.split('+');
  const key = parts.at(-1) || '+';
  return gridAction({ key, shift: parts.includes('Shift'), alt: parts.includes('Alt'), command: parts.includes('Ctrl') }, 20);
}

describe('keys of the list', () => {
  it.each([
    ['ArrowDown', { do: 'move', rows: 1, columns: 0, extend: false }],
    ['Shift+ArrowUp', { do: 'move', rows: -1, columns: 0, extend: true }],
    ['ArrowRight', { do: 'move', rows: 0, columns: 1, extend: false }],
    ['PageDown', { do: 'move', rows: 20, columns: 0, extend: false }],
    ['Ctrl+End', { do: 'edge', axis: 'row', end: 'last', extend: false }],
    ['Home', { do: 'edge', axis: 'column', end: 'first', extend: false }],
    ['Enter', { do: 'edit', text: null }],
    ['F2', { do: 'edit', text: null }],
    ['x', { do: 'edit', text: 'x' }],
    ['Ctrl+Enter', { do: 'open' }],
    [' ', { do: 'toggle' }],
    ['Insert', { do: 'insert' }],
    ['Delete', { do: 'delete' }],
    ['Ctrl+a', { do: 'select-all' }],
    ['Shift+ArrowRight', { do: 'move', rows: 0, columns: 1, extend: true }],
    ['Shift+ ', { do: 'select-row' }],
    ['Ctrl+d', { do: 'fill-down' }],
    ['Ctrl+Delete', { do: 'delete-rows' }],
    ['Alt+ArrowRight', { do: 'column-move', by: 1 }],
    ['Alt+-', { do: 'column-width', by: -1 }],
    ['Alt+Shift+ArrowRight', { do: 'outline', move: 'indent' }],
    ['Alt+Shift+ArrowLeft', { do: 'outline', move: 'outdent' }],
    ['Alt+Shift+ArrowUp', { do: 'fold-all', isFolded: true }],
    ['Alt+Shift+ArrowDown', { do: 'fold-all', isFolded: false }],
    ['Alt+ArrowUp', { do: 'outline', move: 'up' }],
    ['Alt+ArrowDown', { do: 'outline', move: 'down' }],
  ])('%s', (keys, expected) => {
    expect(press(keys)).toEqual(expected);
  });

  it.each(['Ctrl+z', 'Ctrl+k', 'Ctrl+c', 'Ctrl+v', 'Alt+1', 'Tab', 'Shift', '?'])('leaves %s to others', (keys) => {
    expect(press(keys)).toBeNull();
  });
});
