import { describe, expect, it } from 'vitest';
import { hitTest, linkTargetAt } from '../../renderer/gantt/layout/hit-test.ts';
import { layoutGantt } from '../../renderer/gantt/layout/layout-gantt.ts';
import { aLink, aRow, aTask, aViewport, dataOf, DAY, MONDAY } from './builders.ts';

const tasks = [aTask('a', { rank: '1' }), aTask('b', { rank: '2' }), aTask('far', { rank: '3' })];
const rows = [aRow('a', MONDAY, 4), aRow('b', MONDAY + 6 * DAY, 2), aRow('far', MONDAY + 300 * DAY, 2)];
const scene = layoutGantt(
  dataOf(tasks, rows, [aLink('a', 'b')]),
  aViewport({ show: { critical: true, baseline: false, slack: false, links: true } }),
);

describe('hit test', () => {
  it('tells the parts of a bar apart', () => {
    expect(hitTest(scene, 50, 17)).toEqual({ kind: 'bar', id: 'a', part: 'body' });
    expect(hitTest(scene, 87, 17)).toEqual({ kind: 'bar', id: 'a', part: 'finish' });
    expect(hitTest(scene, 9, 26)).toEqual({ kind: 'bar', id: 'a', part: 'progress' });
    expect(hitTest(scene, 98, 17)).toEqual({ kind: 'bar', id: 'a', part: 'link-finish' });
    expect(hitTest(scene, 0, 17)).toEqual({ kind: 'bar', id: 'a', part: 'link-start' });
  });

  it('finds a link between the rows', () => {
    expect(hitTest(scene, 100, 34)).toEqual({ kind: 'link', id: 'a>b' });
  });

  it('gives the row where there is no bar, and nothing below the last row', () => {
    expect(hitTest(scene, 500, 17)).toEqual({ kind: 'row', id: 'a' });
    expect(hitTest(scene, 500, 400)).toEqual({ kind: 'nothing' });
  });

  it('finds the sign that points to a bar out of view', () => {
    expect(hitTest(scene, 795, 85)).toEqual({ kind: 'edge', id: 'far' });
    expect(hitTest(scene, 400, 85)).toEqual({ kind: 'row', id: 'far' });
  });
});

describe('link target', () => {
  it('is the bar in its old place while a preview shows it elsewhere', () => {
    const before = aRow('b', MONDAY + 2 * DAY, 2);
    const moved = { ...dataOf(tasks, rows), scheduleBefore: (id: string) => (id === 'b' ? before : undefined) };
    const previewed = layoutGantt(moved, aViewport());
    expect(linkTargetAt(previewed, 70, 51)?.id).toBe('b');
    expect(linkTargetAt(previewed, 160, 51)).toBeNull();
  });
});
