import { ALWAYS, ASAP, ELAPSED, FINISHED, INACTIVE, MANUAL, STARTED, SUMMARY } from './columns.ts';
import { FNET, FNLT, MFO, MSO, SNET, SNLT } from './forward-pass.ts';
import { addLag, fromFinish, lagCalendar, lagOf, toStart } from './link-columns.ts';
import type { PassInput } from './pass-input.ts';
import { backward, finishFrom, onLine, snapFinish, snapStart, startFor } from './span.ts';

/**
 * Computes late dates: the latest that a task can be without moving the project's finish, or a date that must be kept. With `placing`
 * (a schedule built from its finish), predecessors of tasks that are to be as soon as possible follow those tasks' early dates.
 * Rule: S21, S22, S23
 * Cost: linear.
 */
export function backwardPass(input: PassInput, finishMin: number, placing: boolean): void {
  const { nodes } = input.resolved.network;
  const given = { finishMin, placing };
  input.bounds.lateStart.fill(ALWAYS);
  for (let i = nodes.length - 1; i >= 0; i--) computeLate(input, nodes[i] ?? 0, given);
}

/** The backward pass's step at one node of the network; those that wait for it have been computed. */
export function computeLate(
  input: PassInput,
  node: number,
  given: { readonly finishMin: number; readonly placing: boolean },
): void {
  const { size } = input.columns;
  const { end } = input.resolved.hierarchy;
  if (node >= size) boundSummary(input, node - size, given.placing);
  else if ((end[node] ?? 0) > node + 1) gatherNeeds(input, node);
  else placeLate(input, node, given);
}

/** The latest finish or start that a link allows its predecessor; ALWAYS when it doesn't bind. */
function lateBound({ bounds, columns, dates, links, resolved }: PassInput, link: number, placing: boolean): number {
  const from = resolved.network.from[link] ?? 0;
  const to = resolved.network.to[link] ?? 0;
  const type = links.type[link] ?? 0;
  const flags = columns.flags[to] ?? 0;
  if ((flags & (INACTIVE | FINISHED)) !== 0) return ALWAYS;
  // A task that has begun, or has fixed dates, can't begin earlier any more, so what is bound to its start leaves it free.
  if (!fromFinish(type) && ((columns.flags[from] ?? 0) & (STARTED | MANUAL)) !== 0) return ALWAYS;
  const placed = placing && (flags & ASAP) !== 0 && ((columns.flags[from] ?? 0) & ASAP) === 0;
  const start = (placed ? dates.start : fromFinish(type) ? dates.neededStart : bounds.openStart)[to] ?? ALWAYS;
  const finish = (placed ? dates.finish : dates.neededFinish)[to] ?? ALWAYS;
  const at = toStart(type) ? start : finish;
  if (at === ALWAYS) return ALWAYS;
  const lagMin = lagOf(links, link, dates.durationMin[from] ?? columns.spanMin[from] ?? 0);
  return lagMin === 0 ? at : addLag(links, link, { min: at, lagMin: -lagMin, calendar: lagCalendar(columns, to) });
}

/** What successors and the constraint of a summary task leave to the tasks below it. Rule: S16 */
function boundSummary(input: PassInput, p: number, placing: boolean): void {
  const { bounds, columns, links, resolved } = input;
  const { parent } = resolved.hierarchy;
  const { outStart, outLinks } = resolved.network;
  const above = parent[p] ?? -1;
  let finish = above < 0 ? ALWAYS : (bounds.lateFinish[above] ?? ALWAYS);
  const earliest = bounds.earliestLeaf[p] ?? p;
  for (let i = outStart[p] ?? 0; i < (outStart[p + 1] ?? 0); i++) {
    const link = outLinks[i] ?? 0;
    const bound = lateBound(input, link, placing);
    if (fromFinish(links.type[link] ?? 0)) finish = Math.min(finish, bound);
    else bounds.lateStart[earliest] = Math.min(bounds.lateStart[earliest] ?? ALWAYS, bound);
  }
  if (columns.constraint[p] === FNLT) finish = Math.min(finish, columns.constraintMin[p] ?? ALWAYS);
  bounds.lateFinish[p] = finish;
}

/** What the tasks below a summary task need of its predecessors: the earliest of their latest dates. */
function gatherNeeds({ bounds, resolved, columns, dates }: PassInput, p: number): void {
  const { end } = resolved.hierarchy;
  let start = ALWAYS;
  let finish = ALWAYS;
  let open = ALWAYS;
  for (let child = p + 1; child < (end[p] ?? 0); child = end[child] ?? end.length) {
    const flags = columns.flags[child] ?? 0;
    if ((flags & INACTIVE) !== 0 || (flags & (FINISHED | SUMMARY)) === FINISHED) continue;
    start = Math.min(start, dates.neededStart[child] ?? ALWAYS);
    finish = Math.min(finish, dates.neededFinish[child] ?? ALWAYS);
    open = Math.min(open, bounds.openStart[child] ?? ALWAYS);
  }
  bounds.openStart[p] = open;
  dates.neededStart[p] = start;
  dates.neededFinish[p] = finish;
}

