import { civilToMin, minToDay, weekdayOf } from '../../../shared/model/time.ts';

export const BUCKET_UNITS = ['day', 'week', 'month'] as const;
export type BucketUnit = (typeof BUCKET_UNITS)[number];

/** A column: days, both included. */
export interface Bucket {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The first day of the bucket that a day lies in. `weekStartsOn`: 0 = Sunday. */
export function bucketStart(unit: BucketUnit, day: number, weekStartsOn: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((weekdayOf(day) - weekStartsOn + 7) % 7);
  const { year, month } = civilOf(day);
  return minToDay(civilToMin(year, month, 1));
}

/** The first day of the bucket `by` buckets after the one that starts on `startDay`. */
export function shiftBucket(unit: BucketUnit, startDay: number, by: number): number {
  if (unit === 'day') return startDay + by;
  if (unit === 'week') return startDay + 7 * by;
  const { year, month } = civilOf(startDay);
  return minToDay(civilToMin(year, month + by, 1));
}

/** Consecutive buckets. */
export function bucketsFrom(unit: BucketUnit, startDay: number, count: number): readonly Bucket[] {
  return Array.from({ length: count }, (_, index) => ({
    fromDay: shiftBucket(unit, startDay, index),
    toDay: shiftBucket(unit, startDay, index + 1) - 1,
  }));
}

function civilOf(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
