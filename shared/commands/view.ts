import type { Kind, RecordOfKind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';

/**
 * What `decide` may look at: the records as they are now, with the changes of the same batch already in.
 * `projectId` is needed for kinds of a plan or journal and left null for those of the workspace.
 */
export interface View {
  get<K extends Kind>(kind: K, projectId: Id | null, id: Id): RecordOfKind<K> | undefined;
  all<K extends Kind>(kind: K, projectId: Id | null): Iterable<RecordOfKind<K>>;
  /** Ids of the direct children of a task (null: the top level), deleted ones included, by rank, then id. */
  childrenOf(projectId: Id, parentId: Id | null): Iterable<Id>;
  /** The computed dates as of before the command, where a command takes them over (actual dates of a task that is done). */
  scheduleOf(projectId: Id, taskId: Id): TaskSchedule | undefined;
}
