import type { Baseline } from '../../shared/model/baseline.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import { t } from '../texts/t.ts';

/** The baselines of a plan, by their number. */
export function baselinesOf({ baseline }: Pick<PlanTables, 'baseline'>): readonly Baseline[] {
  return [...baseline.values()].toSorted((a, b) => a.number - b.number);
}

/** What a baseline is called by its number. */
export function numberOfBaseline({ number }: Pick<Baseline, 'number'>): string {
  return number === 0 ? t('baseline.main') : t('baseline.numbered', { number });
}

/** What a baseline is called: as people named it, else by its number. */
export function baselineName(baseline: Pick<Baseline, 'name' | 'number'>): string {
  return baseline.name === '' ? numberOfBaseline(baseline) : baseline.name;
}

/** What this device remembers of the baseline that a project is compared with: its number. */
export function baselineSetting(projectId: Id): string {
  return `list-baseline.${projectId}`;
}

/** The baseline that a plan is compared with: the one whose number was chosen, else the first. */
export function comparedBaseline(tables: Pick<PlanTables, 'baseline'>, chosen: unknown): Baseline | undefined {
  const all = baselinesOf(tables);
  return all.find(({ number }) => number === chosen) ?? all[0];
}
