import { describe, expect, it } from 'vitest';
import { layoutMinimap, minimapWindow } from '../../renderer/gantt/layout/layout-minimap.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import { aRow, DAY, MONDAY } from './builders.ts';

const range = { fromMin: MONDAY, toMin: MONDAY + 100 * DAY };

function mapOf(rows: readonly TaskSchedule[], heightPx = 40) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return layoutMinimap({ ids: rows.map(({ id }) => id), scheduleOf: (id) => byId.get(id), range, widthPx: 100, heightPx });
}

describe('the overview', () => {
  it('shows each of a few rows on a line of its own, and summaries not at all', () => {
    const runs = mapOf([
      aRow('s', MONDAY, 50, { summary: true }),
      aRow('a', MONDAY + 10 * DAY, 5),
      aRow('b', MONDAY + 20 * DAY, 5),
    ]);
    expect(runs).toEqual([
      { x0Px: 10, x1Px: 15, yPx: 2, critical: false },
      { x0Px: 20, x1Px: 25, yPx: 4, critical: false },
    ]);
  });

  it('squeezes many rows into the lines there are, and joins what touches', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => aRow(`t${at}`, MONDAY + (at % 10) * DAY, 3));
    const runs = mapOf(rows);
    expect(new Set(runs.map(({ yPx }) => yPx)).size).toBe(20);
    expect(runs).toHaveLength(20);
  });

  it('lets the critical path be seen among other work', () => {
    const runs = mapOf([aRow('a', MONDAY, 30), aRow('b', MONDAY + 10 * DAY, 5, { critical: true })], 2);
    expect(runs.map(({ critical }) => critical)).toEqual([false, true, false]);
  });

  it('says which part is in view', () => {
    const view = {
      scale: { viewStartMin: MONDAY + 25 * DAY, minPerPx: 60 },
      widthPx: 600,
      scrollTopPx: 340,
      heightPx: 680,
      rowsPx: 3400,
    };
    const { left, width, top, height } = minimapWindow(view, range);
    expect([left, width, top, height].map((share) => Math.round(share * 100) / 100)).toEqual([0.25, 0.25, 0.1, 0.2]);
    expect(minimapWindow({ ...view, scale: { viewStartMin: MONDAY - 500 * DAY, minPerPx: 60 } }, range).width).toBe(0);
  });
});
