import type { Project } from '../../../shared/model/project.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { ScheduleConflict, TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { formatDuration } from '../../ui/duration-text.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import { shortDay, shortFinishDay } from './short-day.ts';
import { t } from '../../texts/t.ts';

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
  const name = task.name === '' ? t('gantt.unnamed') : task.name;
  if (schedule === undefined) return { name, start: '', finish: '', duration: '', spoken: t('gantt.spoken.no-dates', { name }) };
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
  const kind = schedule.summary ? t('gantt.spoken.summary') : schedule.milestone ? t('gantt.spoken.milestone') : null;
  const dates = schedule.milestone
    ? formatDateTime(schedule.startMin)
    : t('gantt.dates', { start: formatDateTime(schedule.startMin), finish: formatDateTime(schedule.finishMin) });
  const parts = [
    name,
    kind,
    dates,
    duration === '' ? null : duration,
    schedule.progressPct > 0 ? t('gantt.done', { percent: schedule.progressPct }) : null,
    task.mode === 'manual' ? t('gantt.spoken.manual') : null,
    schedule.critical ? t('gantt.spoken.critical') : null,
    task.status === 'blocked' ? t('gantt.spoken.blocked') : null,
    task.deadlineMin === null ? null : t('gantt.spoken.deadline', { date: formatDateTime(task.deadlineMin) }),
    ...schedule.conflicts.map(conflictText),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** A conflict in a few words. */
export function conflictText(conflict: ScheduleConflict): string {
  switch (conflict.kind) {
    case 'constraint-missed':
      return t('gantt.conflict.constraint', { type: conflict.type });
    case 'deadline-missed':
      return t('gantt.conflict.deadline');
    case 'dependency-broken':
      return t('gantt.conflict.dependency');
    case 'no-working-time':
      return t('gantt.conflict.no-work');
  }
}
