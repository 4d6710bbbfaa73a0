import { MINUTES_PER_DAY, minToDay, weekdayOf } from '../../../shared/model/time.ts';
import type { BatonRecords } from './baton-file.ts';

const MS_PER_DAY = 86_400_000;

/** The records moved by whole weeks, so that the project starts in the week of `toMin`. Durations stay; weekdays stay weekdays. Rule: X16 */
export function shiftRecords(records: BatonRecords, startMin: number, toMin: number): BatonRecords {
  const days = mondayOf(minToDay(toMin)) - mondayOf(minToDay(startMin));
  const min = <T extends number | null>(value: T): T => (value === null ? value : value + days * MINUTES_PER_DAY) as T;
  const ms = <T extends number | null>(value: T): T => (value === null ? value : value + days * MS_PER_DAY) as T;
  return {
    ...records,
    project: shifted(records.project, (project) => ({
      startMin: min(project.startMin),
      finishMin: min(project.finishMin),
      deadlineMin: min(project.deadlineMin),
      statusDateMin: min(project.statusDateMin),
      createdAtMs: ms(project.createdAtMs),
    })),
    task: shifted(records.task, (task) => ({
      constraint: 'atMin' in task.constraint ? { ...task.constraint, atMin: min(task.constraint.atMin) } : task.constraint,
      blocked: task.blocked && { ...task.blocked, sinceMs: ms(task.blocked.sinceMs) },
      deadlineMin: min(task.deadlineMin),
      manualStartMin: min(task.manualStartMin),
      manualFinishMin: min(task.manualFinishMin),
      actualStartMin: min(task.actualStartMin),
      actualFinishMin: min(task.actualFinishMin),
      resumeMin: min(task.resumeMin),
      createdAtMs: ms(task.createdAtMs),
    })),
    calendarException: shifted(records.calendarException, ({ fromDay, toDay }) => ({
      fromDay: fromDay + days,
      toDay: toDay + days,
    })),
    timeOff: shifted(records.timeOff, ({ fromMin, toMin: untilMin }) => ({ fromMin: min(fromMin), toMin: min(untilMin) })),
    baseline: shifted(records.baseline, ({ setAtMs }) => ({ setAtMs: ms(setAtMs) })),
    baselineTask: shifted(records.baselineTask, (row) => ({ startMin: min(row.startMin), finishMin: min(row.finishMin) })),
    comment: shifted(records.comment, ({ atMs, editedAtMs }) => ({ atMs: ms(atMs), editedAtMs: ms(editedAtMs) })),
    decision: shifted(records.decision, ({ atMs }) => ({ atMs: ms(atMs) })),
  };
}

function shifted<T extends object>(records: readonly T[] | undefined, change: (record: T) => Partial<T>): readonly T[] {
  return records?.map((record) => ({ ...record, ...change(record) })) ?? [];
}

function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}
