import { describe, expect, it } from 'vitest';
import { bucketsFrom } from '../../renderer/workload/layout/buckets.ts';
import { tasksBehind } from '../../renderer/workload/layout/cell-tasks.ts';
import { addWorkloads } from '../../renderer/workload/layout/daily-load.ts';
import { unassignedByDay, unassignedTasks } from '../../renderer/workload/layout/unassigned-work.ts';
import { personRow, unassignedRow } from '../../renderer/workload/layout/workload-grid.ts';
import { createCalendars } from '../../shared/schedule/calendars.ts';
import { workload, type PersonLoad } from '../../shared/schedule/workload.ts';
import { aPlan, MONDAY_DAY, WEEK, type PlanParts } from './a-plan.ts';

const load = (assigned: readonly number[], capacity: readonly number[]): PersonLoad => ({
  personId: 'ann',
  assignedMin: Float64Array.from(assigned),
  capacityMin: Float64Array.from(capacity),
});
const FULL_WEEK = [480, 480, 480, 480, 480, 0, 0];
const week = bucketsFrom('week', MONDAY_DAY, 1);
const cellOf = (assigned: readonly number[], capacity: readonly number[] = FULL_WEEK) =>
  personRow(load(assigned, capacity), week, MONDAY_DAY).cells[0];

describe('workload cells', () => {
  it('say how full they are', () => {
    expect(cellOf([])).toMatchObject({ state: 'idle', freeMin: 2400 });
    expect(cellOf([480])).toMatchObject({ state: 'light', share: 0.2, freeMin: 1920 });
    expect(cellOf([480, 480, 480, 480, 200])).toMatchObject({ state: 'full' });
    expect(cellOf([480, 480, 480, 480, 600])).toMatchObject({ state: 'over', freeMin: -120 });
  });

  it('tell of single days that are too full in a week that is not', () => {
    expect(cellOf([960, 700, 0, 0, 0])).toMatchObject({ state: 'uneven', overDays: 2 });
  });

  it('are off where nobody works, and too much where work lies there all the same', () => {
    expect(cellOf([], [0, 0, 0, 0, 0, 0, 0])).toMatchObject({ state: 'off' });
    expect(cellOf([60], [0, 0, 0, 0, 0, 0, 0])).toMatchObject({ state: 'over' });
  });

  it('take no fraction of a minute for too much', () => {
    expect(cellOf([480.4, 480, 480, 480, 480])).toMatchObject({ state: 'full' });
  });

  it('add up to the row', () => {
    const row = personRow(
      load([480, 480, 0, 0, 0, 0, 0, 480], [...FULL_WEEK, 480]),
      bucketsFrom('day', MONDAY_DAY, 8),
      MONDAY_DAY,
    );
    expect(row).toMatchObject({ loadMin: 1440, capacityMin: 2880 });
  });
});

describe('several projects', () => {
  const parts = (projectId: string): PlanParts => ({
    projectId,
    people: ['ann', 'bob'],
    tasks: [{ id: 'a', durationMin: 960 }],
    assignments: [['a', 'ann', 1]],
  });
  const one = aPlan(parts('P'));
  const other = aPlan(parts('Q'));
  const loads = [one, other].map(({ plan }) => workload(plan.resolved, { rows: plan.schedule }, WEEK));
  const idle = workload(one.plan.resolved, { rows: new Map() }, WEEK);

  it('add up the work and count the person once', () => {
    const ann = addWorkloads(loads, idle).get('ann');
    expect([...(ann?.assignedMin ?? [])]).toEqual([960, 960, 0, 0, 0, 0, 0]);
    expect([...(ann?.capacityMin ?? [])]).toEqual(FULL_WEEK);
  });

  it('leave people without work their own capacity', () => {
    expect([...(addWorkloads(loads, idle).get('bob')?.capacityMin ?? [])]).toEqual(FULL_WEEK);
  });
});

describe('tasks behind a cell', () => {
  const { plan, workspace } = aPlan({
    people: ['ann', 'bob'],
    tasks: [
      { id: 'long', durationMin: 1440 },
      { id: 'short', durationMin: 480 },
      { id: 'free', durationMin: 960 },
      { id: 'dropped', durationMin: 480, status: 'cancelled' },
    ],
    assignments: [
      ['long', 'ann', 0.5],
      ['short', 'ann', 1],
      ['short', 'bob', 1],
    ],
  });

  it('have the hours that the cell adds up, most first', () => {
    const tasks = tasksBehind([plan], 'ann', WEEK);
    expect(tasks).toEqual([
      { projectId: 'P', taskId: 'long', minutes: 720 },
      { projectId: 'P', taskId: 'short', minutes: 480 },
    ]);
    const whole = workload(plan.resolved, { rows: plan.schedule }, WEEK).people.find(({ personId }) => personId === 'ann');
    expect(tasks.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(
      whole?.assignedMin.reduce((sum, min) => sum + min, 0) ?? 0,
    );
  });

  it('are only those in the range', () => {
    expect(tasksBehind([plan], 'ann', { fromDay: MONDAY_DAY + 1, toDay: MONDAY_DAY + 1 })).toEqual([
      { projectId: 'P', taskId: 'long', minutes: 240 },
    ]);
  });

  it('are for nobody what nobody is assigned to and what is still open', () => {
    const calendars = createCalendars(workspace, { calendarId: null, startMin: MONDAY_DAY * 1440 });
    expect(unassignedTasks(plan, calendars, WEEK)).toEqual([{ projectId: 'P', taskId: 'free', minutes: 960 }]);
    const row = unassignedRow(unassignedByDay(plan, calendars, WEEK), bucketsFrom('day', MONDAY_DAY, 7), MONDAY_DAY);
    expect(row.cells.map(({ loadMin }) => loadMin)).toEqual([480, 480, 0, 0, 0, 0, 0]);
  });
});
