import * as v from 'valibot';
import { day, instant, nullable, reference, structure, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';
import { dayHours } from './work-calendar.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';

const interval = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));
const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));
const weekOfMonth = v.picklist([1, 2, 3, 4, 5]);
const monthDay = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));
const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

/**
 * How an exception repeats between its first and its last day.
 * `weekOfMonth` 5 is the last such weekday of the month; a `monthDay` that a month lacks is skipped.
 */
export const recurrence = v.variant('every', [
  v.strictObject({ every: v.literal('day'), interval }),
  v.strictObject({ every: v.literal('week'), interval, weekdays: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7)) }),
  v.strictObject({ every: v.literal('month-day'), interval, monthDay }),
  v.strictObject({ every: v.literal('month-weekday'), interval, weekOfMonth, weekday }),
  v.strictObject({ every: v.literal('year-day'), month, monthDay }),
  v.strictObject({ every: v.literal('year-weekday'), month, weekOfMonth, weekday }),
]);
export type Recurrence = v.InferOutput<typeof recurrence>;

/**
 * Days on which a calendar differs from its week. Without `repeats` it covers every day from `fromDay` to `toDay`, both included;
 * with it, the days of the pattern between the two. A later-starting exception wins over an earlier one on the same day, then the larger id.
 */
export const calendarException = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    calendarId: value(reference, ''),
    name: value(text(200), ''),
    fromDay: value(day, 0),
    toDay: value(day, 0),
    hours: value(structure(dayHours, expectationTexts['expects.day-hours']), []),
    repeats: value(nullable(structure(recurrence, expectationTexts['expects.recurrence'])), null),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type CalendarException = RecordOf<typeof calendarException>;
