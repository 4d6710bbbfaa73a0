import type { DocumentId } from '../model/document-id.ts';
import type { Kind, RecordOfKind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { ProjectSchedule, TaskSchedule } from '../model/task-schedule.ts';

/** Records by kind that are new or changed, whole. */
export type PutRecords = { readonly [K in Kind]?: readonly RecordOfKind<K>[] };

/** Ids by kind that are no longer there. */
export type RemovedIds = { readonly [K in Kind]?: readonly Id[] };

/** Changed rows of a plan's schedule. `project` is null when the plan has none. */
export interface ScheduleDelta {
  readonly put: readonly TaskSchedule[];
  readonly removed: readonly Id[];
  readonly project: ProjectSchedule;
}

/**
 * What one commit changed in one document. Plain JSON.
 * `revision` counts a document's deltas from 1 without a gap, so a reader sees what it missed. Rule: V1
 * `schedule` is there when the commit moved dates (in this document, or in the workspace's calendars).
 */
export interface Delta {
  readonly documentId: DocumentId;
  readonly revision: number;
  readonly put: PutRecords;
  readonly removed: RemovedIds;
  readonly schedule?: ScheduleDelta;
}
