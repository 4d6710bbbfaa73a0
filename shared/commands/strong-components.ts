/** Successors of a node. Nodes are small whole numbers. */
export type Next = (node: number) => readonly number[];

/**
 * Which nodes lie on a circle together: two nodes reached from the roots have the same number exactly when each can reach the other.
 * Cost: linear in what the roots reach; iterative. Source: R. Tarjan, Depth-first search and linear graph algorithms, 1972.
 */
export function strongComponents(roots: Iterable<number>, next: Next): ReadonlyMap<number, number> {
  const component = new Map<number, number>();
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const path: { readonly node: number; readonly successors: readonly number[]; at: number }[] = [];
  const enter = (node: number): void => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    path.push({ node, successors: next(node), at: 0 });
  };
  const lower = (node: number, to: number): void => {
    if (to < (low.get(node) ?? 0)) low.set(node, to);
  };
  for (const root of roots) {
    if (!order.has(root)) enter(root);
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { node } = frame;
      const successor = frame.successors[frame.at++];
      if (successor !== undefined) {
        if (!order.has(successor)) enter(successor);
        else if (!component.has(successor)) lower(node, order.get(successor) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low.get(node) ?? 0);
      if (low.get(node) === order.get(node)) close(node, open, component);
    }
  }
  return component;
}

function close(node: number, open: number[], component: Map<number, number>): void {
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    component.set(member, node);
    if (member === node) return;
  }
}

/** A shortest way from one node to another, both included; undefined when there is none. */
export function shortestPath(from: number, to: number, next: Next): readonly number[] | undefined {
  const cameFrom = new Map<number, number>([[from, from]]);
  for (const node of cameFrom.keys()) {
    if (node === to) break;
    for (const successor of next(node)) if (!cameFrom.has(successor)) cameFrom.set(successor, node);
  }
  if (!cameFrom.has(to)) return undefined;
  const path = [to];
  for (let node = to; node !== from; path.push(node)) node = cameFrom.get(node) ?? from;
  return path.toReversed();
}
