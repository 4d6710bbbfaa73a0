/**
 * The forest after a few tasks came, went or moved, made from the one before: subtrees are taken out of the flat order and put in where
 * they belong now. What is unusual (conflicts, tasks that come back from the trash, very many changes) is left to the full way.
 */
import type { Id } from '../model/id.ts';
import type { Task } from '../model/task.ts';
import { byRankThenId, type Forest, type Hierarchy } from './hierarchy.ts';
import { positionsOf } from './positions.ts';
import type { TaskChanges } from './task-changes.ts';

export interface EditedForest extends Forest {
  /** For each earlier position where its task stands now, -1 for one that went. */
  readonly now: Int32Array;
}

/** Each costs a pass over the order, so beyond this the full way is cheaper. */
const MOST_CHANGES = 24;
const NOWHERE = -1;
const TOP = -1;

/**
 * The forest after the changes; the same as `buildHierarchy` would make it. Errors: undefined when it takes the full way.
 * Rule: S1, S3
 * Cost: linear, without looking ids up.
 */
export function editForest({ hierarchy, tasks }: Forest, changes: TaskChanges): EditedForest | undefined {
  const { moved, added, trashed, gone } = changes;
  const { numbers, positions } = hierarchy.position;
  if (moved.length + added.length + trashed.length + gone.length > MOST_CHANGES) return undefined;
  // Numbers of tasks that went are kept for them; now and then a new table is due.
  if (hierarchy.conflicts.length > 0 || numbers.size > 2 * positions.length + 1000) return undefined;
  const cuts = cutsOf(hierarchy, changes);
  if (!cuts) return undefined;
  const { main, blocks } = takeOut({ hierarchy, tasks: patched(hierarchy, tasks, changes) }, cuts);
  for (const task of added) {
    if (task.deletedAtMs !== null) continue;
    // One that was there before, and came back by a redo, has its number still.
    const number = numbers.get(task.id) ?? numbers.size;
    numbers.set(task.id, number);
    blocks.push([{ task, depth: 0, number }]);
  }
  if (!putIn(main, blocks)) return undefined;
  return forestOf(hierarchy, main);
}

/** One task in the flat order; its depth is counted from the top, or in a block from the block's first. */
interface Entry {
  readonly task: Task;
  readonly depth: number;
  /** See `NumberedPositions`. */
  readonly number: number;
}

/** Positions whose subtrees are taken out: true to be put in again, false to be dropped. */
type Cuts = ReadonlyMap<number, boolean>;

function cutsOf({ position, end }: Hierarchy, { moved, trashed, gone }: TaskChanges): Cuts | undefined {
  const cuts = new Map<number, boolean>();
  for (const task of moved) {
    const at = position.get(task.id);
    if (at !== undefined) cuts.set(at, true);
    // It may have moved out of what is in the trash.
    else if (task.deletedAtMs === null) return undefined;
  }
  for (const id of trashed) {
    const at = position.get(id);
    if (at !== undefined) cuts.set(at, false);
  }
  for (const id of gone) {
    const at = position.get(id);
    // Those below it have no parent any more.
    if (at === undefined || end[at] !== at + 1) return undefined;
    cuts.set(at, false);
  }
  return cuts;
}

function patched({ position }: Hierarchy, tasks: readonly Task[], { inPlace, moved }: TaskChanges): readonly Task[] {
  const next = tasks.slice();
  for (const task of [...inPlace, ...moved]) {
    const at = position.get(task.id);
    if (at !== undefined) next[at] = task;
  }
  return next;
}

/** The order without the cut subtrees, and those that are to be put in again. */
function takeOut({ hierarchy, tasks }: Forest, cuts: Cuts): { main: Entry[]; blocks: Entry[][] } {
  const { depth, end, order, position } = hierarchy;
  const numberAt = new Int32Array(order.length);
  for (let number = 0; number < position.positions.length; number++) {
    const at = position.positions[number] ?? NOWHERE;
    if (at !== NOWHERE) numberAt[at] = number;
  }
  const main: Entry[] = [];
  const blocks: Entry[][] = [];
  const open = [{ list: main, until: order.length, from: 0 }];
  for (let p = 0; p < order.length; p++) {
    while (p >= (open.at(-1)?.until ?? 0)) open.pop();
    const goesOn = cuts.get(p);
    if (goesOn !== undefined) {
      const list: Entry[] = [];
      if (goesOn) blocks.push(list);
      open.push({ list, until: end[p] ?? 0, from: depth[p] ?? 0 });
    }
    const { list, from } = open.at(-1) ?? { list: main, from: 0 };
    list.push({ task: tasks[p] as Task, depth: (depth[p] ?? 0) - from, number: numberAt[p] ?? 0 });
  }
  return { main, blocks };
}

/** Puts blocks below their parents, which may be in other blocks. False when one has no place: its parent isn't there, or is below it. */
function putIn(main: Entry[], blocks: readonly Entry[][]): boolean {
  let waiting = blocks;
  while (waiting.length > 0) {
    const left = waiting.filter((block) => !putBlock(main, block));
    if (left.length === waiting.length) return false;
    waiting = left;
  }
  return true;
}

function putBlock(main: Entry[], block: readonly Entry[]): boolean {
  const first = block[0];
  if (!first) return true;
  const { parentId } = first.task;
  const parent = parentId === null ? TOP : main.findIndex(({ task }) => task.id === parentId);
  if (parent === TOP && parentId !== null) return false;
  const depth = parent === TOP ? 0 : (main[parent]?.depth ?? 0) + 1;
  let at = parent + 1;
  for (; at < main.length; at++) {
    const other = main[at] as Entry;
    if (other.depth < depth || (other.depth === depth && byRankThenId(first.task, other.task) < 0)) break;
  }
  main.splice(at, 0, ...block.map((entry) => ({ ...entry, depth: entry.depth + depth })));
  return true;
}

function forestOf(previous: Hierarchy, entries: readonly Entry[]): EditedForest {
  const size = entries.length;
  const [parent, end, depth] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const laidOut = new Int32Array(size);
  const order: Id[] = [];
  const tasks: Task[] = [];
  const path: number[] = [];
  for (let p = 0; p < size; p++) {
    const entry = entries[p] as Entry;
    while (path.length > entry.depth) end[path.pop() ?? 0] = p;
    parent[p] = path.at(-1) ?? TOP;
    depth[p] = entry.depth;
    laidOut[p] = entry.number;
    order.push(entry.task.id);
    tasks.push(entry.task);
    path.push(p);
  }
  for (const p of path) end[p] = size;
  const position = positionsOf(previous.position.numbers, laidOut);
  const now = new Int32Array(previous.order.length).fill(NOWHERE);
  for (let number = 0; number < previous.position.positions.length; number++) {
    const before = previous.position.positions[number] ?? NOWHERE;
    if (before !== NOWHERE) now[before] = position.positions[number] ?? NOWHERE;
  }
  return { hierarchy: { order, position, parent, end, depth, conflicts: [] }, tasks, now };
}
