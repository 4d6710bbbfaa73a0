import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import { assignmentId, type Id } from '../../../shared/model/id.ts';
import { MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import { moveObstacle, moveTasks, type EditObstacle, type PlanWorld } from '../../replica/move-tasks.ts';
import type { CarriedWork, DropTarget, TaskRef } from './work-drag.ts';

/** A plan as carrying work looks at it. */
export interface CarryPlan {
  readonly world: PlanWorld;
  readonly assignments: ReadonlyMap<Id, Assignment>;
}

/** Why a task stays as it is: it can't be moved by hand, or somebody's hours are booked on it. */
export type CarryObstacle = EditObstacle | 'booked';

export interface CarryOutcome {
  readonly commands: readonly RecordCommand[];
  readonly staying: readonly (TaskRef & { readonly why: CarryObstacle })[];
}

const MOST_UNITS = 1000;

/**
 * What a drop comes to: the assignments change hands with their units, work and delay, and the tasks move as the Gantt moves them.
 * Who has the task already gets the units on top. A task that is done or has booked hours keeps its people; one that has begun, its dates.
 */
export function carryCommands(
  planOf: (projectId: Id) => CarryPlan | undefined,
  work: Pick<CarriedWork, 'personId' | 'tasks'>,
  target: DropTarget,
): CarryOutcome {
  const commands: RecordCommand[] = [];
  const staying: CarryOutcome['staying'][number][] = [];
  for (const [projectId, tasks] of Map.groupBy(work.tasks, (task) => task.projectId)) {
    const plan = planOf(projectId);
    if (plan === undefined) continue;
    const movable: Id[] = [];
    for (const { taskId } of tasks) {
      const why = obstacleOf(plan, taskId, { fromId: work.personId, target });
      if (why !== null) staying.push({ projectId, taskId, why });
      else {
        if (target.personId !== work.personId) commands.push(...giveCommands(plan, taskId, work.personId, target.personId));
        movable.push(taskId);
      }
    }
    commands.push(...shiftCommands(plan.world, movable, target.shiftDays));
  }
  return { commands, staying };
}

function obstacleOf(
  { world, assignments }: CarryPlan,
  taskId: Id,
  { fromId, target }: { readonly fromId: Id | null; readonly target: DropTarget },
): CarryObstacle | null {
  const obstacle = moveObstacle(world, taskId);
  if (target.shiftDays !== 0 && obstacle !== null) return obstacle;
  if (target.personId === fromId) return null;
  if (obstacle === 'done') return 'done';
  const booked = fromId === null ? null : assignments.get(assignmentId(taskId, fromId))?.actualWorkMin;
  return (booked ?? 0) > 0 ? 'booked' : null;
}

function giveCommands(
  { world: { projectId }, assignments }: CarryPlan,
  taskId: Id,
  fromId: Id | null,
  toId: Id | null,
): readonly RecordCommand[] {
  const given = fromId === null ? undefined : assignments.get(assignmentId(taskId, fromId));
  const held = toId === null ? undefined : assignments.get(assignmentId(taskId, toId));
  const set: RecordCommand[] =
    toId === null ? [] : [{ type: 'assignment.set', projectId, taskId, personId: toId, fields: joined(given, held) }];
  const remove: RecordCommand[] = fromId === null ? [] : [{ type: 'assignment.remove', projectId, taskId, personId: fromId }];
  return [...set, ...remove];
}

function joined(
  given: Assignment | undefined,
  held: Assignment | undefined,
): Partial<Pick<Assignment, 'units' | 'workMin' | 'delayMin'>> {
  if (given === undefined) return {};
  if (held === undefined) return { units: given.units, workMin: given.workMin, delayMin: given.delayMin };
  const workMin = given.workMin === null || held.workMin === null ? null : given.workMin + held.workMin;
  return { units: Math.min(MOST_UNITS, given.units + held.units), workMin };
}

/** All by the same shift, the earliest landing on working time first. */
function shiftCommands(world: PlanWorld, ids: readonly Id[], shiftDays: number): readonly RecordCommand[] {
  if (shiftDays === 0) return [];
  const byStart = ids.toSorted((a, b) => (world.scheduleOf(a)?.startMin ?? 0) - (world.scheduleOf(b)?.startMin ?? 0));
  const [anchorId] = byStart;
  return anchorId === undefined ? [] : moveTasks(world, byStart, { anchorId, shiftMin: shiftDays * MINUTES_PER_DAY });
}
