import { differingIds } from '../delta/patched-table.ts';
import type { Id } from '../model/id.ts';
import type { Task } from '../model/task.ts';

/** How the tasks of one state differ from those of another. */
export interface TaskChanges {
  /** New records of tasks that stay where they are. */
  readonly inPlace: readonly Task[];
  /** New records of tasks that got another parent or rank. */
  readonly moved: readonly Task[];
  readonly added: readonly Task[];
  /** Tasks that went to the trash. */
  readonly trashed: readonly Id[];
  /** Tasks that are no longer there, and were not in the trash. */
  readonly gone: readonly Id[];
}

/**
 * What changed between two tables. Errors: undefined when a task came out of the trash or was removed from it: what lies below it is in
 * neither forest.
 * Cost: what changed where `applyDelta` made one of the other, else one look-up a task.
 */
export function taskChanges(before: ReadonlyMap<Id, Task>, after: ReadonlyMap<Id, Task>): TaskChanges | undefined {
  const changes = { inPlace: [] as Task[], moved: [] as Task[], added: [] as Task[], trashed: [] as Id[], gone: [] as Id[] };
  for (const id of differingIds(before, after)) {
    const [one, other] = [before.get(id), after.get(id)];
    const wasTrashed = one !== undefined && one.deletedAtMs !== null;
    if (wasTrashed && (other?.deletedAtMs ?? null) === null) return undefined;
    if (other === undefined) changes.gone.push(id);
    else if (one === undefined) changes.added.push(other);
    else if (!wasTrashed && other.deletedAtMs !== null) changes.trashed.push(id);
    else if (one.parentId === other.parentId && one.rank === other.rank) changes.inPlace.push(other);
    else changes.moved.push(other);
  }
  return changes;
}

/** True when a task came, went or got another place. */
export function movesTasks({ moved, added, trashed, gone }: TaskChanges): boolean {
  return moved.length + added.length + trashed.length + gone.length > 0;
}
