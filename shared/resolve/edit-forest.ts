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
  const news = added.filter((task) => task.deletedAtMs === null);
  const { main, blocks } = takeOut(hierarchy, cuts);
  const size = hierarchy.order.length;
  for (const index of news.keys()) blocks.push([{ from: size + index, until: size + index + 1, rise: 0 }]);
  const source = sourceOf({ hierarchy, tasks: patched(hierarchy, tasks, changes) }, news);
  return putIn(main, blocks, source) ? forestOf(hierarchy, main, source) : undefined;
}

/**
 * What the new order is put together from: the tasks at their earlier positions, and after them those that are new. Orders are lists of
 * runs over it, a handful however many tasks there are.
 */
interface Source {
  readonly order: readonly Id[];
  readonly tasks: readonly Task[];
  readonly depth: Int32Array;
  readonly end: Int32Array;
  /** Numbers of the tasks, see `NumberedPositions`. */
  readonly number: Int32Array;
  /** Where a task stands in the source. */
  indexOf(id: Id): number | undefined;
}

/** Tasks that stand in a row in the source; `rise` is added to their depths there. */
interface Run {
  readonly from: number;
  readonly until: number;
  readonly rise: number;
}

function sourceOf({ hierarchy, tasks }: Forest, news: readonly Task[]): Source {
  const size = hierarchy.order.length;
  const { numbers, positions } = hierarchy.position;
  const [depth, end, number] = [hierarchy.depth, hierarchy.end, new Int32Array(size)].map((column) => {
    const longer = new Int32Array(size + news.length);
    longer.set(column);
    return longer;
  }) as [Int32Array, Int32Array, Int32Array];
  for (let each = 0; each < positions.length; each++) {
    const at = positions[each] ?? NOWHERE;
    if (at !== NOWHERE) number[at] = each;
  }
  const fresh = new Map<Id, number>();
  for (const [index, { id }] of news.entries()) {
    const at = size + index;
    fresh.set(id, at);
    end[at] = at + 1;
    // One that was there before, and came back by a redo, has its number still.
    number[at] = numbers.get(id) ?? numbers.size;
    numbers.set(id, number[at] ?? 0);
  }
  const indexOf = (id: Id): number | undefined => hierarchy.position.get(id) ?? fresh.get(id);
  const order = hierarchy.order.concat(news.map(({ id }) => id));
  return { order, tasks: tasks.concat(news), depth, end, number, indexOf };
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

/** The order without the cut subtrees, and those that are to be put in again, whose first task stands at depth 0. */
function takeOut({ depth, end, order }: Hierarchy, cuts: Cuts): { main: Run[]; blocks: Run[][] } {
  const main: Run[] = [];
  const blocks: Run[][] = [];
  const open = [{ list: main, at: 0, until: order.length, rise: 0 }];
  const runTo = (until: number): void => {
    const top = open.at(-1);
    if (top && top.at < until) top.list.push({ from: top.at, until, rise: top.rise });
  };
  for (const p of [...cuts.keys()].toSorted((one, other) => one - other)) {
    for (let top = open.at(-1); top && p >= top.until; top = open.at(-1)) {
      runTo(top.until);
      open.pop();
    }
    runTo(p);
    const [top, until, list] = [open.at(-1), end[p] ?? 0, [] as Run[]];
    if (top) top.at = until;
    if (cuts.get(p)) blocks.push(list);
    open.push({ list, at: p, until, rise: -(depth[p] ?? 0) });
  }
  for (let top = open.at(-1); top; top = open.at(-1)) {
    runTo(top.until);
    open.pop();
  }
  return { main, blocks };
}

/** Puts blocks below their parents, which may be in other blocks. False when one has no place: its parent isn't there, or is below it. */
function putIn(main: Run[], blocks: readonly Run[][], source: Source): boolean {
  let waiting = blocks;
  while (waiting.length > 0) {
    const left = waiting.filter((block) => !putBlock(main, block, source));
    if (left.length === waiting.length) return false;
    waiting = left;
  }
  return true;
}

function putBlock(main: Run[], block: readonly Run[], source: Source): boolean {
  const task = source.tasks[block[0]?.from ?? NOWHERE];
  if (!task) return true;
  const parent = task.parentId === null ? TOP : (source.indexOf(task.parentId) ?? NOWHERE);
  const under = main.findIndex(({ from, until }) => parent >= from && parent < until);
  if (under < 0 && task.parentId !== null) return false;
  const depth = under < 0 ? 0 : (source.depth[parent] ?? 0) + (main[under]?.rise ?? 0) + 1;
  const risen = block.map((run) => ({ ...run, rise: run.rise + depth }));
  for (let index = Math.max(0, under); index < main.length; index++) {
    const { from, until, rise } = main[index] as Run;
    const at = placeIn({ from: index === under ? parent + 1 : from, until, rise }, { task, depth }, source);
    if (at === until) continue;
    const [before, after] = [
      { from, until: at, rise },
      { from: at, until, rise },
    ];
    main.splice(index, 1, ...(at > from ? [before] : []), ...risen, after);
    return true;
  }
  main.push(...risen);
  return true;
}

/** Where in a run a task of this depth comes: before a sibling that follows it, or where what is below its parent ends. */
function placeIn({ from, until, rise }: Run, given: { readonly task: Task; readonly depth: number }, source: Source): number {
  const { tasks, end } = source;
  for (let at = from; at < until;) {
    const depth = (source.depth[at] ?? 0) + rise;
    if (depth < given.depth || (depth === given.depth && byRankThenId(given.task, tasks[at] as Task) < 0)) return at;
    at = depth === given.depth ? (end[at] ?? until) : at + 1;
  }
  return until;
}

function forestOf(previous: Hierarchy, runs: readonly Run[], source: Source): EditedForest {
  const size = runs.reduce((sum, { from, until }) => sum + until - from, 0);
  const [parent, end, depth] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const laidOut = new Int32Array(size);
  const now = new Int32Array(source.tasks.length).fill(NOWHERE);
  // Positions of the task before and of those above it, by depth.
  const path: number[] = [];
  let p = 0;
  let deepest = TOP;
  for (const { from, until, rise } of runs) {
    for (let at = from; at < until; at++, p++) {
      const deep = (source.depth[at] ?? 0) + rise;
      for (; deepest >= deep; deepest--) end[path[deepest] ?? 0] = p;
      parent[p] = deep === 0 ? TOP : (path[deep - 1] ?? TOP);
      depth[p] = deep;
      laidOut[p] = source.number[at] ?? 0;
      now[at] = p;
      path[deep] = p;
      deepest = deep;
    }
  }
  for (; deepest >= 0; deepest--) end[path[deepest] ?? 0] = size;
  const position = positionsOf(previous.position.numbers, laidOut);
  return {
    hierarchy: { order: arranged(source.order, runs), position, parent, end, depth, conflicts: [] },
    tasks: arranged(source.tasks, runs),
    now: now.subarray(0, previous.order.length),
  };
}

/** A list in a new order. Slices are copied whole, which is ten times as fast as item by item. */
function arranged<T>(list: readonly T[], runs: readonly Run[]): readonly T[] {
  return ([] as T[]).concat(...runs.map(({ from, until }) => list.slice(from, until)));
}
