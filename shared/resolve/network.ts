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
  const kept: Dependency[] = [];
  for (const link of dependencies.values()) {
    const fault = faultOf(link, hierarchy, tasks);
    if (fault === 'none') kept.push(link);
    else if (fault !== 'trash') conflicts.push({ kind: fault, dependencyId: link.id });
  }
  const whole = arrange(hierarchy, kept);
  const cut = cutCycles(hierarchy, whole);
  const network =
    cut.dropped.size === 0
      ? whole
      : arrange(
          hierarchy,
          whole.links.filter((_, link) => !cut.dropped.has(link)),
        );
  for (const link of cut.dropped)
    conflicts.push({ kind: 'dependency-cycle', dependencyId: (whole.links[link] as Dependency).id });
  const nodes = cut.dropped.size === 0 ? cut.nodes : cutCycles(hierarchy, network).nodes;
  return { ...network, nodes, conflicts: conflicts.toSorted(byKindThenLink) };
}

/** Links with their ends as positions, grouped by both ends. */
export type Links = Omit<Network, 'nodes' | 'conflicts'>;

function faultOf(
  link: Dependency,
  { position, end }: Hierarchy,
  tasks: ReadonlyMap<Id, Task>,
): 'none' | 'trash' | 'dependency-dangling' | 'dependency-cycle' | 'dependency-on-own-summary' {
  const from = position.get(link.fromId);
  const to = position.get(link.toId);
  if (from === undefined || to === undefined)
    return tasks.has(link.fromId) && tasks.has(link.toId) ? 'trash' : 'dependency-dangling';
  if (from === to) return 'dependency-cycle';
  const fromHoldsTo = from < to && to < (end[from] ?? 0);
  const toHoldsFrom = to < from && from < (end[to] ?? 0);
  return fromHoldsTo || toHoldsFrom ? 'dependency-on-own-summary' : 'none';
}

function arrange({ order, position }: Hierarchy, kept: readonly Dependency[]): Links {
  const count = order.length;
  const successors = Int32Array.from(kept, (link) => position.get(link.toId) ?? 0);
  const inStart = offsets(successors, count);
  const byTo = countingOrder(successors, inStart);
  const links = Array.from(byTo, (index) => kept[index] as Dependency);
  sortGroups(links, inStart);
  const from = Int32Array.from(links, (link) => position.get(link.fromId) ?? 0);
  const to = new Int32Array(links.length);
  for (let p = 0; p < count; p++) to.fill(p, inStart[p], inStart[p + 1]);
  const outStart = offsets(from, count);
  return { links, from, to, inStart, outStart, outLinks: countingOrder(from, outStart) };
}

/** Sorts each group of links by id, in place. Most groups have one member, so this costs next to nothing. */
function sortGroups(links: Dependency[], starts: Int32Array): void {
  for (let p = 0; p + 1 < starts.length; p++) {
    const [first, last] = [starts[p] ?? 0, starts[p + 1] ?? 0];
    if (last - first < 2) continue;
    const group = links.slice(first, last).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [offset, link] of group.entries()) links[first + offset] = link;
  }
}

type LinkConflict = Extract<NetworkConflict, { readonly dependencyId: Id }>;

function byKindThenLink(a: NetworkConflict, b: NetworkConflict): number {
  const [left, right] = [a as LinkConflict, b as LinkConflict];
  if (left.kind !== right.kind) return left.kind < right.kind ? -1 : 1;
  return left.dependencyId < right.dependencyId ? -1 : 1;
}
