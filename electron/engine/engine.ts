import { randomBytes as nodeRandomBytes } from 'node:crypto';
import type { HostError } from '../../shared/contract/action.ts';
import type { HistoryState, HostEvent } from '../../shared/contract/event.ts';
import type { AnswerTo } from '../../shared/contract/query.ts';
import type { Envelope } from '../../shared/commands/command.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { documentIdOf, type DocumentId } from '../../shared/model/document-id.ts';
import type { Id, RandomBytes } from '../../shared/model/id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { ProjectSchedule, TaskSchedule } from '../../shared/model/task-schedule.ts';
import { isSqliteError, sayOpenError, type OpenError as FileError } from '../store/open-error.ts';
import { putSetting, readSettings } from '../store/settings.ts';
import { openWorkspaceFile, type WorkspaceFile, type WorkspaceFileOptions } from '../store/workspace-file.ts';
import type { SyncPort, SyncStorage } from '../sync/sync-port.ts';
import { createAnnouncer, type Announcer } from './announcer.ts';
import { createCommitter } from './commit.ts';
import { createDocumentShelf, UnreadableDocument } from './document-shelf.ts';
import { createEngineEvents } from './engine-events.ts';
import { createEngineState } from './engine-state.ts';
import { createEngineSyncPort, createSyncStorage } from './engine-sync-port.ts';
import { execute, type Executed, type ExecuteParts } from './execute.ts';
import { createStepHistory } from './history.ts';
import { answerQuery, type EngineQuery } from './queries.ts';
import { rebuildIfOutdated } from './rebuild.ts';
import { readStateHash, type StateHash } from './state-hash.ts';
import type { Said } from '../../shared/texts/saying.ts';

export type OpenError = FileError & Said;

/** What became of a command. Everything that `ok` names is on disk. */
export type CommandResult =
  | { readonly ok: true; readonly documents: Readonly<Partial<Record<DocumentId, number>>> }
  | { readonly ok: false; readonly rejection: Rejection }
  | { readonly ok: false; readonly error: HostError };

export interface EngineOptions extends WorkspaceFileOptions {
  /** Random bytes for the documents' session ids. */
  readonly randomBytes?: RandomBytes;
  /** Compacts a document in use after this many updates; left out: as many as cost little to load. */
  readonly compactAfter?: number;
}

/** One open workspace. It knows no host; all of them use it over this surface. */
export interface Engine {
  readonly path: string;
  /** Not null: commands are refused, and why. */
  readonly readOnly: string | null;
  /** Does a command. A large one reports how far it is: it holds everything else up meanwhile. */
  execute(envelope: Envelope, onProgress?: (done: number, total: number) => void): CommandResult;
  query<Q extends EngineQuery>(query: Q): AnswerTo<Q>;
  /** Calls the listener for deltas, history and notices from now on. Returns how to stop. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  history(): HistoryState;
  projectState(projectId: Id): ProjectState;
  /** A project's dates; `project` is null while the project's own record isn't known. */
  scheduleOf(projectId: Id): { readonly rows: ReadonlyMap<Id, TaskSchedule>; readonly project: ProjectSchedule | null };
  /** Opens a project's documents and computes its dates ahead of the first edit, which otherwise waits for that: about 0.3 s at 10,000 tasks. */
  prepare(projectId: Id): void;
  stateHash(): StateHash;
  /** What this device remembers in this file, under keys. It is not shared. */
  settings(): Readonly<Record<string, unknown>>;
  putSetting(key: string, value: unknown): void;
  syncPort(): SyncPort;
  syncStorage(): SyncStorage;
  /** Writes a copy that is whole at one moment, while work goes on. */
  backup(toPath: string): Promise<void>;
  close(): void;
}

/**
 * Opens a workspace file, or creates it.
 * Errors: the file is locked, damaged, from a newer Baton, no workspace, missing, or the disk is full; each with a message that says
 * what to do. A file that can't be written is opened for reading.
 */
