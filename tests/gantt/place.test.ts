import { describe, expect, it } from 'vitest';
import { placeFlags } from '../../renderer/gantt/layout/place-flags.ts';
import { placeLabel } from '../../renderer/gantt/layout/place-label.ts';
import { firstSpans, withBarsInView } from '../../renderer/gantt/view/view-actions.ts';
import { aRow, aTask, dataOf, DAY, MONDAY } from './builders.ts';

describe('flags of the marker lines', () => {
  const flag = (kind: 'today' | 'deadline' | 'status-date', xPx: number) => ({ kind, xPx, wPx: 40 });

  it('stand in the middle of their lines where there is room', () => {
    expect(placeFlags([flag('today', 100), flag('deadline', 300)]).map(({ leftPx }) => leftPx)).toEqual([80, 280]);
  });

  it('give way to today and never cover one another', () => {
    const placed = placeFlags([flag('status-date', 100), flag('deadline', 105), flag('today', 102)]);
    expect(placed.find(({ kind }) => kind === 'today')?.leftPx).toBe(82);
    const edges = placed.map(({ leftPx }) => leftPx).toSorted((a, b) => a - b);
    expect((edges[1] ?? 0) - (edges[0] ?? 0)).toBeGreaterThanOrEqual(42);
    expect((edges[2] ?? 0) - (edges[1] ?? 0)).toBeGreaterThanOrEqual(42);
  });
});

describe('the name beside a bar', () => {
  it('steps behind marks that are in its way, one after the other', () => {
    const marks = [
      { x0Px: 100, x1Px: 114 },
      { x0Px: 130, x1Px: 150 },
    ];
    expect(placeLabel(96, 60, marks)).toBe(154);
    expect(placeLabel(200, 60, marks)).toBe(200);
  });

  it('stays at its bar where it would have to go far', () => {
    expect(placeLabel(100, 60, [{ x0Px: 100, x1Px: 900 }])).toBe(100);
  });
});

describe('where the chart opens', () => {
  const far = MONDAY + 400 * DAY;
  const scale = { viewStartMin: MONDAY, minPerPx: 60 };

  it('goes to the first rows when none of them is in view', () => {
    const data = dataOf([aTask('a'), aTask('b')], [aRow('a', far, 2), aRow('b', far + 9 * DAY, 2)]);
    expect(withBarsInView(scale, firstSpans(data), 800)).toEqual({ minPerPx: 60, viewStartMin: far - 48 * 60 });
  });

  it('stays where one of them is', () => {
    const data = dataOf([aTask('a'), aTask('b')], [aRow('a', far, 2), aRow('b', MONDAY + DAY, 2)]);
    expect(withBarsInView(scale, firstSpans(data), 800)).toBe(scale);
  });

  it('asks the tasks, not a summary that is everywhere', () => {
    const data = dataOf([aTask('a'), aTask('b')], [aRow('a', MONDAY, 900), aRow('b', far, 2)]);
    expect(withBarsInView(scale, firstSpans(data), 800).viewStartMin).toBe(far - 48 * 60);
  });
});
