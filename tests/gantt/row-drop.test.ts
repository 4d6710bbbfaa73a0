import { describe, expect, it } from 'vitest';
import { rowDrop } from '../../renderer/gantt/gesture/row-drop.ts';
import { visibleRows } from '../../renderer/gantt/layout/row-list.ts';
import { buildHierarchy } from '../../shared/resolve/hierarchy.ts';
import { aTask } from './builders.ts';

const tasks = [
  aTask('p', { rank: '1' }),
  aTask('a', { rank: '1', parentId: 'p' }),
  aTask('b', { rank: '2', parentId: 'p' }),
  aTask('q', { rank: '2' }),
  aTask('c', { rank: '3' }),
];
/** p (a, b), q, c */
const rows = visibleRows(buildHierarchy(new Map(tasks.map((task) => [task.id, task]))).hierarchy, new Set());
const drop = (tops: readonly string[], yPx: number, xPx = 0) => rowDrop({ rows, tops, yPx, xPx, rowPx: 20, indentPx: 16 });

describe('where dragged rows go', () => {
  it('lands between two siblings', () => {
    expect(drop(['q'], 41)).toMatchObject({ parentId: 'p', afterId: 'a', gapRow: 2, level: 2, intoRow: null });
  });

  it('takes the level from where the pointer stands, as far as the rows around allow', () => {
    expect(drop(['c'], 61, 0)).toMatchObject({ parentId: null, afterId: 'p', level: 1 });
    expect(drop(['c'], 61, 20)).toMatchObject({ parentId: 'p', afterId: 'b', level: 2 });
    expect(drop(['c'], 61, 200)).toMatchObject({ level: 2 });
  });

  it('goes first at the top of the list and of an open summary', () => {
    expect(drop(['q'], 1)).toMatchObject({ parentId: null, afterId: null });
    expect(drop(['q'], 21, 20)).toMatchObject({ parentId: 'p', afterId: null });
  });

  it('goes into the row whose middle it is over', () => {
    expect(drop(['a'], 70)).toMatchObject({ parentId: 'q', intoRow: 3 });
  });

  it('never goes into or beneath itself', () => {
    expect(drop(['p'], 30)).toBeNull();
    expect(drop(['p'], 41, 20)).toBeNull();
    expect(drop(['p'], 10)).toBeNull();
  });

  it('never lands after a task that moves along', () => {
    expect(drop(['a', 'q'], 41, 20)).toMatchObject({ parentId: 'p', afterId: null });
  });
});
