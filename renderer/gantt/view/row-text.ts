import type { Project } from '../../../shared/model/project.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { ScheduleConflict, TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { formatDuration } from '../../ui/duration-text.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import { shortDay, shortFinishDay } from './short-day.ts';
import { TEXTS } from './gantt-texts.ts';

export interface RowText {
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly duration: string;
  /** Everything the bar shows, for those who don't see it. */
  readonly spoken: string;
}

type DurationScale = Pick<Project, 'minutesPerDay' | 'minutesPerWeek' | 'daysPerMonth'>;

/** The texts of one row. */
export function rowText(task: Task, schedule: TaskSchedule | undefined, scale: DurationScale): RowText {
  const name = task.name === '' ? TEXTS.unnamed : task.name;
  if (schedule === undefined) return { name, start: '', finish: '', duration: '', spoken: `${name}, no dates` };
  const duration = schedule.milestone
    ? ''
    : formatDuration(schedule.durationMin, scale, { unit: task.durationUnit, kind: task.durationKind });
  return {
    name,
    start: shortDay(schedule.startMin),
    finish: shortFinishDay(schedule.finishMin),
    duration,
    spoken: spoken(task, schedule, { name, duration }),
  };
}

function spoken(
  task: Task,
  schedule: TaskSchedule,
  { name, duration }: { readonly name: string; readonly duration: string },
): string {
  const kind = schedule.summary ? 'summary' : schedule.milestone ? 'milestone' : null;
  const dates = schedule.milestone
    ? formatDateTime(schedule.startMin)
    : `${formatDateTime(schedule.startMin)} to ${formatDateTime(schedule.finishMin)}`;
  const parts = [
    name,
    kind,
    dates,
    duration === '' ? null : duration,
    schedule.progressPct > 0 ? `${schedule.progressPct} % done` : null,
    task.mode === 'manual' ? 'scheduled by hand' : null,
    schedule.critical ? 'critical' : null,
    task.status === 'blocked' ? 'blocked' : null,
    task.deadlineMin === null ? null : `deadline ${formatDateTime(task.deadlineMin)}`,
    ...schedule.conflicts.map(conflictText),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** A conflict in a few words. */
export function conflictText(conflict: ScheduleConflict): string {
  switch (conflict.kind) {
    case 'constraint-missed':
      return `conflict: misses its constraint ${conflict.type}`;
    case 'deadline-missed':
      return 'conflict: misses its deadline';
    case 'dependency-broken':
      return 'conflict: starts before a predecessor allows';
    case 'no-working-time':
      return 'conflict: its calendar has no working time';
  }
}
