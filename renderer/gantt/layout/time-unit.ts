import { civilToMin, dayToMin, MINUTES_PER_DAY, minToDay, weekdayOf } from '../../../shared/model/time.ts';

export type TimeUnitName = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A step of the time axis: `{ unit: 'hour', count: 6 }` is every six hours. */
export interface TimeUnit {
  readonly unit: TimeUnitName;
  readonly count: number;
}

/** About how long a unit is: enough to choose one, not to place one. */
const TYPICAL_MIN: Readonly<Record<TimeUnitName, number>> = {
  hour: 60,
  day: MINUTES_PER_DAY,
  week: 7 * MINUTES_PER_DAY,
  month: 30.4 * MINUTES_PER_DAY,
  quarter: 91.3 * MINUTES_PER_DAY,
  year: 365.25 * MINUTES_PER_DAY,
};

export function typicalMin(unit: TimeUnit): number {
  return TYPICAL_MIN[unit.unit] * unit.count;
}

/** The start of the unit that a minute lies in. `weekStartsOn`: 0 = Sunday. */
export function unitStart(unit: TimeUnit, min: number, weekStartsOn: number): number {
  const { year, month } = civilOf(min);
  switch (unit.unit) {
    case 'hour': {
      const dayMin = dayToMin(minToDay(min));
      const stepMin = 60 * unit.count;
      return dayMin + Math.floor((min - dayMin) / stepMin) * stepMin;
    }
    case 'day':
      return dayToMin(minToDay(min));
    case 'week': {
      const day = minToDay(min);
      return dayToMin(day - ((weekdayOf(day) - weekStartsOn + 7) % 7));
    }
    case 'month':
      return civilToMin(year, month, 1);
    case 'quarter':
      return civilToMin(year, month - ((month - 1) % 3), 1);
    case 'year':
      return civilToMin(year - (year % unit.count), 1, 1);
  }
}

/** The start of the unit after the one that starts at `startMin`. */
export function nextUnit(unit: TimeUnit, startMin: number): number {
  const { year, month } = civilOf(startMin);
  switch (unit.unit) {
    case 'hour':
      return startMin + 60 * unit.count;
    case 'day':
      return startMin + MINUTES_PER_DAY;
    case 'week':
      return startMin + 7 * MINUTES_PER_DAY;
    case 'month':
      return civilToMin(year, month + 1, 1);
    case 'quarter':
      return civilToMin(year, month + 3, 1);
    case 'year':
      return civilToMin(year + unit.count, 1, 1);
  }
}

function civilOf(min: number): { readonly year: number; readonly month: number } {
  const date = new Date(min * 60_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
