import type { TimeRange } from '../layout/time-scale.ts';

/**
 * The gaps between spans of working time in a range, at least `shortestMin` long.
 * Shape of `work`: from, to, from, to … sorted and apart, as a calendar gives it.
 */
export function gapsBetween(work: readonly number[], range: TimeRange, shortestMin: number): readonly TimeRange[] {
  const gaps: TimeRange[] = [];
  const add = (fromMin: number, toMin: number): void => {
    if (toMin - fromMin >= shortestMin) gaps.push({ fromMin, toMin });
  };
  let fromMin = range.fromMin;
  for (let at = 0; at + 1 < work.length; at += 2) {
    add(fromMin, work[at] ?? fromMin);
    fromMin = work[at + 1] ?? fromMin;
  }
  add(fromMin, range.toMin);
  return gaps;
}

/** Whole days inside gaps: at a scale of days only they are worth shading, not every night. */
export function wholeDays(gaps: readonly TimeRange[]): readonly TimeRange[] {
  return gaps.flatMap(({ fromMin, toMin }) => {
    const firstMin = Math.ceil(fromMin / 1440) * 1440;
    const lastMin = Math.floor(toMin / 1440) * 1440;
    return lastMin > firstMin ? [{ fromMin: firstMin, toMin: lastMin }] : [];
  });
}
