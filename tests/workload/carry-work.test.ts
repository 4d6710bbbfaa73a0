import { describe, expect, it } from 'vitest';
import { moveTasks } from '../../renderer/replica/move-tasks.ts';
import { workTimes } from '../../renderer/replica/work-times.ts';
import { carryCommands, type CarryPlan } from '../../renderer/workload/gesture/carry-commands.ts';
import { carryEffect, type WorkSituation } from '../../renderer/workload/gesture/carry-effect.ts';
import { createTryCarry } from '../../renderer/workload/gesture/try-carry.ts';
import type { CarriedWork } from '../../renderer/workload/gesture/work-drag.ts';
import { bucketsFrom } from '../../renderer/workload/layout/buckets.ts';
import { calendarsOf, createPlanWork } from '../../renderer/replica/plan-work.ts';
import { workloadModel } from '../../renderer/workload/layout/workload-model.ts';
import { assignmentId } from '../../shared/model/id.ts';
import { aPlan, MONDAY_DAY, type PlanParts } from './a-plan.ts';

const DAY = 480;

/** `a` for Ann, three days; `b` for both, at half; `done` has ended, `begun` has begun. */
const parts: PlanParts = {
  people: ['ann', 'bob'],
  tasks: [
    { id: 'a', durationMin: 3 * DAY },
    { id: 'b', durationMin: 2 * DAY },
    { id: 'free', durationMin: DAY },
    { id: 'begun', durationMin: DAY, actualStartMin: MONDAY_DAY * 1440 + 480 },
    {
      id: 'done',
      durationMin: DAY,
      actualStartMin: MONDAY_DAY * 1440 + 480,
      actualFinishMin: MONDAY_DAY * 1440 + 1020,
      status: 'done',
    },
  ],
  assignments: [
    ['a', 'ann', 1],
    ['b', 'ann', 0.5],
    ['b', 'bob', 0.25],
    ['begun', 'ann', 1],
    ['done', 'ann', 1],
  ],
};
const { plan, workspace } = aPlan(parts);
const carryPlan: CarryPlan = {
  world: {
    projectId: 'P',
    scheduleFrom: 'start',
    snapMin: 1440,
    taskOf: (id) => plan.tables.task.get(id),
    scheduleOf: (id) => plan.schedule.get(id),
    workTimeOf: workTimes(calendarsOf('P', workspace), plan.tables),
  },
  assignments: plan.tables.assignment,
};
const carry = (tasks: readonly string[], personId: string | null, target: { personId: string | null; shiftDays: number }) =>
  carryCommands(() => carryPlan, { personId, tasks: tasks.map((taskId) => ({ projectId: 'P', taskId })) }, target);
const toBob = { personId: 'bob', shiftDays: 0 };

describe('giving work', () => {
  it('changes hands with its units, work and delay', () => {
    expect(carry(['a'], 'ann', toBob).commands).toEqual([
      { type: 'assignment.set', projectId: 'P', taskId: 'a', personId: 'bob', fields: { units: 1, workMin: null, delayMin: 0 } },
      { type: 'assignment.remove', projectId: 'P', taskId: 'a', personId: 'ann' },
    ]);
  });

  it('adds the units of one who has the task already', () => {
    expect(carry(['b'], 'ann', toBob).commands[0]).toMatchObject({ personId: 'bob', fields: { units: 0.75, workMin: null } });
  });

  it('assigns what nobody has, and takes from somebody what nobody is to have', () => {
    expect(carry(['free'], null, toBob).commands).toEqual([
      { type: 'assignment.set', projectId: 'P', taskId: 'free', personId: 'bob', fields: {} },
    ]);
    expect(carry(['a'], 'ann', { personId: null, shiftDays: 0 }).commands).toEqual([
      { type: 'assignment.remove', projectId: 'P', taskId: 'a', personId: 'ann' },
    ]);
  });

  it('leaves what is done, and what hours are booked on', () => {
    const id = assignmentId('a', 'ann');
    const held = plan.tables.assignment.get(id);
    if (!held) throw new Error('ann has a');
    const booked = { ...carryPlan, assignments: new Map(plan.tables.assignment).set(id, { ...held, actualWorkMin: 60 }) };
    const tasks = ['a', 'done'].map((taskId) => ({ projectId: 'P', taskId }));
    expect(carryCommands(() => booked, { personId: 'ann', tasks }, toBob)).toEqual({
      commands: [],
      staying: [
        { projectId: 'P', taskId: 'a', why: 'booked' },
        { projectId: 'P', taskId: 'done', why: 'done' },
      ],
    });
  });
});

describe('moving work', () => {
  it('is what the Gantt does when it moves the tasks', () => {
    const { commands, staying } = carry(['a', 'begun'], 'ann', { personId: 'ann', shiftDays: 7 });
    expect(commands).toEqual(moveTasks(carryPlan.world, ['a'], { anchorId: 'a', shiftMin: 7 * 1440 }));
    expect(commands).toHaveLength(1);
    expect(staying).toEqual([{ projectId: 'P', taskId: 'begun', why: 'started' }]);
  });

  it('can give and move at once', () => {
    expect(carry(['a'], 'ann', { personId: 'bob', shiftDays: 7 }).commands.map(({ type }) => type)).toEqual([
      'assignment.set',
      'assignment.remove',
      'task.update',
    ]);
  });
});

describe('the effect', () => {
  const buckets = bucketsFrom('week', MONDAY_DAY, 2);
  const work: CarriedWork = { personId: 'ann', place: { row: 1, column: 0 }, tasks: [{ projectId: 'P', taskId: 'a' }] };
  const workOf = createPlanWork();
  const situation = (plans: readonly (typeof plan)[]): WorkSituation & { readonly fromDay: number } =>
    workloadModel(
      { plans, ownIds: new Set(['P']), people: null, workspace, buckets, grouping: 'person', toggled: new Set() },
      workOf,
    );
  const effectOf = (target: { personId: string | null; shiftDays: number }, toColumn: number) => {
    const tried = createTryCarry()({ plans: [plan], workspace }, carry(['a'], 'ann', target).commands);
    if (!tried.ok) throw new Error(tried.rejection.code);
    const before = situation([plan]);
    return carryEffect({ before, after: situation(tried.plans), work, target, toColumn, buckets, fromDay: before.fromDay });
  };

  it('tells both loads, and the days with too much that are resolved and made', () => {
    const { loads, overs, finishes } = effectOf(toBob, 0);
    expect(loads.map(({ personId, before, after }) => [personId, before.loadMin, after.loadMin])).toEqual([
      ['ann', 2880, 1440],
      ['bob', 240, 1680],
    ]);
    expect(overs).toEqual([
      { personId: 'ann', days: -1 },
      { personId: 'bob', days: 2 },
    ]);
    expect(finishes).toEqual([]);
  });

  it('tells when the project would finish, and how many tasks move', () => {
    const effect = effectOf({ personId: 'ann', shiftDays: 7 }, 1);
    expect(effect).toMatchObject({ movedTasks: 1, movedOthers: 0 });
    expect(effect.finishes.map(({ beforeMin, afterMin }) => afterMin - beforeMin)).toEqual([7 * 1440]);
    expect(effect.loads.map(({ column, after }) => [column, after.loadMin])).toEqual([
      [0, 1440],
      [1, 1440],
    ]);
  });
});
