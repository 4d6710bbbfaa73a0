import type { RecordCommand } from '../../../shared/commands/command.ts';
import { NO_LAG, type LinkType } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Constraint, Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import { FIRST_MIN, LAST_MIN, MINUTES_PER_DAY } from '../../../shared/model/time.ts';

/** Working time as snapping needs it. */
export interface WorkTime {
  /** The first moment from here on at which work can start. */
  startAt(min: number): number;
  /** The last moment up to here at which work can finish. */
  finishAt(min: number): number;
  between(fromMin: number, toMin: number): number;
  /** Where this much work, started here, finishes. */
  after(startMin: number, workMin: number): number;
}

/** What a gesture may look at: the plan as it was when the gesture began. */
export interface GanttWorld {
  readonly projectId: Id;
  readonly scheduleFrom: Project['scheduleFrom'];
  /** Moves land on multiples of this. Units: minutes. */
  readonly snapMin: number;
  taskOf(id: Id): Task | undefined;
  scheduleOf(id: Id): TaskSchedule | undefined;
  workTimeOf(id: Id): WorkTime;
}

/** Why a task can't be moved or resized by hand. */
export type EditObstacle = 'started' | 'done' | 'no-dates' | 'summary';

export function moveObstacle(world: GanttWorld, id: Id): EditObstacle | null {
  const task = world.taskOf(id);
  const schedule = world.scheduleOf(id);
  if (task === undefined || schedule === undefined) return 'no-dates';
  if (task.actualFinishMin !== null) return 'done';
  return task.actualStartMin !== null ? 'started' : null;
}

export function resizeObstacle(world: GanttWorld, id: Id): EditObstacle | null {
  const task = world.taskOf(id);
  const schedule = world.scheduleOf(id);
  if (task === undefined || schedule === undefined) return 'no-dates';
  if (schedule.summary) return 'summary';
  return task.actualFinishMin === null ? null : 'done';
}

/**
 * Moves tasks by a shift of time. The one under the pointer snaps to the grid and to working time, the others follow by as much.
 * An automatic task gets the constraint "start no earlier than" (or keeps a hard one, at the new date), a manual one new dates.
 */
export function moveTasks(
  world: GanttWorld,
  ids: readonly Id[],
  by: { readonly anchorId: Id; readonly shiftMin: number },
): readonly RecordCommand[] {
  const anchor = world.scheduleOf(by.anchorId);
  if (anchor === undefined) return [];
  const shiftMin = snapStart(world, by.anchorId, by.shiftMin) - anchor.startMin;
  if (shiftMin === 0) return [];
  return ids.flatMap((id) => {
    const task = world.taskOf(id);
    const schedule = world.scheduleOf(id);
    if (task === undefined || schedule === undefined || moveObstacle(world, id) !== null) return [];
    const startMin = clampMin(workingStart(world, schedule, schedule.startMin + shiftMin));
    if (startMin === schedule.startMin) return [];
    return [{ type: 'task.update', projectId: world.projectId, id, fields: movedFields(world, task, { schedule, startMin }) }];
  });
}

/** Gives a task a new finish by a shift of time, and with it a new duration. */
export function resizeTask(world: GanttWorld, id: Id, shiftMin: number): readonly RecordCommand[] {
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
export function setProgress(world: GanttWorld, id: Id, progressPct: number): readonly RecordCommand[] {
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
  world: GanttWorld,
  from: { readonly id: Id; readonly end: BarEnd },
  to: { readonly id: Id; readonly end: BarEnd },
): readonly RecordCommand[] {
  if (from.id === to.id) return [];
  const fields = { type: linkTypeOf(from.end, to.end), lag: NO_LAG };
  return [{ type: 'dependency.set', projectId: world.projectId, fromId: from.id, toId: to.id, fields }];
}

function movedFields(
  world: GanttWorld,
  task: Task,
  to: { readonly schedule: TaskSchedule; readonly startMin: number },
): Extract<RecordCommand, { type: 'task.update' }>['fields'] {
  const { schedule, startMin } = to;
  if (task.mode === 'manual') return manualSpan(world, task, { startMin, durationMin: schedule.durationMin });
  return { constraint: movedConstraint(world, task, to) };
}

function movedConstraint(
  world: GanttWorld,
  task: Task,
  { schedule, startMin }: { readonly schedule: TaskSchedule; readonly startMin: number },
): Constraint {
  if (task.constraint.type === 'MSO') return { type: 'MSO', atMin: startMin };
  const type = task.constraint.type === 'MFO' ? 'MFO' : world.scheduleFrom === 'finish' ? 'FNLT' : 'SNET';
  if (type === 'SNET') return { type, atMin: startMin };
  return { type, atMin: clampMin(finishOf(world, task, { startMin, durationMin: schedule.durationMin })) };
}

function manualSpan(
  world: GanttWorld,
  task: Task,
  at: { readonly startMin: number; readonly durationMin: number },
): { readonly manualStartMin: number; readonly manualFinishMin: number } {
  return { manualStartMin: at.startMin, manualFinishMin: clampMin(finishOf(world, task, at)) };
}

/** Where a task of this duration finishes when it starts here. */
export function finishOf(
  world: GanttWorld,
  task: Task,
  { startMin, durationMin }: { readonly startMin: number; readonly durationMin: number },
): number {
  return task.durationKind === 'elapsed' ? startMin + durationMin : world.workTimeOf(task.id).after(startMin, durationMin);
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

function snapStart(world: GanttWorld, id: Id, shiftMin: number): number {
  const schedule = world.scheduleOf(id);
  return schedule === undefined ? 0 : clampMin(workingStart(world, schedule, snapped(world, schedule.startMin, shiftMin)));
}

/** Where a task can start from here on. One without duration may stand where the work before it ends: a day's last minute stays that. */
function workingStart(world: GanttWorld, { id, durationMin, summary }: TaskSchedule, min: number): number {
  const workTime = world.workTimeOf(id);
  return durationMin === 0 && !summary && workTime.finishAt(min) === min ? min : workTime.startAt(min);
}

function snapDuration(world: GanttWorld, id: Id, shiftMin: number): number {
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

/** Whole days keep the time of day; finer steps land on the clock's grid. */
function snapped(world: GanttWorld, fromMin: number, shiftMin: number): number {
  const { snapMin } = world;
  if (snapMin >= MINUTES_PER_DAY) return fromMin + Math.round(shiftMin / snapMin) * snapMin;
  return Math.abs(shiftMin) < snapMin / 2 ? fromMin : Math.round((fromMin + shiftMin) / snapMin) * snapMin;
}

function clampMin(min: number): number {
  return Math.min(LAST_MIN, Math.max(FIRST_MIN, Math.round(min)));
}
