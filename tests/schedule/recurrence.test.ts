import { describe, expect, test } from 'vitest';
import type { Recurrence } from '../../shared/model/calendar-exception.ts';
import { dayToIso, FIRST_DAY, LAST_DAY } from '../../shared/model/time.ts';
import { civilOf } from '../../shared/schedule/civil.ts';
import { recursOn } from '../../shared/schedule/recurrence.ts';
import { at } from '../support/a-project.ts';

/** The days on which a recurrence falls from one date to another, the first being its anchor. */
function days(repeats: Recurrence, from: string, to: string): string[] {
  const first = at(from) / 1440;
  const found: string[] = [];
  for (let day = first; day <= at(to) / 1440; day++) if (recursOn(repeats, first, day)) found.push(dayToIso(day).slice(5));
  return found;
}

describe('a recurrence', () => {
  test('[S10] falls on every n-th day', () => {
    expect(days({ every: 'day', interval: 3 }, '2026-03-02', '2026-03-10')).toEqual(['03-02', '03-05', '03-08']);
  });

  test('[S10] falls on weekdays of every n-th week, counted from Sunday', () => {
    expect(days({ every: 'week', interval: 2, weekdays: [0, 3] }, '2026-03-03', '2026-03-19')).toEqual([
      '03-04',
      '03-15',
      '03-18',
    ]);
  });

  test('[S10] skips months that lack the day', () => {
    expect(days({ every: 'month-day', interval: 1, monthDay: 31 }, '2026-01-01', '2026-05-31')).toEqual([
      '01-31',
      '03-31',
      '05-31',
    ]);
  });

  test('[S10] falls on the n-th or the last weekday of a month', () => {
    expect(days({ every: 'month-weekday', interval: 2, weekOfMonth: 2, weekday: 1 }, '2026-03-01', '2026-06-30')).toEqual([
      '03-09',
      '05-11',
    ]);
    expect(days({ every: 'month-weekday', interval: 1, weekOfMonth: 5, weekday: 5 }, '2026-03-01', '2026-04-30')).toEqual([
      '03-27',
      '04-24',
    ]);
  });

  test('[S10] falls on a day of the year', () => {
    expect(days({ every: 'year-day', month: 2, monthDay: 29 }, '2027-01-01', '2032-12-31')).toEqual(['02-29', '02-29']);
    expect(days({ every: 'year-weekday', month: 11, weekOfMonth: 4, weekday: 4 }, '2026-01-01', '2027-12-31')).toEqual([
      '11-26',
      '11-25',
    ]);
  });
});

test('the date of a day is what the platform says, over the whole time line', () => {
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 13) {
    const { year, month, dayOfMonth } = civilOf(day);
    expect(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`).toBe(dayToIso(day));
  }
});
