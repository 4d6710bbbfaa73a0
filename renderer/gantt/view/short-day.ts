import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import { dateFormat } from '../../texts/formats.ts';
import { nowMin } from '../../ui/format-date.ts';

const dayMonth = dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'short' });
const withYear = dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'short', year: '2-digit' });

/** `9 Mar`, in another year than this `9 Mar 24`: short enough for a narrow column. */
export function shortDay(min: number): string {
  const date = new Date(min * 60_000);
  const thisYear = new Date(nowMin() * 60_000).getUTCFullYear();
  return (date.getUTCFullYear() === thisYear ? dayMonth : withYear).format(date);
}

/** A finish at midnight reads as the day that ends there. */
export function shortFinishDay(min: number): string {
  return shortDay(min % MINUTES_PER_DAY === 0 ? min - 1 : min);
}
