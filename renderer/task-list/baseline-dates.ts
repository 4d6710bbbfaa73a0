import type { BaselineTask } from '../../shared/model/baseline.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';

/** The dates of baseline 0, by task; null where none was set. Cost: linear in the baselines' rows. */
export function baselineDates({
  baseline,
  baselineTask,
}: Pick<PlanTables, 'baseline' | 'baselineTask'>): ReadonlyMap<Id, BaselineTask> | null {
  const agreed = [...baseline.values()].find(({ number }) => number === 0);
  if (!agreed) return null;
  const byTask = new Map<Id, BaselineTask>();
  for (const row of baselineTask.values()) if (row.baselineId === agreed.id) byTask.set(row.taskId, row);
  return byTask;
}
