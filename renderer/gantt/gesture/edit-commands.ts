import type { RecordCommand } from '../../../shared/commands/command.ts';
import { NO_LAG, type LinkType } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { clampMin, manualSpan, snapped, type EditObstacle, type PlanWorld } from '../../replica/move-tasks.ts';

export function resizeObstacle(world: PlanWorld, id: Id): EditObstacle | null {
  const task = world.taskOf(id);
  const schedule = world.scheduleOf(id);
  if (task === undefined || schedule === undefined) return 'no-dates';
  if (schedule.summary) return 'summary';
  return task.actualFinishMin === null ? null : 'done';
}

/** Gives a task a new finish by a shift of time, and with it a new duration. */
export function resizeTask(world: PlanWorld, id: Id, shiftMin: number): readonly RecordCommand[] {
  const task = world.taskOf(id);
  const schedule = world.scheduleOf(id);
  if (task === undefined || schedule === undefined || resizeObstacle(world, id) !== null) return [];
  const durationMin = snapDuration(world, id, shiftMin);
  if (durationMin === schedule.durationMin) return [];
  const fields = {
    ...sizedFields(task, schedule, durationMin),
    ...(task.mode === 'manual' ? manualSpan(world, task, { startMin: schedule.startMin, durationMin }) : {}),
  };
  return [{ type: 'task.update', projectId: world.projectId, id, fields }];
}

/** Says how much of a task is done. */
export function setProgress(world: PlanWorld, id: Id, progressPct: number): readonly RecordCommand[] {
  const schedule = world.scheduleOf(id);
  const rounded = Math.min(100, Math.max(0, Math.round(progressPct / 5) * 5));
  if (schedule === undefined || schedule.progressPct === rounded) return [];
  return [{ type: 'task.update', projectId: world.projectId, id, fields: { progressPct: rounded } }];
}

export type BarEnd = 'start' | 'finish';

/** The kind of dependency between two ends. */
export function linkTypeOf(fromEnd: BarEnd, toEnd: BarEnd): LinkType {
  if (fromEnd === 'finish') return toEnd === 'start' ? 'FS' : 'FF';
  return toEnd === 'start' ? 'SS' : 'SF';
}

/** Links two tasks. */
export function linkTasks(
  world: PlanWorld,
  from: { readonly id: Id; readonly end: BarEnd },
  to: { readonly id: Id; readonly end: BarEnd },
): readonly RecordCommand[] {
  if (from.id === to.id) return [];
  const fields = { type: linkTypeOf(from.end, to.end), lag: NO_LAG };
  return [{ type: 'dependency.set', projectId: world.projectId, fromId: from.id, toId: to.id, fields }];
}

/** A task sized by effort keeps its people and gets proportionally more or less work. */
function sizedFields(
  task: Task,
  schedule: TaskSchedule,
  durationMin: number,
): { readonly durationMin?: number; readonly effortMin?: number; readonly remainingMin?: number; readonly estimated?: boolean } {
  if (task.sizedBy === 'effort' && task.effortMin !== null && schedule.durationMin > 0) {
    return { effortMin: Math.round((task.effortMin * durationMin) / schedule.durationMin) };
  }
  const remaining =
    task.remainingMin === null ? {} : { remainingMin: Math.max(0, task.remainingMin + durationMin - schedule.durationMin) };
  return { durationMin, estimated: false, ...remaining };
}

function snapDuration(world: PlanWorld, id: Id, shiftMin: number): number {
  const schedule = world.scheduleOf(id);
  const task = world.taskOf(id);
  if (schedule === undefined || task === undefined) return 0;
  const targetMin = Math.max(schedule.startMin, snapped(world, schedule.finishMin, shiftMin));
  if (targetMin === schedule.finishMin) return schedule.durationMin;
  const workTime = world.workTimeOf(id);
  const durationMin =
    task.durationKind === 'elapsed'
      ? targetMin - schedule.startMin
      : workTime.between(schedule.startMin, clampMin(workTime.finishAt(targetMin)));
  // A task never shrinks to a milestone by hand: the shortest is one step of the grid, or an hour where the grid is coarser.
  return Math.max(Math.min(world.snapMin, 60), durationMin);
}
