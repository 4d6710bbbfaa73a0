import { MINUTES_PER_DAY, minToDay } from '../../shared/model/time.ts';
import { dateFormat } from '../texts/formats.ts';

const MS_PER_MINUTE = 60_000;

// Floating minutes have no zone: formatting them as UTC shows the digits they stand for.
const dayMonth = dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'short' });
const dayMonthYear = dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const weekdayDate = dateFormat({ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
const longDate = dateFormat({
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = dateFormat({ timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
const instant = dateFormat({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
const time = dateFormat({ hour: 'numeric', minute: '2-digit' });
const weekdays = dateFormat({ timeZone: 'UTC', weekday: 'short' });
const wholeWeekdays = dateFormat({ timeZone: 'UTC', weekday: 'long' });
const months = dateFormat({ timeZone: 'UTC', month: 'long' });

const asDate = (min: number): Date => new Date(min * MS_PER_MINUTE);

/** `9 Mar`, with the year when it is not the reference's. */
export function formatDay(min: number, todayMin: number = nowMin()): string {
  const sameYear = asDate(min).getUTCFullYear() === asDate(todayMin).getUTCFullYear();
  return (sameYear ? dayMonth : dayMonthYear).format(asDate(min));
}

/** `Mon 9 Mar`. */
export function formatWeekdayDate(min: number): string {
  return weekdayDate.format(asDate(min));
}

/** `Mon 9 Mar, 08:00`. */
export function formatWeekdayTime(min: number): string {
  return `${formatWeekdayDate(min)}, ${clock.format(asDate(min))}`;
}

/** `Monday, 9 March 2026`. */
export function formatLongDate(min: number): string {
  return longDate.format(asDate(min));
}

/** `9 Mar 2026, 08:00`. */
export function formatDateTime(min: number): string {
  return `${dayMonthYear.format(asDate(min))}, ${clock.format(asDate(min))}`;
}

/** A finish is the moment work ends: midnight reads as the day that ends there. */
export function formatFinishDay(min: number, todayMin?: number): string {
  return formatDay(min % MINUTES_PER_DAY === 0 ? min - 1 : min, todayMin);
}

/** From a start to a finish, such as `9–13 Mar`; with years when one is not the reference's. A finish at midnight is the day that ends there. */
export function formatSpan(startMin: number, finishMin: number, todayMin: number = nowMin()): string {
  const lastMin = Math.max(startMin, finishMin % MINUTES_PER_DAY === 0 ? finishMin - 1 : finishMin);
  const year = (min: number): number => asDate(min).getUTCFullYear();
  const isThisYear = year(startMin) === year(todayMin) && year(lastMin) === year(todayMin);
  return (isThisYear ? dayMonth : dayMonthYear).formatRange(asDate(startMin), asDate(lastMin));
}

/** Minutes of a day as `8:00`. */
export function formatClock(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** When something really happened, in this machine's zone: `9 Mar, 08:00`. */
export function formatInstant(atMs: number): string {
  return instant.format(new Date(atMs));
}

/** The time of day at which something really happened, in this machine's zone: `08:00`. */
export function formatTimeOfInstant(atMs: number): string {
  return time.format(new Date(atMs));
}

/** `Mon` for 1. */
export function weekdayName(weekday: number): string {
  // 1970-01-04 was a Sunday.
  return weekdays.format(asDate((3 + weekday) * MINUTES_PER_DAY));
}

/** `Monday` for 1. */
export function wholeWeekdayName(weekday: number): string {
  return wholeWeekdays.format(asDate((3 + weekday) * MINUTES_PER_DAY));
}

/** `May` for 5. */
export function formatMonth(month: number): string {
  return months.format(new Date(Date.UTC(1970, month - 1, 15)));
}

/** What this machine's clock on the wall shows, on the floating time line. */
export function nowMin(): number {
  const now = new Date();
  return Math.floor(now.getTime() / MS_PER_MINUTE) - now.getTimezoneOffset();
}

/** What this machine's clock showed at an instant, on the floating time line. */
export function minOfInstant(atMs: number): number {
  return Math.floor(atMs / MS_PER_MINUTE) - new Date(atMs).getTimezoneOffset();
}

/** The instant at which this machine's clock shows a minute of the floating time line. */
export function instantOfMin(min: number): number {
  const shown = asDate(min);
  return new Date(
    shown.getUTCFullYear(),
    shown.getUTCMonth(),
    shown.getUTCDate(),
    shown.getUTCHours(),
    shown.getUTCMinutes(),
  ).getTime();
}

/** Today on the floating time line. */
export function todayDay(): number {
  return minToDay(nowMin());
}
