import { expect, test } from 'vitest';
import { createKeeper } from '../../../renderer/task-list/keeper.ts';

test('the same parts give what was made of them; others have it made again', () => {
  const keep = createKeeper<object>();
  const first = keep(['a', 1], () => ({}));
  expect(keep(['a', 1], () => ({}))).toBe(first);
  expect(keep(['a', 2], () => ({}))).not.toBe(first);
});
