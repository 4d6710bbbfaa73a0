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

/** One task on the way back to where a date comes from, with what holds it. */
export interface ChainStep {
  readonly taskId: Id;
  readonly name: string;
  readonly startMin: number;
  readonly finishMin: number;
  readonly reasons: readonly Reason[];
}

/** From a task back through what drives it, to the task that nothing else holds: why the date is what it is, all the way. */
export function drivingChain(project: Project, plan: PlanReplica, taskId: Id): readonly ChainStep[] {
  const steps: ChainStep[] = [];
  const seen = new Set<Id>();
  let at: Id | null = taskId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const task = plan.tables.task.get(at);
    const schedule = plan.schedule.get(at);
    if (task === undefined || schedule === undefined) break;
    const { startMin, finishMin } = schedule;
    steps.push({ taskId: at, name: task.name, startMin, finishMin, reasons: whyThisDate(project, plan, at) });
    at = driverOf(plan, at);
  }
  return steps;
}

/** The task that holds a task; of a summary task the part that finishes last. */
function driverOf(plan: PlanReplica, taskId: Id): Id | null {
  const schedule = plan.schedule.get(taskId);
  for (const driver of schedule?.drivers ?? []) {
    if (driver.kind === 'dependency') return driver.fromId;
    if (driver.kind === 'summary') return holderOf(plan, driver.summaryId);
  }
  if (schedule?.summary !== true) return null;
  return latest(plan, plan.resolved.children.get(taskId) ?? []);
}

/** The predecessor of a summary task that finishes last: what its link passes on to the tasks below it. */
function holderOf(plan: PlanReplica, summaryId: Id): Id | null {
  const before = plan.resolved.dependencies.filter(({ toId }) => toId === summaryId).map(({ fromId }) => fromId);
  return latest(plan, before);
}

function latest(plan: PlanReplica, ids: readonly Id[]): Id | null {
  let best: Id | null = null;
  let bestMin = -Infinity;
  for (const id of ids) {
    const finishMin = plan.schedule.get(id)?.finishMin ?? -Infinity;
    if (finishMin <= bestMin) continue;
    best = id;
    bestMin = finishMin;
  }
  return best;
}
