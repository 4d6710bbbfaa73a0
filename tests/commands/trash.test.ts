import { describe, expect, test } from 'vitest';
import { aPlan, NOW_MS, PROJECT, type Plan } from './support/a-plan.ts';

function remove(plan: Plan, ...ids: readonly string[]): Plan {
  for (const id of ids) plan.do({ type: 'task.delete', projectId: PROJECT, id });
  return plan;
}

function restore(plan: Plan, id: string): Plan {
  plan.do({ type: 'task.restore', projectId: PROJECT, id });
  return plan;
}

/** s > t > a, and b beside s. */
function tree(): Plan {
  return aPlan().task('s').task('t', {}, 's').task('a', {}, 't').task('b');
}

describe('tasks in the trash', () => {
  test('[D22] deleting marks the task itself with the time of the command, and nothing below it', () => {
    const plan = remove(tree(), 's');
    expect([plan.get('s').deletedAtMs, plan.get('t').deletedAtMs, plan.get('a').deletedAtMs]).toEqual([NOW_MS, null, null]);
  });

  test('[D22] what is below a task in the trash can’t be worked on', () => {
    const plan = remove(tree(), 's');
    const refused = { code: 'in-trash', kind: 'task', id: 'a' };
    expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { priority: 1 } })).toEqual(refused);
    expect(plan.refused({ type: 'task.delete', projectId: PROJECT, id: 'a' })).toEqual(refused);
    expect(plan.refused({ type: 'task.move', projectId: PROJECT, ids: ['a'], place: { parentId: null } })).toEqual(refused);
  });

  test('[D22] nothing can be done in a project that is in the trash, until it is restored', () => {
    const plan = tree();
    plan.do({ type: 'project.delete', id: PROJECT });
    expect(plan.refused({ type: 'task.delete', projectId: PROJECT, id: 'a' })).toEqual({
      code: 'in-trash',
      kind: 'project',
      id: PROJECT,
    });
    plan.do({ type: 'project.restore', id: PROJECT });
    remove(plan, 'a');
  });

  test('[D23] a restored task is back in its place, with what is below it', () => {
    const plan = restore(remove(tree(), 's'), 's');
    expect([plan.order(), plan.order('s'), plan.order('t')]).toEqual([['s', 'b'], ['t'], ['a']]);
    expect(plan.get('s').deletedAtMs).toBeNull();
  });

  test('[D23] a task that was deleted on its own stays in the trash when the summary comes back', () => {
    const plan = restore(remove(tree(), 'a', 's'), 's');
    expect(plan.refused({ type: 'task.restore', projectId: PROJECT, id: 't' })).toMatchObject({ code: 'not-in-trash' });
    expect(plan.get('a').deletedAtMs).toBe(NOW_MS);
  });

  test('[D23] a task whose summary stays in the trash goes to the nearest one above that doesn’t', () => {
    expect(restore(remove(tree(), 't'), 'a').order('s')).toEqual(['t', 'a']);
    const plan = restore(remove(tree(), 'a', 's'), 'a');
    expect([plan.order(), plan.get('a').deletedAtMs]).toEqual([['s', 'b', 'a'], null]);
  });

  test('[D23] a task that is not in the trash can’t be restored', () => {
    expect(tree().refused({ type: 'task.restore', projectId: PROJECT, id: 'a' })).toEqual({
      code: 'not-in-trash',
      kind: 'task',
      id: 'a',
    });
  });

  test('[D24] emptying the trash removes tasks for good, with what is below and what belongs to them', () => {
    const plan = tree().link('a', 'b');
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'assignment.set', projectId: PROJECT, taskId: 'a', personId: 'ann', fields: {} });
    plan.do({ type: 'comment.create', projectId: PROJECT, id: 'c', fields: { taskId: 'a', body: 'Hello' } });
    plan.do({ type: 'decision.create', projectId: PROJECT, id: 'd', fields: { title: 'Blue' } });
    plan.do({
      type: 'baseline.set',
      projectId: PROJECT,
      number: 0,
      name: '',
      tasks: ['a', 'b'].map((taskId) => ({ taskId, startMin: 1, finishMin: 2, durationMin: 1, workMin: 1 })),
    });
    remove(plan, 's');
    plan.do({ type: 'trash.empty', projectId: PROJECT });
    const left = (['task', 'dependency', 'assignment', 'baselineTask', 'comment', 'decision'] as const).map((kind) =>
      [...plan.draft.all(kind, PROJECT)].map(({ id }) => id),
    );
    expect(left).toEqual([['b'], [], [], ['b0:b'], [], ['d']]);
    expect(plan.do({ type: 'trash.empty', projectId: PROJECT })).toEqual([]);
  });

  test('[D24] emptying the workspace’s trash takes a calendar’s exceptions and a person’s time off along', () => {
    const plan = aPlan();
    plan.do({ type: 'calendar.create', id: 'cal', fields: { name: 'Night' } });
    plan.do({ type: 'calendarException.create', id: 'exc', fields: { calendarId: 'cal', fromDay: 1, toDay: 2 } });
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'person.create', id: 'bob', fields: { name: 'Bob' } });
    for (const personId of ['ann', 'bob'])
      plan.do({ type: 'timeOff.create', id: `off-${personId}`, fields: { personId, fromMin: 1, toMin: 2 } });
    plan.do({ type: 'calendar.delete', id: 'cal' });
    plan.do({ type: 'person.delete', id: 'ann' });
    plan.do({ type: 'trash.empty', projectId: null });
    const left = (['calendar', 'calendarException', 'person', 'timeOff'] as const).map((kind) =>
      [...plan.draft.all(kind, null)].map(({ id }) => id),
    );
    expect(left).toEqual([[], [], ['bob'], ['off-bob']]);
  });
});

