import { describe, expect, it } from 'vitest';
import { layoutAxis } from '../../renderer/gantt/layout/time-axis.ts';
import { createTickLabels } from '../../renderer/gantt/layout/tick-labels.ts';
import { ZOOM_LEVELS } from '../../renderer/gantt/layout/time-scale.ts';
import { minToIso } from '../../shared/model/time.ts';
import { MONDAY } from './builders.ts';

const axisAt = (minPerPx: number, weekStartsOn = 1) => layoutAxis({ viewStartMin: MONDAY, minPerPx }, 900, weekStartsOn);

describe('time axis', () => {
  it('goes from hours under days to quarters under years', () => {
    const units = ZOOM_LEVELS.map(({ minPerPx }) => {
      const { lowerUnit, upperUnit } = axisAt(minPerPx);
      return `${lowerUnit.unit}/${upperUnit.unit}`;
    });
    expect(units).toEqual(['hour/day', 'day/week', 'week/month', 'month/year', 'quarter/year']);
  });

  it('covers the view without gaps', () => {
    for (const { minPerPx } of ZOOM_LEVELS) {
      const { lower } = axisAt(minPerPx);
      expect(lower[0]?.xPx).toBeLessThanOrEqual(0);
      expect(lower.at(-1)?.toXPx).toBeGreaterThanOrEqual(900);
      lower.slice(1).forEach((tick, at) => expect(tick.xPx).toBe(lower[at]?.toXPx));
    }
  });

  it("begins weeks on the workspace's first day of the week", () => {
    const first = (weekStartsOn: number) => minToIso(axisAt(120, weekStartsOn).lower[0]?.fromMin ?? 0);
    expect(first(1)).toBe('2026-03-09T00:00');
    expect(first(0)).toBe('2026-03-08T00:00');
    expect(first(6)).toBe('2026-03-07T00:00');
  });

  it('begins months and quarters on their first day', () => {
    expect(minToIso(axisAt(400).lower[0]?.fromMin ?? 0)).toBe('2026-03-01T00:00');
    expect(minToIso(axisAt(1400).lower[0]?.fromMin ?? 0)).toBe('2026-01-01T00:00');
  });

  it("labels in the user's language", () => {
    const axis = axisAt(1440 / 60);
    const [upper, lower] = [axis.upper[0], axis.lower[0]];
    if (upper === undefined || lower === undefined) throw new Error('The axis is empty');
    expect(createTickLabels('en-GB').upper(axis, upper)).toEqual(['9 Mar – 15 Mar 2026', '9 Mar']);
    expect(createTickLabels('de').lower(axis, lower, 60)).toBe('Mo., 9.');
  });

  it('has an hour fit its cell on a clock of twelve hours too', () => {
    const axis = axisAt(60 / 48);
    const ten = axis.lower[0] && { ...axis.lower[0], fromMin: 10 * 60 };
    if (ten === undefined) throw new Error('The axis is empty');
    expect(createTickLabels('en-US').lower(axis, ten, 48)).toMatch(/^10\sAM$/);
    expect(createTickLabels('en-US').lower(axis, ten, 96)).toMatch(/^10:00\sAM$/);
    expect(createTickLabels('en-GB').lower(axis, ten, 48)).toBe('10:00');
  });
});
