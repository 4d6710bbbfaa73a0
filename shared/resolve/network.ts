import { differingIds } from '../delta/patched-table.ts';
import type { Dependency } from '../model/dependency.ts';
import type { Id } from '../model/id.ts';
import type { PlanTables } from '../model/project-state.ts';
import type { Task } from '../model/task.ts';
import type { NetworkConflict } from '../model/task-schedule.ts';
import { cutCycles } from './cut-cycles.ts';
import type { Hierarchy } from './hierarchy.ts';
import { countingOrder, offsets } from './grouping.ts';
import type { ResolvedProject } from './resolve.ts';

/**
 * The dependencies between live tasks that make no cycle. Links are numbered by successor, then id.
 *
 * A link on a summary task binds its leaves, so the graph has two nodes for each task position p of n: p, where its predecessors bind it,
 * and n + p, where its successors wait for it. Both are one and the same (p) for a leaf. A summary's first node comes before those of
 * its children, its second after them.
 */
export interface Network {
  readonly links: readonly Dependency[];
  /** Positions of each link's predecessor and successor. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Links into position p: numbers `inStart[p]` up to `inStart[p + 1]`. */
  readonly inStart: Int32Array;
  /** Links out of position p: `outLinks[outStart[p]]` up to `outLinks[outStart[p + 1]]`. */
  readonly outStart: Int32Array;
  readonly outLinks: Int32Array;
  /** Nodes so that each comes after those it waits for. */
  readonly nodes: Int32Array;
  readonly conflicts: readonly NetworkConflict[];
}

/**
 * The network over a forest. Set aside: links with an end that doesn't exist, with itself, between a task and a summary task above it, and
 * those that close a cycle in a walk by ids. A link with an end in the trash is neither kept nor a conflict.
 * Rule: S1, S2
 * Cost: linear while there is no cycle.
 */
export function buildNetwork(
  hierarchy: Hierarchy,
  tasks: ReadonlyMap<Id, Task>,
  dependencies: ReadonlyMap<Id, Dependency>,
): Network {
  const kept = emptyLinks(dependencies.size);
  const conflicts: NetworkConflict[] = [];
  for (const record of dependencies.values()) addLink(record, { hierarchy, tasks, kept, conflicts });
  return networkOf(hierarchy, kept, conflicts);
}

/**
 * The network after links came, went or changed while the tasks stayed: the same as `buildNetwork` would make it. Errors: undefined when
 * links were set aside before.
 * Cost: linear in numbers; ids are looked up for the links that changed.
 */
export function relinkedNetwork(
  { hierarchy, network: previous, state }: Pick<ResolvedProject, 'hierarchy' | 'network' | 'state'>,
  { task, dependency }: PlanTables,
): Network | undefined {
  if (previous.conflicts.length > 0) return undefined;
  const changed = new Set(differingIds(state.plan.dependency, dependency));
  const kept = emptyLinks(previous.links.length + changed.size);
  for (let link = 0; link < previous.links.length; link++) {
    const record = previous.links[link] as Dependency;
    if (!changed.has(record.id)) keepLink(kept, record, previous.from[link] ?? 0, previous.to[link] ?? 0);
  }
  const conflicts: NetworkConflict[] = [];
  for (const id of changed) {
    const record = dependency.get(id);
    if (record) addLink(record, { hierarchy, tasks: task, kept, conflicts });
  }
  return networkOf(hierarchy, kept, conflicts);
}

/**
 * The network after tasks came, went or moved while the links stayed: the same as `buildNetwork` would make it. `now` holds for each
 * earlier position where its task stands. Errors: undefined when links were set aside or lose an end now.
 * Cost: linear, without looking ids up.
 */
export function movedNetwork(hierarchy: Hierarchy, previous: Network, now: Int32Array): Network | undefined {
  if (previous.conflicts.length > 0) return undefined;
  const count = previous.links.length;
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  for (let link = 0; link < count; link++) {
    const one = now[previous.from[link] ?? 0] ?? -1;
    const other = now[previous.to[link] ?? 0] ?? -1;
    if (one < 0 || other < 0 || faultBetween(hierarchy, one, other) !== 'none') return undefined;
    from[link] = one;
    to[link] = other;
  }
  if (keepsOrder(now)) return shiftedNetwork(hierarchy, previous, from, to);
  return networkOf(hierarchy, { records: [...previous.links], from, to }, []);
}

/** True when tasks that are still there stand in the order in which they stood. */
function keepsOrder(now: Int32Array): boolean {
  let last = -1;
  for (const position of now) {
    if (position < 0) continue;
    if (position < last) return false;
    last = position;
  }
  return true;
}

/** Links whose ends only shifted keep their numbers. */
function shiftedNetwork(hierarchy: Hierarchy, previous: Network, from: Int32Array, to: Int32Array): Network | undefined {
  const size = hierarchy.order.length;
  const { links, outLinks } = previous;
  const shifted = { links, from, to, inStart: offsets(to, size), outStart: offsets(from, size), outLinks };
  const { nodes, dropped } = cutCycles(hierarchy, shifted);
  return dropped.size === 0 ? { ...shifted, nodes, conflicts: [] } : undefined;
}

