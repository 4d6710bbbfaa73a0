import type { HistoryState } from '../../shared/contract/event.ts';
import type { Hello, ProjectSummary } from '../../shared/contract/query.ts';
import type { Presence, SyncStatus } from '../../shared/contract/sync-status.ts';
import type { DocumentId } from '../../shared/model/document-id.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyTables, type PlanTables, type WorkspaceTables } from '../../shared/model/project-state.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';
import type { Saying } from '../../shared/texts/saying.ts';

/** A plan as the window holds it: what was decided, and the schedule that follows. */
export interface PlanReplica {
  readonly projectId: Id;
  readonly revision: number;
  readonly tables: PlanTables;
  /** The forest and the network of the live tasks, with the conflicts that were set aside. */
  readonly resolved: ResolvedProject;
  readonly schedule: ReadonlyMap<Id, TaskSchedule>;
  readonly project: ProjectSchedule | null;
}

/** Something to tell the person at the window. `undoable`: the last step can be taken back from here. */
export interface Notice {
  readonly id: number;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  /** There when the host says it: what to show in place of the English message. */
  readonly said?: Saying;
  readonly undoable: boolean;
  /** What can be done about it, one press away. */
  readonly action?: NoticeAction;
}

/** What a message offers to do. `reload` starts the window again, `again` tries what failed once more. */
export type NoticeAction = 'reload' | { readonly again: () => void } | { readonly label: string; readonly run: () => void };

/** A job that runs in the host. `total` 0: not known yet. */
export interface JobProgress {
  readonly jobId: Id;
  readonly label: Saying;
  readonly done: number;
  readonly total: number;
}

/** Everything a window knows. Plain data; views select from it and never write it. */
export interface ReplicaState {
  readonly phase: 'connecting' | 'ready' | 'gone';
  /** Why there is nothing to show, in words. */
  readonly failure: string | null;
  readonly hello: Hello | null;
  readonly workspace: WorkspaceTables;
  readonly workspaceRevision: number;
  readonly plans: ReadonlyMap<Id, PlanReplica>;
  /** Plans that were asked for and are on their way, or were asked for and don't exist. */
  readonly missingPlans: ReadonlySet<Id>;
  /** The last revision seen of each journal: when one grows, comments and activity are asked for again. */
  readonly journals: ReadonlyMap<DocumentId, number>;
  readonly summaries: readonly ProjectSummary[];
  readonly personId: Id | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sync: SyncStatus;
  readonly presence: readonly Presence[];
  readonly history: HistoryState;
  readonly notices: readonly Notice[];
  readonly jobs: ReadonlyMap<Id, JobProgress>;
  /** What was chosen last in a native menu: another object each time. */
  readonly chosenCommand: { readonly id: string } | null;
}

const SOLO: SyncStatus = { state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null };

/** A window that knows nothing yet. */
export function emptyReplica(): ReplicaState {
  return {
    phase: 'connecting',
    failure: null,
    hello: null,
    workspace: emptyTables('workspace'),
    workspaceRevision: 0,
    plans: new Map(),
    missingPlans: new Set(),
    journals: new Map(),
    summaries: [],
    personId: null,
    settings: {},
    sync: SOLO,
    presence: [],
    history: { undo: null, redo: null },
    notices: [],
    jobs: new Map(),
    chosenCommand: null,
  };
}
