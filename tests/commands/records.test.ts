import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/commands/decide.ts';
import { createDraft, emptySource } from '../../shared/commands/draft.ts';
import { civilToMin } from '../../shared/model/time.ts';
import { aPlan, NOW_MS, PROJECT } from './support/a-plan.ts';

describe('records', () => {
  test('[D4] an update changes the fields that differ, and no others', () => {
    const plan = aPlan().task('a', { priority: 700, tags: { red: true, blue: true } });
    const fields = {
      name: 'a',
      priority: 700,
      constraint: { type: 'ASAP' },
      deadlineMin: 5,
      tags: { red: true, blue: null, green: true },
    } as const;
    const at = { documentId: 'plan:p', kind: 'task', id: 'a' };
    expect(plan.do({ type: 'task.update', projectId: PROJECT, id: 'a', fields })).toEqual([
      { ...at, op: 'set', field: 'deadlineMin', value: 5 },
      { ...at, op: 'set-key', field: 'tags', key: 'blue', value: null },
      { ...at, op: 'set-key', field: 'tags', key: 'green', value: true },
    ]);
    expect(plan.get('a').tags).toEqual({ red: true, green: true });
    expect(plan.do({ type: 'task.update', projectId: PROJECT, id: 'a', fields })).toEqual([]);
  });

  test('[D4] a new record carries what is said about it, and nothing that a record begins with anyway', () => {
    const changes = aPlan().do({
      type: 'person.create',
      id: 'ann',
      fields: { name: 'Ann', maxUnits: 1, email: 'ann@example.org' },
    });
    expect(changes).toEqual([
      { op: 'put', documentId: 'workspace', kind: 'person', id: 'ann', fields: { name: 'Ann', email: 'ann@example.org' } },
    ]);
  });

  test('[D5] a field that a record doesn’t have, or that has a command of its own, can’t be set', () => {
    const plan = aPlan().task('a');
    for (const field of ['colour', 'rank', 'parentId', 'deletedAtMs', 'id', '__proto__', 'toString']) {
      const fields = JSON.parse(`{"${field}": "x"}`) as object;
      expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields })).toEqual({
        code: 'field-unknown',
        kind: 'task',
        field,
      });
    }
  });

  test('[D5] a value of the wrong type is refused, with what it must be', () => {
    const plan = aPlan().task('a');
    const wrong = { progressPct: 101, durationMin: 1.5, tags: { red: 'yes' }, priority: null, name: 7, custom: { ['__x']: 1 } };
    for (const [field, value] of Object.entries(wrong)) {
      const refused = plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { [field]: value } });
      expect(refused).toMatchObject({ code: 'field-invalid', kind: 'task', expects: expect.any(String) });
      expect((refused as { field: string }).field.split('.')[0]).toBe(field);
    }
  });

  test('[D7] a field that names another record needs one that is there and not in the trash', () => {
    const plan = aPlan().task('a');
    expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { ownerId: 'ann' } })).toEqual({
      code: 'not-found',
      kind: 'person',
      id: 'ann',
    });
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { ownerId: 'ann' } });
    plan.do({ type: 'person.delete', id: 'ann' });
    plan.do({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { priority: 1 } });
    expect(plan.refused({ type: 'project.update', id: PROJECT, fields: { ownerId: 'ann' } })).toEqual({
      code: 'in-trash',
      kind: 'person',
      id: 'ann',
    });
    expect(plan.refused({ type: 'comment.create', projectId: PROJECT, id: 'c', fields: { taskId: 'x', body: 'Hi' } })).toEqual({
      code: 'not-found',
      kind: 'task',
      id: 'x',
    });
  });

  test('[D8] people, teams, clients, calendars, projects, tasks and decisions have a name that says something', () => {
    const plan = aPlan().task('a');
    for (const kind of ['person', 'team', 'client', 'calendar', 'project'] as const) {
      expect(plan.refused({ type: `${kind}.create`, id: 'n', fields: { name: ' \n ' } })).toEqual({
        code: 'name-required',
        kind,
      });
    }
    expect(plan.refused({ type: 'task.create', projectId: PROJECT, id: 'n', place: { parentId: null }, fields: {} })).toEqual({
      code: 'name-required',
      kind: 'task',
    });
    expect(plan.refused({ type: 'task.update', projectId: PROJECT, id: 'a', fields: { name: '' } })).toEqual({
      code: 'name-required',
      kind: 'task',
    });
    expect(plan.refused({ type: 'decision.create', projectId: PROJECT, id: 'd', fields: {} })).toEqual({
      code: 'name-required',
      kind: 'decision',
    });
    expect(plan.task('b', { name: '  Paint ' }).get('b').name).toBe('Paint');
  });

  test('[D8] a record that comes from a file may be without a name', () => {
    expect(aPlan().task('a', { name: '', sourceId: '17' }).get('a').name).toBe('');
  });

  test('[D6] a new record needs a new id of letters and digits', () => {
    const plan = aPlan();
    for (const id of ['__proto__', '', 'a b', 'a>b'])
      expect(plan.refused({ type: 'team.create', id, fields: { name: 'T' } })).toMatchObject({ code: 'malformed', path: 'id' });
    expect(plan.refused({ type: 'project.create', id: PROJECT, fields: { name: 'Again' } })).toEqual({
      code: 'already-exists',
      kind: 'project',
      id: PROJECT,
    });
  });

  test('[D18] nothing finishes before it starts', () => {
    const plan = aPlan().task('a');
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'calendar.create', id: 'cal', fields: { name: 'Cal' } });
    const refused = [
      plan.refused({ type: 'timeOff.create', id: 'o', fields: { personId: 'ann', fromMin: 5, toMin: 5 } }),
      plan.refused({ type: 'calendarException.create', id: 'e', fields: { calendarId: 'cal', fromDay: 5, toDay: 4 } }),
      plan.refused({ type: 'project.update', id: PROJECT, fields: { dayStartMin: 600, dayFinishMin: 600 } }),
      plan.refused({
        type: 'baseline.set',
        projectId: PROJECT,
        number: 0,
        name: '',
        tasks: [{ taskId: 'a', startMin: 5, finishMin: 4, durationMin: null, workMin: null }],
      }),
    ];
    expect(refused.map((rejection) => rejection.code)).toEqual(Array.from({ length: 4 }, () => 'finish-before-start'));
  });

  test('[D7] time off belongs to a person, an exception to a calendar', () => {
    const plan = aPlan();
    expect(plan.refused({ type: 'timeOff.create', id: 'o', fields: { fromMin: 5, toMin: 6 } })).toMatchObject({
      code: 'field-invalid',
      field: 'personId',
    });
    expect(plan.refused({ type: 'calendarException.create', id: 'e', fields: {} })).toMatchObject({
      code: 'field-invalid',
      field: 'calendarId',
    });
  });

  test('[D18] a project that is scheduled from its finish has one', () => {
    expect(aPlan().refused({ type: 'project.update', id: PROJECT, fields: { scheduleFrom: 'finish' } })).toMatchObject({
      code: 'field-invalid',
      field: 'finishMin',
    });
  });

  test('[D27] a new project starts on the morning of its day, works by the workspace’s calendar and goes to the end', () => {
    const plan = aPlan();
    plan.do({ type: 'calendar.create', id: 'cal', fields: { name: 'Night' } });
    plan.do({ type: 'workspace.update', fields: { calendarId: 'cal' } });
    plan.do({ type: 'project.create', id: 'q', fields: { name: 'Next' } });
    const [first, next] = ['p', 'q'].map((id) => plan.draft.get('project', null, id));
    expect(next).toMatchObject({ startMin: civilToMin(2026, 3, 9, 480), calendarId: 'cal', createdAtMs: NOW_MS });
    expect((next?.rank ?? '') > (first?.rank ?? '')).toBe(true);
  });

  test('[D27] a comment and a decision carry who and when, and a changed comment says so', () => {
    const plan = aPlan();
    plan.do({ type: 'comment.create', projectId: PROJECT, id: 'c', fields: { body: 'Hi' } });
    plan.do({ type: 'decision.create', projectId: PROJECT, id: 'd', fields: { title: 'Blue', atMs: 7 } });
    expect(plan.draft.get('comment', PROJECT, 'c')).toMatchObject({ authorId: 'me', atMs: NOW_MS, editedAtMs: null });
    expect(plan.draft.get('decision', PROJECT, 'd')).toMatchObject({ decidedById: 'me', atMs: 7 });
    plan.do({ type: 'comment.update', projectId: PROJECT, id: 'c', fields: { body: 'Hello' } }, NOW_MS + 5);
    expect(plan.draft.get('comment', PROJECT, 'c')).toMatchObject({ body: 'Hello', editedAtMs: NOW_MS + 5 });
    expect(plan.refused({ type: 'comment.update', projectId: PROJECT, id: 'c', fields: { body: ' ' } })).toMatchObject({
      code: 'field-invalid',
      field: 'body',
    });
  });

  test('[D3] a calendar can’t build on itself, directly or over others', () => {
    const plan = aPlan();
    plan.do({ type: 'calendar.create', id: 'a', fields: { name: 'A' } });
    plan.do({ type: 'calendar.create', id: 'b', fields: { name: 'B', baseId: 'a' } });
    for (const baseId of ['a', 'b']) {
      expect(plan.refused({ type: 'calendar.update', id: 'a', fields: { baseId } })).toEqual({
        code: 'calendar-would-cycle',
        calendarId: 'a',
        baseId,
      });
    }
  });
});

