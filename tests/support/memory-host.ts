import type { Envelope } from '../../shared/commands/command.ts';
import { decide, isRecordEnvelope } from '../../shared/commands/decide.ts';
import { createDraft } from '../../shared/commands/draft.ts';
import type { ActionResult } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { AnswerTo, Hello, ProjectSummary, Query, Snapshot } from '../../shared/contract/query.ts';
import type { PutRecords } from '../../shared/delta/delta.ts';
import { documentIdOf, type DocumentId } from '../../shared/model/document-id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Schedule } from '../../shared/schedule/schedule.ts';
import { createScheduler } from '../../shared/schedule/scheduler.ts';

/** A plan's dates, as a workspace file keeps them and a snapshot brings them. */
export type StoredDates = NonNullable<Snapshot['schedule']>;

export interface MemoryHostOptions {
  readonly state: ProjectState;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What was computed before; null: the schedule is computed at once. */
  readonly dates: StoredDates | null;
}

export interface MemoryHost extends Host {
  /** Computes the schedule ahead of the first change, as the app's host does behind a plan that was opened. */
  prepare(): void;
}

/**
 * A host of one project that keeps it in memory: the real rules and the real schedule, without document and disk. A command becomes changes,
 * changes become deltas, and the plan's delta carries the schedule rows that moved. What it doesn't have (undo, jobs, sync) it refuses.
 */
export function createMemoryHost({ state: first, settings: firstSettings, dates }: MemoryHostOptions): MemoryHost {
  const { projectId } = first;
  const planId = documentIdOf('plan', projectId);
  const scheduler = createScheduler();
  const listeners = new Set<(event: HostEvent) => void>();
  const revisions: Partial<Record<DocumentId, number>> = { workspace: 1, [planId]: 1 };
  let state = first;
  let isPrepared = dates === null;
  let schedule: Schedule =
    dates === null
      ? scheduler.update(state).schedule
      : { rows: new Map(dates.rows.map((row) => [row.id, row])), project: dates.project };
  let settings = firstSettings;

  function prepare(): void {
    if (isPrepared) return;
    isPrepared = true;
    ({ schedule } = scheduler.update(state));
  }

  function execute(envelope: Envelope): ActionResult {
    if (!isRecordEnvelope(envelope)) return notSupported(envelope.command.type);
    const draft = createDraft({
      workspace: state.workspace,
      plan: (id) => (id === projectId ? state.plan : undefined),
      journal: () => undefined,
      schedule: (id) => (id === projectId ? schedule.rows : undefined),
    });
    const decided = decide(draft, envelope);
    if (!decided.ok) return { ok: false, rejection: decided.error };
    prepare();
    state = { projectId, workspace: draft.toTables('workspace', null), plan: draft.toTables('plan', projectId) };
    const update = scheduler.update(state);
    schedule = update.schedule;
    const isMoved = update.delta.put.length > 0 || update.delta.removed.length > 0;
    for (const documentId of new Set([...draft.documents(), ...(isMoved ? [planId] : [])])) {
      const revision = (revisions[documentId] ?? 0) + 1;
      revisions[documentId] = revision;
      const delta = {
        documentId,
        revision,
        ...draft.toDelta(documentId),
        ...(documentId === planId && { schedule: update.delta }),
      };
      for (const listener of listeners) listener({ type: 'delta', delta });
    }
    return { ok: true, documents: { ...revisions } };
  }

  function answer(query: Query): AnswerTo<Query> {
    switch (query.type) {
      case 'hello':
        return hello(settings);
      case 'projects':
        return [summaryOf(state, schedule)];
      case 'snapshot':
        return snapshotOf(query.documentId);
      case 'comments':
      case 'decisions':
      case 'activity':
      case 'search':
      case 'trash':
      case 'inbox':
        // There is no journal and no index here, so there is nothing in them.
        return [];
      case 'csv-preview':
        return null;
    }
  }

  function snapshotOf(documentId: DocumentId): Snapshot | null {
    const revision = revisions[documentId];
    if (revision === undefined) return null;
    if (documentId === 'workspace') return { documentId, revision, records: recordsOf(state.workspace) };
    const rows = [...schedule.rows.values()];
    return { documentId, revision, records: recordsOf(state.plan), schedule: { rows, project: schedule.project } };
  }

  return {
    prepare,
    dispatch: async (action) => {
      if (action.type === 'command') return execute(action.envelope);
      if (action.type !== 'setting.put') return notSupported(action.type);
      settings = { ...settings, [action.key]: action.value };
      return { ok: true };
    },
    query: async <Q extends Query>(query: Q) => answer(query) as AnswerTo<Q>,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function recordsOf(tables: object): PutRecords {
  return Object.fromEntries(
    Object.entries(tables).map(([kind, records]: [string, Map<string, unknown>]) => [kind, [...records.values()]]),
  );
}

function notSupported(what: string): ActionResult {
  return { ok: false, error: { code: 'not-supported', message: `A host in memory has no ${what}` } };
}

function hello(settings: Hello['settings']): Hello {
  return {
    workspacePath: '',
    host: 'browser',
    version: '0',
    personId: null,
    readOnly: null,
    recentPaths: [],
    sync: { state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null },
    presence: [],
    history: { undo: null, redo: null },
    settings,
    exportFormats: [],
  };
}

function summaryOf({ projectId, workspace, plan }: ProjectState, { rows, project }: Schedule): ProjectSummary {
  const counts = { tasks: 0, done: 0, blocked: 0, late: 0 };
  let nextFinishMin: number | null = null;
  for (const { id, deletedAtMs, deadlineMin, status } of plan.task.values()) {
    const row = rows.get(id);
    if (deletedAtMs !== null || row === undefined || row.summary) continue;
    counts.tasks += 1;
    if (status === 'done') counts.done += 1;
    if (status === 'blocked') counts.blocked += 1;
    if (status === 'done' || status === 'cancelled') continue;
    if (deadlineMin !== null && row.finishMin > deadlineMin) counts.late += 1;
    nextFinishMin = Math.min(nextFinishMin ?? row.finishMin, row.finishMin);
  }
  const name = workspace.project.get(projectId)?.name ?? '';
  return { id: projectId, name, startMin: project.startMin, finishMin: project.finishMin, ...counts, nextFinishMin };
}
