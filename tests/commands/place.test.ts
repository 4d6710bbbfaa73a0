import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/commands/change.ts';
import { createDraft, emptySource } from '../../shared/commands/draft.ts';
import { decide } from '../../shared/commands/decide.ts';
import { LONG_RANK } from '../../shared/model/rank.ts';
import type { Place } from '../../shared/commands/command.ts';
import { aPlan, PROJECT, type Plan } from './support/a-plan.ts';

function move(plan: Plan, ids: readonly string[], place: Place): readonly Change[] {
  return plan.do({ type: 'task.move', projectId: PROJECT, ids, place });
}

function abc(): Plan {
  return aPlan().task('a').task('b').task('c');
}

describe('where tasks go', () => {
  test('[D19] a new task goes to the end, to the start, or after a sibling', () => {
    const plan = abc();
    const create = (id: string, place: Place) =>
      plan.do({ type: 'task.create', projectId: PROJECT, id, place, fields: { name: id } });
    create('first', { parentId: null, afterId: null });
    create('second', { parentId: null, afterId: 'first' });
    create('last', { parentId: null });
    expect(plan.order()).toEqual(['first', 'second', 'a', 'b', 'c', 'last']);
  });

  test('[D19] a place names a parent that is there, and a sibling under it', () => {
    const plan = abc().task('x', {}, 'a');
    const create = (place: Place) =>
      plan.refused({ type: 'task.create', projectId: PROJECT, id: 'n', place, fields: { name: 'n' } });
    expect(create({ parentId: 'none' })).toEqual({ code: 'not-found', kind: 'task', id: 'none' });
    expect(create({ parentId: null, afterId: 'x' })).toMatchObject({ code: 'malformed', path: 'place.afterId' });
    plan.do({ type: 'task.delete', projectId: PROJECT, id: 'a' });
    expect(create({ parentId: 'x' })).toEqual({ code: 'in-trash', kind: 'task', id: 'x' });
  });

  test('[D20] tasks move together, in the order in which they are named', () => {
    const plan = abc().task('d').task('e');
    move(plan, ['d', 'a'], { parentId: null, afterId: 'b' });
    expect(plan.order()).toEqual(['b', 'd', 'a', 'c', 'e']);
    move(plan, ['e', 'b'], { parentId: 'c' });
    expect([plan.order(), plan.order('c')]).toEqual([
      ['d', 'a', 'c'],
      ['e', 'b'],
    ]);
    move(plan, ['b'], { parentId: 'c', afterId: null });
    expect(plan.order('c')).toEqual(['b', 'e']);
  });

  test('[D20] a subtask whose summary moves too stays in it', () => {
    const plan = abc().task('x', {}, 'a');
    move(plan, ['a', 'x'], { parentId: 'b' });
    expect([plan.order('b'), plan.order('a')]).toEqual([['a'], ['x']]);
  });

  test('[D20] a task can’t move into itself or below itself', () => {
    const plan = abc().task('x', {}, 'a').task('y', {}, 'x');
    for (const parentId of ['a', 'x', 'y']) {
      const refused = plan.refused({ type: 'task.move', projectId: PROJECT, ids: ['a'], place: { parentId } });
      expect(refused).toEqual({ code: 'task-would-contain-itself', taskId: 'a', parentId });
    }
  });

  test('[D20] moving tasks to where they are changes nothing', () => {
    const plan = abc();
    for (const afterId of ['a', undefined] as const) {
      const place = afterId === undefined ? { parentId: null } : { parentId: null, afterId };
      expect(move(plan, ['b', 'c'], place)).toEqual([]);
    }
    expect(move(plan, ['a'], { parentId: null, afterId: null })).toEqual([]);
  });

  test('[D20] the same task twice, no task, or a place after a task that moves are refused', () => {
    const plan = abc();
    for (const [ids, afterId] of [
      [['a', 'a'], null],
      [[], null],
      [['a', 'b'], 'a'],
    ] as const) {
      expect(plan.refused({ type: 'task.move', projectId: PROJECT, ids, place: { parentId: null, afterId } })).toMatchObject({
        code: 'malformed',
      });
    }
  });

  test('[D19] siblings get new ranks where two have the same, and the order of the list stays', () => {
    const plan = abc();
    const tie = { op: 'set', documentId: 'plan:p', kind: 'task', field: 'rank' } as const;
    for (const id of ['b', 'c']) plan.draft.apply({ ...tie, id, value: plan.get('a').rank });
    plan.do({ type: 'task.create', projectId: PROJECT, id: 'n', place: { parentId: null, afterId: 'b' }, fields: { name: 'n' } });
    expect(plan.order()).toEqual(['a', 'b', 'n', 'c']);
  });

  test('[D19] damaged ranks are replaced where something goes between them', () => {
    const plan = abc();
    for (const [id, value] of [
      ['a', ''],
      ['b', '§'],
      ['c', '§§'],
    ] as const)
      plan.draft.apply({ op: 'set', documentId: 'plan:p', kind: 'task', id, field: 'rank', value });
    move(plan, ['a'], { parentId: null, afterId: 'b' });
    expect(plan.order()).toEqual(['b', 'a', 'c']);
  });

  test('[D19] a thousand insertions in the same place keep ranks short', () => {
    const draft = createDraft(emptySource());
    const commands = Array.from(
      { length: 1000 },
      (_, i) =>
        ({
          type: 'task.create',
          projectId: 'p',
          id: `t${i}`,
          place: { parentId: null, afterId: i < 2 ? null : 't0' },
          fields: { name: 'x' },
        }) as const,
    );
    const project = { type: 'project.create', id: 'p', fields: { name: 'P' } } as const;
    decide(draft, { id: 'e', atMs: 0, actorId: null, command: { type: 'batch', label: '', commands: [project, ...commands] } });
    const order = draft.siblings('p', null);
    expect(order.map(({ id }) => id).slice(-3)).toEqual(['t4', 't3', 't2']);
    expect(Math.max(...order.map(({ rank }) => rank.length))).toBeLessThanOrEqual(LONG_RANK);
  });
});
