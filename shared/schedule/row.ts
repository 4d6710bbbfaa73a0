import type { Driver, ScheduleConflict, TaskSchedule } from '../model/task-schedule.ts';
import { conflictsOf } from './conflicts.ts';
import { SUMMARY } from './columns.ts';
import { driversOf } from './drivers.ts';
import type { PassInput } from './pass-input.ts';

/** The row of the task at position `p`, after the passes. */
export function rowAt(input: PassInput, p: number): TaskSchedule {
  const { columns, dates, resolved } = input;
  const summary = ((columns.flags[p] ?? 0) & SUMMARY) !== 0;
  const durationMin = dates.durationMin[p] ?? 0;
  return {
    id: resolved.order[p] ?? '',
    startMin: dates.start[p] ?? 0,
    finishMin: dates.finish[p] ?? 0,
    earlyStartMin: dates.earlyStart[p] ?? 0,
    earlyFinishMin: dates.earlyFinish[p] ?? 0,
    lateStartMin: dates.lateStart[p] ?? 0,
    lateFinishMin: dates.lateFinish[p] ?? 0,
    totalSlackMin: dates.totalSlack[p] ?? 0,
    freeSlackMin: dates.freeSlack[p] ?? 0,
    critical: dates.critical[p] === 1,
    summary,
    milestone: !summary && (durationMin === 0 || (resolved.tasks[p]?.milestone ?? false)),
    durationMin,
    progressPct: dates.progressPct[p] ?? 0,
    workMin: dates.workMin[p] ?? 0,
    drivers: driversOf(input, p),
    conflicts: conflictsOf(input, p),
  };
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
  // Both are flat records made in one place, so their fields come in one order.
  return one.every((item, index) => JSON.stringify(item) === JSON.stringify(other[index]));
}
