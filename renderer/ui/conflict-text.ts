import type { PlanTables } from '../../shared/model/project-state.ts';
import { assertNever } from '../../shared/model/result.ts';
import type { NetworkConflict, ScheduleConflict } from '../../shared/model/task-schedule.ts';
import { t } from '../texts/t.ts';
import { formatHours } from './duration-text.ts';

/** What a merge set aside, in words. */
export function networkConflictText(conflict: NetworkConflict, tables: PlanTables): string {
  switch (conflict.kind) {
    case 'parent-missing':
      return t('conflict.parent-missing');
    case 'parent-cycle':
      return t('conflict.parent-cycle');
    case 'dependency-cycle':
      return t('conflict.dependency-cycle', { link: linkName(conflict.dependencyId, tables) });
    case 'dependency-dangling':
      return t('conflict.dependency-dangling', { link: linkName(conflict.dependencyId, tables) });
    case 'dependency-on-own-summary':
      return t('conflict.dependency-on-own-summary', { link: linkName(conflict.dependencyId, tables) });
    default:
      return assertNever(conflict);
  }
}

/** What can't hold in the schedule, in words. */
export function scheduleConflictText(conflict: ScheduleConflict, tables: PlanTables): string {
  switch (conflict.kind) {
    case 'constraint-missed':
      return t('conflict.constraint-missed', {
        constraint: t(`constraint.${conflict.type}`),
        by: formatHours(Math.abs(conflict.byMin)),
      });
    case 'deadline-missed':
      return t('conflict.deadline-missed', { by: formatHours(Math.abs(conflict.byMin)) });
    case 'dependency-broken':
      return t('conflict.dependency-broken', {
        link: linkName(conflict.dependencyId, tables),
        by: formatHours(Math.abs(conflict.byMin)),
      });
    case 'no-working-time':
      return t('conflict.no-working-time');
    default:
      return assertNever(conflict);
  }
}

function linkName(dependencyId: string, tables: PlanTables): string {
  const dependency = tables.dependency.get(dependencyId);
  const nameOf = (id: string | undefined): string => tables.task.get(id ?? '')?.name ?? t('task.unknown');
  return `${nameOf(dependency?.fromId)} → ${nameOf(dependency?.toId)}`;
}
