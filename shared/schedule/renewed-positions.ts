import { differingIds } from '../delta/patched-table.ts';
import type { Assignment } from '../model/assignment.ts';
import type { ResolvedProject } from '../resolve/resolve.ts';
import type { Compiled } from './compile.ts';
import type { Shift } from './shift.ts';

type Plan = Pick<Compiled, 'resolved' | 'assignments'>;

const NOBODY: readonly Assignment[] = [];

/** Positions of tasks with other records, or other assignments that count, while the forest stayed. Cost: what changed. */
export function renewedPositions(one: Plan, other: Plan): readonly number[] {
  const { position, order } = other.resolved.hierarchy;
  const renewed = new Set<number>();
  for (const id of differingIds(one.resolved.state.plan.task, other.resolved.state.plan.task)) {
    const p = position.get(id);
    if (p !== undefined) renewed.add(p);
  }
  if (one.assignments !== other.assignments)
    for (let p = 0; p < order.length; p++) if (!sameList(one.assignments[p], other.assignments[p])) renewed.add(p);
  return [...renewed];
}

/**
 * The same after tasks came, went or moved: those that are new, changed or stand below another task, those that became or were summary
 * tasks, and those that tasks went from. Cost: a comparison of identity a task.
 */
export function shiftedPositions(one: Plan, other: Plan, { before, now }: Shift): readonly number[] {
  const [held, forest] = [one.resolved.hierarchy, other.resolved.hierarchy];
  const renewed = new Set<number>();
  const leaves = (q: number): void => {
    const above = now[held.parent[q] ?? -1] ?? -1;
    if (above >= 0) renewed.add(above);
  };
  for (let p = 0; p < before.length; p++) {
    const q = before[p] ?? -1;
    if (q < 0) {
      renewed.add(p);
      continue;
    }
    const above = held.parent[q] ?? -1;
    const stays = (above < 0 ? -1 : now[above]) === forest.parent[p];
    if (!stays) leaves(q);
    const sameTask = one.resolved.tasks[q] === other.resolved.tasks[p] && sameList(one.assignments[q], other.assignments[p]);
    const sameKind = (held.end[q] === q + 1) === (forest.end[p] === p + 1);
    if (!stays || !sameTask || !sameKind) renewed.add(p);
  }
  for (let q = 0; q < now.length; q++) if (now[q] === -1) leaves(q);
  return [...renewed];
}

/**
 * Tasks that have other links than before, on either side, and those below them: links of a summary task are drivers there. `shift` is
 * null when the forest stayed.
 */
export function relinkedPositions(before: ResolvedProject, after: ResolvedProject, shift: Shift | null): Iterable<number> {
  const [one, other] = [before.network, after.network];
  // The same links between tasks that at most stand elsewhere.
  if (one.links === other.links) return [];
  const { end } = after.hierarchy;
  const positions = new Set<number>();
  // What went has no end.
  const add = (p: number): void => {
    const until = end[p] ?? 0;
    for (let below = p; below < until; below++) positions.add(below);
  };
  const addSources = (q: number): void => {
    for (let link = one.inStart[q] ?? 0; link < (one.inStart[q + 1] ?? 0); link++) {
      const from = one.from[link] ?? -1;
      add(shift ? (shift.now[from] ?? -1) : from);
    }
  };
  for (let p = 0; p < end.length; p++) {
    const q = shift ? (shift.before[p] ?? -1) : p;
    const [from, to] = [one.inStart[q] ?? 0, other.inStart[p] ?? 0];
    const count = q < 0 ? 0 : (one.inStart[q + 1] ?? 0) - from;
    let same = count === (other.inStart[p + 1] ?? 0) - to;
    for (let i = 0; i < count && same; i++) same = one.links[from + i] === other.links[to + i];
    if (same) continue;
    add(p);
    if (q >= 0) addSources(q);
    for (let link = to; link < (other.inStart[p + 1] ?? 0); link++) add(other.from[link] ?? -1);
  }
  for (const q of shift ? shift.now.keys() : []) if (shift?.now[q] === -1) addSources(q);
  return positions;
}

function sameList(one: readonly Assignment[] = NOBODY, other: readonly Assignment[] = NOBODY): boolean {
  return one === other || (one.length === other.length && one.every((each, index) => each === other[index]));
}
