import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/commands/change.ts';
import { createDraft, emptySource, type Draft } from '../../shared/commands/draft.ts';
import { emptyTables, type PlanTables } from '../../shared/model/project-state.ts';
import { emptyRecord } from '../../shared/model/entities.ts';

const PLAN: PlanTables = {
  ...emptyTables('plan'),
  task: new Map([
    ['a', { ...emptyRecord('task', 'a'), rank: 'V0001', tags: { red: true } }],
    ['b', { ...emptyRecord('task', 'b'), rank: 'V0000' }],
    ['c', { ...emptyRecord('task', 'c'), rank: 'V0000', parentId: 'b' }],
  ]),
};

function aDraft(): Draft {
  return createDraft({ ...emptySource(), plan: (id) => (id === 'p' ? PLAN : undefined) });
}

const at = { documentId: 'plan:p', kind: 'task' } as const;
const set = (id: string, field: string, value: unknown): Change => ({ ...at, op: 'set', id, field, value });

describe('a draft', () => {
  test('[D30] shows the tables below it, with its changes in', () => {
    const draft = aDraft();
    draft.apply(set('a', 'name', 'A'));
    draft.apply({ ...at, op: 'set-key', id: 'a', field: 'tags', key: 'red', value: null });
    draft.apply({ ...at, op: 'put', id: 'd', fields: { rank: 'V0002' } });
    draft.apply({ ...at, op: 'remove', id: 'b' });
    expect(draft.get('task', 'p', 'a')).toMatchObject({ name: 'A', tags: {}, status: 'not-started' });
    expect([...draft.all('task', 'p')].map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(draft.get('task', 'p', 'b')).toBeUndefined();
    expect(PLAN.task.get('a')).toMatchObject({ name: '', tags: { red: true } });
  });

  test('[D30] gives its changes as a delta with each record once', () => {
    const draft = aDraft();
    for (const name of ['A', 'AA']) draft.apply(set('a', 'name', name));
    draft.apply({ ...at, op: 'put', id: 'd', fields: {} });
    draft.apply({ ...at, op: 'remove', id: 'd' });
    draft.apply({ ...at, op: 'remove', id: 'c' });
    const delta = draft.toDelta('plan:p');
    expect([delta.put.task?.map(({ id, name }) => [id, name]), delta.removed]).toEqual([[['a', 'AA']], { task: ['c'] }]);
    expect([draft.documents(), draft.changes().length]).toEqual([['plan:p'], 5]);
    expect(draft.toTables('plan', 'p').dependency).toBe(PLAN.dependency);
  });

  test('[D19] keeps children in the order of rank, then id, while tasks come, go and move', () => {
    const draft = aDraft();
    expect([...draft.childrenOf('p', null)]).toEqual(['b', 'a']);
    draft.apply(set('c', 'parentId', null));
    expect([...draft.childrenOf('p', null)]).toEqual(['b', 'c', 'a']);
    draft.apply(set('b', 'rank', 'V0009'));
    draft.apply({ ...at, op: 'put', id: 'd', fields: { rank: 'V0005' } });
    draft.apply({ ...at, op: 'remove', id: 'c' });
    expect([[...draft.childrenOf('p', null)], [...draft.childrenOf('p', 'b')]]).toEqual([['a', 'd', 'b'], []]);
  });

  test('[D1] goes back to a mark', () => {
    const draft = aDraft();
    draft.apply(set('a', 'rank', 'V0007'));
    const mark = draft.mark();
    // Asked for often enough, children come from an index that is kept up to date.
    for (let i = 0; i < 5; i++) draft.siblings('p', null);
    const before = { tables: draft.toTables('plan', 'p'), children: [...draft.childrenOf('p', null)] };
    draft.apply(set('a', 'rank', 'A0000'));
    draft.apply(set('b', 'deletedAtMs', 5));
    draft.apply({ ...at, op: 'remove', id: 'c' });
    draft.apply({ ...at, op: 'put', id: 'd', fields: {} });
    expect(draft.mayHaveTrashedTasks('p')).toBe(true);
    draft.rollback(mark);
    expect({ tables: draft.toTables('plan', 'p'), children: [...draft.childrenOf('p', null)] }).toEqual(before);
    expect([draft.mayHaveTrashedTasks('p'), draft.changes().length]).toEqual([false, 1]);
  });

  test('keeps projects apart', () => {
    const draft = aDraft();
    draft.apply({ op: 'put', documentId: 'plan:q', kind: 'task', id: 'z', fields: {} });
    expect([[...draft.childrenOf('q', null)], draft.get('task', 'p', 'z'), draft.toTables('plan', 'q').task.size]).toEqual([
      ['z'],
      undefined,
      1,
    ]);
  });

  test('a change of a record that isn’t there is a bug', () => {
    expect(() => aDraft().apply(set('x', 'name', 'X'))).toThrow('task x is not there');
  });
});
