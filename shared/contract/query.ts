import type { PutRecords } from '../delta/delta.ts';
import type { Activity } from '../model/activity.ts';
import type { Comment } from '../model/comment.ts';
import type { Decision } from '../model/decision.ts';
import type { DocumentId } from '../model/document-id.ts';
import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { ProjectSchedule, TaskSchedule } from '../model/task-schedule.ts';
import type { HistoryState } from './event.ts';
import type { ExportFormat } from './action.ts';
import type { InboxItem } from './inbox.ts';
import type { Presence, SyncStatus } from './sync-status.ts';

/** All records of a document at a revision; deltas with a higher one continue it. Rule: V1 */
export interface Snapshot {
  readonly documentId: DocumentId;
  readonly revision: number;
  readonly records: PutRecords;
  /** For a plan. */
  readonly schedule?: { readonly rows: readonly TaskSchedule[]; readonly project: ProjectSchedule };
}

/**
 * One hit of a search. `title` and `excerpt` mark the found words with U+E000 before and U+E001 after; without one in the text behind the
 * title there is no excerpt.
 */
export interface SearchHit {
  readonly kind: 'task' | 'comment' | 'decision';
  readonly projectId: Id;
  readonly id: Id;
  readonly taskId: Id | null;
  readonly title: string;
  readonly excerpt: string;
}

/** A project as a list shows it, from stored rows: no document is loaded for it. */
export interface ProjectSummary {
  readonly id: Id;
  readonly name: string;
  readonly startMin: number;
  readonly finishMin: number;
  readonly tasks: number;
  readonly done: number;
  readonly blocked: number;
  /** Open tasks that are planned to finish after their deadline. */
  readonly late: number;
  /** When the first open task is planned to finish: before now, something is overdue. Null: nothing is open. */
  readonly nextFinishMin: number | null;
}

export interface TrashItem {
  readonly kind: Kind;
  readonly projectId: Id | null;
  readonly id: Id;
  readonly name: string;
  readonly deletedAtMs: number;
}

/** The host as it is at start, in one answer. */
export interface Hello {
  readonly workspacePath: string;
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  readonly personId: Id | null;
  /** Not null: the workspace can be read, not written, and why. */
  readonly readOnly: string | null;
  readonly recentPaths: readonly string[];
  readonly sync: SyncStatus;
  readonly presence: readonly Presence[];
  readonly history: HistoryState;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly exportFormats: readonly ExportFormat[];
}

export type Query =
  | { readonly type: 'hello' }
  | { readonly type: 'snapshot'; readonly documentId: DocumentId }
  | { readonly type: 'projects' }
  | { readonly type: 'search'; readonly text: string; readonly limit: number; readonly projectId?: Id }
  | { readonly type: 'comments'; readonly projectId: Id; readonly taskId: Id }
  | { readonly type: 'decisions'; readonly projectId: Id }
  | { readonly type: 'activity'; readonly projectId: Id; readonly taskId?: Id; readonly limit: number }
  | { readonly type: 'trash' }
  /** What others did since an instant that concerns a person. Rule: B1 */
  | { readonly type: 'inbox'; readonly personId: Id; readonly sinceMs: number; readonly limit: number }
  /** First rows of a CSV file, for the mapping dialog. */
  | { readonly type: 'csv-preview'; readonly bytes: Uint8Array };

export interface CsvPreview {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A mapping that fits the header's words, to start from. */
  readonly suggested: Readonly<Record<string, number>>;
}

interface Answers {
  hello: Hello;
  /** Null when there is no such document. */
  snapshot: Snapshot | null;
  projects: readonly ProjectSummary[];
  search: readonly SearchHit[];
  comments: readonly Comment[];
  decisions: readonly Decision[];
  activity: readonly Activity[];
  trash: readonly TrashItem[];
  inbox: readonly InboxItem[];
  /** Null when the bytes are no CSV text. */
  'csv-preview': CsvPreview | null;
}

export type AnswerTo<Q extends Query> = Answers[Q['type']];
