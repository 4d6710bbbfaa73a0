/** Ids of a document as runs of consecutive clocks a client, sorted and never touching. Shape: client → [start, end, start, end, …]. */
export type IdRuns = Map<number, number[]>;

/** Adds the clocks from `start` up to `end`. Cost: constant when runs come in order, else linear in the client's runs. */
export function addRun(runs: IdRuns, client: number, run: { readonly start: number; readonly end: number }): void {
  const edges = runs.get(client);
  if (!edges) {
    runs.set(client, [run.start, run.end]);
    return;
  }
  const last = edges.at(-1) ?? 0;
  if (run.start > last) {
    edges.push(run.start, run.end);
    return;
  }
  let from = lowerRun(edges, run.start);
  if (from > 0 && (edges[from - 1] ?? 0) === run.start) from -= 2;
  let { start, end } = run;
  let to = from;
  while (to < edges.length && (edges[to] ?? 0) <= end) {
    start = Math.min(start, edges[to] ?? start);
    end = Math.max(end, edges[to + 1] ?? end);
    to += 2;
  }
  edges.splice(from, to - from, start, end);
}

/** Adds all runs of `added` to `runs`. */
export function addRuns(runs: IdRuns, added: IdRuns): void {
  for (const [client, edges] of added) {
    for (let index = 0; index < edges.length; index += 2) {
      addRun(runs, client, { start: edges[index] ?? 0, end: edges[index + 1] ?? 0 });
    }
  }
}

/** Whether every id of `part` is in `whole`. */
export function containsRuns(whole: IdRuns, part: IdRuns): boolean {
  for (const [client, edges] of part) {
    const own = whole.get(client);
    if (!own) return false;
    for (let index = 0; index < edges.length; index += 2) {
      const at = lowerRun(own, edges[index] ?? 0);
      const start = own[at];
      const end = own[at + 1];
      if (start === undefined || end === undefined || start > (edges[index] ?? 0) || end < (edges[index + 1] ?? 0)) return false;
    }
  }
  return true;
}

/** For each client the first clock that is missing. */
export function firstGaps(runs: IdRuns): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const [client, [start, end]] of runs) if (start === 0 && end !== undefined) clocks.set(client, end);
  return clocks;
}

/** The position of the first run that ends behind `clock`. */
function lowerRun(edges: readonly number[], clock: number): number {
  let low = 0;
  let high = edges.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle * 2 + 1] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}
