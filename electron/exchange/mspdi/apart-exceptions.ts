import { recursOn } from '../../../shared/schedule/recurrence.ts';
import type { ExceptionFields } from './read-hours.ts';

/**
 * Exceptions of which no two say something about the same day, as MS Project demands. Given weakest first: where two meet, the
 * weaker one gives its days up and becomes the spans that are left of it. Sorted by their first day.
 * Cost: linear in the days that they cover.
 */
export function apartExceptions(weakestFirst: readonly ExceptionFields[]): readonly ExceptionFields[] {
  const taken = new Set<number>();
  const apart: ExceptionFields[] = [];
  for (const exception of weakestFirst.toReversed()) {
    const days = daysOf(exception);
    const free = days.filter((day) => !taken.has(day));
    if (free.length === days.length) apart.push(exception);
    else for (const [fromDay, toDay] of spansOf(free)) apart.push({ ...exception, fromDay, toDay, repeats: null });
    for (const day of free) taken.add(day);
  }
  return apart.toSorted((a, b) => a.fromDay - b.fromDay || a.toDay - b.toDay);
}

function daysOf({ fromDay, toDay, repeats }: ExceptionFields): readonly number[] {
  const days: number[] = [];
  for (let day = fromDay; day <= toDay; day += 1) if (repeats === null || recursOn(repeats, fromDay, day)) days.push(day);
  return days;
}

function spansOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}
