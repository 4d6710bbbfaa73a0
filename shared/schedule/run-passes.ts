import { backwardPass } from './backward-pass.ts';
import { ALAP, ASAP, INACTIVE, MANUAL, STARTED, SUMMARY } from './columns.ts';
import { forwardPass, rollUpDates } from './forward-pass.ts';
import type { PassInput } from './pass-input.ts';
import { slackPass } from './slack-pass.ts';

/** When the whole project begins and ends. */
export interface ProjectSpan {
  readonly startMin: number;
  readonly finishMin: number;
}

/** Fills the dates of all tasks. Cost: linear; two more passes where tasks are to be as late as possible. */
export function runPasses(input: PassInput): ProjectSpan {
  const span = input.settings.finishMin === null ? fromStart(input) : fromFinish(input, input.settings.finishMin);
  slackPass(input);
  return span;
}

function fromStart(input: PassInput): ProjectSpan {
  const { startMin } = input.settings;
  forwardPass(input, startMin, false);
  const span = projectSpan(input);
  backwardPass(input, span.finishMin, false);
  if (someLeaf(input, ALAP)) forwardPass(input, startMin, true);
  return span;
}

/** When a project begins and ends, from early dates. Tasks that all lie before the project's start end it there. Rule: S36 */
export function projectSpan(input: PassInput): ProjectSpan {
  const { startMin } = input.settings;
  const { first, last } = extent(input);
  return { startMin: Math.min(first, startMin), finishMin: last === -Infinity ? startMin : last };
}

/** The mirror image: late dates first, from the fixed finish; tasks are put there unless they are to be as soon as possible. Rule: S27 */
function fromFinish(input: PassInput, finishMin: number): ProjectSpan {
  // The first pass is only for what the backward pass needs of summary tasks: their durations and earliest leaves.
  forwardPass(input, input.settings.startMin, false);
  backwardPass(input, finishMin, false);
  forwardPass(input, lateExtent(input, finishMin), false);
  if (someLeaf(input, ASAP)) backwardPass(input, finishMin, true);
  const { columns, dates, resolved } = input;
  const { end } = resolved.hierarchy;
  for (let p = columns.size - 1; p >= 0; p--) {
    if ((end[p] ?? 0) > p + 1) rollUpDates(input, p);
    else if (((columns.flags[p] ?? 0) & (ASAP | STARTED | MANUAL)) === 0) {
      dates.start[p] = dates.lateStart[p] ?? 0;
      dates.finish[p] = dates.lateFinish[p] ?? 0;
    }
  }
  const { first, last } = extent(input);
  return { startMin: Math.min(first, finishMin), finishMin: Math.max(last, finishMin) };
}

function someLeaf({ columns }: PassInput, flag: number): boolean {
  for (let p = 0; p < columns.size; p++) if (((columns.flags[p] ?? 0) & (flag | SUMMARY | INACTIVE)) === flag) return true;
  return false;
}

/** The first start and the last finish of what counts. */
function extent({ columns, dates, resolved }: PassInput): { readonly first: number; readonly last: number } {
  const { end } = resolved.hierarchy;
  let [first, last] = [Infinity, -Infinity];
  for (let p = 0; p < columns.size; p++) {
    const flags = columns.flags[p] ?? 0;
    if ((flags & INACTIVE) !== 0 || ((end[p] ?? 0) > p + 1 && (flags & MANUAL) === 0)) continue;
    const start = dates.start[p] ?? 0;
    const finish = dates.finish[p] ?? 0;
    if (start < first) first = start;
    if (finish > last) last = finish;
  }
  return { first, last };
}

function lateExtent({ columns, dates, resolved }: PassInput, finishMin: number): number {
  const { end } = resolved.hierarchy;
  let first = finishMin;
  for (let p = 0; p < columns.size; p++) {
    if (end[p] === p + 1 && ((columns.flags[p] ?? 0) & INACTIVE) === 0) first = Math.min(first, dates.lateStart[p] ?? first);
  }
  return first;
}
