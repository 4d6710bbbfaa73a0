import { describe, expect, test } from 'vitest';
import { aPlan, PROJECT, updated } from './support/a-plan.ts';

const BLOCKER = { reason: 'No paint', sinceMs: 5, by: { kind: 'other' } } as const;

describe('status and progress', () => {
  test('[D10] a task that is done is complete, and takes over its computed dates as actual ones', () => {
    const plan = aPlan().task('a', { remainingMin: 60 }).scheduled('a', 1000, 1480);
    expect(updated(plan, 'a', { status: 'done' })).toMatchObject({
      progressPct: 100,
      actualStartMin: 1000,
      actualFinishMin: 1480,
      remainingMin: null,
    });
  });

  test('[D10] actual dates that are known already stay when a task is done', () => {
    const plan = aPlan().task('a', { actualStartMin: 900 }).scheduled('a', 1000, 1480);
    expect(updated(plan, 'a', { status: 'done', actualFinishMin: 1200 })).toMatchObject({
      actualStartMin: 900,
      actualFinishMin: 1200,
    });
  });

  test('[D10] a task that began after its computed finish is done no earlier than it began', () => {
    const plan = aPlan().task('a').scheduled('a', 1000, 1480);
    expect(updated(plan, 'a', { status: 'done', actualStartMin: 2000 })).toMatchObject({
      actualStartMin: 2000,
      actualFinishMin: 2000,
    });
  });

  test('[D10] without computed dates a task is done without actual ones', () => {
    expect(updated(aPlan().task('a'), 'a', { status: 'done' })).toMatchObject({
      progressPct: 100,
      actualStartMin: null,
      actualFinishMin: null,
    });
  });

  test('[D11] a progress of 100 makes a task done', () => {
    const plan = aPlan().task('a').scheduled('a', 1000, 1480);
    expect(updated(plan, 'a', { progressPct: 100 })).toMatchObject({
      status: 'done',
      actualStartMin: 1000,
      actualFinishMin: 1480,
    });
  });

  test('[D11] progress on a task that nobody began puts it in progress, with its computed start', () => {
    const plan = aPlan().task('a', { status: 'ready' }).scheduled('a', 1000, 1480);
    expect(updated(plan, 'a', { progressPct: 30 })).toMatchObject({
      status: 'in-progress',
      actualStartMin: 1000,
      actualFinishMin: null,
    });
  });

  test('[D11] progress leaves a task in review or blocked where it is', () => {
    const plan = aPlan().task('a', { status: 'in-review' }).task('b', { status: 'blocked', blocked: BLOCKER });
    expect([updated(plan, 'a', { progressPct: 90 }).status, updated(plan, 'b', { progressPct: 90 }).status]).toEqual([
      'in-review',
      'blocked',
    ]);
  });

  test('[D11] an actual start puts a task in progress, an actual finish makes it done', () => {
    const plan = aPlan().task('a');
    expect(updated(plan, 'a', { actualStartMin: 50 })).toMatchObject({ status: 'in-progress', actualStartMin: 50 });
    expect(updated(plan, 'a', { actualFinishMin: 80 })).toMatchObject({
      status: 'done',
      progressPct: 100,
      actualStartMin: 50,
      actualFinishMin: 80,
    });
  });

  test('[D11] a new progress makes the old remaining work void', () => {
    const plan = aPlan().task('a', { progressPct: 20, remainingMin: 300 });
    expect(updated(plan, 'a', { progressPct: 40 }).remainingMin).toBeNull();
    expect(updated(plan, 'a', { progressPct: 60, remainingMin: 90 }).remainingMin).toBe(90);
  });

  test('[D12] a task that is taken up again has no actual finish and is not complete', () => {
    const plan = aPlan().task('a').scheduled('a', 1000, 1480);
    plan.do({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { status: 'done' } });
    expect(updated(plan, 'a', { status: 'in-progress' })).toMatchObject({
      progressPct: 99,
      actualStartMin: 1000,
      actualFinishMin: null,
    });
  });

  test('[D12] less progress, or no actual finish, takes a done task up again', () => {
    const done = { status: 'done', progressPct: 100, actualStartMin: 5, actualFinishMin: 9 } as const;
    const plan = aPlan().task('a', done).task('b', done);
    expect(updated(plan, 'a', { progressPct: 40 })).toMatchObject({
      status: 'in-progress',
      progressPct: 40,
      actualFinishMin: null,
    });
    expect(updated(plan, 'b', { actualFinishMin: null })).toMatchObject({ status: 'in-progress', progressPct: 99 });
  });

  test('[D12] a review keeps a progress of 100', () => {
    const plan = aPlan().task('a', { status: 'done', actualFinishMin: 9 });
    expect(updated(plan, 'a', { status: 'in-review' })).toMatchObject({ progressPct: 100, actualFinishMin: null });
  });

  test('[D13] a task that is back at the start has neither progress nor actual dates', () => {
    const plan = aPlan().task('a', { progressPct: 100, actualStartMin: 5, actualFinishMin: 9 });
    expect(updated(plan, 'a', { progressPct: 0 })).toMatchObject({
      status: 'not-started',
      actualStartMin: null,
      actualFinishMin: null,
    });
    const other = aPlan().task('a', { progressPct: 50, actualStartMin: 5, remainingMin: 7, resumeMin: 8 });
    expect(updated(other, 'a', { status: 'ready' })).toMatchObject({
      progressPct: 0,
      actualStartMin: null,
      remainingMin: null,
      resumeMin: null,
    });
  });

  test('[D13] a cancelled task keeps what was done', () => {
    const plan = aPlan().task('a', { progressPct: 50, actualStartMin: 5 });
    expect(updated(plan, 'a', { status: 'cancelled' })).toMatchObject({ progressPct: 50, actualStartMin: 5 });
  });

  test('[D9] fields in the command stand as they are said, whatever would follow', () => {
    const fields = {
      status: 'in-progress',
      progressPct: 100,
      actualStartMin: null,
      actualFinishMin: 1300,
      remainingMin: 10,
      milestone: false,
      durationMin: 0,
    } as const;
    expect(aPlan().task('a', fields).get('a')).toMatchObject(fields);
    expect(updated(aPlan().task('a').scheduled('a', 1, 2), 'a', fields)).toMatchObject(fields);
  });

  test('[D11] a new task with progress is in progress', () => {
    expect(aPlan().task('a', { progressPct: 10 }).get('a').status).toBe('in-progress');
  });
});

