import type { Id } from '../../../shared/model/id.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { ImportNotes } from '../import-notes.ts';

/**
 * All tasks of a file, those in the trash too, parents before children and siblings by rank, then id. A task whose parent isn't in
 * the file, or that is its own ancestor, goes to the top level. Cost: linear but for the sorting.
 */
export function orderTasks(
  tasks: readonly Task[],
  notes: ImportNotes,
): readonly { readonly task: Task; readonly parentId: Id | null }[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const children = new Map<Id | null, Task[]>();
  for (const task of byId.values()) {
    const known = task.parentId === null || byId.has(task.parentId);
    if (!known) notes.changed('note.tasks-without-parent', task.name, 'because.tasks-at-top');
    const parentId = known ? task.parentId : null;
    const list = children.get(parentId);
    if (list) list.push(task);
    else children.set(parentId, [task]);
  }
  for (const list of children.values()) list.sort(byRankThenId);

  const ordered: { task: Task; parentId: Id | null }[] = [];
  const placed = new Set<Id>();
  const place = (first: Task, under: Id | null): void => {
    const pending = [{ task: first, parentId: under }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (placed.has(next.task.id)) continue;
      placed.add(next.task.id);
      ordered.push(next);
      const { id } = next.task;
      for (const task of children.get(id)?.toReversed() ?? []) pending.push({ task, parentId: id });
    }
  };
  for (const task of children.get(null) ?? []) place(task, null);
  for (const task of [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (placed.has(task.id)) continue;
    notes.changed('note.tasks-below-themselves', task.name, 'because.tasks-at-top');
    place(task, null);
  }
  return ordered;
}

function byRankThenId(a: Task, b: Task): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
