import { describe, expect, test } from 'vitest';
import { createRowSlots } from '../../../renderer/task-list/row-slots.ts';

const slotsOf = (slots: ReadonlyMap<string, number>): readonly number[] => [...slots.values()];

describe('the elements of lines', () => {
  test('a line that stays keeps its element, and what comes takes one that was freed', () => {
    const assign = createRowSlots();
    assign(['a', 'b', 'c', 'd'], true);
    expect(slotsOf(assign(['b', 'c', 'd', 'e'], true))).toEqual([1, 2, 3, 0]);
  });

  test('in a jump the elements stay where they are', () => {
    const assign = createRowSlots();
    assign(['a', 'b', 'c', 'd'], true);
    expect(slotsOf(assign(['d', 'e', 'f', 'g'], true))).toEqual([0, 1, 2, 3]);
  });

  test('while something is written what is new gets an element of its own', () => {
    const assign = createRowSlots();
    assign(['a', 'b', 'c'], true);
    expect(slotsOf(assign(['a', 'x', 'y'], false))).toEqual([0, 3, 4]);
  });

  test('no two lines have the same element', () => {
    const assign = createRowSlots();
    for (const ids of ['abcdef', 'cdefgh', 'xyzabc', 'z', 'qrstuvwxyz', 'abz']) {
      for (const mayReuse of [true, false]) expect(new Set(assign(ids.split(''), mayReuse).values()).size).toBe(ids.length);
    }
  });
});
