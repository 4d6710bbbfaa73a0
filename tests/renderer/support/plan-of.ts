import type { PlanReplica } from '../../../renderer/replica/replica-state.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';

/** A project state as a window holds it, scheduled. */
export function planOf(state: ProjectState): PlanReplica {
  const resolved = resolve(state);
  const { rows, project } = schedule(resolved);
  return { projectId: state.projectId, revision: 1, tables: state.plan, resolved, schedule: new Map(rows), project };
}
