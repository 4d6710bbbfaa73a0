import type { Id } from '../model/id.ts';
import { compareRanked } from '../model/rank.ts';

/** What the index needs of a task. */
export interface IndexedTask {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly rank: string;
  readonly deletedAtMs: number | null;
}

/** A child as the index knows it: its id and rank are up to date. */
export interface Sibling {
  readonly id: Id;
  readonly rank: string;
}

/** Children by parent in the order of the list, kept up to date while tasks come, go and move. */
export interface TaskIndex {
  /** Children of a task (null: the top level), those in the trash included, by rank, then id. */
  childrenOf(parentId: Id | null): readonly Sibling[];
  /** False spares every look for a trashed ancestor. */
  hasTrash(): boolean;
  /** A task is new or changed; the one it was before must have been taken out. */
  add(task: IndexedTask): void;
  takeOut(task: IndexedTask): void;
}

interface Bucket {
  readonly items: Sibling[];
  sorted: boolean;
}

/** The index of these tasks. Cost: linear; a parent's children are sorted when they are first asked for. */
export function createTaskIndex(tasks: Iterable<IndexedTask>): TaskIndex {
  const buckets = new Map<Id | null, Bucket>();
  let trashed = 0;
  const index: TaskIndex = {
    childrenOf(parentId) {
      const bucket = buckets.get(parentId);
      return bucket ? sort(bucket).items : [];
    },
    hasTrash: () => trashed > 0,
    add(task) {
      if (task.deletedAtMs !== null) trashed++;
      const bucket = buckets.get(task.parentId);
      if (!bucket) buckets.set(task.parentId, { items: [task], sorted: true });
      else if (bucket.sorted) bucket.items.splice(positionOf(bucket.items, task), 0, task);
      else bucket.items.push(task);
    },
    takeOut(task) {
      if (task.deletedAtMs !== null) trashed--;
      const bucket = buckets.get(task.parentId);
      if (!bucket) return;
      sort(bucket);
      const at = positionOf(bucket.items, task);
      if (bucket.items[at]?.id === task.id) bucket.items.splice(at, 1);
    },
  };
  for (const task of tasks) {
    if (task.deletedAtMs !== null) trashed++;
    const bucket = buckets.get(task.parentId);
    if (bucket) bucket.items.push(task);
    else buckets.set(task.parentId, { items: [task], sorted: false });
  }
  return index;
}

function sort(bucket: Bucket): Bucket {
  if (!bucket.sorted) {
    bucket.items.sort(compareRanked);
    bucket.sorted = true;
  }
  return bucket;
}

/** Where the item stands, or would stand. */
function positionOf(items: readonly Sibling[], item: Sibling): number {
  const last = items.at(-1);
  if (!last || compareRanked(last, item) < 0) return items.length;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const at = (low + high) >> 1;
    const there = items[at];
    if (there && compareRanked(there, item) < 0) low = at + 1;
    else high = at;
  }
  return low;
}
