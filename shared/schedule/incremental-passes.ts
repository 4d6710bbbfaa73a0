import { computeLate } from './backward-pass.ts';
import { ALAP, FINISHED, INACTIVE, MANUAL, STARTED, SUMMARY } from './columns.ts';
import { computeEarly } from './forward-pass.ts';
import { fromFinish } from './link-columns.ts';
import type { PassInput } from './pass-input.ts';
import { projectSpan, type ProjectSpan } from './run-passes.ts';
import { computeFreeSlack, computeSlack } from './slack-pass.ts';

/**
 * The passes over dates that hold from the run before: only what changed, and what follows from it, is computed again. A node of the
 * network is stale when something that it reads has changed; computing it marks those that read it.
 */
export interface Incremental {
  /** Stale nodes of the forward and of the backward pass. */
  readonly early: Uint8Array;
  readonly late: Uint8Array;
  /** Tasks whose rows may differ, and whose slack is computed again. */
  readonly touched: Uint8Array;
}

/**
 * True when dates of such a plan can be computed incrementally: one forward and one backward pass over it are all there is. Not so where
 * tasks are to be as late as possible, nor from a fixed finish, nor where the start of a summary task binds a successor.
 */
export function canRunIncrementally(input: PassInput): boolean {
  const { columns, links, resolved, settings } = input;
  const { from } = resolved.network;
  if (settings.finishMin !== null) return false;
  for (let p = 0; p < columns.size; p++) if (isLate(input, p)) return false;
  for (let link = 0; link < from.length; link++) {
    if (((columns.flags[from[link] ?? 0] ?? 0) & SUMMARY) !== 0 && !fromFinish(links.type[link] ?? 0)) return false;
  }
  return true;
}

/** True for a task that is to be as late as possible. */
export function isLate({ columns }: PassInput, p: number): boolean {
  return ((columns.flags[p] ?? 0) & (ALAP | SUMMARY | INACTIVE)) === ALAP;
}

/** Brings the dates up to date after the columns of some positions changed. Cost: a byte a task, and what follows from the change. */
export function runIncrementally(
  input: PassInput,
  renewed: readonly number[],
  beforeFinishMin: number,
): { readonly span: ProjectSpan; readonly touched: Uint8Array } {
  const { size } = input.columns;
  const marks: Incremental = { early: new Uint8Array(2 * size), late: new Uint8Array(2 * size), touched: new Uint8Array(size) };
  for (const p of renewed) {
    marks.early[p] = 1;
    marks.late[p] = 1;
    marks.touched[p] = 1;
    // What others read of it besides its dates (its length, whether it has begun) may have changed as well.
    afterEarly(input, marks, p);
    afterLate(input, marks, p);
    if (((input.columns.flags[p] ?? 0) & SUMMARY) !== 0) marks.early[size + p] = marks.late[size + p] = 1;
  }
  updateEarly(input, marks);
  const span = projectSpan(input);
  if (span.finishMin !== beforeFinishMin) marks.late.fill(1);
  updateLate(input, marks, span.finishMin);
  updateSlack(input, marks);
  return { span, touched: marks.touched };
}

function updateEarly(input: PassInput, marks: Incremental): void {
  const { columns, dates, bounds, resolved, settings } = input;
  const { nodes } = resolved.network;
  const { size } = columns;
  const given = { startMin: settings.startMin, placing: false };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] ?? 0;
    if (marks.early[node] === 0) continue;
    const p = node < size ? node : node - size;
    const [start, finish, trace] = [dates.earlyStart[p], dates.earlyFinish[p], dates.trace[p]];
    const [boundStart, boundFinish] = [bounds.start[p], bounds.finish[p]];
    const [startFrom, finishFrom] = [bounds.startFrom[p], bounds.finishFrom[p]];
    computeEarly(input, node, given);
    if (dates.trace[p] !== trace) marks.touched[p] = 1;
    const moved = dates.earlyStart[p] !== start || dates.earlyFinish[p] !== finish;
    const opens = node < size && ((columns.flags[p] ?? 0) & SUMMARY) !== 0;
    if (opens) {
      const bindsAlike = bounds.start[p] === boundStart && bounds.finish[p] === boundFinish;
      if (!bindsAlike || bounds.startFrom[p] !== startFrom || bounds.finishFrom[p] !== finishFrom)
        markBelow(input, marks.early, p, 0);
    } else if (moved) afterEarly(input, marks, p);
  }
}