describe('baselines', () => {
  const row = (taskId: string, startMin: number) => ({
    taskId,
    startMin,
    finishMin: startMin + 480,
    durationMin: 480,
    workMin: null,
  });

  test('[D26] setting a baseline replaces it, clearing takes it out', () => {
    const plan = aPlan().task('a').task('b');
    plan.do({ type: 'baseline.set', projectId: PROJECT, number: 1, name: 'Agreed', tasks: [row('a', 5), row('b', 6)] });
    plan.do({ type: 'baseline.set', projectId: PROJECT, number: 1, name: 'Agreed again', setAtMs: 3, tasks: [row('b', 7)] });
    plan.do({ type: 'baseline.set', projectId: PROJECT, number: 2, name: '', tasks: [row('a', 5)] });
    expect([...plan.draft.all('baselineTask', PROJECT)].map(({ id, startMin }) => [id, startMin])).toEqual([
      ['b1:b', 7],
      ['b2:a', 5],
    ]);
    expect(plan.draft.get('baseline', PROJECT, 'b1')).toEqual({ id: 'b1', number: 1, name: 'Agreed again', setAtMs: 3 });
    plan.do({ type: 'baseline.clear', projectId: PROJECT, number: 1 });
    expect([...plan.draft.all('baseline', PROJECT)].map(({ id }) => id)).toEqual(['b2']);
    expect(plan.refused({ type: 'baseline.clear', projectId: PROJECT, number: 1 })).toEqual({
      code: 'not-found',
      kind: 'baseline',
      id: 'b1',
    });
  });

  test('[D26] a baseline holds each task once, and only tasks that there are', () => {
    const plan = aPlan().task('a');
    expect(plan.refused({ type: 'baseline.set', projectId: PROJECT, number: 1, name: '', tasks: [row('x', 5)] })).toEqual({
      code: 'not-found',
      kind: 'task',
      id: 'x',
    });
    expect(
      plan.refused({ type: 'baseline.set', projectId: PROJECT, number: 1, name: '', tasks: [row('a', 5), row('a', 6)] }),
    ).toMatchObject({ code: 'malformed', path: 'tasks' });
    expect(plan.refused({ type: 'baseline.set', projectId: PROJECT, number: 11, name: '', tasks: [] })).toMatchObject({
      code: 'field-invalid',
      field: 'number',
    });
  });
});

test('[D7] nothing can be put into a project that there isn’t', () => {
  const draft = createDraft(emptySource());
  const command = { type: 'task.create', projectId: 'p', id: 'a', place: { parentId: null }, fields: { name: 'A' } } as const;
  expect(decide(draft, { id: 'e', atMs: 0, actorId: null, command })).toEqual({
    ok: false,
    error: { code: 'not-found', kind: 'project', id: 'p' },
  });
});
