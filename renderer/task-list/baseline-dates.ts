import type { Baseline, BaselineTask } from '../../shared/model/baseline.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import { t } from '../texts/t.ts';

/** The baselines of a plan, by their number. */
export function baselinesOf({ baseline }: Pick<PlanTables, 'baseline'>): readonly Baseline[] {
  return [...baseline.values()].toSorted((a, b) => a.number - b.number);
}

/** What a baseline is called. */
export function baselineName({ name, number }: Pick<Baseline, 'name' | 'number'>): string {
  if (name !== '') return name;
  return number === 0 ? t('baseline.main') : t('baseline.numbered', { number });
}

/** The dates of a baseline, by task: of the chosen one, else of the first; null where none was set. Cost: linear in the baselines' rows. */
export function baselineDates(
  tables: Pick<PlanTables, 'baseline' | 'baselineTask'>,
  chosen: number,
): ReadonlyMap<Id, BaselineTask> | null {
  const all = baselinesOf(tables);
  const agreed = all.find(({ number }) => number === chosen) ?? all[0];
  if (!agreed) return null;
  const byTask = new Map<Id, BaselineTask>();
  for (const row of tables.baselineTask.values()) if (row.baselineId === agreed.id) byTask.set(row.taskId, row);
  return byTask;
}
