import type { Id } from '../../../shared/model/id.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Bucket } from '../layout/buckets.ts';
import type { PersonDays } from '../../replica/person-days.ts';
import { personCell, type WorkloadCell } from '../layout/workload-cell.ts';
import type { CarriedWork, DropTarget, TaskRef } from './work-drag.ts';

/** How things stand, before or after a drop. */
export interface WorkSituation {
  readonly plans: readonly PlanReplica[];
  readonly days: ReadonlyMap<Id, PersonDays>;
}

/** A person's load in a column, as it is and as it would be. */
export interface LoadChange {
  readonly personId: Id;
  readonly column: number;
  readonly before: WorkloadCell;
  readonly after: WorkloadCell;
}

/** Days on which a person has too much: made (positive) or resolved (negative), over all that is planned. */
export interface OverChange {
  readonly personId: Id;
  readonly days: number;
}

export interface FinishChange {
  readonly projectId: Id;
  readonly beforeMin: number;
  readonly afterMin: number;
}

/** What a drop would come to. */
export interface CarryEffect {
  readonly loads: readonly LoadChange[];
  readonly overs: readonly OverChange[];
  /** Of projects that would finish at another time. */
  readonly finishes: readonly FinishChange[];
  /** How many of the carried tasks, and how many others, would get other dates. */
  readonly movedTasks: number;
  readonly movedOthers: number;
}

interface EffectInput {
  readonly before: WorkSituation;
  readonly after: WorkSituation;
  readonly work: CarriedWork;
  readonly target: DropTarget;
  readonly toColumn: number;
  readonly buckets: readonly Bucket[];
  /** The first day of the daily figures. */
  readonly fromDay: number;
}

/** Compares two situations: the cells that the work leaves and comes to, who has too much, and when projects finish. */
export function carryEffect({ before, after, work, target, toColumn, buckets, fromDay }: EffectInput): CarryEffect {
  const cells = [
    { personId: work.personId, column: work.place.column },
    { personId: work.personId, column: toColumn },
    { personId: target.personId, column: work.place.column },
    { personId: target.personId, column: toColumn },
  ].filter(
    (one, index, all) => all.findIndex((other) => other.personId === one.personId && other.column === one.column) === index,
  );
  const loads = cells.flatMap(({ personId, column }): readonly LoadChange[] => {
    const change = cellChange(personId, buckets[column], { before, after, fromDay });
    return change === null || personId === null ? [] : [{ personId, column, ...change }];
  });
  return { loads, overs: oversOf(before, after, fromDay), ...datesOf(before, after, work.tasks) };
}

function cellChange(
  personId: Id | null,
  bucket: Bucket | undefined,
  { before, after, fromDay }: Pick<EffectInput, 'before' | 'after' | 'fromDay'>,
): Pick<LoadChange, 'before' | 'after'> | null {
  const [one, other] = [before.days.get(personId ?? ''), after.days.get(personId ?? '')];
  if (one === undefined || other === undefined || bucket === undefined) return null;
  const change = { before: personCell(one, bucket, fromDay), after: personCell(other, bucket, fromDay) };
  return Math.abs(change.before.loadMin - change.after.loadMin) < 1 ? null : change;
}

function oversOf(before: WorkSituation, after: WorkSituation, fromDay: number): readonly OverChange[] {
  return [...after.days].flatMap(([personId, days]) => {
    const past = before.days.get(personId);
    if (past === undefined) return [];
    const all = { fromDay, toDay: fromDay + days.loadMin.length - 1 };
    const change = personCell(days, all, fromDay).overDays - personCell(past, all, fromDay).overDays;
    return change === 0 ? [] : [{ personId, days: change }];
  });
}

function datesOf(
  before: WorkSituation,
  after: WorkSituation,
  carried: readonly TaskRef[],
): Pick<CarryEffect, 'finishes' | 'movedTasks' | 'movedOthers'> {
  const own = new Set(carried.map(({ projectId, taskId }) => `${projectId} ${taskId}`));
  const finishes: FinishChange[] = [];
  let [movedTasks, movedOthers] = [0, 0];
  for (const plan of after.plans) {
    const past = before.plans.find(({ projectId }) => projectId === plan.projectId);
    if (past === undefined || past === plan) continue;
    const [beforeMin, afterMin] = [past.project?.finishMin, plan.project?.finishMin];
    if (beforeMin !== undefined && afterMin !== undefined && beforeMin !== afterMin)
      finishes.push({ projectId: plan.projectId, beforeMin, afterMin });
    for (const [id, { startMin, finishMin, summary }] of plan.schedule) {
      const row = past.schedule.get(id);
      if (summary || row === undefined || (row.startMin === startMin && row.finishMin === finishMin)) continue;
      if (own.has(`${plan.projectId} ${id}`)) movedTasks += 1;
      else movedOthers += 1;
    }
  }
  return { finishes, movedTasks, movedOthers };
}
