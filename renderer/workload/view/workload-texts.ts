import { dateFormat, plainNumber } from '../../texts/formats.ts';
import { t } from '../../texts/t.ts';
import { formatHours } from '../../ui/duration-text.ts';
import type { Bucket, BucketUnit } from '../layout/buckets.ts';
import type { WorkloadCell } from '../layout/workload-cell.ts';

const day = dateFormat({ timeZone: 'UTC', weekday: 'short', day: 'numeric' });
const dayMonth = dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'short' });
const month = dateFormat({ timeZone: 'UTC', month: 'short' });
const monthYear = dateFormat({ timeZone: 'UTC', month: 'long', year: 'numeric' });
const longDay = dateFormat({ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });

const dateOf = (dayNumber: number): Date => new Date(dayNumber * 86_400_000);

/** The head of a column, in one or two lines. */
export function columnHead(unit: BucketUnit, bucket: Bucket): { readonly main: string; readonly sub: string } {
  const date = dateOf(bucket.fromDay);
  if (unit === 'day') return { main: day.format(date), sub: month.format(date) };
  if (unit === 'week')
    return { main: dayMonth.format(date), sub: t('workload.range-end', { to: dayMonth.format(dateOf(bucket.toDay)) }) };
  return { main: month.format(date), sub: String(date.getUTCFullYear()) };
}

/** The days of a column in full. */
export function columnName(unit: BucketUnit, bucket: Bucket): string {
  if (unit === 'day') return longDay.format(dateOf(bucket.fromDay));
  if (unit === 'month') return monthYear.format(dateOf(bucket.fromDay));
  return t('workload.range', { from: dayMonth.format(dateOf(bucket.fromDay)), to: dayMonth.format(dateOf(bucket.toDay)) });
}

/** Hours without a unit, as cells show them. */
export function hoursText(minutes: number): string {
  const hours = Math.round(minutes / 6) / 10;
  return plainNumber(Math.abs(hours) >= 10 ? Math.round(hours) : hours);
}

/** A cell in words. `isUnassigned`: its hours are nobody's. */
export function cellName(cell: WorkloadCell, isUnassigned: boolean): string {
  const { loadMin, capacityMin, state, overDays, overPeople } = cell;
  const load = formatHours(loadMin);
  const capacity = formatHours(capacityMin);
  if (state === 'off') return t('workload.cell.not-working');
  if (state === 'over') return t('workload.cell.over', { load, capacity, over: formatHours(loadMin - capacityMin) });
  if (cell.inAll !== null) {
    const [total, possible] = [formatHours(cell.inAll.loadMin), formatHours(cell.inAll.capacityMin)];
    return t('workload.cell.in-all', { load, total, capacity: possible });
  }
  if (capacityMin === 0) return isUnassigned ? t('workload.cell.nobody', { load }) : load;
  if (state !== 'uneven') return t('workload.cell.fits', { load, capacity, free: formatHours(cell.freeMin) });
  return overPeople > 0
    ? t('workload.cell.uneven-people', { n: overPeople, load, capacity })
    : t('workload.cell.uneven', { n: overDays, load, capacity });
}
