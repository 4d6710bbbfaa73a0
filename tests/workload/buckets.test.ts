import { describe, expect, it } from 'vitest';
import { bucketsFrom, bucketStart, shiftBucket } from '../../renderer/workload/layout/buckets.ts';
import { civilToMin, dayToIso, minToDay } from '../../shared/model/time.ts';

const day = (year: number, month: number, date: number): number => minToDay(civilToMin(year, month, date));

describe('buckets', () => {
  it("begin weeks on the workspace's first day", () => {
    const wednesday = day(2026, 3, 11);
    expect(dayToIso(bucketStart('week', wednesday, 1))).toBe('2026-03-09');
    expect(dayToIso(bucketStart('week', wednesday, 0))).toBe('2026-03-08');
    expect(dayToIso(bucketStart('month', wednesday, 1))).toBe('2026-03-01');
    expect(bucketStart('day', wednesday, 1)).toBe(wednesday);
  });

  it('follow each other without a gap, months by their own length', () => {
    const months = bucketsFrom('month', day(2026, 1, 1), 3);
    expect(months.map(({ fromDay, toDay }) => `${dayToIso(fromDay)}/${dayToIso(toDay)}`)).toEqual([
      '2026-01-01/2026-01-31',
      '2026-02-01/2026-02-28',
      '2026-03-01/2026-03-31',
    ]);
  });

  it('shift in both directions', () => {
    expect(dayToIso(shiftBucket('month', day(2026, 1, 1), -2))).toBe('2025-11-01');
    expect(dayToIso(shiftBucket('week', day(2026, 3, 9), 1))).toBe('2026-03-16');
  });
});
