import { describe, expect, test } from 'vitest';
import type { RecordCommand } from '../../shared/commands/command.ts';
import { aPlan, PROJECT } from './support/a-plan.ts';

function link(fromId: string, toId: string): RecordCommand {
  return { type: 'dependency.set', projectId: PROJECT, fromId, toId, fields: {} };
}

function intoParent(id: string, parentId: string): RecordCommand {
  return { type: 'task.move', projectId: PROJECT, ids: [id], place: { parentId } };
}

describe('dependencies', () => {
  test('[D21] a dependency is made once and changed afterwards', () => {
    const plan = aPlan().task('a').task('b').link('a', 'b');
    plan.do({ type: 'dependency.set', projectId: PROJECT, fromId: 'a', toId: 'b', fields: { type: 'SS' } });
    expect([...plan.draft.all('dependency', PROJECT)]).toEqual([
      { id: 'a>b', fromId: 'a', toId: 'b', type: 'SS', lag: { kind: 'working', minutes: 0, unit: 'day' } },
    ]);
    plan.do({ type: 'dependency.remove', projectId: PROJECT, fromId: 'a', toId: 'b' });
    expect([...plan.draft.all('dependency', PROJECT)]).toEqual([]);
    expect(plan.refused({ type: 'dependency.remove', projectId: PROJECT, fromId: 'a', toId: 'b' })).toMatchObject({
      code: 'not-found',
      kind: 'dependency',
    });
  });

  test('[D21] a task can’t depend on itself', () => {
    expect(aPlan().task('a').refused(link('a', 'a'))).toEqual({ code: 'dependency-on-itself', taskId: 'a' });
  });

  test('[D21] both ends must be there and not in the trash', () => {
    const plan = aPlan().task('a').task('b');
    expect(plan.refused(link('a', 'x'))).toEqual({ code: 'not-found', kind: 'task', id: 'x' });
    plan.do({ type: 'task.delete', projectId: PROJECT, id: 'b' });
    expect(plan.refused(link('b', 'a'))).toEqual({ code: 'in-trash', kind: 'task', id: 'b' });
  });

  test('[D21] the link that would close a circle is refused, with the chain that it would close', () => {
    const plan = aPlan().task('a').task('b').task('c').link('a', 'b').link('b', 'c');
    expect(plan.refused(link('c', 'a'))).toEqual({
      code: 'dependency-would-cycle',
      fromId: 'c',
      toId: 'a',
      path: ['a', 'b', 'c'],
    });
  });

  test('[D21] a circle through summary tasks is one: what waits for a summary waits for all in it', () => {
    const plan = aPlan().task('s').task('x', {}, 's').task('y', {}, 's').task('a').link('s', 'a');
    expect(plan.refused(link('a', 'x'))).toMatchObject({ code: 'dependency-would-cycle', fromId: 'a', toId: 'x' });
    plan.task('t').task('z', {}, 't').link('a', 't');
    expect(plan.refused(link('z', 'y'))).toMatchObject({ code: 'dependency-would-cycle', fromId: 'z', toId: 'y' });
  });

  test('[D21] tasks of one summary may wait for the same task and for one another', () => {
    const plan = aPlan().task('s').task('x', {}, 's').task('y', {}, 's').task('a').link('x', 'a').link('a', 'y').link('x', 'y');
    expect([...plan.draft.all('dependency', PROJECT)]).toHaveLength(3);
  });

  test('[D21] a task can’t be linked with a summary that it is part of, in either direction', () => {
    const plan = aPlan().task('s').task('t', {}, 's').task('x', {}, 't');
    expect(plan.refused(link('s', 'x'))).toEqual({ code: 'dependency-on-own-summary', fromId: 's', toId: 'x' });
    expect(plan.refused(link('x', 's'))).toEqual({ code: 'dependency-on-own-summary', fromId: 'x', toId: 's' });
  });

  test('[D21] a move is refused when a link would then join a task with its own summary', () => {
    const plan = aPlan().task('a').task('b').link('a', 'b');
    expect(plan.refused(intoParent('b', 'a'))).toEqual({ code: 'dependency-on-own-summary', fromId: 'a', toId: 'b' });
    expect(plan.refused(intoParent('a', 'b'))).toEqual({ code: 'dependency-on-own-summary', fromId: 'a', toId: 'b' });
  });

  test('[D21] a move is refused when links would then close a circle', () => {
    const plan = aPlan().task('s').task('x', {}, 's').task('a').task('b').link('x', 'a').link('a', 'b');
    plan.do(intoParent('b', 's'));
    expect(plan.order('s')).toEqual(['x', 'b']);
    plan.task('t').link('t', 's');
    expect(plan.refused(intoParent('a', 't'))).toMatchObject({ code: 'dependency-would-cycle' });
  });

  test('[D3] a circle that a merge brought stands in nobody’s way', () => {
    const plan = aPlan().task('a').task('b').task('c').link('a', 'b');
    const fields = { fromId: 'b', toId: 'a' };
    plan.draft.apply({ op: 'put', documentId: 'plan:p', kind: 'dependency', id: 'b>a', fields });
    plan.link('b', 'c');
    plan.do({ type: 'dependency.set', projectId: PROJECT, fromId: 'b', toId: 'a', fields: { type: 'SS' } });
    expect(plan.refused(link('c', 'a'))).toMatchObject({ code: 'dependency-would-cycle', fromId: 'c', toId: 'a' });
  });

  test('[D3] summaries that a merge made contain one another can be worked on and taken apart', () => {
    const plan = aPlan().task('a').task('b').task('c');
    for (const [id, value] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const)
      plan.draft.apply({ op: 'set', documentId: 'plan:p', kind: 'task', id, field: 'parentId', value });
    plan.link('a', 'c').task('d', {}, 'a');
    plan.do({ type: 'task.update', projectId: PROJECT, id: 'b', fields: { name: 'B' } });
    plan.do({ type: 'task.move', projectId: PROJECT, ids: ['a'], place: { parentId: null } });
    expect([plan.order(), plan.order('a')]).toEqual([
      ['c', 'a'],
      ['b', 'd'],
    ]);
  });

  test('[D21] links of tasks in the trash don’t count, and a task that would close a circle by coming back is refused', () => {
    const plan = aPlan().task('a').task('b').task('c').link('a', 'b').link('b', 'c');
    plan.do({ type: 'task.delete', projectId: PROJECT, id: 'b' });
    plan.link('c', 'a');
    expect(plan.refused({ type: 'task.restore', projectId: PROJECT, id: 'b' })).toMatchObject({ code: 'dependency-would-cycle' });
  });

  test('[D3] a chain of 50,000 tasks is checked without deep calls', () => {
    const plan = aPlan();
    const commands: RecordCommand[] = [];
    for (let i = 0; i < 50_000; i++) {
      commands.push({ type: 'task.create', projectId: PROJECT, id: `t${i}`, place: { parentId: null }, fields: { name: 'x' } });
      if (i > 0) commands.push(link(`t${i - 1}`, `t${i}`));
    }
    plan.do({ type: 'batch', label: 'Import', commands });
    expect(plan.refused(link('t49999', 't0'))).toMatchObject({ code: 'dependency-would-cycle', fromId: 't49999', toId: 't0' });
  });
});

