import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { createScheduler, type Scheduler } from '../../../shared/schedule/scheduler.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { tryCommands, type TryOutcome } from '../../replica/try-commands.ts';

/** The plans as they would be, or why the commands would be refused. */
export type TriedPlans = { readonly ok: true; readonly plans: readonly PlanReplica[] } | Extract<TryOutcome, { ok: false }>;

/** Tries commands out on all plans, with the rules and the schedule that the engine uses. Plans that they don't touch stay the same. */
export type TryCarry = (
  source: { readonly plans: readonly PlanReplica[]; readonly workspace: WorkspaceTables },
  commands: readonly RecordCommand[],
) => TriedPlans;

/** Keeps a scheduler a project, so that a drag computes what differs from one place to the next. */
export function createTryCarry(): TryCarry {
  const schedulers = new Map<Id, Scheduler>();
  return ({ plans, workspace }, commands) => {
    const touched = new Set(commands.flatMap((command) => ('projectId' in command ? (command.projectId ?? []) : [])));
    const byId = new Map(plans.map((plan) => [plan.projectId, plan]));
    const outcome = tryCommands({ workspace, plans: byId }, [...touched][0] ?? '', commands);
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      plans: plans.map((plan) => {
        const { projectId } = plan;
        if (!touched.has(projectId)) return plan;
        const scheduler = schedulers.get(projectId) ?? createScheduler();
        schedulers.set(projectId, scheduler);
        const tables = outcome.tablesOf(projectId);
        const { resolved, schedule } = scheduler.update({ projectId, workspace, plan: tables });
        return { ...plan, tables, resolved, schedule: schedule.rows, project: schedule.project };
      }),
    };
  };
}