/** The early dates of a task have changed: its successors, the summary task above and its own late dates follow. */
function afterEarly(input: PassInput, marks: Incremental, p: number): void {
  const { columns, resolved, settings } = input;
  const { outStart, outLinks, inStart, from, to } = resolved.network;
  const { size } = columns;
  const flags = columns.flags[p] ?? 0;
  marks.touched[p] = 1;
  for (let i = outStart[p] ?? 0; i < (outStart[p + 1] ?? 0); i++) marks.early[to[outLinks[i] ?? 0] ?? 0] = 1;
  // Free slack of a predecessor is the gap to here.
  for (let link = inStart[p] ?? 0; link < (inStart[p + 1] ?? 0); link++) marks.touched[from[link] ?? 0] = 1;
  const above = resolved.hierarchy.parent[p] ?? -1;
  if (above >= 0) marks.early[size + above] = 1;
  if ((flags & SUMMARY) !== 0) marks.late[size + p] = 1;
  else if ((flags & (STARTED | MANUAL | FINISHED)) !== 0 || columns.spanMin[p] === 0 || settings.multipleCriticalPaths)
    marks.late[p] = 1;
}

function updateLate(input: PassInput, marks: Incremental, finishMin: number): void {
  const { columns, dates, bounds, resolved } = input;
  const { nodes } = resolved.network;
  const { size } = columns;
  const given = { finishMin, placing: false };
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i] ?? 0;
    if (marks.late[node] === 0) continue;
    const p = node < size ? node : node - size;
    const [start, finish, open, below] = [dates.neededStart[p], dates.neededFinish[p], bounds.openStart[p], bounds.lateFinish[p]];
    const [lateStart, lateFinish] = [dates.lateStart[p], dates.lateFinish[p]];
    computeLate(input, node, given);
    if (node >= size) {
      if (bounds.lateFinish[p] !== below) markBelow(input, marks.late, p, size);
      continue;
    }
    if (dates.neededStart[p] !== start || dates.neededFinish[p] !== finish || bounds.openStart[p] !== open)
      afterLate(input, marks, p);
    else if (
      ((columns.flags[p] ?? 0) & SUMMARY) === 0 &&
      (dates.lateStart[p] !== lateStart || dates.lateFinish[p] !== lateFinish)
    )
      marks.touched[p] = 1;
  }
}

/** The late dates of a task have changed: its predecessors and the summary task above follow. */
function afterLate(input: PassInput, marks: Incremental, p: number): void {
  const { columns, resolved } = input;
  const { inStart, from } = resolved.network;
  marks.touched[p] = 1;
  for (let link = inStart[p] ?? 0; link < (inStart[p + 1] ?? 0); link++) {
    const source = from[link] ?? 0;
    marks.late[((columns.flags[source] ?? 0) & SUMMARY) === 0 ? source : columns.size + source] = 1;
  }
  const above = resolved.hierarchy.parent[p] ?? -1;
  if (above >= 0) marks.late[above] = 1;
}

/** Marks the tasks right below a summary task; `shift` is added to the node of one that is a summary task itself. */
function markBelow({ columns, resolved }: PassInput, stale: Uint8Array, p: number, shift: number): void {
  const { end } = resolved.hierarchy;
  for (let child = p + 1; child < (end[p] ?? 0); child = end[child] ?? end.length) {
    stale[((columns.flags[child] ?? 0) & SUMMARY) === 0 ? child : child + shift] = 1;
  }
}

/** Slack of all touched tasks and of the summary tasks above them. Children have higher positions than their parents. */
function updateSlack(input: PassInput, { touched }: Incremental): void {
  const { size } = input.columns;
  const { parent } = input.resolved.hierarchy;
  for (let p = size - 1; p >= 0; p--) {
    if (touched[p] === 0) continue;
    computeSlack(input, p);
    const above = parent[p] ?? -1;
    if (above >= 0) touched[above] = 1;
  }
  for (let p = 0; p < size; p++) if (touched[p] === 1) computeFreeSlack(input, p);
}
