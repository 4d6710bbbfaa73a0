import { expect, it } from 'vitest';
import { rowAfter } from '../../../renderer/ui/row-after.ts';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 19, 19],
  ['j', 4, 5],
  ['k', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageUp', 3, 0],
  ['Home', 7, 0],
  ['End', 7, 19],
  ['x', 7, null],
])('%s from row %i of twenty leads to %j', (key, at, row) => {
  expect(rowAfter(key, at, 20)).toBe(row);
});
