import type { ScheduleDelta } from '../delta/delta.ts';
import type { ProjectState } from '../model/project-state.ts';
import { resolve, type ResolvedProject } from '../resolve/resolve.ts';
import { advance, type Computed } from './advance.ts';
import type { Schedule } from './schedule.ts';

/** What a scheduler computed: the forest and network, the schedule, and how its rows differ from those of the update before. */
export interface ScheduleUpdate {
  readonly resolved: ResolvedProject;
  readonly schedule: Schedule;
  readonly delta: ScheduleDelta;
}

/** Computes the schedule of one project again and again, as cheaply as what changed allows. */
export interface Scheduler {
  /**
   * The schedule of a state. States of one project that share maps and records (as `applyDelta` leaves them) share the work as well.
   * The first update's delta puts every row.
   * Cost: after one edit a pass over numbers and the rows that changed.
   */
  update(state: ProjectState): ScheduleUpdate;
}

/** A scheduler. The result of an update never depends on the updates before it. Rule: S1 */
export function createScheduler(): Scheduler {
  let held: Computed | undefined;
  return {
    update(state) {
      const resolved = resolve(state, held?.compiled.resolved);
      const { computed, delta } = advance(resolved, held);
      held = computed;
      return { resolved, schedule: { rows: computed.table, project: computed.project }, delta };
    },
  };
}
