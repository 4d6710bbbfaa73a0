import { civilToMin, dayToMin, isoToMin, minToDay, weekdayOf } from '../../shared/model/time.ts';

/** A date that somebody typed; `minuteOfDay` is null when no time was given. */
export interface TypedDate {
  readonly day: number;
  readonly minuteOfDay: number | null;
}

/** Which number comes first in `3/4/2026`. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /(?:^|[\sT,]+)(?:at\s+)?(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/i;

/**
 * Reads `today`, `tomorrow`, `fri`, `next fri`, `+3d`, `-1w`, `2m`, `9 mar`, `mar 9 2027`, `2026-03-09`, `9.3.`, `9/3/2026`, each with an optional
 * time: `14:30`, `2 pm`. A weekday is the next one from tomorrow on; `next fri` is the Friday of the week after.
 * Gives undefined for anything else.
 */
export function parseDateInput(text: string, todayDay: number, order: DateOrder = localeDateOrder()): TypedDate | undefined {
  const whole = text.trim().toLowerCase();
  const timed = splitTime(whole);
  for (const candidate of timed ? [timed, { rest: whole, minuteOfDay: null }] : [{ rest: whole, minuteOfDay: null }]) {
    const day = parseDay(candidate.rest, todayDay, order);
    if (day !== undefined) return { day, minuteOfDay: candidate.minuteOfDay };
  }
  return undefined;
}

/** The order that this machine's locale writes dates in. */
export function localeDateOrder(locale?: string): DateOrder {
  const first = new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'day' || type === 'month' || type === 'year');
  if (first?.type === 'year') return 'year-first';
  return first?.type === 'month' ? 'month-first' : 'day-first';
}

function splitTime(text: string): { rest: string; minuteOfDay: number } | undefined {
  const match = TIME.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  let hour = Number(match[1]);
  if (match[3]) hour = (hour % 12) + (match[3] === 'pm' ? 12 : 0);
  const minuteOfDay = hour * 60 + Number(match[2] ?? 0);
  if (hour > 24 || minuteOfDay > 1440 || Number(match[2] ?? 0) > 59) return undefined;
  return { rest: text.slice(0, match.index).trim(), minuteOfDay };
}

function parseDay(text: string, todayDay: number, order: DateOrder): number | undefined {
  if (text === 'today') return todayDay;
  if (text === 'tomorrow') return todayDay + 1;
  if (text === 'yesterday') return todayDay - 1;
  const iso = isoToMin(text);
  if (iso !== undefined) return minToDay(iso);
  return (
    parseWeekday(text, todayDay) ??
    parseOffset(text, todayDay) ??
    parseMonthName(text, todayDay) ??
    parseNumbers(text, todayDay, order)
  );
}

function parseWeekday(text: string, todayDay: number): number | undefined {
  const match = /^(next\s+)?([a-z]{3,9})$/.exec(text);
  const name = match?.[2];
  if (name === undefined) return undefined;
  const weekday = WEEKDAYS.findIndex((short) => name.startsWith(short) && LONG_WEEKDAYS.some((long) => long.startsWith(name)));
  if (weekday < 0) return undefined;
  const ahead = ((weekday - weekdayOf(todayDay) + 6) % 7) + 1;
  // Monday starts the week that "next" counts from.
  const daysLeft = (7 - weekdayOf(todayDay)) % 7;
  return todayDay + ahead + (match?.[1] && ahead <= daysLeft ? 7 : 0);
}

const LONG_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function parseOffset(text: string, todayDay: number): number | undefined {
  const match = /^([+-]?)\s*(\d{1,4})\s*(d|w|m|y|days?|weeks?|months?|years?)$/.exec(text);
  if (!match?.[3]) return undefined;
  const count = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  switch (match[3].charAt(0)) {
    case 'd':
      return todayDay + count;
    case 'w':
      return todayDay + 7 * count;
    default:
      return addMonths(todayDay, match[3].startsWith('y') ? 12 * count : count);
  }
}

function addMonths(day: number, months: number): number {
  const date = new Date(dayToMin(day) * 60_000);
  const target = minToDay(civilToMin(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1));
  const lastOfMonth = minToDay(civilToMin(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 1)) - 1;
  return Math.min(target + date.getUTCDate() - 1, lastOfMonth);
}

function parseMonthName(text: string, todayDay: number): number | undefined {
  const match = /^(?:(\d{1,2})\.?\s+([a-z]{3,9})|([a-z]{3,9})\s+(\d{1,2}))(?:,?\s+(\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const name = match[2] ?? match[3] ?? '';
  const month = MONTHS.findIndex((short) => name.startsWith(short)) + 1;
  return month === 0 ? undefined : civilDay({ day: match[1] ?? match[4], month, year: match[5] }, todayDay);
}

function parseNumbers(text: string, todayDay: number, order: DateOrder): number | undefined {
  const match = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4})?)?$/.exec(text);
  if (!match) return undefined;
  // Dots are always day first.
  const dayFirst = text.includes('.') || order === 'day-first';
  const [day, month] = dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  return civilDay({ day, month: Number(month), year: match[3] }, todayDay);
}

/** Without a year, the date nearest ahead: one that has passed by more than half a year means the next one. */
function civilDay(
  parts: { day: string | undefined; month: number; year: string | undefined },
  todayDay: number,
): number | undefined {
  const pad = (value: number | string): string => String(value).padStart(2, '0');
  const thisYear = new Date(dayToMin(todayDay) * 60_000).getUTCFullYear();
  const given = parts.year === undefined ? undefined : Number(parts.year) + (parts.year.length === 2 ? 2000 : 0);
  const at = (year: number): number | undefined => {
    const min = isoToMin(`${year}-${pad(parts.month)}-${pad(Number(parts.day))}`);
    return min === undefined ? undefined : minToDay(min);
  };
  if (given !== undefined) return at(given);
  const day = at(thisYear);
  return day !== undefined && day < todayDay - 183 ? at(thisYear + 1) : day;
}
