import type { ScheduleDelta } from '../delta/delta.ts';
import type { Id } from '../model/id.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
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
   * `known` is taken instead of computing it again, so that it is in memory once.
   */
  update(state: ProjectState, known?: KnownSchedule): ScheduleUpdate;
}

/** What is held elsewhere already: a state's forest and network, and rows that the schedule shares where they say the same. */
export interface KnownSchedule {
  readonly resolved: ResolvedProject;
  readonly rows: ReadonlyMap<Id, TaskSchedule>;
}

/** A scheduler. The result of an update never depends on the updates before it. Rule: S1 */
export function createScheduler(): Scheduler {
  let held: Computed | undefined;
  return {
    update(state, known) {
      const resolved = known?.resolved.state === state ? known.resolved : resolve(state, held?.compiled.resolved);
      const { computed, delta } = advance(resolved, held, known?.rows);
      held = computed;
      return { resolved, schedule: { rows: computed.table, project: computed.project }, delta };
    },
  };
}
