import { describe, expect, it } from 'vitest';
import {
  advance,
  NO_DRAG,
  targetOf,
  type CarriedWork,
  type DragInput,
  type WorkDrag,
} from '../../renderer/workload/gesture/work-drag.ts';
import { bucketsFrom } from '../../renderer/workload/layout/buckets.ts';
import type { WorkloadRow } from '../../renderer/workload/layout/workload-rows.ts';
import { MONDAY_DAY } from './a-plan.ts';

const work: CarriedWork = { personId: 'ann', place: { row: 1, column: 0 }, tasks: [{ projectId: 'P', taskId: 'a' }] };
const at = (xPx: number, yPx: number) => ({ xPx, yPx });
const run = (...inputs: readonly DragInput[]): WorkDrag => inputs.reduce(advance, NO_DRAG);
const press: DragInput = { type: 'press', work, at: at(10, 10) };

describe('carrying work', () => {
  it('begins when the pointer has gone some way, and follows it', () => {
    expect(run(press, { type: 'move', at: at(12, 12), to: { row: 1, column: 0 } }).kind).toBe('pressed');
    const carried = run(press, { type: 'move', at: at(60, 12), to: { row: 2, column: 1 } });
    expect(carried).toMatchObject({ kind: 'carrying', to: { row: 2, column: 1 }, at: { xPx: 60 } });
    expect(advance(carried, { type: 'move', at: at(0, 0), to: null })).toMatchObject({ to: null });
  });

  it('never begins without a task, and ends with nothing', () => {
    expect(run({ ...press, work: { ...work, tasks: [] } }).kind).toBe('idle');
    expect(run(press, { type: 'end' })).toEqual(NO_DRAG);
  });

  it('goes by keys too, and the pointer leaves that alone', () => {
    const lifted = run({ type: 'lift', work });
    expect(lifted).toMatchObject({ kind: 'carrying', at: null, to: work.place });
    const moved = advance(lifted, { type: 'step', to: { row: 3, column: 0 } });
    expect(advance(moved, { type: 'move', at: at(5, 5), to: null })).toEqual(moved);
    expect(moved).toMatchObject({ to: { row: 3, column: 0 } });
  });
});

describe('where it can be put down', () => {
  const line = { level: 1, isOpen: null, cells: [] };
  const rows: readonly WorkloadRow[] = [
    { ...line, id: 'u', kind: 'unassigned', personId: null, projectId: null },
    { ...line, id: 'a', kind: 'person', personId: 'ann', projectId: null },
    { ...line, id: 't', kind: 'task', personId: 'bob', projectId: 'P', taskId: 'x', name: 'x' },
    { ...line, id: 'g', kind: 'group', grouping: 'team', name: '', colour: null },
  ];
  const buckets = bucketsFrom('week', MONDAY_DAY, 3);
  const target = (row: number, column: number) => targetOf(work, { row, column }, { rows, buckets });

  it('is a person, nobody, or another time', () => {
    expect(target(2, 0)).toEqual({ personId: 'bob', shiftDays: 0 });
    expect(target(0, 0)).toEqual({ personId: null, shiftDays: 0 });
    expect(target(1, 2)).toEqual({ personId: 'ann', shiftDays: 14 });
    expect(target(2, 1)).toEqual({ personId: 'bob', shiftDays: 7 });
  });

  it('is not where it comes from, nor a group, nor beside the grid', () => {
    expect(target(1, 0)).toBeNull();
    expect(target(3, 1)).toBeNull();
    expect(targetOf(work, null, { rows, buckets })).toBeNull();
  });
});
