import type { ProjectSummary } from '../../../shared/contract/query.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { minToDay } from '../../../shared/model/time.ts';
import { liveInOrder } from '../../replica/live-records.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { comparedBaseline } from '../../ui/baselines.ts';
import { isOpen } from '../../ui/lateness.ts';
import { projectHealth, type HealthFinding } from '../../ui/project-health.ts';

export interface PortfolioMilestone {
  readonly id: Id;
  readonly name: string;
  readonly atMin: number;
  readonly state: 'open' | 'reached' | 'overdue';
}

export interface Span {
  readonly startMin: number;
  readonly finishMin: number;
}

/** A project as a line of the portfolio. */
export interface PortfolioRow {
  readonly project: Project;
  readonly tasks: number;
  readonly done: number;
  /** Null: nothing is planned. */
  readonly span: Span | null;
  /** Of its working time, 0 to 100. */
  readonly progressPct: number;
  readonly milestones: readonly PortfolioMilestone[];
  readonly finding: HealthFinding;
  /** As agreed in the baseline that the project is compared with. */
  readonly baseline: Span | null;
  /** Whole days that it finishes later than agreed; negative: earlier. */
  readonly varianceDays: number | null;
}

export interface PortfolioSource {
  readonly projects: ReadonlyMap<Id, Project>;
  readonly plans: ReadonlyMap<Id, PlanReplica>;
  readonly summaries: readonly ProjectSummary[];
  /** The number of the baseline that was chosen for a project, where one was. */
  readonly comparedWith: Readonly<Record<Id, unknown>>;
  readonly nowMin: number;
}

/** The live projects in their order. What only a plan can tell is there as soon as the plan is. Cost: linear in the tasks held. */
export function portfolioRows({ projects, plans, summaries, comparedWith, nowMin }: PortfolioSource): readonly PortfolioRow[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return liveInOrder(projects).map((project) => {
    const summary = byId.get(project.id);
    const plan = plans.get(project.id);
    const tasks = summary?.tasks ?? 0;
    const span = tasks === 0 || !summary ? null : { startMin: summary.startMin, finishMin: summary.finishMin };
    const baseline = plan ? baselineSpan(plan, comparedWith[project.id]) : null;
    return {
      project,
      tasks,
      done: summary?.done ?? 0,
      span,
      progressPct: plan ? progressOf(plan) : Math.round((100 * (summary?.done ?? 0)) / Math.max(1, tasks)),
      milestones: plan ? milestonesOf(plan, nowMin) : [],
      finding: summary
        ? projectHealth({ ...summary, deadlineMin: project.deadlineMin }, nowMin)
        : { health: 'empty', reasons: [] },
      baseline,
      varianceDays: span && baseline ? lastDay(span.finishMin) - lastDay(baseline.finishMin) : null,
    };
  });
}

/** Done work by planned working time, over tasks without subtasks that are not cancelled. */
function progressOf({ resolved, schedule }: PlanReplica): number {
  let [done, all] = [0, 0];
  for (const { id, status } of resolved.tasks) {
    const row = schedule.get(id);
    if (!row || row.summary || status === 'cancelled') continue;
    // A milestone takes no time, but a plan of milestones alone moves too.
    const weight = Math.max(1, row.durationMin);
    done += weight * row.progressPct;
    all += weight;
  }
  // Only what is wholly done is 100 %.
  return all === 0 ? 0 : Math.floor(done / all);
}

function milestonesOf({ resolved, schedule }: PlanReplica, nowMin: number): readonly PortfolioMilestone[] {
  const found: PortfolioMilestone[] = [];
  for (const task of resolved.tasks) {
    const row = schedule.get(task.id);
    if (!row?.milestone || row.summary || task.status === 'cancelled') continue;
    const state = isOpen(task) ? (row.finishMin < nowMin ? 'overdue' : 'open') : 'reached';
    found.push({ id: task.id, name: task.name, atMin: row.finishMin, state });
  }
  return found.toSorted((a, b) => a.atMin - b.atMin);
}

/** From the first start to the last finish of the tasks in a baseline that are still in the plan. */
function baselineSpan({ tables, resolved }: PlanReplica, chosen: unknown): Span | null {
  const baseline = comparedBaseline(tables, chosen);
  if (!baseline) return null;
  let [startMin, finishMin] = [Infinity, -Infinity];
  for (const { baselineId, taskId, ...dates } of tables.baselineTask.values()) {
    if (baselineId !== baseline.id || !resolved.hierarchy.position.has(taskId)) continue;
    if (dates.startMin !== null) startMin = Math.min(startMin, dates.startMin);
    if (dates.finishMin !== null) finishMin = Math.max(finishMin, dates.finishMin);
  }
  return Number.isFinite(startMin) && Number.isFinite(finishMin) ? { startMin, finishMin } : null;
}

/** The day on which something ends: midnight belongs to the day before. */
function lastDay(finishMin: number): number {
  return minToDay(finishMin - 1);
}
