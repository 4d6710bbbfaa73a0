import type { Driver } from '../../shared/model/task-schedule.ts';
import { assertNever } from '../../shared/model/result.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { t } from '../texts/t.ts';
import { formatDuration } from './duration-text.ts';
import { formatDateTime, formatWeekdayDate } from './format-date.ts';

/** One reason for a date, in words, and the task it points to. */
export interface Reason {
  readonly text: string;
  readonly taskId: Id | null;
}

/** Why a task is where it is: what holds its start, in words. Empty for a task without a schedule. */
export function whyThisDate(project: Project, plan: PlanReplica, taskId: Id): readonly Reason[] {
  return (plan.schedule.get(taskId)?.drivers ?? []).map((driver) => reasonOf(driver, { project, plan, taskId }));
}

interface WhyContext {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly taskId: Id;
}

function reasonOf(driver: Driver, { project, plan, taskId }: WhyContext): Reason {
  const task = plan.tables.task.get(taskId);
  const nameOf = (id: Id): string => plan.tables.task.get(id)?.name ?? t('task.unknown');
  switch (driver.kind) {
    case 'project-start':
      return { text: t('why.project-start', { date: formatWeekdayDate(project.startMin) }), taskId: null };
    case 'project-finish':
      return { text: t('why.project-finish'), taskId: null };
    case 'dependency':
      return { text: dependencyReason(driver, { project, plan, taskId }), taskId: driver.fromId };
    case 'constraint': {
      const atMin = task && 'atMin' in task.constraint ? task.constraint.atMin : null;
      const constraint = t(`constraint.${driver.type}`);
      const text =
        atMin === null
          ? t('why.constraint', { constraint })
          : t('why.constraint-date', { constraint, date: formatDateTime(atMin) });
      return { text, taskId: null };
    }
    case 'summary':
      return { text: t('why.summary', { name: nameOf(driver.summaryId) }), taskId: driver.summaryId };
    case 'actual':
      return { text: t('why.actual'), taskId: null };
    case 'status-date':
      return { text: t('why.status-date'), taskId: null };
    case 'manual':
      return { text: t('why.manual'), taskId: null };
    case 'levelling':
      return {
        text: t('why.levelling', { delay: formatDuration(task?.levellingDelayMin ?? 0, project, { kind: 'elapsed' }) }),
        taskId: null,
      };
    default:
      return assertNever(driver);
  }
}

function dependencyReason(driver: Extract<Driver, { kind: 'dependency' }>, { project, plan }: WhyContext): string {
  const link = plan.tables.dependency.get(driver.dependencyId);
  const name = plan.tables.task.get(driver.fromId)?.name ?? t('task.unknown');
  const from = plan.schedule.get(driver.fromId);
  const fromStart = link?.type === 'SS' || link?.type === 'SF';
  const date = from ? formatDateTime(fromStart ? from.startMin : from.finishMin) : '';
  const base = t(`why.${link?.type ?? 'FS'}`, { name, date });
  const lag = link?.lag;
  if (!lag) return base;
  if ('percent' in lag) {
    return lag.percent === 0 ? base : `${base} ${t('why.lag', { lag: `${lag.percent}%` })}`;
  }
  if (lag.minutes === 0) return base;
  const amount = formatDuration(Math.abs(lag.minutes), project, { unit: lag.unit, kind: lag.kind });
  return `${base} ${lag.minutes > 0 ? t('why.lag', { lag: amount }) : t('why.lead', { lead: amount })}`;
}
