import { countingOrder, offsets } from '../../../shared/resolve/grouping.ts';

/**
 * Static index of closed intervals of whole numbers from 0 that answers "which touch from…to" without looking at the others.
 * Intervals are sorted by their low end; `maxHigh` holds, over a binary tree of ranges, the highest high end below each node.
 */
export interface IntervalIndex {
  readonly order: Int32Array;
  readonly low: Int32Array;
  readonly maxHigh: Int32Array;
  readonly leaves: number;
}

/**
 * Builds the index. `low[i]…high[i]` is interval i, with 0 ≤ low ≤ high < `ends`.
 * Cost: linear. The ends are few and whole, so they are counted, not sorted.
 */
export function buildIntervalIndex(low: Int32Array, high: Int32Array, ends: number): IntervalIndex {
  const order = countingOrder(low, offsets(low, ends));
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, order.length)));
  const maxHigh = new Int32Array(2 * leaves).fill(-1);
  const sortedLow = new Int32Array(order.length);
  for (let position = 0; position < order.length; position += 1) {
    const interval = order[position] ?? 0;
    sortedLow[position] = low[interval] ?? 0;
    maxHigh[leaves + position] = high[interval] ?? -1;
  }
  for (let node = leaves - 1; node >= 1; node -= 1) {
    maxHigh[node] = Math.max(maxHigh[2 * node] ?? -1, maxHigh[2 * node + 1] ?? -1);
  }
  return { order, low: sortedLow, maxHigh, leaves };
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
    if (at.first >= end || (index.maxHigh[at.node] ?? -1) < range.from) continue;
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
function upperBound(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