describe('records in the trash', () => {
  test('[D25] a calendar that a project, a person, another calendar or the workspace works by can’t be deleted', () => {
    const plan = aPlan();
    plan.do({ type: 'calendar.create', id: 'cal', fields: { name: 'Night' } });
    plan.do({ type: 'calendar.create', id: 'sub', fields: { name: 'Late night', baseId: 'cal' } });
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann', calendarId: 'cal' } });
    plan.do({ type: 'project.update', id: PROJECT, fields: { calendarId: 'cal' } });
    plan.do({ type: 'workspace.update', fields: { calendarId: 'cal' } });
    const by = [
      { kind: 'workspace', id: 'workspace' },
      { kind: 'project', id: PROJECT },
      { kind: 'person', id: 'ann' },
      { kind: 'calendar', id: 'sub' },
    ];
    expect(plan.refused({ type: 'calendar.delete', id: 'cal' })).toEqual({
      code: 'still-in-use',
      kind: 'calendar',
      id: 'cal',
      by,
    });
    plan.do({ type: 'calendar.delete', id: 'sub' });
    expect(plan.refused({ type: 'calendar.delete', id: 'cal' })).toMatchObject({ by: by.slice(0, 3) });
  });

  test('[D22] a record goes to the trash once and comes back once', () => {
    const plan = aPlan();
    plan.do({ type: 'client.create', id: 'k', fields: { name: 'Hall' } });
    expect(plan.refused({ type: 'client.restore', id: 'k' })).toEqual({ code: 'not-in-trash', kind: 'client', id: 'k' });
    plan.do({ type: 'client.delete', id: 'k' });
    const inTrash = { code: 'in-trash', kind: 'client', id: 'k' };
    expect(plan.refused({ type: 'client.delete', id: 'k' })).toEqual(inTrash);
    expect(plan.refused({ type: 'client.update', id: 'k', fields: { name: 'Yard' } })).toEqual(inTrash);
    expect(plan.refused({ type: 'project.update', id: PROJECT, fields: { clientId: 'k' } })).toEqual(inTrash);
    plan.do({ type: 'client.restore', id: 'k' });
    expect(plan.draft.get('client', null, 'k')?.deletedAtMs).toBeNull();
  });
});