function networkOf(hierarchy: Hierarchy, kept: EndedLinks, conflicts: NetworkConflict[]): Network {
  const whole = arrange(hierarchy.order.length, kept);
  const cut = cutCycles(hierarchy, whole);
  const network = cut.dropped.size === 0 ? whole : without(hierarchy.order.length, whole, cut.dropped);
  for (const link of cut.dropped)
    conflicts.push({ kind: 'dependency-cycle', dependencyId: (whole.links[link] as Dependency).id });
  const nodes = cut.dropped.size === 0 ? cut.nodes : cutCycles(hierarchy, network).nodes;
  return { ...network, nodes, conflicts: conflicts.toSorted(byKindThenLink) };
}

/** Links with their ends as positions, grouped by both ends. */
export type Links = Omit<Network, 'nodes' | 'conflicts'>;

/** Links with the positions of their ends, in no order. There may be room for more. */
interface EndedLinks {
  readonly records: Dependency[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function emptyLinks(room: number): EndedLinks {
  return { records: [], from: new Int32Array(room), to: new Int32Array(room) };
}

function keepLink({ records, from, to }: EndedLinks, record: Dependency, fromPosition: number, toPosition: number): void {
  from[records.length] = fromPosition;
  to[records.length] = toPosition;
  records.push(record);
}

interface Gathered {
  readonly hierarchy: Hierarchy;
  readonly tasks: ReadonlyMap<Id, Task>;
  readonly kept: EndedLinks;
  readonly conflicts: NetworkConflict[];
}

/** Keeps a link, or says why it is set aside. */
function addLink(record: Dependency, { hierarchy, tasks, kept, conflicts }: Gathered): void {
  const from = hierarchy.position.get(record.fromId);
  const to = hierarchy.position.get(record.toId);
  const fault = from === undefined || to === undefined ? missingEnd(record, tasks) : faultBetween(hierarchy, from, to);
  if (fault === 'none') keepLink(kept, record, from ?? 0, to ?? 0);
  else if (fault !== 'trash') conflicts.push({ kind: fault, dependencyId: record.id });
}

function missingEnd({ fromId, toId }: Dependency, tasks: ReadonlyMap<Id, Task>): 'trash' | 'dependency-dangling' {
  return tasks.has(fromId) && tasks.has(toId) ? 'trash' : 'dependency-dangling';
}

function faultBetween({ end }: Hierarchy, from: number, to: number): 'none' | 'dependency-cycle' | 'dependency-on-own-summary' {
  if (from === to) return 'dependency-cycle';
  const fromHoldsTo = from < to && to < (end[from] ?? 0);
  const toHoldsFrom = to < from && from < (end[to] ?? 0);
  return fromHoldsTo || toHoldsFrom ? 'dependency-on-own-summary' : 'none';
}

function arrange(size: number, kept: EndedLinks): Links {
  const successors = kept.to.subarray(0, kept.records.length);
  const inStart = offsets(successors, size);
  const order = countingOrder(successors, inStart);
  sortGroups(order, inStart, kept.records);
  const links: Dependency[] = [];
  const from = new Int32Array(order.length);
  const to = new Int32Array(order.length);
  for (let link = 0; link < order.length; link++) {
    const given = order[link] ?? 0;
    links.push(kept.records[given] as Dependency);
    from[link] = kept.from[given] ?? 0;
    to[link] = kept.to[given] ?? 0;
  }
  const outStart = offsets(from, size);
  return { links, from, to, inStart, outStart, outLinks: countingOrder(from, outStart) };
}

function without(size: number, { links, from, to }: Links, dropped: ReadonlySet<number>): Links {
  const stays = (_: unknown, link: number): boolean => !dropped.has(link);
  return arrange(size, { records: links.filter(stays), from: from.filter(stays), to: to.filter(stays) });
}

/** Sorts each group of links by id, in place. Most groups have one member, so this costs next to nothing. */
function sortGroups(order: Int32Array, starts: Int32Array, records: readonly Dependency[]): void {
  const byId = (a: number, b: number): number => ((records[a] as Dependency).id < (records[b] as Dependency).id ? -1 : 1);
  for (let p = 0; p + 1 < starts.length; p++) {
    const [first, last] = [starts[p] ?? 0, starts[p + 1] ?? 0];
    if (last - first > 1) order.subarray(first, last).sort(byId);
  }
}

type LinkConflict = Extract<NetworkConflict, { readonly dependencyId: Id }>;

function byKindThenLink(a: NetworkConflict, b: NetworkConflict): number {
  const [left, right] = [a as LinkConflict, b as LinkConflict];
  if (left.kind !== right.kind) return left.kind < right.kind ? -1 : 1;
  return left.dependencyId < right.dependencyId ? -1 : 1;
}
