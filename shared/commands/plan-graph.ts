import type { Id } from '../model/id.ts';
import { isTrashed } from './decision-context.ts';
import type { Draft } from './draft.ts';
import type { Next } from './strong-components.ts';

/**
 * Who waits for whom, with summaries expanded: every task has an entry and an exit. A dependency leads from the exit of its
 * predecessor to the entry of its successor, a summary's entry to its children's entries, their exits to its exit. So a way
 * leads from task to task exactly when a leaf of the one waits for a leaf of the other, without listing pairs of leaves.
 */
export interface PlanGraph {
  readonly next: Next;
  entryOf(taskId: Id): number;
  exitOf(taskId: Id): number;
  taskOf(node: number): Id;
}

/** The graph of a plan as it is in the draft, without what is in the trash. Cost: linear in the dependencies, then in what is walked. */
export function createPlanGraph(draft: Draft, projectId: Id): PlanGraph {
  const numbers = new Map<Id, number>();
  const ids: Id[] = [];
  const numberOf = (taskId: Id): number => {
    let number = numbers.get(taskId);
    if (number === undefined) {
      number = ids.push(taskId) - 1;
      numbers.set(taskId, number);
    }
    return number;
  };
  const entryOf = (taskId: Id): number => 2 * numberOf(taskId);
  const exitOf = (taskId: Id): number => 2 * numberOf(taskId) + 1;
  const taskOf = (node: number): Id => ids[node >> 1] as Id;
  const live = liveness(draft, projectId);
  const successors = new Map<Id, Id[]>();
  for (const { fromId, toId } of draft.all('dependency', projectId)) {
    const known = successors.get(fromId);
    if (known) known.push(toId);
    else successors.set(fromId, [toId]);
  }
  const next: Next = (node) => {
    const taskId = taskOf(node);
    if (!live(taskId)) return [];
    const targets: number[] = [];
    if (node % 2 === 0) {
      targets.push(node + 1);
      for (const { id } of draft.siblings(projectId, taskId)) if (live(id)) targets.push(entryOf(id));
    } else {
      for (const id of successors.get(taskId) ?? []) if (live(id)) targets.push(entryOf(id));
      const parentId = draft.get('task', projectId, taskId)?.parentId ?? null;
      if (parentId !== null && live(parentId)) targets.push(exitOf(parentId));
    }
    return targets;
  };
  return { next, entryOf, exitOf, taskOf };
}

function liveness(draft: Draft, projectId: Id): (taskId: Id) => boolean {
  const known = new Map<Id, boolean>();
  return (taskId) => {
    let live = known.get(taskId);
    if (live === undefined) {
      live = draft.get('task', projectId, taskId) !== undefined && !isTrashed(draft, projectId, taskId);
      known.set(taskId, live);
    }
    return live;
  };
}
