import { describe, expect, it } from 'vitest';
import { draftOf, NO_RECURRENCE, REPEAT_KINDS, readRecurrence } from '../../../renderer/people/recurrence-draft.ts';
import { recurrenceText } from '../../../renderer/people/recurrence-text.ts';
import { isoToMin, minToDay } from '../../../shared/model/time.ts';
import { recursOn } from '../../../shared/schedule/recurrence.ts';

// The last Friday of May 2026, the fifth.
const FRIDAY = minToDay(isoToMin('2026-05-29T00:00') ?? 0);

describe('readRecurrence', () => {
  it('takes what was not chosen from the first day, so that it falls on it', () => {
    const missing = REPEAT_KINDS.filter((kind) => {
      const repeats = readRecurrence({ ...NO_RECURRENCE, kind }, FRIDAY);
      return !repeats || !recursOn(repeats, FRIDAY, FRIDAY);
    });
    expect(missing).toEqual(['none']);
  });

  it('takes what was chosen', () => {
    expect(readRecurrence({ ...NO_RECURRENCE, kind: 'week', interval: '2', weekdays: [5, 1] }, FRIDAY)).toEqual({
      every: 'week',
      interval: 2,
      weekdays: [1, 5],
    });
    expect(readRecurrence({ ...NO_RECURRENCE, kind: 'year-weekday', month: 11, weekOfMonth: 4, weekday: 4 }, FRIDAY)).toEqual({
      every: 'year-weekday',
      month: 11,
      weekOfMonth: 4,
      weekday: 4,
    });
  });

  it('reads the draft of a recurrence as that recurrence, whatever the first day is', () => {
    for (const kind of REPEAT_KINDS) {
      const repeats = readRecurrence({ ...NO_RECURRENCE, kind, interval: '3' }, FRIDAY);
      if (repeats === undefined) throw new Error(`${kind} can't be read`);
      expect(readRecurrence(draftOf(repeats), FRIDAY + 17)).toEqual(repeats);
    }
  });

  it('has nothing for parts that can’t be read', () => {
    expect(readRecurrence({ ...NO_RECURRENCE, kind: 'day', interval: '0' }, FRIDAY)).toBeUndefined();
    expect(readRecurrence({ ...NO_RECURRENCE, kind: 'month-day', monthDay: '32' }, FRIDAY)).toBeUndefined();
    expect(readRecurrence({ ...NO_RECURRENCE, kind: 'week', weekdays: [] }, FRIDAY)).toBeUndefined();
  });
});

describe('recurrenceText', () => {
  it('reads as people say it', () => {
    expect(recurrenceText({ every: 'day', interval: 1 })).toBe('every day');
    expect(recurrenceText({ every: 'month-day', interval: 3, monthDay: 15 })).toBe('every 3 months on day 15');
    expect(recurrenceText({ every: 'year-weekday', month: 5, weekOfMonth: 5, weekday: 5 })).toBe(
      'every year on the last Fri of May',
    );
  });
});
