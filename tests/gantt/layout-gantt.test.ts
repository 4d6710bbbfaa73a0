import { describe, expect, it } from 'vitest';
import { layoutGantt } from '../../renderer/gantt/layout/layout-gantt.ts';
import { aLink, aRow, aTask, aViewport, dataOf, DAY, MONDAY } from './builders.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => aTask(`t${at}`, { rank: String(at).padStart(6, '0') }));

describe('gantt layout', () => {
  it('lays out only the rows in view', () => {
    const tasks = many(1000);
    const scene = layoutGantt(
      dataOf(
        tasks,
        tasks.map(({ id }) => aRow(id, MONDAY, 2)),
      ),
      aViewport({ scrollTopPx: 3400, heightPx: 340 }),
    );
    expect(scene.firstRow).toBe(100);
    expect(scene.bars).toHaveLength(11);
    expect(scene.bars[0]?.id).toBe('t100');
  });

  it('places a bar from its start to its finish', () => {
    const scene = layoutGantt(dataOf([aTask('a')], [aRow('a', MONDAY, 2)]), aViewport());
    expect(scene.bars[0]).toMatchObject({ kind: 'task', x0Px: 8, x1Px: 41, topPx: 5 });
  });

  it('centres a milestone on its date', () => {
    const scene = layoutGantt(dataOf([aTask('a')], [aRow('a', MONDAY, 0)]), aViewport());
    expect(scene.bars[0]).toMatchObject({ kind: 'milestone', x0Px: 0, x1Px: 16 });
  });

  it('shows slack up to the late finish, and none for a task that is done', () => {
    const slack = { totalSlackMin: 960, lateFinishMin: MONDAY + 4 * DAY + 540 };
    const open = layoutGantt(dataOf([aTask('a')], [aRow('a', MONDAY, 2, slack)]), aViewport());
    expect(open.bars[0]?.slack).toEqual({ x0Px: 41, x1Px: 113 });
    const done = layoutGantt(dataOf([aTask('a')], [aRow('a', MONDAY, 2, { ...slack, progressPct: 100 })]), aViewport());
    expect(done.bars[0]?.slack).toBeNull();
  });

  it('marks a deadline as missed when the task finishes after it', () => {
    const at = (deadlineMin: number) =>
      layoutGantt(dataOf([aTask('a', { deadlineMin })], [aRow('a', MONDAY, 2)]), aViewport()).bars[0]?.deadline;
    expect(at(MONDAY + DAY)).toMatchObject({ missed: true });
    expect(at(MONDAY + 3 * DAY)).toMatchObject({ missed: false });
  });

  it('draws links that run past the rows in view, and none far to the side', () => {
    const tasks = many(100);
    const data = dataOf(
      tasks,
      tasks.map(({ id }) => aRow(id, MONDAY, 2)),
      [aLink('t1', 't90'), aLink('t2', 't3')],
    );
    const middle = aViewport({ scrollTopPx: 50 * 34, heightPx: 340 });
    expect(layoutGantt(data, middle).links.map(({ id }) => id)).toEqual(['t1>t90']);
    expect(layoutGantt(data, { ...middle, scale: { viewStartMin: MONDAY + 90 * DAY, minPerPx: 60 } }).links).toEqual([]);
  });

  it('calls a link critical only when it holds a critical successor', () => {
    const tasks = [aTask('a', { rank: '1' }), aTask('b', { rank: '2' })];
    const driver = { kind: 'dependency', dependencyId: 'a>b', fromId: 'a' } as const;
    const critical = (drivers: readonly (typeof driver)[]) =>
      layoutGantt(
        dataOf(
          tasks,
          [aRow('a', MONDAY, 1, { critical: true }), aRow('b', MONDAY + DAY, 1, { critical: true, drivers })],
          [aLink('a', 'b')],
        ),
        aViewport(),
      ).links[0]?.critical;
    expect(critical([driver])).toBe(true);
    expect(critical([])).toBe(false);
  });

  it('keeps the old place of what a preview moves', () => {
    const data = { ...dataOf([aTask('a')], [aRow('a', MONDAY + DAY, 1)]), scheduleBefore: () => aRow('a', MONDAY, 1) };
    const scene = layoutGantt(data, aViewport());
    expect(scene.ghosts[0]?.x0Px).toBe(8);
    expect(scene.bars[0]?.x0Px).toBe(32);
  });

  it('keeps coordinates within reach of the view at the closest zoom', () => {
    const scene = layoutGantt(
      dataOf([aTask('a')], [aRow('a', MONDAY, 4000)]),
      aViewport({ scale: { viewStartMin: MONDAY + 1000 * DAY, minPerPx: 0.7 } }),
    );
    expect(scene.bars[0]?.x0Px).toBeGreaterThan(-5000);
    expect(scene.bars[0]?.x1Px).toBeLessThan(6000);
  });
});
