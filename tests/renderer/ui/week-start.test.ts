import { expect, it } from 'vitest';
import { weekFrom, weekStartOf } from '../../../renderer/ui/week-start.ts';

it.each([
  ['en-GB', 1],
  ['en-US', 0],
  ['de-DE', 1],
  ['ar-EG', 6],
  ['ar-SA', 0],
])('a week in %s begins as is usual there', (locale, day) => {
  expect(weekStartOf(locale, undefined)).toBe(day);
  expect(weekStartOf(locale, 'system')).toBe(day);
});

it('a day that was chosen goes before the usual one', () => {
  expect(weekStartOf('en-US', 1)).toBe(1);
  expect(weekStartOf('en-GB', 6)).toBe(6);
  expect(weekStartOf('en-GB', 4)).toBe(1);
});

it('the days of a week follow from its first', () => {
  expect(weekFrom(6)).toEqual([6, 0, 1, 2, 3, 4, 5]);
});
