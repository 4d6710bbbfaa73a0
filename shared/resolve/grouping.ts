/** Where each group starts when `keys` are grouped: group k is from `result[k]` up to `result[k + 1]`. Keys are 0 to `groups` − 1. */
export function offsets(keys: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
}

/** Indices of `keys` ordered by key; equal keys keep their order. `starts` is what `offsets` gives. */
export function countingOrder(keys: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const at = next[key] ?? 0;
    order[at] = index;
    next[key] = at + 1;
  }
  return order;
}
