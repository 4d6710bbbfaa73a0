import { ALAP, COMPLETE, ELAPSED, FINISHED, INACTIVE, MANUAL, STARTED, SUMMARY } from './columns.ts';
import { fromFinish, lagOf, toStart } from './link-columns.ts';
import type { PassInput } from './pass-input.ts';

/**
 * Rolls late dates, slack, work and progress up, and computes slack and what is critical.
 * Rule: S20, S24, S25
 * Cost: linear.
 */
export function slackPass(input: PassInput): void {
  const { size } = input.columns;
  for (let p = size - 1; p >= 0; p--) computeSlack(input, p);
  // Free slack of a task looks at the dates of its successors, so those come first.
  for (let p = 0; p < size; p++) computeFreeSlack(input, p);
}

/** What a task has of its own or from those below it, its total slack, and whether it is critical. */
export function computeSlack(input: PassInput, p: number): void {
  const { columns, dates } = input;
  const summary = ((columns.flags[p] ?? 0) & SUMMARY) !== 0;
  if (summary) rollUp(input, p);
  else ownFigures(input, p);
  dates.totalSlack[p] = totalSlack(input, p);
  if (!summary) dates.critical[p] = isCritical(input, p) ? 1 : 0;
}

/** How far a task can slip without moving a successor. */
export function computeFreeSlack(input: PassInput, p: number): void {
  input.dates.freeSlack[p] = freeSlack(input, p);
}

/** Working minutes between two positions on a task's calendar; for a task that runs around the clock all minutes. */
function slackBetween({ columns }: PassInput, p: number, from: number, to: number): number {
  if (((columns.flags[p] ?? 0) & ELAPSED) !== 0) return to - from;
  return columns.calendars[p]?.between(from, to) ?? 0;
}

function ownFigures({ columns, dates, bounds }: PassInput, p: number): void {
  const span = columns.spanMin[p] ?? 0;
  const progress = columns.progressPct[p] ?? 0;
  dates.workMin[p] = columns.workMin[p] ?? 0;
  dates.progressPct[p] = progress;
  bounds.spanBelow[p] = span;
  bounds.doneBelow[p] = span * progress;
  bounds.startedBelow[p] = ((columns.flags[p] ?? 0) & STARTED) === 0 ? 0 : 1;
}

/** The smaller of start slack and finish slack; once a task has started, its finish slack. Rule: S24 */
function totalSlack(input: PassInput, p: number): number {
  const { bounds, columns, dates, settings } = input;
  const flags = columns.flags[p] ?? 0;
  if ((flags & ALAP) !== 0 && (flags & (STARTED | MANUAL)) === 0 && settings.finishMin === null) return 0;
  const finishSlack = slackBetween(input, p, dates.earlyFinish[p] ?? 0, dates.lateFinish[p] ?? 0);
  if (bounds.startedBelow[p] === 1) return finishSlack;
  return Math.min(slackBetween(input, p, dates.earlyStart[p] ?? 0, dates.lateStart[p] ?? 0), finishSlack);
}

/** Rule: S25 */
function isCritical({ columns, dates, settings }: PassInput, p: number): boolean {
  if (((columns.flags[p] ?? 0) & (INACTIVE | COMPLETE)) !== 0) return false;
  return (dates.totalSlack[p] ?? 0) <= settings.criticalSlackMin;
}

/** How far a task can slip without moving a successor; without one its total slack. Never negative. Rule: S24 */
function freeSlack(input: PassInput, p: number): number {
  const { columns, dates, links, resolved } = input;
  const { outStart, outLinks, to } = resolved.network;
  const flags = columns.flags[p] ?? 0;
  if ((flags & FINISHED) !== 0) return 0;
  let slack = Infinity;
  if ((flags & SUMMARY) === 0) {
    for (let i = outStart[p] ?? 0; i < (outStart[p + 1] ?? 0); i++) {
      const link = outLinks[i] ?? 0;
      const successor = to[link] ?? 0;
      if (((columns.flags[successor] ?? 0) & (FINISHED | INACTIVE)) !== 0) continue;
      const type = links.type[link] ?? 0;
      const from = (fromFinish(type) ? dates.finish : dates.start)[p] ?? 0;
      const until = (toStart(type) ? dates.start : dates.finish)[successor] ?? 0;
      const lagMin = lagOf(links, link, dates.durationMin[p] ?? 0);
      // An elapsed lag is taken off around the clock, before working minutes are counted.
      const gap =
        links.elapsed[link] === 1 ? slackBetween(input, p, from + lagMin, until) : slackBetween(input, p, from, until) - lagMin;
      slack = Math.min(slack, gap);
    }
  }
  return Math.max(0, slack === Infinity ? (dates.totalSlack[p] ?? 0) : slack);
}

/** Rule: S20 */
function rollUp({ resolved, columns, dates, bounds }: PassInput, p: number): void {
  const { end } = resolved.hierarchy;
  const own = (columns.flags[p] ?? 0) & INACTIVE;
  let early = Infinity;
  let earlyFinish = -Infinity;
  let late = Infinity;
  let lateFinish = -Infinity;
  let work = 0;
  let span = 0;
  let done = 0;
  let critical = 0;
  let started = 0;
  let complete = 1;
  for (let child = p + 1; child < (end[p] ?? 0); child = end[child] ?? end.length) {
    const flags = columns.flags[child] ?? 0;
    if (own === 0 && (flags & INACTIVE) !== 0) continue;
    // Tasks with fixed dates and those as late as possible count with the dates they have.
    const asLate = (flags & (ALAP | STARTED)) === ALAP;
    early = Math.min(early, (asLate ? dates.start : dates.earlyStart)[child] ?? 0);
    earlyFinish = Math.max(earlyFinish, (asLate ? dates.finish : dates.earlyFinish)[child] ?? 0);
    const fixed = (flags & MANUAL) !== 0;
    late = Math.min(late, (fixed ? dates.earlyStart : dates.lateStart)[child] ?? 0);
    lateFinish = Math.max(lateFinish, (fixed ? dates.earlyFinish : dates.lateFinish)[child] ?? 0);
    work += dates.workMin[child] ?? 0;
    span += bounds.spanBelow[child] ?? 0;
    done += bounds.doneBelow[child] ?? 0;
    critical |= dates.critical[child] ?? 0;
    started |= bounds.startedBelow[child] ?? 0;
    if (dates.progressPct[child] !== 100) complete = 0;
  }
  if (((columns.flags[p] ?? 0) & MANUAL) === 0) [dates.earlyStart[p], dates.earlyFinish[p]] = [early, earlyFinish];
  [dates.lateStart[p], dates.lateFinish[p], dates.workMin[p], dates.critical[p]] = [late, lateFinish, work, critical];
  [bounds.spanBelow[p], bounds.doneBelow[p], bounds.startedBelow[p]] = [span, done, started];
  // All done and nothing else reads 100, however little a missing task weighs.
  dates.progressPct[p] = complete === 1 ? 100 : Math.min(99, span > 0 ? Math.round(done / span) : 0);
}
