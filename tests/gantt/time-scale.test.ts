import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitRange,
  minToX,
  xToMin,
  zoomAround,
  zoomNameOf,
  zoomStep,
  ZOOM_LEVELS,
} from '../../renderer/gantt/layout/time-scale.ts';
import { snapUnit } from '../../renderer/gantt/gesture/snap-unit.ts';
import { MONDAY } from './builders.ts';

describe('time scale', () => {
  it('maps minutes to pixels and back', () => {
    const scale = { viewStartMin: MONDAY, minPerPx: 60 };
    expect(minToX(scale, MONDAY + 600)).toBe(10);
    expect(xToMin(scale, 10)).toBe(MONDAY + 600);
  });

  it('keeps what stands under the pointer when it zooms', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: 2000 }), (factor, xPx) => {
        const before = { viewStartMin: MONDAY, minPerPx: 60 };
        const after = zoomAround(before, factor, xPx);
        expect(xToMin(after, xPx)).toBeCloseTo(xToMin(before, xPx), 3);
      }),
    );
  });

  it('stops at the closest and the farthest zoom', () => {
    const scale = { viewStartMin: MONDAY, minPerPx: 60 };
    expect(zoomAround(scale, 1e6, 0).minPerPx).toBe(60 / 96);
    expect(zoomAround(scale, 1e-6, 0).minPerPx).toBe((91 * 1440) / 36);
  });

  it('fits a range with air on both sides', () => {
    const range = { fromMin: MONDAY, toMin: MONDAY + 100 * 1440 };
    const scale = fitRange(range, 1000);
    expect(minToX(scale, range.fromMin)).toBeCloseTo(40);
    expect(minToX(scale, range.toMin)).toBeCloseTo(850);
  });

  it('centres a range that is shorter than the closest zoom shows', () => {
    const range = { fromMin: MONDAY, toMin: MONDAY + 60 };
    const scale = fitRange(range, 1000);
    expect(minToX(scale, range.fromMin) + minToX(scale, range.toMin)).toBeCloseTo(40 + 850);
  });

  it('steps through the named levels in both directions', () => {
    const [hour, day, week] = ZOOM_LEVELS;
    expect(zoomStep(day.minPerPx, 'in')).toBe(hour.minPerPx);
    expect(zoomStep(day.minPerPx, 'out')).toBe(week.minPerPx);
    expect(zoomNameOf(week.minPerPx * 1.1)).toBe('week');
  });

  it('snaps to days where a day is small and to the clock where it is wide', () => {
    expect(snapUnit(ZOOM_LEVELS[1].minPerPx)).toBe(1440);
    expect(snapUnit(ZOOM_LEVELS[0].minPerPx)).toBe(15);
    expect(snapUnit(ZOOM_LEVELS[4].minPerPx)).toBe(1440);
  });
});
