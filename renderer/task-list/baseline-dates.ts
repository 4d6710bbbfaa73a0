import type { BaselineTask } from '../../shared/model/baseline.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import { comparedBaseline } from '../ui/baselines.ts';

/** The dates of a baseline, by task: of the chosen one, else of the first; null where none was set. Cost: linear in the baselines' rows. */
export function baselineDates(
  tables: Pick<PlanTables, 'baseline' | 'baselineTask'>,
  chosen: unknown,
): ReadonlyMap<Id, BaselineTask> | null {
  const agreed = comparedBaseline(tables, chosen);
  if (!agreed) return null;
  const byTask = new Map<Id, BaselineTask>();
  for (const row of tables.baselineTask.values()) if (row.baselineId === agreed.id) byTask.set(row.taskId, row);
  return byTask;
}