describe('assignments', () => {
  test('[D21] an assignment is made once and changed afterwards', () => {
    const plan = aPlan().task('a');
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    const set = { type: 'assignment.set', projectId: PROJECT, taskId: 'a', personId: 'ann' } as const;
    plan.do({ ...set, fields: { units: 0.5 } });
    plan.do({ ...set, fields: { workMin: 60 } });
    expect(plan.draft.get('assignment', PROJECT, 'a:ann')).toMatchObject({ units: 0.5, workMin: 60 });
    expect(plan.do({ ...set, fields: { workMin: 60 } })).toEqual([]);
    plan.do({ type: 'assignment.remove', projectId: PROJECT, taskId: 'a', personId: 'ann' });
    expect(plan.draft.get('assignment', PROJECT, 'a:ann')).toBeUndefined();
  });

  test('[D21] what a link is between is no field of it', () => {
    const plan = aPlan().task('a').task('b');
    const fields = { fromId: 'b' } as object;
    expect(plan.refused({ type: 'dependency.set', projectId: PROJECT, fromId: 'a', toId: 'b', fields })).toEqual({
      code: 'field-unknown',
      kind: 'dependency',
      field: 'fromId',
    });
  });

  test('[D25] assignments of a deleted person stay, and count again when they are restored', () => {
    const plan = aPlan().task('a');
    plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
    plan.do({ type: 'assignment.set', projectId: PROJECT, taskId: 'a', personId: 'ann', fields: {} });
    plan.do({ type: 'person.delete', id: 'ann' });
    expect(plan.draft.get('assignment', PROJECT, 'a:ann')).toBeDefined();
    expect(plan.refused({ type: 'assignment.set', projectId: PROJECT, taskId: 'a', personId: 'ann', fields: {} })).toMatchObject({
      code: 'in-trash',
      kind: 'person',
    });
    plan.do({ type: 'person.restore', id: 'ann' });
    expect(plan.draft.get('person', null, 'ann')?.deletedAtMs).toBeNull();
  });
});