function placeLate(input: PassInput, p: number, given: { readonly finishMin: number; readonly placing: boolean }): void {
  const { bounds, columns, dates } = input;
  const flags = columns.flags[p] ?? 0;
  if ((flags & FINISHED) !== 0) {
    dates.lateStart[p] = dates.neededStart[p] = dates.earlyStart[p] ?? 0;
    dates.lateFinish[p] = dates.neededFinish[p] = dates.earlyFinish[p] ?? 0;
    bounds.openStart[p] = ALWAYS;
    return;
  }
  let finish = snapFinish(columns, p, onLine(limits(input, p, latestFinish(input, p, given))));
  let start =
    (flags & STARTED) !== 0 && (flags & MANUAL) === 0
      ? backward(columns, p, finish, columns.remainingMin[p] ?? 0)
      : startFor(columns, p, finish);
  if (input.settings.finishMin !== null && (flags & (STARTED | MANUAL)) === 0)
    [start, finish] = pushed(input, p, [start, finish]);
  dates.neededStart[p] = start;
  dates.neededFinish[p] = finish;
  bounds.openStart[p] = (flags & STARTED) === 0 ? start : ALWAYS;
  dates.lateStart[p] = (flags & STARTED) !== 0 && (flags & MANUAL) === 0 ? (dates.earlyStart[p] ?? start) : start;
  dates.lateFinish[p] = finish;
  if (columns.spanMin[p] === 0 && (flags & (STARTED | MANUAL | ELAPSED)) === 0 && input.settings.finishMin === null)
    dates.lateStart[p] = dates.lateFinish[p] = lateMilestone(input, p, finish);
}

/** Where a late milestone stands: on its early date when only free time lies between, else at the end of work. Rule: S21 */
function lateMilestone({ columns, dates }: PassInput, p: number, finish: number): number {
  const early = dates.earlyFinish[p] ?? finish;
  const calendar = columns.calendars[p];
  if (calendar === undefined) return finish;
  return calendar.between(early, finish) === 0 ? early : calendar.previousWork(finish);
}

/** The latest finish that successors allow, at most the project's finish. Rule: S21, S26 */
function latestFinish(input: PassInput, p: number, given: { readonly finishMin: number; readonly placing: boolean }): number {
  const { columns, bounds, dates, links, resolved, settings } = input;
  const { outStart, outLinks } = resolved.network;
  const above = resolved.hierarchy.parent[p] ?? -1;
  let finish = above < 0 ? ALWAYS : (bounds.lateFinish[above] ?? ALWAYS);
  let start = ((columns.flags[p] ?? 0) & (STARTED | MANUAL)) === 0 ? (bounds.lateStart[p] ?? ALWAYS) : ALWAYS;
  for (let i = outStart[p] ?? 0; i < (outStart[p + 1] ?? 0); i++) {
    const link = outLinks[i] ?? 0;
    const bound = lateBound(input, link, given.placing);
    if (fromFinish(links.type[link] ?? 0)) finish = Math.min(finish, bound);
    else start = Math.min(start, bound);
  }
  if (start !== ALWAYS) finish = Math.min(finish, finishFrom(columns, p, snapStart(columns, p, start)));
  if (finish === ALWAYS && settings.multipleCriticalPaths && settings.finishMin === null)
    return dates.earlyFinish[p] ?? given.finishMin;
  return Math.min(finish, given.finishMin);
}

/** The latest finish under a task's own constraint and deadline. Rule: S22 */
function limits({ columns }: PassInput, p: number, given: number): number {
  const atMin = columns.constraintMin[p] ?? NaN;
  let finish = given;
  switch (columns.constraint[p]) {
    case MSO:
      finish = finishFrom(columns, p, atMin);
      break;
    case MFO:
      finish = atMin;
      break;
    case SNLT:
      finish = Math.min(finish, finishFrom(columns, p, atMin));
      break;
    case FNLT:
      finish = Math.min(finish, atMin);
      break;
    default:
  }
  const deadline = columns.deadlineMin[p] ?? NaN;
  return deadline < finish ? deadline : finish;
}

/** Built from its finish, a schedule keeps "no earlier than" dates by pushing a task later. Rule: S27 */
function pushed({ columns, settings }: PassInput, p: number, [start, finish]: [number, number]): [number, number] {
  const atMin = columns.constraintMin[p] ?? NaN;
  if (!settings.honoursConstraints) return [start, finish];
  if (columns.constraint[p] === SNET && start < atMin) {
    const later = snapStart(columns, p, atMin);
    return [later, finishFrom(columns, p, later)];
  }
  return columns.constraint[p] === FNET && finish < atMin ? [startFor(columns, p, atMin), atMin] : [start, finish];
}
