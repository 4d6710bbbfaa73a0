import * as v from 'valibot';
import { instant, nullable, reference, structure, text } from './codec.ts';
import { value, type RecordOf } from './entity.ts';
import { MINUTES_PER_DAY } from './time.ts';
import { expectationTexts } from '../texts/expectation-texts.ts';

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_PER_DAY));
const shift = v.pipe(
  v.strictTuple([minuteOfDay, minuteOfDay]),
  v.check(([from, to]) => from < to),
);

/** Working hours of a day, sorted and apart: `[[480, 720], [780, 1020]]` is 8 to 12 and 13 to 17; `[]` is a day off. Units: minutes of the day. */
export const dayHours = v.pipe(
  v.array(shift),
  v.maxLength(24),
  v.check((shifts) => shifts.every(([from], index) => index === 0 || (shifts[index - 1]?.[1] ?? 0) <= from)),
);
export type DayHours = v.InferOutput<typeof dayHours>;

/** Seven days from Sunday; null takes the day from the base calendar (from `STANDARD_WEEK` where there is none). */
export const weekHours = v.pipe(v.array(v.nullable(dayHours)), v.length(7));
export type WeekHours = v.InferOutput<typeof weekHours>;

const STANDARD_DAY: DayHours = [
  [480, 720],
  [780, 1020],
];

/** Monday to Friday, 8 to 12 and 13 to 17. */
export const STANDARD_WEEK: readonly DayHours[] = [[], STANDARD_DAY, STANDARD_DAY, STANDARD_DAY, STANDARD_DAY, STANDARD_DAY, []];

/** Working hours. A person's or a task's calendar may build on a base calendar and say only what differs. */
export const calendar = {
  document: 'workspace',
  shape: 'fields',
  fields: {
    name: value(text(200), ''),
    baseId: value(nullable(reference), null),
    week: value(structure(weekHours, expectationTexts['expects.calendar-week']), [null, null, null, null, null, null, null]),
    sourceId: value(nullable(text(200)), null),
    deletedAtMs: value(nullable(instant), null),
  },
} as const;

export type WorkCalendar = RecordOf<typeof calendar>;
