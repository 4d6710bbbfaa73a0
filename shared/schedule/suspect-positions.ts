/**
 * After a task came, went or moved, most tasks stand at other positions and say what they said before. This finds the ones that may say
 * something else, so that rows are made for those alone.
 */
import type { Assignment } from '../model/assignment.ts';
import type { Dates } from './columns.ts';
import type { Compiled } from './compile.ts';
import type { Bounds } from './pass-input.ts';
import type { Shift } from './shift.ts';

/** What a run of the passes read and wrote. */
export interface Run {
  readonly compiled: Compiled;
  readonly dates: Dates;
  readonly bounds: Bounds;
}

/** The row may differ, and so may those of all tasks below. */
const WITH_SUBTREE = 2;
const NOBODY: readonly Assignment[] = [];

/**
 * 1 or 2 at positions whose rows may differ from those before. Errors: undefined when more than positions changed, so that any row may.
 * Rule: S31
 * Cost: linear in numbers and comparisons of identity.
 */
export function suspectPositions(previous: Run, now: Run, { before }: Shift): Uint8Array | undefined {
  const [one, other] = [previous.compiled, now.compiled];
  // Built from its finish, a task's drivers are its successors, which aren't compared here.
  if (one.calendars !== other.calendars || one.project !== other.project || other.settings.finishMin !== null) return undefined;
  const suspect = new Uint8Array(before.length);
  const above = other.resolved.hierarchy.parent;
  for (let p = 0; p < before.length; p++) {
    const q = before[p] ?? -1;
    const parent = above[p] ?? -1;
    // A summary task's links bind all below it; parents come before their children.
    const inherits = parent >= 0 && suspect[parent] === WITH_SUBTREE;
    if (q < 0 || inherits || standsElsewhere(before, { one, other }, q, p) || isRelinked(one, other, q, p)) {
      suspect[p] = WITH_SUBTREE;
      continue;
    }
    // A task that became a summary task, or inactive, is news for others too.
    if (one.columns.flags[q] !== other.columns.flags[p]) return undefined;
    if (!sameTask(one, other, q, p) || namesSummary(previous.bounds, q) || namesSummary(now.bounds, p)) suspect[p] = 1;
  }
  markDiffering(suspect, before, previous.dates, now.dates);
  return suspect;
}

interface Pair {
  readonly one: Compiled;
  readonly other: Compiled;
}

function standsElsewhere(before: Int32Array, { one, other }: Pair, q: number, p: number): boolean {
  const parent = other.resolved.hierarchy.parent[p] ?? -1;
  return (one.resolved.hierarchy.parent[q] ?? -1) !== (parent < 0 ? -1 : (before[parent] ?? -1));
}

function isRelinked(one: Compiled, other: Compiled, q: number, p: number): boolean {
  const [held, network] = [one.resolved.network, other.resolved.network];
  const [from, to] = [held.inStart[q] ?? 0, network.inStart[p] ?? 0];
  const count = (held.inStart[q + 1] ?? 0) - from;
  if (count !== (network.inStart[p + 1] ?? 0) - to) return true;
  for (let i = 0; i < count; i++) if (held.links[from + i] !== network.links[to + i]) return true;
  return false;
}

function sameTask(one: Compiled, other: Compiled, q: number, p: number): boolean {
  if (one.resolved.tasks[q] !== other.resolved.tasks[p]) return false;
  const [held, assigned] = [one.assignments[q] ?? NOBODY, other.assignments[p] ?? NOBODY];
  return held.length === assigned.length && held.every((each, index) => each === assigned[index]);
}

/** The trace of a task that a summary task binds holds that one's position, so it can't be compared. */
function namesSummary({ startFrom, finishFrom }: Bounds, p: number): boolean {
  return (startFrom[p] ?? -1) >= 0 || (finishFrom[p] ?? -1) >= 0;
}

function markDiffering(suspect: Uint8Array, before: Int32Array, held: Dates, dates: Dates): void {
  const earlier = Object.values(held) as readonly (Float64Array | Uint8Array)[];
  const later = Object.values(dates) as readonly (Float64Array | Uint8Array)[];
  for (const [index, column] of later.entries()) {
    const other = earlier[index] ?? column;
    for (let p = 0; p < suspect.length; p++) if (suspect[p] === 0 && column[p] !== other[before[p] ?? 0]) suspect[p] = 1;
  }
}
