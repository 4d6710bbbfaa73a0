import { applyDelta } from '../../shared/delta/apply-delta.ts';
import type { Delta, ScheduleDelta } from '../../shared/delta/delta.ts';
import type { Id } from '../../shared/model/id.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import type { PlanTables, ProjectState, WorkspaceTables } from '../../shared/model/project-state.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';
import { createScheduler, type Scheduler } from '../../shared/schedule/scheduler.ts';
import { readTables } from '../store/record-rows.ts';
import { readSchedule, type StoredSchedule } from '../store/schedule-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import { scheduleDeltaBetween } from './schedule-delta.ts';

/** One project's records and dates in memory, read from rows. Its documents may be in memory or not. */
export interface ProjectSession {
  readonly projectId: Id;
  plan(): PlanTables;
  rows(): ReadonlyMap<Id, TaskSchedule>;
  /** Undefined while the project's own record isn't known. */
  schedule(): ProjectSchedule | undefined;
  /** Takes in what a commit changed in the plan. */
  applyPlan(delta: Pick<Delta, 'put' | 'removed'>): void;
  /** Computes the schedule ahead of the first change; the next `reschedule` is then as cheap as any other. */
  prepare(workspace: WorkspaceTables): void;
  /**
   * Computes the schedule over the workspace as it is now. Gives what changed, or undefined when nothing did. A project whose own
   * record isn't known (its plan came first, or it was removed for good) has no schedule. Rule: S1
   */
  reschedule(workspace: WorkspaceTables): ScheduleDelta | undefined;
}

/** A session over what the rows hold now. Cost: about 15 µs a record; the scheduler is made at the first change. */
export function openProjectSession(db: ReadableDb, projectId: Id): ProjectSession {
  return createProjectSession(projectId, readTables(db, 'plan', projectId), readSchedule(db, projectId));
}

/** A session over records that are in memory already. */
export function createProjectSession(projectId: Id, records: PlanTables, stored: StoredSchedule): ProjectSession {
  let plan = records;
  let { rows, project } = stored;
  let scheduler: Scheduler | undefined;
  // The first delta of a scheduler puts every row; most of them are stored already.
  let isFirst = true;
  return {
    projectId,
    plan: () => plan,
    rows: () => rows,
    schedule: () => project,
    applyPlan(delta) {
      plan = applyDelta('plan', plan, delta);
    },
    prepare(workspace) {
      if (scheduler || !workspace.project.has(projectId)) return;
      scheduler = createScheduler();
      const { schedule } = scheduler.update({ projectId, workspace, plan });
      // Rows that aren't as they should be are put by the next change.
      isFirst = scheduleDeltaBetween({ rows, project }, schedule) !== undefined;
      if (!isFirst) ({ rows, project } = schedule);
    },
    reschedule(workspace) {
      const state: ProjectState = { projectId, workspace, plan };
      if (!workspace.project.has(projectId)) {
        const gone = project && { put: [], removed: [...rows.keys()], project };
        [rows, project, scheduler, isFirst] = [new Map(), undefined, undefined, true];
        return gone;
      }
      const before = { rows, project };
      scheduler ??= createScheduler();
      const next = scheduler.update(state);
      const wasFirst = isFirst;
      isFirst = false;
      rows = next.schedule.rows;
      project = next.schedule.project;
      return wasFirst ? scheduleDeltaBetween(before, next.schedule) : changesOf(next.delta, before.project);
    },
  };
}

function changesOf(delta: ScheduleDelta, projectBefore: ProjectSchedule | undefined): ScheduleDelta | undefined {
  const isEmpty = delta.put.length === 0 && delta.removed.length === 0 && sameJson(delta.project, projectBefore);
  return isEmpty ? undefined : delta;
}
