import type { Id } from '../model/id.ts';
import type { ProjectSchedule, TaskSchedule } from '../model/task-schedule.ts';
import type { ResolvedProject } from '../resolve/resolve.ts';
import { advance } from './advance.ts';

/** The dates that follow from what was decided: a row a live task, in outline order, and the project's. */
export interface Schedule {
  readonly rows: ReadonlyMap<Id, TaskSchedule>;
  readonly project: ProjectSchedule;
}

/**
 * The schedule of a resolved project, from scratch. Who computes it again and again for the same project uses `createScheduler`.
 * Rule: S1, S2
 * Cost: linear in tasks, dependencies and assignments.
 */
export function schedule(resolved: ResolvedProject): Schedule {
  const { computed } = advance(resolved);
  return { rows: computed.table, project: computed.project };
}
