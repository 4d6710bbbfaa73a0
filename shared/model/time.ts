/**
 * The plan's time line is floating: 09:00 means nine o'clock where the plan's people are, without a zone, as in MS Project.
 * Positions on it are whole minutes since 1970-01-01T00:00 (`…Min`), days are whole days since 1970-01-01 (`…Day`).
 * Instants that really happened (who wrote what, when) are Unix milliseconds (`…AtMs`).
 */
export const MINUTES_PER_DAY = 1440;

/** The first and the last day that a plan may name: 1900-01-01 and 2199-12-31. Outside it a date is a mistake, and arithmetic stays exact. */
export const FIRST_DAY = -25567;
export const LAST_DAY = 84005;
export const FIRST_MIN = FIRST_DAY * MINUTES_PER_DAY;
export const LAST_MIN = (LAST_DAY + 1) * MINUTES_PER_DAY - 1;

const MS_PER_MINUTE = 60_000;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** The day a minute lies in. */
export function minToDay(min: number): number {
  return Math.floor(min / MINUTES_PER_DAY);
}

/** Midnight at the start of a day. */
export function dayToMin(day: number): number {
  return day * MINUTES_PER_DAY;
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Position of a civil date and time. `month` is 1 to 12. */
export function civilToMin(year: number, month: number, dayOfMonth: number, minuteOfDay = 0): number {
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_MINUTE + minuteOfDay;
}

/** `2026-03-09T08:00`. */
export function minToIso(min: number): string {
  return new Date(min * MS_PER_MINUTE).toISOString().slice(0, 16);
}

/** `2026-03-09`. */
export function dayToIso(day: number): string {
  return minToIso(dayToMin(day)).slice(0, 10);
}

/**
 * Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm[:ss]`; seconds are dropped.
 * Errors: undefined when the text is no such date, when the date doesn't exist (31 April) or lies outside FIRST_DAY…LAST_DAY.
 */
export function isoToMin(text: string): number | undefined {
  const match = DATE_TIME.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute] = match.slice(1, 6).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  const min = civilToMin(year, month, day, hour * 60 + minute);
  const back = new Date(civilToMin(year, month, day) * MS_PER_MINUTE);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return min >= FIRST_MIN && min <= LAST_MIN ? min : undefined;
}

/** The floating minute that a wall clock shows at an instant. `offsetMin` is what `Date#getTimezoneOffset` gives there. */
export function atMsToMin(atMs: number, offsetMin: number): number {
  return Math.floor(atMs / MS_PER_MINUTE) - offsetMin;
}