export function openEngine(options: EngineOptions): Result<Engine, OpenError> {
  const file = openWorkspaceFile(options);
  if (!file.ok) return err(withMessage(file.error));
  try {
    rebuildIfOutdated(file.value.db);
    return ok(createEngine(file.value, options));
  } catch (error) {
    file.value.close();
    throw error;
  }
}

function createEngine(file: WorkspaceFile, options: EngineOptions): Engine {
  const { db, path, readOnly } = file;
  const events = createEngineEvents();
  const history = createStepHistory();
  const state = createEngineState(db);
  const committer = createCommitter({ db, state, shelf: () => shelf });
  const shelf = createDocumentShelf({
    db,
    randomBytes: options.randomBytes ?? systemBytes,
    compactAfter: options.compactAfter,
    onUpdate: (id, update) => committer.onUpdate(id, update),
  });
  const parts = { db, state, shelf, committer, history };
  const announcer = createAnnouncer({ ...parts, events, path });
  const syncPort = createEngineSyncPort({ db, state, shelf, committer, events, readOnly, announcer });
  let isOpen = true;

  return {
    path,
    readOnly,
    execute: (envelope, onProgress) =>
      readOnly === null
        ? executeAndTell({ ...parts, announcer }, envelope, stepCounter(onProgress))
        : refused({ code: 'read-only', reason: readOnly }),
    query: (query) => answerQuery(db, state, query),
    subscribe: (listener) => events.host.add(listener),
    history: () => history.state(),
    projectState: (projectId) => ({ projectId, workspace: state.workspace(), plan: state.project(projectId).plan() }),
    scheduleOf: (projectId) => ({ rows: state.project(projectId).rows(), project: state.project(projectId).schedule() ?? null }),
    prepare(projectId) {
      if (isOpen && readOnly === null && state.workspace().project.has(projectId)) openAhead(parts, projectId);
    },
    stateHash: () => readStateHash(db),
    settings: () => Object.fromEntries(Object.entries(readSettings(db)).filter(([key]) => !key.startsWith('engine.'))),
    putSetting: (key, value) => putSetting(db, key, value),
    syncPort: () => syncPort,
    syncStorage: () => createSyncStorage(db),
    backup: (toPath) => file.backup(toPath),
    close() {
      if (!isOpen) return;
      isOpen = false;
      shelf.close();
      file.close();
    },
  };
}

/** Decided, written to the documents, to the rows, scheduled, on disk: they take about the same time. */
const EXECUTE_STEPS = 5;

function stepCounter(onProgress: ((done: number, total: number) => void) | undefined): (() => void) | undefined {
  let done = 0;
  return onProgress && ((): void => onProgress((done += 1), EXECUTE_STEPS));
}

function executeAndTell(
  { announcer, ...parts }: ExecuteParts & { readonly announcer: Announcer },
  envelope: Envelope,
  onStep?: () => void,
): CommandResult {
  let executed: Executed;
  try {
    executed = execute(parts, envelope, onStep);
  } catch (error) {
    return { ok: false, error: { code: 'commit-failed', ...announcer.failed(error) } };
  }
  if (!executed.ok) {
    // Undo may have passed over steps that had no effect left.
    announcer.historyMoved();
    return refused(executed.error);
  }
  if (executed.value) announcer.committed(executed.value);
  return { ok: true, documents: executed.value?.documents ?? {} };
}

/** What can't be read says so when it is needed. */
function openAhead({ shelf, state }: ExecuteParts, projectId: Id): void {
  try {
    for (const kind of ['journal', 'plan'] as const) shelf.get(documentIdOf(kind, projectId));
    state.project(projectId).prepare(state.workspace());
  } catch (error) {
    if (!(error instanceof UnreadableDocument) && !isSqliteError(error)) throw error;
  }
}

function refused(rejection: Rejection): CommandResult {
  return { ok: false, rejection };
}

function systemBytes(length: number): Uint8Array {
  return new Uint8Array(nodeRandomBytes(length));
}

function withMessage(error: FileError): OpenError {
  return { ...error, ...sayOpenError(error) };
}
