import type { Id } from '../model/id.ts';
import type { Kind, RecordOfKind } from '../model/entities.ts';

/**
 * The command vocabulary: what a user can mean, as plain JSON. A command carries every id and time it needs, so that doing it
 * again is the same operation. Times of the plan are minutes on the floating time line, instants Unix milliseconds.
 */
export const COMMAND_VERSION = 1;

/** Kinds with a record that people create, change, put in the trash and restore, in the workspace document. */
export const WORKSPACE_RECORD_KINDS = [
  'person',
  'team',
  'client',
  'calendar',
  'calendarException',
  'timeOff',
  'project',
  'savedView',
] as const;
export type WorkspaceRecordKind = (typeof WORKSPACE_RECORD_KINDS)[number];

/** The same, in a project's journal. */
export const JOURNAL_RECORD_KINDS = ['comment', 'decision'] as const;
export type JournalRecordKind = (typeof JOURNAL_RECORD_KINDS)[number];

/** Fields that a command may set. The rest (id, rank, parentId, deletedAtMs) have commands of their own. Keyed fields merge by key; null removes a key. */
export type FieldsOf<K extends Kind> = {
  readonly [F in Exclude<keyof RecordOfKind<K>, 'id' | 'deletedAtMs' | 'rank' | 'parentId'>]?: F extends 'tags' | 'custom'
    ? Readonly<Record<string, string | number | boolean | null>>
    : RecordOfKind<K>[F];
};

type WorkspaceRecordCommand = {
  [K in WorkspaceRecordKind]:
    | { readonly type: `${K}.create`; readonly id: Id; readonly fields: FieldsOf<K> }
    | { readonly type: `${K}.update`; readonly id: Id; readonly fields: FieldsOf<K> }
    | { readonly type: `${K}.delete`; readonly id: Id }
    | { readonly type: `${K}.restore`; readonly id: Id };
}[WorkspaceRecordKind];

type JournalRecordCommand = {
  [K in JournalRecordKind]:
    | { readonly type: `${K}.create`; readonly projectId: Id; readonly id: Id; readonly fields: FieldsOf<K> }
    | { readonly type: `${K}.update`; readonly projectId: Id; readonly id: Id; readonly fields: FieldsOf<K> }
    | { readonly type: `${K}.delete`; readonly projectId: Id; readonly id: Id }
    | { readonly type: `${K}.restore`; readonly projectId: Id; readonly id: Id };
}[JournalRecordKind];

/** Where a task goes: under a parent (null: top level), after a sibling (null: first; left out: last). */
export interface Place {
  readonly parentId: Id | null;
  readonly afterId?: Id | null;
}

export type TaskCommand =
  | {
      readonly type: 'task.create';
      readonly projectId: Id;
      readonly id: Id;
      readonly place: Place;
      readonly fields: FieldsOf<'task'>;
    }
  | { readonly type: 'task.update'; readonly projectId: Id; readonly id: Id; readonly fields: FieldsOf<'task'> }
  /** Moves tasks, in the given order, with everything below them. */
  | { readonly type: 'task.move'; readonly projectId: Id; readonly ids: readonly Id[]; readonly place: Place }
  /** To the trash, with everything below it. */
  | { readonly type: 'task.delete'; readonly projectId: Id; readonly id: Id }
  | { readonly type: 'task.restore'; readonly projectId: Id; readonly id: Id };

export type LinkCommand =
  /** Creates or changes the dependency between two tasks. */
  | {
      readonly type: 'dependency.set';
      readonly projectId: Id;
      readonly fromId: Id;
      readonly toId: Id;
      readonly fields: Omit<FieldsOf<'dependency'>, 'fromId' | 'toId'>;
    }
  | { readonly type: 'dependency.remove'; readonly projectId: Id; readonly fromId: Id; readonly toId: Id }
  | {
      readonly type: 'assignment.set';
      readonly projectId: Id;
      readonly taskId: Id;
      readonly personId: Id;
      readonly fields: Omit<FieldsOf<'assignment'>, 'taskId' | 'personId'>;
    }
  | { readonly type: 'assignment.remove'; readonly projectId: Id; readonly taskId: Id; readonly personId: Id };

export type BaselineCommand =
  /** Replaces baseline `number` (0 to 10) by these dates. `setAtMs` is when it was agreed; left out: now. */
  | {
      readonly type: 'baseline.set';
      readonly projectId: Id;
      readonly number: number;
      readonly name: string;
      readonly setAtMs?: number | null;
      readonly tasks: readonly {
        readonly taskId: Id;
        readonly startMin: number | null;
        readonly finishMin: number | null;
        readonly durationMin: number | null;
        readonly workMin: number | null;
      }[];
    }
  | { readonly type: 'baseline.clear'; readonly projectId: Id; readonly number: number };

export type WorkspaceCommand =
  | { readonly type: 'workspace.update'; readonly fields: FieldsOf<'workspace'> }
  /** Removes for good what is in the trash: of a project, or (null) of the workspace. Not undoable. */
  | { readonly type: 'trash.empty'; readonly projectId: Id | null };

/** A command that changes records. */
export type RecordCommand =
  WorkspaceCommand | WorkspaceRecordCommand | JournalRecordCommand | TaskCommand | LinkCommand | BaselineCommand;

/** Commands that are one step: all of them or none, one undo. `label` names the step to people. */
export interface BatchCommand {
  readonly type: 'batch';
  readonly label: string;
  readonly commands: readonly RecordCommand[];
}

/** Undo and redo of what this device did. They never undo what others did. */
export type HistoryCommand = { readonly type: 'history.undo' } | { readonly type: 'history.redo' };

export type Command = RecordCommand | BatchCommand | HistoryCommand;

/** A command with who and when. `id` names this one act: activity is kept under it. */
export interface Envelope {
  readonly id: Id;
  readonly atMs: number;
  /** The person who acts; null before somebody said who they are. */
  readonly actorId: Id | null;
  readonly command: Command;
}
