import { civilToMin, FIRST_MIN, LAST_MIN } from '../../../shared/model/time.ts';

/** In which order a column writes day, month and year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface DateColumn {
  readonly order: DateOrder;
  /** False: no date of the column tells, and the order is a guess. */
  readonly certain: boolean;
  /** True: the column has dates in digits whose order had to be found out. */
  readonly numeric: boolean;
}

/** A date with its time of day; undefined where the text has none. Units: minutes. */
export interface ReadDate {
  readonly dayMin: number;
  readonly timeMin: number | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const TIME = /[T\s,]+(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const NUMERIC = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\.?$/;
const DAY_NAME = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const DAY_FIRST_NAME = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s/-]+([a-z]{3})[a-z]*\.?,?[\s/-]+(\d{2,4})$/i;
const MONTH_FIRST_NAME = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{2,4})$/i;
const EPOCH_MS = /^\d{12,13}$/;

/** The order of a column's dates: a part above 12 can only be a day. Without one, dots mean day first, a.m. and p.m. month first. Rule: X21 */
export function dateColumnOf(values: Iterable<string>): DateColumn {
  const votes = { dmy: 0, mdy: 0 };
  let numeric = false;
  let dots = false;
  let halves = false;
  for (const value of values) {
    const { date, half } = splitTime(value.trim());
    const parts = NUMERIC.exec(date);
    if (!parts || (parts[1]?.length ?? 0) > 2) continue;
    numeric = true;
    dots ||= date.includes('.');
    halves ||= half !== undefined;
    if (Number(parts[1]) > 12) votes.dmy += 1;
    else if (Number(parts[2]) > 12) votes.mdy += 1;
  }
  if (!numeric) return { order: 'ymd', certain: true, numeric };
  const certain = votes.dmy > 0 !== votes.mdy > 0;
  const order = votes.dmy !== votes.mdy ? (votes.dmy > votes.mdy ? 'dmy' : 'mdy') : halves && !dots ? 'mdy' : 'dmy';
  return { order, certain, numeric };
}

/** Reads a date in digits in the column's order, with a month's English name, or as Unix milliseconds. Undefined: it is none. */
export function readDate(text: string, order: DateOrder): ReadDate | undefined {
  const trimmed = text.trim();
  if (EPOCH_MS.test(trimmed)) {
    const min = Math.floor(Number(trimmed) / 60_000);
    return inBounds({ dayMin: min - (min % 1440), timeMin: min % 1440 });
  }
  const { date, timeMin, half } = splitTime(trimmed.replace(DAY_NAME, ''));
  if (timeMin === undefined && half !== undefined) return undefined;
  const civil = civilOf(date, order);
  if (civil === undefined) return undefined;
  const [year, month, day] = civil;
  const dayMin = civilToMin(year, month, day);
  const back = new Date(dayMin * 60_000);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return inBounds({ dayMin, timeMin });
}

function civilOf(date: string, order: DateOrder): readonly [number, number, number] | undefined {
  const dayFirst = DAY_FIRST_NAME.exec(date);
  const monthFirst = MONTH_FIRST_NAME.exec(date);
  if (dayFirst) return [yearOf(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1])];
  if (monthFirst) return [yearOf(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])];
  const numeric = NUMERIC.exec(date);
  if (!numeric) return undefined;
  const [first, second, third] = [numeric[1] ?? '', numeric[2] ?? '', numeric[3] ?? ''];
  if (first.length === 4) return [Number(first), Number(second), Number(third)];
  if (first.length === 3) return undefined;
  return order === 'mdy' ? [yearOf(third), Number(first), Number(second)] : [yearOf(third), Number(second), Number(first)];
}

function splitTime(text: string): {
  readonly date: string;
  readonly timeMin: number | undefined;
  readonly half: string | undefined;
} {
  const match = TIME.exec(text);
  if (!match) return { date: text, timeMin: undefined, half: undefined };
  const half = match[3]?.toLowerCase().charAt(0);
  const hour = Number(match[1]);
  const hours = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  const timeMin = hours * 60 + Number(match[2]);
  return { date: text.slice(0, match.index), timeMin: hours > 24 || timeMin > 1440 ? undefined : timeMin, half };
}

function yearOf(text: string | undefined): number {
  const year = Number(text);
  return (text ?? '').length <= 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

function monthOf(text: string | undefined): number {
  return MONTHS.findIndex((month) => month === text?.toLowerCase()) + 1;
}

function inBounds(date: ReadDate): ReadDate | undefined {
  return date.dayMin >= FIRST_MIN && date.dayMin + 1440 <= LAST_MIN ? date : undefined;
}
