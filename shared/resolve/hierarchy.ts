import type { Id } from '../model/id.ts';
import type { Task } from '../model/task.ts';
import type { NetworkConflict } from '../model/task-schedule.ts';
import { countingOrder, offsets } from './grouping.ts';
import { positionsOf, type NumberedPositions } from './positions.ts';

/**
 * The live tasks as a forest, laid out flat in the order in which an outline shows them. A task's position is its index in that order;
 * its subtree is the positions from its own up to, not including, `end`.
 */
export interface Hierarchy {
  readonly order: readonly Id[];
  readonly position: NumberedPositions;
  /** Position of the parent, -1 at the top. */
  readonly parent: Int32Array;
  readonly end: Int32Array;
  /** 0 at the top. */
  readonly depth: Int32Array;
  readonly conflicts: readonly NetworkConflict[];
}

const TOP = -1;
/** States of a task while parents are followed upwards. */
const UNKNOWN = 0;
const WALKING = 1;
const LIVE = 2;
const DEAD = 3;

/** The forest and the records of its tasks, in its order. */
export interface Forest {
  readonly hierarchy: Hierarchy;
  readonly tasks: readonly Task[];
}

/**
 * The forest of the tasks that are not deleted and have no deleted ancestor. Siblings are ordered by rank, then id.
 * A parent that doesn't exist is passed over, and in a cycle of parents the task with the smallest id goes to the top.
 * Rule: S1, S2
 * Cost: linear, and the sorting of siblings.
 */
export function buildHierarchy(tasks: ReadonlyMap<Id, Task>): Forest {
  const given: Task[] = [];
  // The one hash table that is made: at 100,000 tasks each costs as much as all the rest.
  const index = new Map<Id, number>();
  for (const task of tasks.values()) {
    index.set(task.id, given.length);
    given.push(task);
  }
  const conflicts: NetworkConflict[] = [];
  const parents = parentIndices(given, index, conflicts);
  const states = cutCycles(given, parents, conflicts);
  return layOut(given, index, groupChildren(given, parents, states), conflicts.toSorted(byKindThenTask));
}

/** For each task the index of its parent in `given`, or TOP. */
function parentIndices(given: readonly Task[], index: ReadonlyMap<Id, number>, conflicts: NetworkConflict[]): Int32Array {
  const parents = new Int32Array(given.length).fill(TOP);
  let lastId: Id | null = null;
  let last: number | undefined;
  for (let i = 0; i < given.length; i++) {
    const { id, parentId, deletedAtMs } = given[i] as Task;
    if (parentId === null) continue;
    // Siblings tend to lie together, and comparing is cheaper than looking up.
    if (parentId !== lastId) [lastId, last] = [parentId, index.get(parentId)];
    if (last !== undefined) parents[i] = last;
    else if (deletedAtMs === null) conflicts.push({ kind: 'parent-missing', taskId: id });
  }
  return parents;
}

/** Which tasks are LIVE or DEAD. Cycles of parents are cut in `parents`. */
function cutCycles(given: readonly Task[], parents: Int32Array, conflicts: NetworkConflict[]): Uint8Array {
  const states = new Uint8Array(given.length);
  const path: number[] = [];
  for (let i = 0; i < given.length; i++) {
    let at = i;
    while (at !== TOP && states[at] === UNKNOWN) {
      states[at] = WALKING;
      path.push(at);
      at = parents[at] ?? TOP;
    }
    let above = at === TOP ? LIVE : (states[at] ?? LIVE);
    if (above === WALKING) {
      const cycle = path.slice(path.indexOf(at));
      cutCycle(given, parents, cycle, conflicts);
      // A cycle has no top, so one deleted task in it takes all of them along.
      above = cycle.some((each) => given[each]?.deletedAtMs !== null) ? DEAD : LIVE;
    }
    for (let walked = path.pop(); walked !== undefined; walked = path.pop()) {
      if (given[walked]?.deletedAtMs !== null) above = DEAD;
      states[walked] = above;
    }
  }
  return states;
}

function cutCycle(given: readonly Task[], parents: Int32Array, cycle: readonly number[], conflicts: NetworkConflict[]): void {
  const members = cycle.flatMap((index) => given[index] ?? []);
  const smallest = members.reduce((least, task) => (task.id < least.id ? task : least));
  parents[cycle[members.indexOf(smallest)] ?? 0] = TOP;
  if (members.every((task) => task.deletedAtMs === null)) conflicts.push({ kind: 'parent-cycle', taskId: smallest.id });
}

/** The indices of the live children of index i, sorted, are `members[starts[i]]` up to `members[starts[i + 1]]`; after the last index come those of the top. */
interface Children {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

function groupChildren(given: readonly Task[], parents: Int32Array, states: Uint8Array): Children {
  const top = given.length;
  // A last group takes the dead.
  const keys = new Int32Array(top);
  for (let i = 0; i < top; i++) {
    const parent = parents[i] ?? TOP;
    keys[i] = states[i] !== LIVE ? top + 1 : parent === TOP ? top : parent;
  }
  const starts = offsets(keys, top + 2);
  const members = countingOrder(keys, starts);
  const compare = (a: number, b: number): number => byRankThenId(given[a] as Task, given[b] as Task);
  for (let group = 0; group <= top; group++) {
    const [first, last] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    let sorted = true;
    for (let i = first + 1; i < last && sorted; i++) sorted = compare(members[i - 1] ?? 0, members[i] ?? 0) <= 0;
    if (!sorted) members.subarray(first, last).sort(compare);
  }
  return { starts, members };
}

function layOut(
  given: readonly Task[],
  index: Map<Id, number>,
  { starts, members }: Children,
  conflicts: readonly NetworkConflict[],
): Forest {
  const top = given.length;
  const count = starts[top + 1] ?? 0;
  const parent = new Int32Array(count);
  const end = new Int32Array(count);
  const depth = new Int32Array(count);
  const order: Id[] = [];
  const tasks: Task[] = [];
  const laidOut = new Int32Array(count);
  // A stack of groups being walked: the next member, the end of the group, and the position of the parent that it hangs under.
  const walked = [{ next: starts[top] ?? 0, last: count, under: TOP }];
  for (let group = walked.at(-1); group !== undefined; group = walked.at(-1)) {
    if (group.next === group.last) {
      if (group.under !== TOP) end[group.under] = order.length;
      walked.pop();
      continue;
    }
    const taken = members[group.next++] ?? 0;
    const task = given[taken] as Task;
    const at = order.length;
    parent[at] = group.under;
    depth[at] = walked.length - 1;
    end[at] = at + 1;
    order.push(task.id);
    tasks.push(task);
    laidOut[at] = taken;
    const [next, last] = [starts[taken] ?? 0, starts[taken + 1] ?? 0];
    if (next < last) walked.push({ next, last, under: at });
  }
  return { hierarchy: { order, position: positionsOf(index, laidOut), parent, end, depth, conflicts }, tasks };
}

/** Negative when `a` comes before its sibling `b`. */
export function byRankThenId(a: Task, b: Task): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

type TaskConflict = Extract<NetworkConflict, { readonly taskId: Id }>;

function byKindThenTask(a: NetworkConflict, b: NetworkConflict): number {
  const [left, right] = [a as TaskConflict, b as TaskConflict];
  if (left.kind !== right.kind) return left.kind < right.kind ? -1 : 1;
  return left.taskId < right.taskId ? -1 : 1;
}
