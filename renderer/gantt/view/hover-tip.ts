import type { Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import type { Project } from '../../../shared/model/project.ts';
import { formatDuration } from '../../ui/duration-text.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import type { GestureTip } from './gesture-tip.ts';
import { t } from '../../texts/t.ts';
import { conflictText } from './row-text.ts';

/** What a bar says when the pointer rests on it. */
export function hoverTip(
  task: Task,
  schedule: TaskSchedule,
  { project, people }: { readonly project: Project; readonly people: string },
): GestureTip {
  const dates = schedule.milestone
    ? formatDateTime(schedule.startMin)
    : `${formatDateTime(schedule.startMin)} → ${formatDateTime(schedule.finishMin)}`;
  const duration = schedule.milestone
    ? []
    : [formatDuration(schedule.durationMin, project, { unit: task.durationUnit, kind: task.durationKind })];
  const slack = schedule.critical
    ? t('gantt.spoken.critical')
    : t('gantt.slack', { slack: formatDuration(schedule.totalSlackMin, project) });
  const facts = [...duration, t('gantt.done', { percent: schedule.progressPct }), ...(schedule.summary ? [] : [slack])].join(
    ' · ',
  );
  return {
    title: task.name || t('gantt.unnamed'),
    lines: [
      dates,
      facts,
      ...(people === '' ? [] : [people]),
      ...(task.blocked === null ? [] : [t('list.blocked', { reason: task.blocked.reason })]),
      ...schedule.conflicts.map(conflictText),
    ],
    bad: false,
  };
}
