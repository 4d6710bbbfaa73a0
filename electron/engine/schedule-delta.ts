import type { ScheduleDelta } from '../../shared/delta/delta.ts';
import type { Id } from '../../shared/model/id.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';

interface Computed {
  readonly rows: ReadonlyMap<Id, TaskSchedule>;
  readonly project: ProjectSchedule | undefined;
}

/** What leads from one schedule to the next; undefined when they say the same. Cost: linear; rows that kept their identity are not compared. */
export function scheduleDeltaBetween(
  before: Computed,
  after: Computed & { readonly project: ProjectSchedule },
): ScheduleDelta | undefined {
  const put: TaskSchedule[] = [];
  for (const [id, row] of after.rows) {
    const old = before.rows.get(id);
    if (old !== row && (old === undefined || !sameJson(old, row))) put.push(row);
  }
  const removed: Id[] = [];
  for (const id of before.rows.keys()) if (!after.rows.has(id)) removed.push(id);
  const projectSame = before.project === after.project || sameJson(before.project, after.project);
  return put.length === 0 && removed.length === 0 && projectSame ? undefined : { put, removed, project: after.project };
}
