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
  const order = orderBy(low);
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, order.length)));
  const maxHigh = new Float64Array(2 * leaves).fill(-Infinity);
  const sortedLow = new Float64Array(order.length);
  for (let position = 0; position < order.length; position += 1) {
    const interval = order[position] ?? 0;
    sortedLow[position] = low[interval] ?? 0;
    maxHigh[leaves + position] = high[interval] ?? -Infinity;
  }
  for (let node = leaves - 1; node >= 1; node -= 1) {
    maxHigh[node] = Math.max(maxHigh[2 * node] ?? -Infinity, maxHigh[2 * node + 1] ?? -Infinity);
  }
  return { order, low: sortedLow, high, maxHigh, leaves };
}

/**
 * The positions of whole numbers from 0 in ascending order of these, equals as they came. Value and position are sorted as one number: without
 * a function to compare with, typed arrays sort many times faster. Exact for values below 2^53 divided by their count.
 */
function orderBy(values: Float64Array): Uint32Array {
  const count = values.length;
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = (values[at] ?? 0) * count + at;
  keys.sort();
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) order[at] = (keys[at] ?? 0) % count;
  return order;
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
