import { describe, expect, it } from 'vitest';
import { gridAction } from '../../renderer/workload/layout/grid-keys.ts';
import { rowAt, rowTops, scrollTo } from '../../renderer/workload/layout/row-places.ts';

const rows = [
  { kind: 'unassigned', level: 1, isOpen: false },
  { kind: 'group', level: 1, isOpen: true },
  { kind: 'person', level: 2, isOpen: false },
  { kind: 'person', level: 2, isOpen: false },
] as const;
const press = (key: string, row: number, column: number, carrying = false) =>
  gridAction(key, { row, column }, { rows, columns: 3, page: 10, carrying });

describe('grid keys', () => {
  it('move within the grid, to the head of the row, and stop at the edges', () => {
    expect(press('ArrowRight', 0, 0)).toEqual({ do: 'go', to: { row: 0, column: 1 } });
    expect(press('ArrowUp', 0, 1)).toEqual({ do: 'go', to: { row: 0, column: 1 } });
    expect(press('PageDown', 1, 1)).toEqual({ do: 'go', to: { row: 3, column: 1 } });
    expect(press('End', 2, 0)).toEqual({ do: 'go', to: { row: 2, column: 2 } });
    expect(press('ArrowLeft', 2, 0)).toEqual({ do: 'go', to: { row: 2, column: -1 } });
    expect(press('x', 1, 0)).toBeNull();
  });

  it('open and close a line from its head, and go to the one above it', () => {
    expect(press('ArrowRight', 2, -1)).toEqual({ do: 'toggle' });
    expect(press('ArrowLeft', 1, -1)).toEqual({ do: 'toggle' });
    expect(press('ArrowRight', 1, -1)).toEqual({ do: 'go', to: { row: 1, column: 0 } });
    expect(press('ArrowLeft', 3, -1)).toEqual({ do: 'go', to: { row: 1, column: -1 } });
    expect(press('Enter', 3, -1)).toEqual({ do: 'toggle' });
  });

  it('open a cell, and pick its work up', () => {
    expect(press('Enter', 2, 0)).toEqual({ do: 'open' });
    expect(press('m', 2, 0)).toEqual({ do: 'lift' });
    expect(press('m', 2, -1)?.do).not.toBe('lift');
  });

  it('carry work past groups, put it down and call it off', () => {
    expect(press('ArrowDown', 0, 0, true)).toEqual({ do: 'carry', to: { row: 2, column: 0 } });
    expect(press('ArrowUp', 2, 0, true)).toEqual({ do: 'carry', to: { row: 0, column: 0 } });
    expect(press('ArrowLeft', 2, 0, true)).toEqual({ do: 'carry', to: { row: 2, column: 0 } });
    expect(press('Enter', 2, 0, true)).toEqual({ do: 'drop' });
    expect(press('Escape', 2, 0, true)).toEqual({ do: 'cancel' });
  });
});

describe('places of rows', () => {
  const tops = rowTops(rows);

  it('follow their heights', () => {
    expect(tops).toEqual([0, 52, 92, 144, 196]);
    expect([-5, 0, 51, 52, 100, 5000].map((y) => rowAt(tops, y))).toEqual([0, 0, 0, 1, 2, 3]);
  });

  it('scroll no further than a row needs', () => {
    expect(scrollTo(tops, 3, { topPx: 0, heightPx: 100 })).toBe(96);
    expect(scrollTo(tops, 0, { topPx: 60, heightPx: 100 })).toBe(0);
    expect(scrollTo(tops, 1, { topPx: 10, heightPx: 100 })).toBe(10);
  });
});
