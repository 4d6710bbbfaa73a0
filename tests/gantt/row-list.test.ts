import { describe, expect, it } from 'vitest';
import { buildHierarchy } from '../../shared/resolve/hierarchy.ts';
import { COLLAPSED, LEAF, OPEN, visibleRows } from '../../renderer/gantt/layout/row-list.ts';
import { aTask } from './builders.ts';

const forest = (...extra: ReturnType<typeof aTask>[]) =>
  buildHierarchy(
    new Map(
      [
        aTask('a', { rank: '1' }),
        aTask('a1', { parentId: 'a', rank: '1' }),
        aTask('a2', { parentId: 'a', rank: '2' }),
        aTask('a2x', { parentId: 'a2', rank: '1' }),
        aTask('b', { rank: '2' }),
        ...extra,
      ].map((task) => [task.id, task]),
    ),
  ).hierarchy;

describe('rows', () => {
  it('show every task in outline order', () => {
    const rows = visibleRows(forest(), new Set());
    expect(rows.ids).toEqual(['a', 'a1', 'a2', 'a2x', 'b']);
    expect([...rows.level]).toEqual([1, 2, 2, 3, 1]);
    expect([...rows.fold]).toEqual([OPEN, LEAF, OPEN, LEAF, LEAF]);
    expect([...rows.parentRow]).toEqual([-1, 0, 0, 2, -1]);
  });

  it('say their place among their siblings', () => {
    const rows = visibleRows(forest(), new Set());
    expect([...rows.posInSet]).toEqual([1, 1, 2, 1, 2]);
    expect([...rows.setSize]).toEqual([2, 2, 2, 1, 2]);
  });

  it('leave out everything below a collapsed task', () => {
    const rows = visibleRows(forest(), new Set(['a']));
    expect(rows.ids).toEqual(['a', 'b']);
    expect(rows.fold[0]).toBe(COLLAPSED);
    expect(rows.rowOf.get('b')).toBe(1);
    expect([...rows.posInSet]).toEqual([1, 2]);
  });
});
