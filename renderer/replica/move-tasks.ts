import type { RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Constraint, Task } from '../../shared/model/task.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import { FIRST_MIN, LAST_MIN, MINUTES_PER_DAY } from '../../shared/model/time.ts';

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
export interface PlanWorld {
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

export function moveObstacle(world: PlanWorld, id: Id): EditObstacle | null {
  const task = world.taskOf(id);
  const schedule = world.scheduleOf(id);
  if (task === undefined || schedule === undefined) return 'no-dates';
  if (task.actualFinishMin !== null) return 'done';
  return task.actualStartMin !== null ? 'started' : null;
}

/**
 * Moves tasks by a shift of time. The one under the pointer snaps to the grid and to working time, the others follow by as much.
 * An automatic task gets the constraint "start no earlier than" (or keeps a hard one, at the new date), a manual one new dates.
 */
export function moveTasks(
  world: PlanWorld,
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

function movedFields(
  world: PlanWorld,
  task: Task,
  to: { readonly schedule: TaskSchedule; readonly startMin: number },
): Extract<RecordCommand, { type: 'task.update' }>['fields'] {
  const { schedule, startMin } = to;
  if (task.mode === 'manual') return manualSpan(world, task, { startMin, durationMin: schedule.durationMin });
  return { constraint: movedConstraint(world, task, to) };
}

function movedConstraint(
  world: PlanWorld,
  task: Task,
  { schedule, startMin }: { readonly schedule: TaskSchedule; readonly startMin: number },
): Constraint {
  if (task.constraint.type === 'MSO') return { type: 'MSO', atMin: startMin };
  const type = task.constraint.type === 'MFO' ? 'MFO' : world.scheduleFrom === 'finish' ? 'FNLT' : 'SNET';
  if (type === 'SNET') return { type, atMin: startMin };
  return { type, atMin: clampMin(finishOf(world, task, { startMin, durationMin: schedule.durationMin })) };
}

/** The dates that a task gets by hand. */
export function manualSpan(
  world: PlanWorld,
  task: Task,
  at: { readonly startMin: number; readonly durationMin: number },
): { readonly manualStartMin: number; readonly manualFinishMin: number } {
  return { manualStartMin: at.startMin, manualFinishMin: clampMin(finishOf(world, task, at)) };
}

/** Where a task of this duration finishes when it starts here. */
export function finishOf(
  world: PlanWorld,
  task: Task,
  { startMin, durationMin }: { readonly startMin: number; readonly durationMin: number },
): number {
  return task.durationKind === 'elapsed' ? startMin + durationMin : world.workTimeOf(task.id).after(startMin, durationMin);
}

function snapStart(world: PlanWorld, id: Id, shiftMin: number): number {
  const schedule = world.scheduleOf(id);
  return schedule === undefined ? 0 : clampMin(workingStart(world, schedule, snapped(world, schedule.startMin, shiftMin)));
}

/** Where a task can start from here on. One without duration may stand where the work before it ends: a day's last minute stays that. */
function workingStart(world: PlanWorld, { id, durationMin, summary }: TaskSchedule, min: number): number {
  const workTime = world.workTimeOf(id);
  return durationMin === 0 && !summary && workTime.finishAt(min) === min ? min : workTime.startAt(min);
}

/** Whole days keep the time of day; finer steps land on the clock's grid. */
export function snapped(world: PlanWorld, fromMin: number, shiftMin: number): number {
  const { snapMin } = world;
  if (snapMin >= MINUTES_PER_DAY) return fromMin + Math.round(shiftMin / snapMin) * snapMin;
  return Math.abs(shiftMin) < snapMin / 2 ? fromMin : Math.round((fromMin + shiftMin) / snapMin) * snapMin;
}

/** A moment within the line of time. */
export function clampMin(min: number): number {
  return Math.min(LAST_MIN, Math.max(FIRST_MIN, Math.round(min)));
}
