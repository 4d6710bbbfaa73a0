import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchTable } from '../../shared/delta/patched-table.ts';
import type { Dependency } from '../../shared/model/dependency.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { dependencyId } from '../../shared/model/id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';
import { resolve, type ResolvedProject } from '../../shared/resolve/resolve.ts';
import { aProject } from '../support/a-project.ts';

const taskId = fc.nat(14).map((n) => `t${n}`);
const task = fc.record({
  id: taskId,
  parentId: fc.option(taskId, { freq: 3 }),
  rank: fc.constantFrom('a', 'b', 'c', 'd'),
  deletedAtMs: fc.option(fc.constant(1), { freq: 1 }),
  name: fc.constantFrom('one', 'other'),
});
const link = fc.tuple(taskId, taskId);

interface Edit {
  readonly put: readonly Partial<Task>[];
  readonly removed: readonly string[];
  readonly linked: readonly (readonly [string, string])[];
  readonly unlinked: readonly (readonly [string, string])[];
}

const rarely = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<T[]>([]) }, fc.array(each, { maxLength: 2 }));
const edit: fc.Arbitrary<Edit> = fc.record({
  put: fc.array(
    task.chain((whole) => fc.constantFrom(whole, { id: whole.id, name: whole.name }, { id: whole.id, parentId: whole.parentId })),
    { maxLength: 3 },
  ),
  removed: rarely(taskId),
  linked: rarely(link),
  unlinked: rarely(link),
});

function edited(state: ProjectState, { put, removed, linked, unlinked }: Edit): ProjectState {
  const tasks = put
    .filter(({ id = '' }) => !removed.includes(id))
    .map((fields) => ({ ...(state.plan.task.get(fields.id ?? '') ?? emptyRecord('task', fields.id ?? '')), ...fields }));
  const links = linked.map(([fromId, toId]): Dependency => {
    const id = dependencyId(fromId, toId);
    return { ...emptyRecord('dependency', id), fromId, toId };
  });
  // Patched as large tables are.
  const { plan } = state;
  const nextTasks = patchTable(plan.task, { put: tasks, removed }, 0);
  const removedLinks = unlinked.map(([fromId, toId]) => dependencyId(fromId, toId));
  const nextLinks =
    links.length + removedLinks.length > 0
      ? patchTable(plan.dependency, { put: links, removed: removedLinks }, 0)
      : plan.dependency;
  return { ...state, plan: { ...plan, task: nextTasks, dependency: nextLinks } };
}

/** Everything that a resolved project says, positions by asking for each id. */
function contentOf({ order, tasks, hierarchy, network, conflicts, wbs, state }: ResolvedProject): unknown {
  const { position, ...forest } = hierarchy;
  const positions = [...state.plan.task.keys(), 'nobody'].map((id) => [id, position.get(id), position.has(id)]);
  return { order, tasks, forest, positions, network, conflicts, wbs };
}

test('[S1] what is resolved from an earlier result is what is resolved from scratch', () => {
  fc.assert(
    fc.property(
      fc.array(task, { maxLength: 14 }),
      fc.array(link, { maxLength: 6 }),
      fc.array(edit, { maxLength: 14 }),
      (given, links, edits) => {
        let state = edited(aProject().build(), { put: given, removed: [], linked: links, unlinked: [] });
        let resolved = resolve(state);
        for (const each of edits) {
          const before = contentOf(resolved);
          const earlier = resolved;
          state = edited(state, each);
          resolved = resolve(state, resolved);
          expect(contentOf(resolved)).toEqual(contentOf(resolve(state)));
          // A result that others went on from still says what it said.
          expect(contentOf(earlier)).toEqual(before);
        }
      },
    ),
    { numRuns: 500 },
  );
});
