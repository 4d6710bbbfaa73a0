import type { Recurrence } from '../../shared/model/calendar-exception.ts';
import { weekdayOf } from '../../shared/model/time.ts';

export type RepeatKind = 'none' | Recurrence['every'];
export const REPEAT_KINDS: readonly RepeatKind[] = [
  'none',
  'day',
  'week',
  'month-day',
  'month-weekday',
  'year-day',
  'year-weekday',
];

/** How an exception repeats, while it is written. What is null follows the first day. */
export interface RecurrenceDraft {
  readonly kind: RepeatKind;
  readonly interval: string;
  readonly weekdays: readonly number[] | null;
  readonly weekOfMonth: 1 | 2 | 3 | 4 | 5 | null;
  readonly weekday: number | null;
  readonly monthDay: string | null;
  readonly month: number | null;
}

export const NO_RECURRENCE: RecurrenceDraft = {
  kind: 'none',
  interval: '1',
  weekdays: null,
  weekOfMonth: null,
  weekday: null,
  monthDay: null,
  month: null,
};

/** The draft that means a recurrence: what is there is what was chosen. */
export function draftOf(repeats: Recurrence | null): RecurrenceDraft {
  if (repeats === null) return NO_RECURRENCE;
  return {
    kind: repeats.every,
    interval: 'interval' in repeats ? String(repeats.interval) : NO_RECURRENCE.interval,
    weekdays: 'weekdays' in repeats ? repeats.weekdays : null,
    weekOfMonth: 'weekOfMonth' in repeats ? repeats.weekOfMonth : null,
    weekday: 'weekday' in repeats ? repeats.weekday : null,
    monthDay: 'monthDay' in repeats ? String(repeats.monthDay) : null,
    month: 'month' in repeats ? repeats.month : null,
  };
}

/** What the parts of a draft are that were not chosen: those that the first day has. */
export function partsOf(fromDay: number): {
  readonly weekday: number;
  readonly weekOfMonth: 1 | 2 | 3 | 4 | 5;
  readonly monthDay: number;
  readonly month: number;
} {
  const date = new Date(fromDay * 86_400_000);
  const monthDay = date.getUTCDate();
  return {
    weekday: weekdayOf(fromDay),
    weekOfMonth: Math.ceil(monthDay / 7) as 1 | 2 | 3 | 4 | 5,
    monthDay,
    month: date.getUTCMonth() + 1,
  };
}

/** The recurrence that a draft means; null for none, undefined when a part can't be read. */
export function readRecurrence(draft: RecurrenceDraft, fromDay: number): Recurrence | null | undefined {
  const first = partsOf(fromDay);
  const interval = wholeUpTo(draft.interval, 999);
  const monthDay = draft.monthDay === null ? first.monthDay : wholeUpTo(draft.monthDay, 31);
  const weekday = draft.weekday ?? first.weekday;
  const weekOfMonth = draft.weekOfMonth ?? first.weekOfMonth;
  const month = draft.month ?? first.month;
  const weekdays = (draft.weekdays ?? [first.weekday]).toSorted((a, b) => a - b);
  switch (draft.kind) {
    case 'none':
      return null;
    case 'day':
      return interval === undefined ? undefined : { every: 'day', interval };
    case 'week':
      return interval === undefined || weekdays.length === 0 ? undefined : { every: 'week', interval, weekdays };
    case 'month-day':
      return interval === undefined || monthDay === undefined ? undefined : { every: 'month-day', interval, monthDay };
    case 'month-weekday':
      return interval === undefined ? undefined : { every: 'month-weekday', interval, weekOfMonth, weekday };
    case 'year-day':
      return monthDay === undefined ? undefined : { every: 'year-day', month, monthDay };
    case 'year-weekday':
      return { every: 'year-weekday', month, weekOfMonth, weekday };
  }
}

/** A whole number from 1 up to a most. */
export function wholeUpTo(text: string, most: number): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}
