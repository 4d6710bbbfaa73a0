import type { Id } from '../../../shared/model/id.ts';
import { createWorkload, type DayRange } from '../../../shared/schedule/workload.ts';
import { dayToMin } from '../../../shared/model/time.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { TaskWork } from './unassigned-work.ts';

/**
 * The tasks that a person's work in a range is for, most work first. Each is computed as the whole workload is, with its assignments
 * alone, so the figures add up to those of the cell.
 */
export function tasksBehind(plans: readonly PlanReplica[], personId: Id, range: DayRange): readonly TaskWork[] {
  return plans.flatMap((plan) => tasksOfPlan(plan, personId, range)).toSorted((a, b) => b.minutes - a.minutes);
}

function tasksOfPlan(plan: PlanReplica, personId: Id, range: DayRange): readonly TaskWork[] {
  const { resolved, schedule, tables } = plan;
  const compute = createWorkload();
  const work: TaskWork[] = [];
  for (const { taskId, personId: worker } of tables.assignment.values()) {
    const row = schedule.get(taskId);
    if (worker !== personId || row === undefined) continue;
    if (row.finishMin <= dayToMin(range.fromDay) || row.startMin >= dayToMin(range.toDay + 1)) continue;
    const assignment = new Map([...tables.assignment].filter(([, each]) => each.taskId === taskId));
    const alone = { ...resolved, state: { ...resolved.state, plan: { ...resolved.state.plan, assignment } } };
    const load = compute(alone, { rows: schedule }, range).people.find((each) => each.personId === personId);
    const minutes = load?.assignedMin.reduce((sum, min) => sum + min, 0) ?? 0;
    if (minutes > 0) work.push({ projectId: plan.projectId, taskId, minutes });
  }
  return work;
}
