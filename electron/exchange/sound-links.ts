import type { Id } from '../../shared/model/id.ts';
import type { ImportNotes } from './import-notes.ts';
import type { DraftLink, DraftTask } from './plan-draft.ts';

/**
 * The links that can stand together: between tasks that exist, one for each pair, and without a cycle, where a link on a summary
 * task binds everything below it. What is left out is noted. Rule: X5
 * Cost: linear in tasks and links, whatever the file holds.
 */
export function soundLinks(tasks: readonly DraftTask[], links: readonly DraftLink[], notes: ImportNotes): readonly DraftLink[] {
  const indexes = new Map<Id, number>(tasks.map((task, index) => [task.id, index]));
  const seen = new Set<string>();
  const single: DraftLink[] = [];
  for (const link of links) {
    const key = `${link.fromId}>${link.toId}`;
    if (!indexes.has(link.fromId) || !indexes.has(link.toId)) notes.leftOut('note.links-dangling', link.where);
    else if (link.fromId === link.toId) notes.leftOut('note.links-on-itself', link.where);
    else if (seen.has(key)) notes.leftOut('note.links-twice', link.where, 'because.one-link');
    else {
      seen.add(key);
      single.push(link);
    }
  }
  return withoutCycles({ tasks, links: single, indexes }, notes);
}

interface Network {
  readonly tasks: readonly DraftTask[];
  readonly links: readonly DraftLink[];
  readonly indexes: ReadonlyMap<Id, number>;
}

/** Every task has two nodes, where it begins (2i) and where it ends (2i + 1); what is inside a summary lies between the two. */
interface Graph {
  readonly heads: readonly number[][];
  /** The link that each edge stands for, -1 for an edge of the hierarchy. */
  readonly linkOf: readonly number[][];
}

function withoutCycles(network: Network, notes: ImportNotes): readonly DraftLink[] {
  const graph = graphOf(network);
  const components = componentsOf(graph);
  const dropped = new Set<number>();
  for (const nodes of components.nodes) {
    if (nodes.length > 1) for (const link of linksToDrop(graph, components.of, nodes)) dropped.add(link);
  }
  return network.links.filter((link, index) => {
    if (!dropped.has(index)) return true;
    notes.leftOut('note.links-cycle', link.where, 'because.no-dates-in-cycle');
    return false;
  });
}

function graphOf({ tasks, links, indexes }: Network): Graph {
  const heads: number[][] = Array.from({ length: tasks.length * 2 }, () => []);
  const linkOf: number[][] = Array.from({ length: tasks.length * 2 }, () => []);
  const edge = (from: number, to: number, link: number): void => {
    heads[from]?.push(to);
    linkOf[from]?.push(link);
  };
  tasks.forEach((task, index) => {
    edge(2 * index, 2 * index + 1, -1);
    const parent = task.parentId === null ? undefined : indexes.get(task.parentId);
    if (parent === undefined) return;
    edge(2 * parent, 2 * index, -1);
    edge(2 * index + 1, 2 * parent + 1, -1);
  });
  links.forEach((link, index) => edge(2 * (indexes.get(link.fromId) ?? 0) + 1, 2 * (indexes.get(link.toId) ?? 0), index));
  return { heads, linkOf };
}

/** Strongly connected components, by Tarjan's algorithm with a stack of its own: a chain may be as long as the file. */
function componentsOf(graph: Graph): { readonly of: Int32Array; readonly nodes: readonly number[][] } {
  const count = graph.heads.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const next = new Int32Array(count);
  const path: number[] = [];
  const pending: number[] = [];
  const nodes: number[][] = [];
  let clock = 0;

  const enter = (node: number): void => {
    order[node] = low[node] = clock++;
    path.push(node);
    pending.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
    if (low[node] !== order[node]) return;
    const members: number[] = [];
    let member: number | undefined;
    do {
      member = pending.pop();
      if (member === undefined) break;
      component[member] = nodes.length;
      members.push(member);
    } while (member !== node);
    nodes.push(members);
  };

  for (let start = 0; start < count; start += 1) {
    if (order[start] !== -1) continue;
    enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const head = graph.heads[node]?.[next[node] ?? 0];
      if (head === undefined) {
        leave(node);
        continue;
      }
      next[node] = (next[node] ?? 0) + 1;
      if (order[head] === -1) enter(head);
      else if (component[head] === -1) low[node] = Math.min(low[node] ?? 0, order[head] ?? 0);
    }
  }
  return { of: component, nodes };
}

/** Takes nodes of one component in topological order; where that is stuck, the links into the first task that is held by links alone go. */
function linksToDrop(graph: Graph, componentOf: Int32Array, members: readonly number[]): ReadonlySet<number> {
  const sorted = members.toSorted((a, b) => a - b);
  const own = componentOf[sorted[0] ?? 0];
  const held = new Map<number, { byHierarchy: number; byLinks: Set<number> }>(
    sorted.map((node) => [node, { byHierarchy: 0, byLinks: new Set() }]),
  );
  const eachEdge = (node: number, visit: (head: number, link: number) => void): void => {
    graph.heads[node]?.forEach((head, at) => {
      if (componentOf[head] === own) visit(head, graph.linkOf[node]?.[at] ?? -1);
    });
  };
  for (const node of sorted) {
    eachEdge(node, (head, link) => {
      const hold = held.get(head);
      if (!hold) return;
      if (link === -1) hold.byHierarchy += 1;
      else hold.byLinks.add(link);
    });
  }

  const dropped = new Set<number>();
  const ready = sorted.filter((node) => isFree(held.get(node)));
  // Nodes whose hierarchy is settled and that only links hold, in the order of the file.
  const stuck = sorted.filter((node) => held.get(node)?.byHierarchy === 0);
  let stuckAt = 0;
  const done = new Set<number>();
  while (done.size < sorted.length) {
    const node = ready.pop();
    if (node === undefined) {
      while (stuckAt < stuck.length && done.has(stuck[stuckAt] ?? -1)) stuckAt += 1;
      const first = stuck[stuckAt];
      if (first === undefined) break;
      for (const link of held.get(first)?.byLinks ?? []) dropped.add(link);
      held.get(first)?.byLinks.clear();
      ready.push(first);
      continue;
    }
    if (done.has(node)) continue;
    done.add(node);
    eachEdge(node, (head, link) => {
      const hold = held.get(head);
      if (!hold || done.has(head)) return;
      if (link === -1) hold.byHierarchy -= 1;
      else hold.byLinks.delete(link);
      if (isFree(hold)) ready.push(head);
      else if (link === -1 && hold.byHierarchy === 0) stuck.push(head);
    });
  }
  return dropped;
}

function isFree(hold: { readonly byHierarchy: number; readonly byLinks: ReadonlySet<number> } | undefined): boolean {
  return hold !== undefined && hold.byHierarchy === 0 && hold.byLinks.size === 0;
}
