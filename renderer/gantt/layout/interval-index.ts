/**
 * Static index of closed integer intervals that answers "which touch from…to" without looking at the others.
 * Intervals are sorted by their low end; `maxHigh` holds, over a binary tree of ranges, the highest high end below each node.
 */
export interface IntervalIndex {
  readonly order: Uint32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly maxHigh: Float64Array;
  readonly leaves: number;
}

/** Builds the index. `low[i]…high[i]` is interval i. */
export function buildIntervalIndex(low: Float64Array, high: Float64Array): IntervalIndex {
  const order = Uint32Array.from(low.keys()).sort((a, b) => (low[a] ?? 0) - (low[b] ?? 0));
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, order.length)));
  const maxHigh = new Float64Array(2 * leaves).fill(-Infinity);
  order.forEach((interval, position) => {
    maxHigh[leaves + position] = high[interval] ?? -Infinity;
  });
  for (let node = leaves - 1; node >= 1; node -= 1) {
    maxHigh[node] = Math.max(maxHigh[2 * node] ?? -Infinity, maxHigh[2 * node + 1] ?? -Infinity);
  }
  return { order, low: Float64Array.from(order, (interval) => low[interval] ?? 0), high, maxHigh, leaves };
}

/** Calls `found` for every interval that shares a point with from…to. */
export function visitIntervals(
  index: IntervalIndex,
  range: { readonly from: number; readonly to: number },
  found: (interval: number) => void,
): void {
  const end = upperBound(index.low, range.to);
  const stack = [{ node: 1, first: 0, count: index.leaves }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.first >= end || (index.maxHigh[at.node] ?? -Infinity) < range.from) continue;
    if (at.count === 1) {
      const interval = index.order[at.first];
      if (interval !== undefined) found(interval);
      continue;
    }
    const half = at.count / 2;
    stack.push(
      { node: 2 * at.node + 1, first: at.first + half, count: half },
      { node: 2 * at.node, first: at.first, count: half },
    );
  }
}

/** How many values of a sorted array are at most `limit`. */
function upperBound(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
