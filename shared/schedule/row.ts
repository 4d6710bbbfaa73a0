import { sameJson } from '../model/same-json.ts';
import type { Driver, ScheduleConflict, TaskSchedule } from '../model/task-schedule.ts';
import { conflictsOf } from './conflicts.ts';
import { SUMMARY } from './columns.ts';
import { driversOf } from './drivers.ts';
import type { PassInput } from './pass-input.ts';

/** The row of the task at position `p`, after the passes. */
export function rowAt(input: PassInput, p: number): TaskSchedule {
  const { columns, dates, resolved } = input;
  const summary = ((columns.flags[p] ?? 0) & SUMMARY) !== 0;
  const durationMin = whole(dates.durationMin[p]);
  return {
    id: resolved.order[p] ?? '',
    startMin: whole(dates.start[p]),
    finishMin: whole(dates.finish[p]),
    earlyStartMin: whole(dates.earlyStart[p]),
    earlyFinishMin: whole(dates.earlyFinish[p]),
    lateStartMin: whole(dates.lateStart[p]),
    lateFinishMin: whole(dates.lateFinish[p]),
    totalSlackMin: whole(dates.totalSlack[p]),
    freeSlackMin: whole(dates.freeSlack[p]),
    critical: dates.critical[p] === 1,
    summary,
    milestone: !summary && (durationMin === 0 || (resolved.tasks[p]?.milestone ?? false)),
    durationMin,
    progressPct: whole(dates.progressPct[p]),
    workMin: dates.workMin[p] ?? 0,
    drivers: driversOf(input, p),
    conflicts: conflictsOf(input, p),
  };
}

/**
 * A figure of the columns, all of which lie within ±2³¹, as a small integer: a row then holds it itself, not a box on the heap, which makes
 * rows three times as cheap to make.
 */
function whole(figure: number | undefined): number {
  return (figure ?? 0) | 0;
}

const PLAIN_FIELDS = [
  'id',
  'startMin',
  'finishMin',
  'earlyStartMin',
  'earlyFinishMin',
  'lateStartMin',
  'lateFinishMin',
  'totalSlackMin',
  'freeSlackMin',
  'critical',
  'summary',
  'milestone',
  'durationMin',
  'progressPct',
  'workMin',
] as const satisfies readonly (keyof TaskSchedule)[];

/** True when two rows say the same. */
export function sameRow(one: TaskSchedule, other: TaskSchedule): boolean {
  for (const field of PLAIN_FIELDS) if (one[field] !== other[field]) return false;
  return sameList(one.drivers, other.drivers) && sameList(one.conflicts, other.conflicts);
}

function sameList(one: readonly (Driver | ScheduleConflict)[], other: readonly (Driver | ScheduleConflict)[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((item, index) => sameJson(item, other[index]));
}
