import { CONSTRAINT_TYPES } from '../model/task.ts';
import { ALAP, FINISHED, INACTIVE, MANUAL, NEVER, STARTED, type Columns } from './columns.ts';
import { addLag, fromFinish, lagCalendar, lagOf, toStart } from './link-columns.ts';
import type { PassInput } from './pass-input.ts';
import { finishFrom, forward, onLine, snapStart, startFor } from './span.ts';

export const [SNET, SNLT, FNET, FNLT, MSO, MFO] = (['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const).map((type) =>
  CONSTRAINT_TYPES.indexOf(type),
) as [number, number, number, number, number, number];

/** The constraint types that give an unlinked task its place, be it before the project's start. */
const PLACING: readonly boolean[] = CONSTRAINT_TYPES.map((type) => ['SNET', 'FNET', 'MSO', 'MFO'].includes(type));

/**
 * Computes early dates, and where tasks are put. With `placing`, tasks that are to be as late as possible already have late dates, and the
 * others follow those.
 * Rule: S7, S8, S9, S15, S16, S17
 * Cost: linear.
 */
export function forwardPass(input: PassInput, startMin: number, placing: boolean): void {
  const { nodes } = input.resolved.network;
  const given = { startMin, placing };
  for (let i = 0; i < nodes.length; i++) computeEarly(input, nodes[i] ?? 0, given);
}

/** The forward pass's step at one node of the network; those that it waits for have been computed. */
export function computeEarly(
  input: PassInput,
  node: number,
  given: { readonly startMin: number; readonly placing: boolean },
): void {
  const { bounds, columns } = input;
  const { end } = input.resolved.hierarchy;
  if (node >= columns.size) rollUpDates(input, node - columns.size);
  else if ((end[node] ?? 0) > node + 1) boundSummary(input, node, given.placing);
  else {
    bindFromAbove(input, node);
    bounds.start[node] = bindByLinks(input, node, given.placing);
    placeTask(input, node, given);
  }
}

/** Takes over what binds the summary task above. */
function bindFromAbove({ resolved, bounds }: PassInput, p: number): void {
  const above = resolved.hierarchy.parent[p] ?? -1;
  bounds.start[p] = above < 0 ? NEVER : (bounds.start[above] ?? NEVER);
  bounds.finish[p] = above < 0 ? NEVER : (bounds.finish[above] ?? NEVER);
  bounds.startFrom[p] = above < 0 ? -1 : (bounds.startFrom[above] ?? -1);
  bounds.finishFrom[p] = above < 0 ? -1 : (bounds.finishFrom[above] ?? -1);
}

/** What a summary task's own links and constraint add for the tasks below it. Rule: S16 */
function boundSummary(input: PassInput, p: number, placing: boolean): void {
  bindFromAbove(input, p);
  const { columns, bounds, dates, resolved } = input;
  const { inStart } = resolved.network;
  let trace = 0;
  for (let link = inStart[p] ?? 0; link < (inStart[p + 1] ?? 0); link++) {
    const bound = linkBound(input, link, placing);
    if (bound !== NEVER) trace = trace * 1.000_003 + bound;
    if (toStart(input.links.type[link] ?? 0)) {
      if (bound > (bounds.start[p] ?? NEVER)) [bounds.start[p], bounds.startFrom[p]] = [bound, p];
    } else if (bound > (bounds.finish[p] ?? NEVER)) [bounds.finish[p], bounds.finishFrom[p]] = [bound, p];
  }
  dates.trace[p] = trace;
  const atMin = columns.constraintMin[p] ?? NaN;
  if (columns.constraint[p] === SNET && atMin > (bounds.start[p] ?? NEVER)) [bounds.start[p], bounds.startFrom[p]] = [atMin, p];
}

/** The earliest position of a successor that a link allows: of its start or its finish, by the link's type. NEVER: the link doesn't bind. */
export function linkBound(input: PassInput, link: number, placing: boolean): number {
  const { columns, dates, links, resolved } = input;
  const from = resolved.network.from[link] ?? 0;
  const to = resolved.network.to[link] ?? 0;
  if (((columns.flags[from] ?? 0) & INACTIVE) !== 0) return NEVER;
  // Tasks that are both to be late follow one another by their early dates here; the backward pass puts them.
  const placed = placing && ((columns.flags[to] ?? 0) & ALAP) === 0;
  const finish = (placed ? dates.finish : dates.earlyFinish)[from] ?? 0;
  const start = (placed ? dates.start : dates.earlyStart)[from] ?? 0;
  const min = fromFinish(links.type[link] ?? 0) ? finish : start;
  const lagMin = lagOf(links, link, dates.durationMin[from] ?? 0);
  return lagMin === 0 ? min : addLag(links, link, { min, lagMin, calendar: lagCalendar(columns, to) });
}

/** The earliest start that all links of a leaf and of the summary tasks above allow; its earliest finish goes into the bounds. */
function bindByLinks(input: PassInput, p: number, placing: boolean): number {
  const { columns, bounds, dates, links, resolved } = input;
  const { inStart } = resolved.network;
  const inheritedFinish = bounds.finish[p] ?? NEVER;
  let bound = bounds.start[p] ?? NEVER;
  // Which summary task binds counts as well: it is a driver.
  let trace = (bound === NEVER ? 0 : bound) + 7 * (bounds.startFrom[p] ?? 0) + 13 * (bounds.finishFrom[p] ?? 0);
  if (inheritedFinish !== NEVER) {
    bound = Math.max(bound, startFor(columns, p, inheritedFinish));
    trace += 3 * inheritedFinish;
  }
  for (let link = inStart[p] ?? 0; link < (inStart[p + 1] ?? 0); link++) {
    const at = linkBound(input, link, placing);
    if (at === NEVER) continue;
    const toFinish = !toStart(links.type[link] ?? 0);
    if (toFinish && at > (bounds.finish[p] ?? NEVER)) bounds.finish[p] = at;
    const start = toFinish ? startFor(columns, p, at) : at;
    if (start > bound) bound = start;
    // Any change of a predecessor shows, whether or not it drives: the row's drivers and broken links may differ then.
    trace = trace * 1.000_003 + at;
  }
  dates.trace[p] = trace;
  return bound;
}

function placeTask(input: PassInput, p: number, given: { readonly startMin: number; readonly placing: boolean }): void {
  const { bounds, columns, dates } = input;
  const flags = columns.flags[p] ?? 0;
  dates.durationMin[p] = columns.spanMin[p] ?? 0;
  let start: number;
  let finish: number;
  if ((flags & (STARTED | MANUAL)) !== 0) {
    [start, finish] = fixedDates(columns, p);
  } else {
    start = onLine(earliestStart(input, p, given.startMin));
    finish = boundFinish(columns, p, { start, bound: bounds.finish[p] ?? NEVER });
  }
  dates.earlyStart[p] = start;
  dates.earlyFinish[p] = Math.max(finish, start);
  const late = given.placing && (flags & (ALAP | STARTED | MANUAL)) === ALAP;
  dates.start[p] = late ? (dates.lateStart[p] ?? start) : start;
  dates.finish[p] = late ? (dates.lateFinish[p] ?? finish) : Math.max(finish, start);
}

/** Where a task finishes: where a link holds its finish, though only free time lies between the end of its work and there. Rule: S35 */
function boundFinish(columns: Columns, p: number, { start, bound }: { readonly start: number; readonly bound: number }): number {
  const finish = finishFrom(columns, p, start);
  return bound > finish && start >= startFor(columns, p, bound) ? bound : finish;
}

/** Dates of a task that are known: actual ones, or those of a manual task. Rule: S18, S19 */
function fixedDates(columns: Columns, p: number): [number, number] {
  const flags = columns.flags[p] ?? 0;
  const givenStart = columns.fixedStartMin[p] ?? NaN;
  const givenFinish = columns.fixedFinishMin[p] ?? NaN;
  const start = Number.isNaN(givenStart) ? startFor(columns, p, givenFinish) : givenStart;
  if (!Number.isNaN(givenFinish)) return [start, givenFinish];
  if ((flags & MANUAL) !== 0 || (flags & FINISHED) !== 0) return [start, finishFrom(columns, p, start)];
  const remaining = columns.remainingMin[p] ?? 0;
  const stop = forward(columns, p, start, (columns.spanMin[p] ?? 0) - remaining);
  const resume = columns.resumeMin[p] ?? NaN;
  const finish = resume > stop ? forward(columns, p, snapStart(columns, p, resume), remaining) : finishFrom(columns, p, start);
  const atMin = columns.constraintMin[p] ?? NaN;
  return [start, columns.constraint[p] === FNET ? Math.max(finish, atMin) : finish];
}

/** The early start of a task that has not begun: links, then levelling and status date, then its constraint. Rule: S15, S17 */
function earliestStart({ bounds, columns, settings }: PassInput, p: number, startMin: number): number {
  const constraint = columns.constraint[p] ?? 0;
  const atMin = columns.constraintMin[p] ?? NaN;
  const dated = !Number.isNaN(atMin);
  let start = bounds.start[p] ?? NEVER;
  // A date of its own can put a task without predecessors before the project's start; a lead can't.
  if (start !== NEVER || !PLACING[constraint] || !dated) start = Math.max(start, startMin);
  const levelling = columns.levellingMin[p] ?? 0;
  if (levelling > 0) start = onLine(snapStart(columns, p, Math.max(start, startMin)) + levelling);
  const resume = columns.resumeMin[p] ?? NaN;
  if (resume > start) start = resume;
  if (start !== NEVER) start = snapStart(columns, p, start);
  return dated ? constrained(columns, p, { start, honours: settings.honoursConstraints }) : start;
}

function constrained(columns: Columns, p: number, given: { readonly start: number; readonly honours: boolean }): number {
  const { start, honours } = given;
  const atMin = columns.constraintMin[p] ?? NaN;
  switch (columns.constraint[p]) {
    case SNET:
      return atMin > start ? snapStart(columns, p, atMin) : start;
    case FNET:
      return Math.max(start, startFor(columns, p, atMin));
    case MSO:
      return honours || atMin > start ? snapStart(columns, p, atMin) : start;
    case MFO:
      return honours ? startFor(columns, p, atMin) : Math.max(start, startFor(columns, p, atMin));
    case SNLT:
      return honours && start > atMin ? snapStart(columns, p, atMin) : start;
    case FNLT:
      return honours ? Math.min(start, startFor(columns, p, atMin)) : start;
    default:
      return start;
  }
}

/** A summary task spans the tasks below it that count, all of them when none does. Manual ones keep their dates. Rule: S20 */
export function rollUpDates({ resolved, columns, dates, bounds }: PassInput, p: number): void {
  const { end } = resolved.hierarchy;
  const own = (columns.flags[p] ?? 0) & INACTIVE;
  let earlyStart = Infinity;
  let earlyFinish = -Infinity;
  let start = Infinity;
  let finish = -Infinity;
  let earliest = p;
  for (let child = p + 1; child < (end[p] ?? 0); child = end[child] ?? end.length) {
    if (own === 0 && ((columns.flags[child] ?? 0) & INACTIVE) !== 0) continue;
    earlyStart = Math.min(earlyStart, dates.earlyStart[child] ?? 0);
    earlyFinish = Math.max(earlyFinish, dates.earlyFinish[child] ?? 0);
    finish = Math.max(finish, dates.finish[child] ?? 0);
    if ((dates.start[child] ?? 0) >= start) continue;
    start = dates.start[child] ?? 0;
    earliest = end[child] === child + 1 ? child : (bounds.earliestLeaf[child] ?? child);
  }
  bounds.earliestLeaf[p] = earliest;
  if (((columns.flags[p] ?? 0) & MANUAL) !== 0) {
    const givenStart = columns.fixedStartMin[p] ?? NaN;
    const givenFinish = columns.fixedFinishMin[p] ?? NaN;
    start = Number.isNaN(givenStart) ? Math.min(start, givenFinish) : givenStart;
    finish = Math.max(start, Number.isNaN(givenFinish) ? finish : givenFinish);
    earlyStart = start;
    earlyFinish = finish;
  }
  dates.earlyStart[p] = earlyStart;
  dates.earlyFinish[p] = earlyFinish;
  dates.start[p] = start;
  dates.finish[p] = finish;
  dates.durationMin[p] = columns.calendars[p]?.between(start, finish) ?? 0;
}
