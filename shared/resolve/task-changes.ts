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
 * What changed between two maps, walked side by side: a changed record keeps its place in a copied map, and a new one comes last.
 * Errors: undefined when they can't be told apart that way, and when a task came out of the trash or was removed from it.
 * Cost: one comparison of identity a task.
 */
export function taskChanges(before: ReadonlyMap<Id, Task>, after: ReadonlyMap<Id, Task>): TaskChanges | undefined {
  const inPlace: Task[] = [];
  const moved: Task[] = [];
  const trashed: Id[] = [];
  const gone: Id[] = [];
  const others = after.values();
  let other = others.next().value;
  for (const one of before.values()) {
    if (one === other) {
      other = others.next().value;
      continue;
    }
    if (other === undefined || one.id !== other.id) {
      if (one.deletedAtMs !== null || after.has(one.id)) return undefined;
      gone.push(one.id);
      continue;
    }
    if (one.deletedAtMs !== null && other.deletedAtMs === null) return undefined;
    if (one.deletedAtMs === null && other.deletedAtMs !== null) trashed.push(one.id);
    else if (one.parentId === other.parentId && one.rank === other.rank) inPlace.push(other);
    else moved.push(other);
    other = others.next().value;
  }
  const added: Task[] = [];
  for (; other !== undefined; other = others.next().value) added.push(other);
  return { inPlace, moved, added, trashed, gone };
}

/** True when a task came, went or got another place. */
export function movesTasks({ moved, added, trashed, gone }: TaskChanges): boolean {
  return moved.length + added.length + trashed.length + gone.length > 0;
}
