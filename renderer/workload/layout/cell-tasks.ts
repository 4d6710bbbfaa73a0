import type { Id } from '../../../shared/model/id.ts';
import type { DayRange } from '../../../shared/schedule/daily-work.ts';
import { minutesIn, type PlanWork } from '../../replica/plan-work.ts';
import type { WorkloadRow } from './workload-rows.ts';

/** The part of a task's work that falls in a range. */
export interface TaskWork {
  readonly projectId: Id;
  readonly taskId: Id;
  readonly minutes: number;
}

/** The tasks that the work of a row in a range is for, most work first. `ownIds`: the projects whose unassigned work counts. */
export function tasksBehind(
  row: WorkloadRow,
  works: readonly PlanWork[],
  { range, ownIds }: { readonly range: DayRange; readonly ownIds: ReadonlySet<Id> },
): readonly TaskWork[] {
  if (row.kind === 'group') return [];
  const { personId, projectId } = row;
  const taskId = row.kind === 'task' ? row.taskId : null;
  return works
    .filter((plan) => (projectId === null ? personId !== null || ownIds.has(plan.projectId) : plan.projectId === projectId))
    .flatMap(({ work }) => work)
    .filter((each) => each.personId === personId && (taskId === null || each.taskId === taskId))
    .map((each) => ({ projectId: each.projectId, taskId: each.taskId, minutes: minutesIn(each, range) }))
    .filter(({ minutes }) => minutes > 0)
    .toSorted((a, b) => b.minutes - a.minutes);
}
