import type { Recurrence } from '../model/calendar-exception.ts';
import { assertNever } from '../model/result.ts';
import { weekdayOf } from '../model/time.ts';
import { civilOf } from './civil.ts';

const LAST_WEEK = 5;

/**
 * True when a recurrence that begins on `fromDay` falls on `day`. Intervals count from the day, the week (from Sunday) or the month that
 * `fromDay` lies in.
 */
export function recursOn(repeats: Recurrence, fromDay: number, day: number): boolean {
  switch (repeats.every) {
    case 'day':
      return (day - fromDay) % repeats.interval === 0;
    case 'week':
      return repeats.weekdays.includes(weekdayOf(day)) && ((sundayOf(day) - sundayOf(fromDay)) / 7) % repeats.interval === 0;
    case 'month-day':
      return civilOf(day).dayOfMonth === repeats.monthDay && monthsBetween(fromDay, day) % repeats.interval === 0;
    case 'month-weekday':
      return isWeekdayOfMonth(day, repeats) && monthsBetween(fromDay, day) % repeats.interval === 0;
    case 'year-day': {
      const { month, dayOfMonth } = civilOf(day);
      return month === repeats.month && dayOfMonth === repeats.monthDay;
    }
    case 'year-weekday':
      return civilOf(day).month === repeats.month && isWeekdayOfMonth(day, repeats);
    default:
      return assertNever(repeats);
  }
}

function isWeekdayOfMonth(
  day: number,
  { weekday, weekOfMonth }: { readonly weekday: number; readonly weekOfMonth: number },
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (weekOfMonth === LAST_WEEK) return civilOf(day + 7).month !== civilOf(day).month;
  return Math.ceil(civilOf(day).dayOfMonth / 7) === weekOfMonth;
}

function sundayOf(day: number): number {
  return day - weekdayOf(day);
}

function monthsBetween(fromDay: number, day: number): number {
  const from = civilOf(fromDay);
  const to = civilOf(day);
  return (to.year - from.year) * 12 + to.month - from.month;
}