describe('blockers', () => {
  test('[D14] a blocked task needs a reason and who can unblock it', () => {
    const plan = aPlan().task('a');
    const refused = { code: 'blocked-needs-reason', taskId: 'a' };
    expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { status: 'blocked' } })).toEqual(refused);
    const blank = { ...BLOCKER, reason: '  ' };
    expect(
      plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { status: 'blocked', blocked: blank } }),
    ).toEqual(refused);
  });

  test('[D14] a blocker blocks the task', () => {
    expect(updated(aPlan().task('a'), 'a', { blocked: BLOCKER })).toMatchObject({ status: 'blocked', blocked: BLOCKER });
  });

  test('[D14] a task that is no longer blocked has no blocker', () => {
    const plan = aPlan().task('a', { status: 'blocked', blocked: BLOCKER });
    expect(updated(plan, 'a', { status: 'in-progress' })).toMatchObject({ status: 'in-progress', blocked: null });
  });

  test('[D14] a blocked task can’t lose its blocker alone, and another one can’t have one', () => {
    const plan = aPlan().task('a', { status: 'blocked', blocked: BLOCKER }).task('b');
    expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { blocked: null } })).toMatchObject({
      code: 'blocked-needs-reason',
    });
    expect(
      plan.refused({ type: 'task.update', projectId: PROJECT, id: 'b', fields: { status: 'ready', blocked: BLOCKER } }),
    ).toMatchObject({ code: 'field-invalid', field: 'blocked' });
  });

  test('[D14] who or what can unblock a task must exist, and can’t be the task', () => {
    const plan = aPlan().task('a');
    const by = (blocker: { kind: 'task'; taskId: string } | { kind: 'person'; personId: string }) =>
      plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { blocked: { ...BLOCKER, by: blocker } } });
    expect(by({ kind: 'task', taskId: 'a' })).toMatchObject({ code: 'field-invalid', field: 'blocked' });
    expect(by({ kind: 'task', taskId: 'x' })).toEqual({ code: 'not-found', kind: 'task', id: 'x' });
    expect(by({ kind: 'person', personId: 'x' })).toEqual({ code: 'not-found', kind: 'person', id: 'x' });
  });

  test('[D14] a summary task can be blocked, and freed again', () => {
    const plan = aPlan().task('s').task('a', {}, 's');
    expect(updated(plan, 's', { blocked: BLOCKER }).status).toBe('blocked');
    expect(updated(plan, 's', { status: 'in-progress' })).toMatchObject({ status: 'in-progress', blocked: null });
  });
});

