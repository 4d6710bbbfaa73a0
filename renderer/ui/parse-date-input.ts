import { civilToMin, dayToMin, isoToMin, minToDay, weekdayOf } from '../../shared/model/time.ts';
import { spoken } from '../texts/t.ts';
import { anyOf, indexOfName, monthNames, plainTyped, weekdayNames, wordsOf } from '../texts/typed-words.ts';

/** A date that somebody typed; `minuteOfDay` is null when no time was given. */
export interface TypedDate {
  readonly day: number;
  readonly minuteOfDay: number | null;
}

/** Which number comes first in `3/4/2026`. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/**
 * Reads `today`, `tomorrow`, `fri`, `next fri`, `+3d`, `-1w`, `2m`, `9 mar`, `mar 9 2027`, `2026-03-09`, `9.3.`, `9/3/2026`, each with an optional
 * time: `14:30`, `2 pm`. A weekday is the next one from tomorrow on; `next fri` is the Friday of the week after.
 * Understands the words of the spoken language and the English ones. Gives undefined for anything else.
 */
export function parseDateInput(text: string, todayDay: number, order: DateOrder = localeDateOrder()): TypedDate | undefined {
  const whole = plainTyped(text);
  const timed = splitTime(whole);
  for (const candidate of timed ? [timed, { rest: whole, minuteOfDay: null }] : [{ rest: whole, minuteOfDay: null }]) {
    const day = parseDay(candidate.rest, todayDay, order);
    if (day !== undefined) return { day, minuteOfDay: candidate.minuteOfDay };
  }
  return undefined;
}

/** The order that a locale writes dates in. */
export function localeDateOrder(locale: string = spoken().locale): DateOrder {
  const first = new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'day' || type === 'month' || type === 'year');
  if (first?.type === 'year') return 'year-first';
  return first?.type === 'month' ? 'month-first' : 'day-first';
}

function splitTime(text: string): { rest: string; minuteOfDay: number } | undefined {
  const [pm, half] = [wordsOf('typed.pm'), [...wordsOf('typed.am'), ...wordsOf('typed.pm')]];
  const after = anyOf([...half, ...wordsOf('typed.o-clock')]);
  const time = new RegExp(`(?:^|[\\st,]+)(?:(?:${anyOf(wordsOf('typed.at'))})\\s+)?(\\d{1,2})(?::(\\d{2}))?\\s*(${after})?$`);
  const match = time.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  let hour = Number(match[1]);
  if (match[3] && half.includes(match[3])) hour = (hour % 12) + (pm.includes(match[3]) ? 12 : 0);
  const minuteOfDay = hour * 60 + Number(match[2] ?? 0);
  if (hour > 24 || minuteOfDay > 1440 || Number(match[2] ?? 0) > 59) return undefined;
  return { rest: text.slice(0, match.index).trim(), minuteOfDay };
}

function parseDay(text: string, todayDay: number, order: DateOrder): number | undefined {
  if (wordsOf('typed.today').includes(text)) return todayDay;
  if (wordsOf('typed.tomorrow').includes(text)) return todayDay + 1;
  if (wordsOf('typed.yesterday').includes(text)) return todayDay - 1;
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
  const next = anyOf(wordsOf('typed.next'));
  // Some languages say "Friday next".
  const match = new RegExp(`^((?:${next})\\s+)?(\\p{L}+)\\.?(\\s+(?:${next}))?$`, 'u').exec(text);
  const name = match?.[2];
  if (name === undefined) return undefined;
  const weekday = indexOfName(name, weekdayNames(), 2);
  if (weekday < 0) return undefined;
  const ahead = ((weekday - weekdayOf(todayDay) + 6) % 7) + 1;
  // Monday starts the week that "next" counts from.
  const daysLeft = (7 - weekdayOf(todayDay)) % 7;
  return todayDay + ahead + ((match?.[1] ?? match?.[3]) && ahead <= daysLeft ? 7 : 0);
}

function parseOffset(text: string, todayDay: number): number | undefined {
  const match = /^([+-]?)\s*(\d{1,4})\s*(\p{L}+)$/u.exec(text);
  if (!match?.[3]) return undefined;
  const word = match[3];
  const count = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  const means = (key: 'day' | 'week' | 'month' | 'year'): boolean => wordsOf(`typed.date-${key}`).includes(word);
  if (means('day')) return todayDay + count;
  if (means('week')) return todayDay + 7 * count;
  if (means('month')) return addMonths(todayDay, count);
  return means('year') ? addMonths(todayDay, 12 * count) : undefined;
}

function addMonths(day: number, months: number): number {
  const date = new Date(dayToMin(day) * 60_000);
  const target = minToDay(civilToMin(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1));
  const lastOfMonth = minToDay(civilToMin(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 1)) - 1;
  return Math.min(target + date.getUTCDate() - 1, lastOfMonth);
}

function parseMonthName(text: string, todayDay: number): number | undefined {
  const match = /^(?:(\d{1,2})\.?\s+(\p{L}+)\.?|(\p{L}+)\.?\s+(\d{1,2}))(?:,?\s+(\d{4}))?$/u.exec(text);
  if (!match) return undefined;
  const name = match[2] ?? match[3] ?? '';
  const month = indexOfName(name, monthNames(), 3) + 1;
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
