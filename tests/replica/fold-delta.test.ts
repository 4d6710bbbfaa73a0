import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDelta, foldSnapshot } from '../../renderer/replica/fold-delta.ts';
import { emptyReplica, type ReplicaState } from '../../renderer/replica/replica-state.ts';
import type { Snapshot } from '../../shared/contract/query.ts';
import { applyDelta } from '../../shared/delta/apply-delta.ts';
import type { Delta } from '../../shared/delta/delta.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { emptyTables, type PlanTables } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';

const PLAN = 'plan:P1';

function task(id: string, name: string): Task {
  return { ...emptyRecord('task', id), name, rank: id };
}

function delta(revision: number, change: { put?: readonly Task[]; removed?: readonly string[] }): Delta {
  return { documentId: PLAN, revision, put: { task: change.put ?? [] }, removed: { task: change.removed ?? [] } };
}

function snapshotOf(tables: PlanTables, revision: number): Snapshot {
  return { documentId: PLAN, revision, records: { task: [...tables.task.values()] } };
}

function opened(revision = 3): ReplicaState {
  const tables = applyDelta('plan', emptyTables('plan'), delta(revision, { put: [task('a', 'one')] }));
  return foldSnapshot(emptyReplica(), snapshotOf(tables, revision));
}

describe('folding deltas over a snapshot', () => {
  it('[V1] takes the delta that follows the snapshot', () => {
    const { state, fold } = foldDelta(opened(3), delta(4, { put: [task('b', 'two')] }));
    expect(fold).toBe('applied');
    expect([...(state.plans.get('P1')?.tables.task.keys() ?? [])]).toEqual(['a', 'b']);
    expect(state.plans.get('P1')?.resolved.order).toEqual(['a', 'b']);
  });

  it('[V1] ignores a stale delta', () => {
    const before = opened(3);
    const { state, fold } = foldDelta(before, delta(3, { removed: ['a'] }));
    expect(fold).toBe('stale');
    expect(state).toBe(before);
  });

  it('[V1] reports a gap and changes nothing', () => {
    const before = opened(3);
    const { state, fold } = foldDelta(before, delta(5, { put: [task('b', 'two')] }));
    expect(fold).toBe('gap');
    expect(state).toBe(before);
  });

  it('[V1] does not go back to an older snapshot', () => {
    const ahead = foldDelta(opened(3), delta(4, { put: [task('b', 'two')] })).state;
    expect(foldSnapshot(ahead, snapshotOf(emptyTables('plan'), 3))).toBe(ahead);
  });

  it('ignores a plan that is not open', () => {
    expect(foldDelta(emptyReplica(), delta(1, { put: [task('a', 'one')] })).fold).toBe('ignored');
  });

  it('counts the revisions of a journal without holding it', () => {
    const { state } = foldDelta(emptyReplica(), { documentId: 'journal:P1', revision: 7, put: {}, removed: {} });
    expect(state.journals.get('journal:P1')).toBe(7);
  });

  it('[V1] holds what the host holds, whatever arrives late, twice or not at all', () => {
    const change = fc.record({
      put: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.string({ maxLength: 4 }) }), { maxLength: 3 }),
      removed: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
    });
    // For each delta: whether it is lost on the way, and how many old ones are sent again after it.
    const fate = fc.record({ lost: fc.boolean(), again: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fate), { minLength: 1, maxLength: 30 }), (steps) => {
        let truth = emptyTables('plan');
        let replica = foldSnapshot(emptyReplica(), snapshotOf(truth, 0));
        const sent: Delta[] = [];
        for (const [{ put, removed }, { lost, again }] of steps) {
          const kept = put.filter(({ id }) => !removed.includes(id));
          const next = delta(sent.length + 1, { put: kept.map(({ id, name }) => task(id, name)), removed });
          truth = applyDelta('plan', truth, next);
          sent.push(next);
          for (const arriving of lost ? [] : [next, ...sent.slice(-again)]) {
            const result = foldDelta(replica, arriving);
            replica = result.fold === 'gap' ? foldSnapshot(replica, snapshotOf(truth, sent.length)) : result.state;
          }
        }
        // The next delta closes whatever gap is left.
        const last = delta(sent.length + 1, {});
        const result = foldDelta(replica, last);
        replica = result.fold === 'gap' ? foldSnapshot(replica, snapshotOf(truth, last.revision)) : result.state;
        expect(new Map(replica.plans.get('P1')?.tables.task)).toEqual(new Map(truth.task));
        expect(replica.plans.get('P1')?.revision).toBe(last.revision);
      }),
    );
  });
});
