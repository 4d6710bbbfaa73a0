import { formatHours } from '../../ui/duration-text.ts';
import type { Bucket, BucketUnit } from '../layout/buckets.ts';
import type { WorkloadCell } from '../layout/workload-grid.ts';

/** The words of the workload view. */
export const TEXTS = {
  title: 'Workload',
  grid: 'Workload by person',
  person: 'Person',
  total: 'Total',
  unassigned: 'Unassigned',
  unassignedHint: 'Work without a person',
  units: { day: 'Days', week: 'Weeks', month: 'Months' },
  unit: 'Columns',
  earlier: 'Earlier',
  later: 'Later',
  today: 'Today',
  free: 'Free capacity',
  reading: (done: number, all: number) => `Reading plans: ${done} of ${all}`,
  emptyTitle: 'Nobody to plan for yet',
  emptyText: 'Add people and assign them to tasks: their hours against what they can do show here, over all projects.',
  goToWork: 'Nothing is planned here: go to the first work',
  off: 'off',
  noTasks: 'Nothing planned here.',
  open: 'Open task',
  legend: { light: 'Room left', full: 'Full', over: 'More than fits', uneven: 'Too much on single days', off: 'Not working' },
} as const;

const day = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: 'short', day: 'numeric' });
const dayMonth = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', day: 'numeric', month: 'short' });
const month = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'short' });
const monthYear = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'long', year: 'numeric' });
const longDay = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });

const dateOf = (dayNumber: number): Date => new Date(dayNumber * 86_400_000);

/** The head of a column, in one or two lines. */
export function columnHead(unit: BucketUnit, bucket: Bucket): { readonly main: string; readonly sub: string } {
  const date = dateOf(bucket.fromDay);
  if (unit === 'day') return { main: day.format(date), sub: month.format(date) };
  if (unit === 'week') return { main: dayMonth.format(date), sub: `to ${dayMonth.format(dateOf(bucket.toDay))}` };
  return { main: month.format(date), sub: String(date.getUTCFullYear()) };
}

/** The days of a column in full. */
export function columnName(unit: BucketUnit, bucket: Bucket): string {
  if (unit === 'day') return longDay.format(dateOf(bucket.fromDay));
  if (unit === 'month') return monthYear.format(dateOf(bucket.fromDay));
  return `${dayMonth.format(dateOf(bucket.fromDay))} to ${dayMonth.format(dateOf(bucket.toDay))}`;
}

/** Hours without a unit, as cells show them. */
export function hoursText(minutes: number): string {
  const hours = Math.round(minutes / 6) / 10;
  return Math.abs(hours) >= 10 ? String(Math.round(hours)) : String(hours);
}

/** A cell in words. */
export function cellName(cell: WorkloadCell): string {
  const { loadMin, capacityMin, state, overDays } = cell;
  if (state === 'off') return 'not working';
  if (capacityMin === 0 && state !== 'over') return `${formatHours(loadMin)} without a person`;
  const base = `${formatHours(loadMin)} of ${formatHours(capacityMin)}`;
  if (state === 'over') return `${base}, ${formatHours(loadMin - capacityMin)} more than fits`;
  if (state === 'uneven') return `${base}, too much on ${overDays === 1 ? 'one day' : `${overDays} days`}`;
  return `${base}, ${formatHours(cell.freeMin)} free`;
}
