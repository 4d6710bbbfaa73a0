import { MINUTES_PER_DAY, minToDay, weekdayOf } from '../../../shared/model/time.ts';
import type { BatonRecords } from './baton-file.ts';

const MS_PER_MINUTE = 60_000;

/** The records moved by whole weeks, so that the project starts in the week of `toMin`. Durations stay; weekdays stay weekdays. Rule: X16 */
export function shiftRecords(records: BatonRecords, startMin: number, toMin: number): BatonRecords {
  const days = mondayOf(minToDay(toMin)) - mondayOf(minToDay(startMin));
  const min = (value: number): number => value + days * MINUTES_PER_DAY;
  const minOrNull = (value: number | null): number | null => (value === null ? null : min(value));
  const ms = <T extends number | null>(value: T): T =>
    (value === null ? value : value + days * MINUTES_PER_DAY * MS_PER_MINUTE) as T;
  return {
    ...records,
    ...(records.project && {
      project: records.project.map((project) => ({
        ...project,
        startMin: min(project.startMin),
        finishMin: minOrNull(project.finishMin),
        deadlineMin: minOrNull(project.deadlineMin),
        statusDateMin: minOrNull(project.statusDateMin),
        createdAtMs: ms(project.createdAtMs),
      })),
    }),
    ...(records.task && {
      task: records.task.map((task) => ({
        ...task,
        constraint: 'atMin' in task.constraint ? { ...task.constraint, atMin: min(task.constraint.atMin) } : task.constraint,
        blocked: task.blocked && { ...task.blocked, sinceMs: ms(task.blocked.sinceMs) },
        deadlineMin: minOrNull(task.deadlineMin),
        manualStartMin: minOrNull(task.manualStartMin),
        manualFinishMin: minOrNull(task.manualFinishMin),
        actualStartMin: minOrNull(task.actualStartMin),
        actualFinishMin: minOrNull(task.actualFinishMin),
        resumeMin: minOrNull(task.resumeMin),
        createdAtMs: ms(task.createdAtMs),
      })),
    }),
    ...(records.calendarException && {
      calendarException: records.calendarException.map((exception) => ({
        ...exception,
        fromDay: exception.fromDay + days,
        toDay: exception.toDay + days,
      })),
    }),
    ...(records.timeOff && {
      timeOff: records.timeOff.map((off) => ({ ...off, fromMin: min(off.fromMin), toMin: min(off.toMin) })),
    }),
    ...(records.baseline && { baseline: records.baseline.map((baseline) => ({ ...baseline, setAtMs: ms(baseline.setAtMs) })) }),
    ...(records.baselineTask && {
      baselineTask: records.baselineTask.map((row) => ({
        ...row,
        startMin: minOrNull(row.startMin),
        finishMin: minOrNull(row.finishMin),
      })),
    }),
    ...(records.comment && {
      comment: records.comment.map((comment) => ({ ...comment, atMs: ms(comment.atMs), editedAtMs: ms(comment.editedAtMs) })),
    }),
    ...(records.decision && { decision: records.decision.map((decision) => ({ ...decision, atMs: ms(decision.atMs) })) }),
  };
}

function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}
