import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import { finishOf, type PlanWorld } from '../../replica/move-tasks.ts';

/** The dragged tasks alone, where the pointer has them: cheap enough for every move, while the cascade is still being computed. */
export type Draft = ReadonlyMap<Id, TaskSchedule>;

export const NO_DRAFT: Draft = new Map();

/** What commands say of the tasks that they change themselves. */
export function draftOf(world: PlanWorld, commands: readonly RecordCommand[]): Draft {
  const rows = new Map<Id, TaskSchedule>();
  for (const command of commands) {
    if (command.type !== 'task.update') continue;
    const row = draftRow(world, command);
    if (row !== null) rows.set(command.id, row);
  }
  return rows;
}

/** The data with a draft laid over it. */
export function withDraft(data: GanttData, draft: Draft): GanttData {
  if (draft.size === 0) return data;
  return {
    ...data,
    scheduleOf: (id) => draft.get(id) ?? data.scheduleOf(id),
    scheduleBefore: (id) => data.scheduleBefore(id) ?? (draft.has(id) ? data.scheduleOf(id) : undefined),
  };
}

function draftRow(world: PlanWorld, command: Extract<RecordCommand, { type: 'task.update' }>): TaskSchedule | null {
  const task = world.taskOf(command.id);
  const schedule = world.scheduleOf(command.id);
  if (task === undefined || schedule === undefined) return null;
  const { fields } = command;
  const durationMin = durationAfter(command, task.effortMin, schedule);
  const spanMin = schedule.finishMin - schedule.startMin;
  const progressPct = typeof fields.progressPct === 'number' ? fields.progressPct : schedule.progressPct;
  const { constraint } = fields;
  if (constraint !== undefined && 'atMin' in constraint && (constraint.type === 'MFO' || constraint.type === 'FNLT')) {
    return { ...schedule, startMin: constraint.atMin - spanMin, finishMin: constraint.atMin, progressPct };
  }
  const startMin =
    fields.manualStartMin ?? (constraint !== undefined && 'atMin' in constraint ? constraint.atMin : schedule.startMin);
  const moved = startMin !== schedule.startMin || durationMin !== schedule.durationMin;
  if (!moved) return { ...schedule, progressPct };
  const finishMin = schedule.summary ? startMin + spanMin : finishOf(world, task, { startMin, durationMin });
  return { ...schedule, startMin, finishMin, durationMin, progressPct };
}

function durationAfter(
  { fields }: Extract<RecordCommand, { type: 'task.update' }>,
  effortMin: number | null,
  schedule: TaskSchedule,
): number {
  if (typeof fields.durationMin === 'number') return fields.durationMin;
  if (typeof fields.effortMin !== 'number' || effortMin === null || effortMin === 0) return schedule.durationMin;
  return Math.round((fields.effortMin * schedule.durationMin) / effortMin);
}
