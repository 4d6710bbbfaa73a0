import type { Dependency } from '../model/dependency.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Links } from './network.ts';

/** The nodes of a network in working order, and the numbers of the links that had to go for there to be one. */
export interface CutCycles {
  readonly nodes: Int32Array;
  readonly dropped: ReadonlySet<number>;
}

/**
 * Orders the nodes of a network (see `Network`) and finds the links that close a cycle. Those are found by a depth-first walk that
 * starts at tasks in the order of their ids and follows links in the order of theirs, so the same content always loses the same links.
 * Rule: S1
 * Cost: linear while there is no cycle; a link that closes one may cost the depth of the hierarchy.
 */
export function cutCycles(hierarchy: Hierarchy, links: Links): CutCycles {
  const sorted = sortNodes(hierarchy, links);
  if (sorted.count === sorted.nodes.length) return { nodes: sorted.nodes, dropped: new Set() };
  return { nodes: sorted.nodes, dropped: closingLinks(hierarchy, links) };
}

/** Kahn's algorithm. Leaves have no second node; `nodes` is as long as there are nodes, `count` how many could be ordered. */
function sortNodes(hierarchy: Hierarchy, links: Links): { nodes: Int32Array; count: number } {
  const { parent, end } = hierarchy;
  const size = end.length;
  const waits = new Int32Array(2 * size);
  const add = (node: number): void => {
    waits[node] = (waits[node] ?? 0) + 1;
  };
  let total = size;
  for (let p = 0; p < size; p++) {
    const above = parent[p] ?? -1;
    if (above >= 0) {
      add(p);
      add(size + above);
    }
    if ((end[p] ?? 0) > p + 1) total++;
  }
  for (const to of links.to) add(to);
  // Last in, first out: a successor comes soon after its predecessor, so the passes read memory that is still near.
  const ready: number[] = [];
  for (let p = size - 1; p >= 0; p--) if (waits[p] === 0) ready.push(p);
  const nodes = new Int32Array(total);
  let count = 0;
  const release = (node: number): void => {
    const left = (waits[node] ?? 0) - 1;
    waits[node] = left;
    if (left === 0) ready.push(node);
  };
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    nodes[count++] = node;
    forEachAfter(node, hierarchy, links, release);
  }
  return { nodes, count };
}

/** Calls `visit` with each node that waits for `node`. */
function forEachAfter(node: number, { parent, end }: Hierarchy, links: Links, visit: (node: number) => void): void {
  const size = end.length;
  const p = node < size ? node : node - size;
  const isLeaf = end[p] === p + 1;
  if (node < size && !isLeaf) {
    for (let child = p + 1; child < (end[p] ?? 0); child = end[child] ?? size) visit(child);
    return;
  }
  const above = parent[p] ?? -1;
  if (above >= 0) visit(size + above);
  for (let i = links.outStart[p] ?? 0; i < (links.outStart[p + 1] ?? 0); i++) visit(links.to[links.outLinks[i] ?? 0] ?? 0);
}

const NEW = 0;
const OPEN = 1;
const DONE = 2;

/** A step of the walk: the node, the link that led to it (-1: the tree), the edges that lead on. */
interface Step {
  readonly node: number;
  readonly link: number;
  readonly edges: readonly Edge[];
  next: number;
}
interface Edge {
  readonly node: number;
  readonly link: number;
}

function closingLinks(hierarchy: Hierarchy, links: Links): ReadonlySet<number> {
  const states = new Uint8Array(2 * hierarchy.order.length);
  const dropped = new Set<number>();
  const starts = hierarchy.order.map((id, p) => ({ id, p })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { p } of starts) {
    if (states[p] === NEW) walk({ node: p, link: -1 }, states, dropped, (node) => edgesOf(node, hierarchy, links));
  }
  return dropped;
}

function walk(start: Edge, states: Uint8Array, dropped: Set<number>, edgesOf: (node: number) => readonly Edge[]): void {
  const path: Step[] = [];
  const enter = (edge: Edge): void => {
    states[edge.node] = OPEN;
    path.push({ ...edge, edges: edgesOf(edge.node), next: 0 });
  };
  enter(start);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const edge = step.edges[step.next];
    if (edge === undefined) {
      states[step.node] = DONE;
      path.pop();
    } else if (states[edge.node] === OPEN) {
      // The closing edge may be one of the tree, which can't go: then the last link on the way here does, and the walk goes on before it.
      if (edge.link < 0) unwind(path, states, dropped);
      else {
        dropped.add(edge.link);
        step.next++;
      }
    } else {
      if (states[edge.node] === NEW) enter(edge);
      step.next++;
    }
  }
}

/** Takes back the steps since the last link, and the link. Every cycle has a link, for the edges of the tree make none. */
function unwind(path: Step[], states: Uint8Array, dropped: Set<number>): void {
  for (let step = path.pop(); step !== undefined; step = path.pop()) {
    states[step.node] = NEW;
    if (step.link < 0) continue;
    dropped.add(step.link);
    return;
  }
}

function edgesOf(node: number, hierarchy: Hierarchy, links: Links): readonly Edge[] {
  const size = hierarchy.end.length;
  const p = node < size ? node : node - size;
  const edges: Edge[] = [];
  if (node >= size || hierarchy.end[p] === p + 1) {
    const out = [...links.outLinks.subarray(links.outStart[p], links.outStart[p + 1])];
    const id = (link: number): string => (links.links[link] as Dependency).id;
    for (const link of out.sort((a, b) => (id(a) < id(b) ? -1 : 1))) edges.push({ node: links.to[link] ?? 0, link });
    const above = hierarchy.parent[p] ?? -1;
    if (above >= 0) edges.push({ node: size + above, link: -1 });
    return edges;
  }
  for (let child = p + 1; child < (hierarchy.end[p] ?? 0); child = hierarchy.end[child] ?? size)
    edges.push({ node: child, link: -1 });
  return edges;
}