describe('summaries, manual mode, milestones', () => {
  test('[D15] a summary task takes progress and actual dates from its subtasks, so they can’t be set', () => {
    const plan = aPlan().task('s').task('a', {}, 's');
    for (const fields of [{ progressPct: 50 }, { actualStartMin: 5 }, { actualFinishMin: 5 }, { remainingMin: 5 }]) {
      expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 's', fields })).toMatchObject({
        code: 'field-invalid',
        field: Object.keys(fields)[0],
      });
    }
  });

  test('[D15] a summary’s status is its own, and nothing follows from it', () => {
    const plan = aPlan().task('s').task('a', {}, 's').scheduled('s', 5, 9);
    expect(updated(plan, 's', { status: 'done' })).toMatchObject({ status: 'done', progressPct: 0, actualFinishMin: null });
  });

  test('[D15] a task whose subtasks are in the trash is no summary', () => {
    const plan = aPlan().task('s').task('a', {}, 's');
    plan.do({ type: 'task.delete', projectId: PROJECT, id: 'a' });
    expect(updated(plan, 's', { progressPct: 50 }).progressPct).toBe(50);
  });

  test('[D16] a task that becomes manual keeps the dates that it had', () => {
    const plan = aPlan().task('a').scheduled('a', 1000, 1480);
    expect(updated(plan, 'a', { mode: 'manual' })).toMatchObject({ manualStartMin: 1000, manualFinishMin: 1480 });
  });

  test('[D16] a manual date that is given pushes the other one only as far as it must', () => {
    const late = updated(aPlan().task('a').scheduled('a', 1000, 1480), 'a', { mode: 'manual', manualStartMin: 2000 });
    expect(late).toMatchObject({ manualStartMin: 2000, manualFinishMin: 2000 });
    const early = updated(aPlan().task('a').scheduled('a', 1000, 1480), 'a', { mode: 'manual', manualFinishMin: 500 });
    expect(early).toMatchObject({ manualStartMin: 500, manualFinishMin: 500 });
  });

  test('[D16] a task that becomes automatic drops its manual dates', () => {
    const plan = aPlan().task('a', { mode: 'manual', manualStartMin: 1, manualFinishMin: 2 });
    expect(updated(plan, 'a', { mode: 'auto' })).toMatchObject({ manualStartMin: null, manualFinishMin: null });
  });

  test('[D17] a task that becomes a milestone has no duration, unless one is given', () => {
    expect(updated(aPlan().task('a'), 'a', { milestone: true }).durationMin).toBe(0);
    expect(updated(aPlan().task('a'), 'a', { milestone: true, durationMin: 60 })).toMatchObject({
      milestone: true,
      durationMin: 60,
    });
  });

  test('[D17] a duration of nothing makes a milestone, one of something makes a task of it again', () => {
    const plan = aPlan().task('a');
    expect(updated(plan, 'a', { durationMin: 0 }).milestone).toBe(true);
    expect(updated(plan, 'a', { durationMin: 60 }).milestone).toBe(false);
  });

  test('[D17] a duration that is given is no estimate any more', () => {
    expect(updated(aPlan().task('a', { estimated: true }), 'a', { durationMin: 60 }).estimated).toBe(false);
  });

  test('[D31] work that an assignment holds of its own follows the duration, units stay', () => {
    const plan = aPlan().task('a', { durationMin: 480 });
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'assignment.set', projectId: PROJECT, taskId: 'a', personId: 'ann', fields: { units: 0.5, workMin: 240 } });
    updated(plan, 'a', { durationMin: 960 });
    expect(plan.draft.get('assignment', PROJECT, 'a:ann')).toMatchObject({ units: 0.5, workMin: 480 });
  });

  test('[D31] work is derived again when a task becomes a milestone', () => {
    const plan = aPlan().task('a', { durationMin: 480 });
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'assignment.set', projectId: PROJECT, taskId: 'a', personId: 'ann', fields: { workMin: 240 } });
    updated(plan, 'a', { durationMin: 0 });
    expect(plan.draft.get('assignment', PROJECT, 'a:ann')?.workMin).toBeNull();
  });

  test('[D18] a task can’t finish before it starts', () => {
    const plan = aPlan().task('a');
    const refused = { code: 'finish-before-start', kind: 'task', id: 'a' };
    expect(
      plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { actualStartMin: 9, actualFinishMin: 5 } }),
    ).toEqual(refused);
    const manual = { mode: 'manual', manualStartMin: 9, manualFinishMin: 5 } as const;
    expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: manual })).toEqual(refused);
  });

  test('[D5] a constraint with a date needs its date, and one without has none', () => {
    const plan = aPlan().task('a');
    for (const constraint of [{ type: 'SNET' }, { type: 'ASAP', atMin: 5 }]) {
      const fields = { constraint } as unknown as { constraint: { type: 'ASAP' } };
      expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields })).toMatchObject({
        code: 'field-invalid',
        field: 'constraint',
      });
    }
  });
});
