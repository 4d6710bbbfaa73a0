import type { Id } from '../model/id.ts';

/** What can happen that concerns somebody. */
export const INBOX_KINDS = [
  /** A task is blocked and names me as who can unblock it. */
  'asked',
  'mention',
  'comment',
  /** A task became mine. */
  'assigned',
  'unassigned',
  /** What my task waited for is done: it can begin. */
  'ready',
  'dates',
  'status',
  'removed',
  'decision',
  /** What two people did apart can't both hold, and it touches a task of mine. */
  'conflict',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** One thing that happened and concerns a person. */
export interface InboxItem {
  /** The same each time it is asked for, so that it can be remembered as read. */
  readonly id: string;
  readonly kind: InboxKind;
  readonly projectId: Id;
  /** Null: it is about the project. */
  readonly taskId: Id | null;
  /** Who did it; null: nobody said who they are. */
  readonly actorId: Id | null;
  readonly atMs: number;
  /** What it is about: the task's name, or the decision's title. */
  readonly title: string;
  /** What was said, why it is blocked, what was finished; empty: nothing more to say. */
  readonly text: string;
  /** How many more tasks the same act did the same to. */
  readonly more: number;
  /** The task as it stands now; null for what is about no task. */
  readonly task: InboxTask | null;
}

/** A task as an item shows it. */
export interface InboxTask {
  readonly status: string;
  readonly startMin: number | null;
  readonly finishMin: number | null;
}
