import { describe, expect, it } from 'vitest';
import {
  layoutColumns,
  shownColumns,
  withColumn,
  withColumnBefore,
  withColumnMoved,
  withWidth,
} from '../../../renderer/task-list/column-layout.ts';

const ids = (chosen: Parameters<typeof shownColumns>[0]) => shownColumns(chosen).join(' ');
const few = withColumn(
  ['wbs', 'name', 'start', 'finish'].map((id) => ({ id, widthPx: null })),
  'deadline',
  true,
);

describe('the columns of a list', () => {
  it('are the usual ones where nobody chose', () => {
    expect(ids([])).toBe('wbs name status owner assignees duration start finish predecessors progress slack');
  });

  it('leave out what this version does not know, and what is named twice', () => {
    expect(ids(['finish', 'tomorrow', 'start', 'finish'].map((id) => ({ id, widthPx: null })))).toBe('name finish start');
  });

  it('are shown at the end and hidden; the name stays', () => {
    expect(ids(few)).toBe('wbs name start finish deadline');
    expect(ids(withColumn(few, 'wbs', false))).toBe('name start finish deadline');
    expect(ids(withColumn(few, 'name', false))).toBe(ids(few));
  });

  it('move before another, to the end, and step by step, but never before the name', () => {
    expect(ids(withColumnBefore(few, 'deadline', 'start'))).toBe('wbs name deadline start finish');
    expect(ids(withColumnBefore(few, 'start', null))).toBe('wbs name finish deadline start');
    expect(ids(withColumnMoved(few, 'start', 1))).toBe('wbs name finish start deadline');
    expect(ids(withColumnMoved(few, 'start', -1))).toBe(ids(few));
    expect(ids(withColumnBefore(few, 'name', 'finish'))).toBe(ids(few));
  });

  it('keep a width within bounds, and forget it', () => {
    const wide = withWidth(few, 'start', 9999);
    expect(layoutColumns(wide).columns.find(({ id }) => id === 'start')?.widthPx).toBe(800);
    expect(layoutColumns(withWidth(wide, 'start', null)).columns.find(({ id }) => id === 'start')?.widthPx).toBe(92);
  });

  it('say what stays at the edge', () => {
    expect(layoutColumns(few)).toMatchObject({ nameColumn: 1, nameAtPx: 56, frozenPx: 276, minPx: 56 + 220 + 3 * 92 });
  });
});
