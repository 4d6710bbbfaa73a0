import { describe, expect, it } from 'vitest';
import { rangeOf, settledPlace, stepFrom } from '../../renderer/board/layout/board-place.ts';

const columns = [
  { key: 'a', taskIds: ['1', '2', '3'] },
  { key: 'b', taskIds: [] },
  { key: 'c', taskIds: ['4'] },
];

describe('stepFrom', () => {
  const step = (columnKey: string, taskId: string | null, by: readonly [number, number]) =>
    stepFrom(columns, { columnKey, taskId }, { columns: by[0], cards: by[1] });

  it('goes from card to card and stops at the ends', () => {
    expect(step('a', '1', [0, 1])).toEqual({ columnKey: 'a', taskId: '2' });
    expect(step('a', '3', [0, 1])).toEqual({ columnKey: 'a', taskId: '3' });
    expect(step('a', '2', [0, -1_000_000])).toEqual({ columnKey: 'a', taskId: '1' });
  });

  it('goes into an empty column and on', () => {
    expect(step('a', '3', [1, 0])).toEqual({ columnKey: 'b', taskId: null });
    expect(step('b', null, [1, 0])).toEqual({ columnKey: 'c', taskId: '4' });
  });

  it('lands on the last card of a shorter column', () => {
    expect(step('a', '3', [2, 0])).toEqual({ columnKey: 'c', taskId: '4' });
  });
});

describe('settledPlace', () => {
  it('follows a card to another column', () => {
    expect(settledPlace(columns, { columnKey: 'a', taskId: '4' }, 0)).toEqual({ columnKey: 'c', taskId: '4' });
  });

  it('stays at the height of a card that is gone', () => {
    expect(settledPlace(columns, { columnKey: 'a', taskId: 'gone' }, 1)).toEqual({ columnKey: 'a', taskId: '2' });
    expect(settledPlace(columns, { columnKey: 'a', taskId: 'gone' }, 9)).toEqual({ columnKey: 'a', taskId: '3' });
  });

  it('begins at the first card there is', () => {
    expect(settledPlace(columns.slice(1), { columnKey: '', taskId: null }, 0)).toEqual({ columnKey: 'c', taskId: '4' });
  });

  it('has a place on a board without cards, and on none', () => {
    expect(settledPlace([{ key: 'b', taskIds: [] }], { columnKey: '', taskId: null }, 0)).toEqual({
      columnKey: 'b',
      taskId: null,
    });
    expect(settledPlace([], { columnKey: 'a', taskId: '1' }, 0)).toEqual({ columnKey: '', taskId: null });
  });
});

describe('rangeOf', () => {
  it('runs either way, and is the card alone where it began elsewhere', () => {
    expect(rangeOf(['1', '2', '3'], '3', '2')).toEqual(['2', '3']);
    expect(rangeOf(['1', '2', '3'], 'x', '2')).toEqual(['2']);
    expect(rangeOf(['1'], '1', 'x')).toEqual([]);
  });
});
