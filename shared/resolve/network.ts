import type { Dependency } from '../model/dependency.ts';
import type { Id } from '../model/id.ts';
import type { Task } from '../model/task.ts';
import type { NetworkConflict } from '../model/task-schedule.ts';
import { cutCycles } from './cut-cycles.ts';
import type { Hierarchy } from './hierarchy.ts';
import { countingOrder, offsets } from './grouping.ts';

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
  const conflicts: NetworkConflict[] = [];
  const kept: EndedLink[] = [];
  for (const record of dependencies.values()) {
    const from = hierarchy.position.get(record.fromId);
    const to = hierarchy.position.get(record.toId);
    const fault = from === undefined || to === undefined ? missingEnd(record, tasks) : faultBetween(hierarchy, from, to);
    if (fault === 'none') kept.push({ record, from: from ?? 0, to: to ?? 0 });
    else if (fault !== 'trash') conflicts.push({ kind: fault, dependencyId: record.id });
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
  return keepsOrder(now)
    ? shiftedNetwork(hierarchy, previous, from, to)
    : networkOf(
        hierarchy,
        previous.links.map((record, link) => ({ record, from: from[link] ?? 0, to: to[link] ?? 0 })),
        [],
      );
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

function networkOf(hierarchy: Hierarchy, kept: readonly EndedLink[], conflicts: NetworkConflict[]): Network {
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

/** A link with the positions of its ends. */
interface EndedLink {
  readonly record: Dependency;
  readonly from: number;
  readonly to: number;
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

function arrange(size: number, kept: readonly EndedLink[]): Links {
  const successors = new Int32Array(kept.length);
  for (let i = 0; i < kept.length; i++) successors[i] = kept[i]?.to ?? 0;
  const inStart = offsets(successors, size);
  const byTo = countingOrder(successors, inStart);
  const sorted: EndedLink[] = [];
  for (let i = 0; i < byTo.length; i++) sorted.push(kept[byTo[i] ?? 0] as EndedLink);
  sortGroups(sorted, inStart);
  const links: Dependency[] = [];
  const from = new Int32Array(sorted.length);
  const to = new Int32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    const link = sorted[i] as EndedLink;
    links.push(link.record);
    from[i] = link.from;
    to[i] = link.to;
  }
  const outStart = offsets(from, size);
  return { links, from, to, inStart, outStart, outLinks: countingOrder(from, outStart) };
}

function without(size: number, { links, from, to }: Links, dropped: ReadonlySet<number>): Links {
  const all = links.map((record, link) => ({ record, from: from[link] ?? 0, to: to[link] ?? 0 }));
  return arrange(
    size,
    all.filter((_, link) => !dropped.has(link)),
  );
}

/** Sorts each group of links by id, in place. Most groups have one member, so this costs next to nothing. */
function sortGroups(links: EndedLink[], starts: Int32Array): void {
  for (let p = 0; p + 1 < starts.length; p++) {
    const [first, last] = [starts[p] ?? 0, starts[p + 1] ?? 0];
    if (last - first < 2) continue;
    const group = links.slice(first, last).sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
    for (const [offset, link] of group.entries()) links[first + offset] = link;
  }
}

type LinkConflict = Extract<NetworkConflict, { readonly dependencyId: Id }>;

function byKindThenLink(a: NetworkConflict, b: NetworkConflict): number {
  const [left, right] = [a as LinkConflict, b as LinkConflict];
  if (left.kind !== right.kind) return left.kind < right.kind ? -1 : 1;
  return left.dependencyId < right.dependencyId ? -1 : 1;
}
