import type { Id } from '../model/id.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { Task } from '../model/task.ts';
import { sameRow } from './row.ts';
import { createScheduler } from './scheduler.ts';

/** How the schedule would look with some tasks changed: the rows that differ from the plain schedule, and the project's finish. */
export interface Preview {
  readonly changed: ReadonlyMap<Id, TaskSchedule>;
  readonly finishMin: number;
}

/** Previews drafts over one state, many times a second. */
export interface Previewer {
  /**
   * The rows that differ from the state's own schedule when the drafts replace (or add) tasks. Drafts don't add up: each call starts
   * from the state.
   * Cost: as a scheduler's update after one edit, twice.
   */
  preview(drafts: readonly Task[]): Preview;
}

/** A previewer over a state, for as long as a gesture lasts. Cost: a full schedule. */
export function createPreviewer(state: ProjectState): Previewer {
  const scheduler = createScheduler();
  const plain = scheduler.update(state).schedule;
  return {
    preview(drafts) {
      const task = new Map(state.plan.task);
      for (const draft of drafts) task.set(draft.id, draft);
      const { schedule } = scheduler.update({ ...state, plan: { ...state.plan, task } });
      const changed = new Map<Id, TaskSchedule>();
      for (const row of schedule.rows.values()) {
        const before = plain.rows.get(row.id);
        // A row that was dragged away and back is another object that says the same.
        if (before !== row && (before === undefined || !sameRow(before, row))) changed.set(row.id, row);
      }
      return { changed, finishMin: schedule.project.finishMin };
    },
  };
}
