import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIntervalIndex, visitIntervals } from '../../renderer/gantt/layout/interval-index.ts';

describe('interval index', () => {
  it('finds exactly the intervals that share a point with the range', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 80 }), interval, (intervals, [from, length]) => {
        const low = Int32Array.from(intervals, ([start]) => start);
        const high = Int32Array.from(intervals, ([start, size]) => start + size);
        const found: number[] = [];
        visitIntervals(buildIntervalIndex(low, high, 261), { from, to: from + length }, (at) => found.push(at));
        const expected = intervals.flatMap(([start, size], at) => (start <= from + length && start + size >= from ? [at] : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('finds nothing in an empty index', () => {
    const found: number[] = [];
    visitIntervals(buildIntervalIndex(new Int32Array(0), new Int32Array(0), 0), { from: 0, to: 9 }, (at) => found.push(at));
    expect(found).toEqual([]);
  });
});
