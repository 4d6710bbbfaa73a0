/**
 * The one gate to the disk. Every change of a document (a command, undo, a peer's update) runs inside `run`: the documents' updates
 * arrive here while their transactions end, and one SQLite transaction holds the log, the rows, the dates and the revisions of all of
 * them. What others see of it (deltas, updates for sync) leaves after COMMIT. When anything fails, nothing is kept: memory is thrown
 * away and read again from the disk. Rule: C1, C3, C4
 */
import type { Delta, ScheduleDelta } from '../../shared/delta/delta.ts';
import { documentIdOf, type DocumentId } from '../../shared/model/document-id.ts';
import type { Kind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ChangedEntities } from '../document/changed-entities.ts';
import type { DocumentUpdate, SharedDocument } from '../document/shared-document.ts';
import { clearSchedule } from '../store/schedule-rows.ts';
import { readRecord } from '../store/record-rows.ts';
import type { WritableDb } from '../store/sql-database.ts';
import { appendUpdate, putDocument, readDocument } from '../store/update-log.ts';
import { concernedProjects } from './concerned-projects.ts';
import { isEmptyDelta, readDelta, type Before, type RecordDelta } from './document-delta.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { EngineState } from './engine-state.ts';
import { movesDates } from './moves-dates.ts';
import { writeDeltaRows, writeScheduleRows } from './project-rows.ts';

/** An update that is on disk. */
export interface CommittedUpdate {
  readonly documentId: DocumentId;
  readonly bytes: Uint8Array;
  readonly origin: 'local' | 'remote';
}

/** What one run put on disk. */
export interface Commit {
  readonly deltas: readonly Delta[];
  readonly updates: readonly CommittedUpdate[];
  /** The revision that each touched document has now. */
  readonly documents: Readonly<Partial<Record<DocumentId, number>>>;
  /** Documents with values that can't be read as what they should be. */
  readonly faulty: ReadonlySet<DocumentId>;
}

/** Told that another step of something long is done. It is called in the middle of a commit: it may tell of it and nothing else. */
export type OnStep = () => void;

export interface Committer {
  /** Takes one update of a document. Throws outside a run: nothing changes a document but through one. Rule: C1 */
  onUpdate(documentId: DocumentId, update: DocumentUpdate): void;
  /**
   * Runs work on these documents and commits what it changed. `onStep` hears when the work is done, the records are written, the dates
   * are computed, and all is on disk. Rule: C3
   * Errors: throws what the work or SQLite threw, after memory is as the disk again. Rule: C4
   */
  run<T>(
    documents: readonly DocumentId[],
    work: (documents: readonly SharedDocument[]) => T,
    onStep?: OnStep,
  ): { readonly value: T; readonly commit: Commit };
}

interface Unit {
  readonly updates: CommittedUpdate[];
  readonly changed: Map<DocumentId, Map<Kind, Set<Id>>>;
  readonly deltas: Map<DocumentId, { record: RecordDelta; schedule: ScheduleDelta | undefined }>;
  readonly faulty: Set<DocumentId>;
}

export interface CommitterOptions {
  readonly db: WritableDb;
  readonly state: EngineState;
  /** The shelf needs the committer and the committer the shelf; neither uses the other before the engine is put together. */
  readonly shelf: () => DocumentShelf;
}

/** The committer of one workspace file. */
export function createCommitter({ db, state, shelf }: CommitterOptions): Committer {
  let unit: Unit | null = null;

  return {
    onUpdate(documentId, update) {
      if (!unit) throw new Error(`${documentId} changed outside a commit`);
      const row = readDocument(db, documentId);
      const seq = row.lastSeq + 1;
      appendUpdate(db, { documentId, seq, origin: update.origin, bytes: update.bytes });
      putDocument(db, { ...row, lastSeq: seq });
      unit.updates.push({ documentId, bytes: update.bytes, origin: update.origin === 'remote' ? 'remote' : 'local' });
      addChanged(unit, documentId, update.changed);
    },
    run(ids, work, onStep) {
      if (unit) throw new Error('A commit inside a commit');
      const current: Unit = { updates: [], changed: new Map(), deltas: new Map(), faulty: new Set() };
      try {
        const documents = ids.map((id) => shelf().get(id));
        unit = current;
        const done = db.transaction(() => {
          const value = work(documents);
          onStep?.();
          const parts = { db, state, shelf: shelf() };
          const concerned = readChangedDocuments(parts, current);
          onStep?.();
          for (const projectId of concerned) rescheduleProject(parts, current, projectId);
          onStep?.();
          return { value, revisions: writeRevisions(db, current) };
        });
        onStep?.();
        unit = null;
        for (const { documentId } of current.updates) shelf().noteUpdate(documentId);
        return { value: done.value, commit: commitOf(current, done.revisions) };
      } catch (error) {
        unit = null;
        for (const id of ids) shelf().drop(id);
        state.reset();
        throw error;
      }
    },
  };
}

function addChanged(unit: Unit, documentId: DocumentId, changed: ChangedEntities): void {
  const kinds = unit.changed.get(documentId) ?? new Map<Kind, Set<Id>>();
  unit.changed.set(documentId, kinds);
  for (const [kind, ids] of changed) {
    const known = kinds.get(kind) ?? new Set<Id>();
    kinds.set(kind, known);
    for (const id of ids) known.add(id);
  }
}

interface CommitParts {
  readonly db: WritableDb;
  readonly state: EngineState;
  readonly shelf: DocumentShelf;
}

/** Writes what changed to the rows. Gives the projects whose dates may have moved. */
function readChangedDocuments(parts: CommitParts, unit: Unit): ReadonlySet<Id> {
  const { db, state, shelf } = parts;
  const workspaceBefore = state.workspace();
  const concerned = new Set<Id>();
  for (const [documentId, changed] of unit.changed) {
    const document = shelf.peek(documentId);
    if (!document) throw new Error(`${documentId} changed and is not in memory`);
    const record = readDelta(document, changed, beforeOf(parts, document), () => unit.faulty.add(documentId));
    if (isEmptyDelta(record)) continue;
    unit.deltas.set(documentId, { record, schedule: undefined });
    writeDeltaRows(db, documentId, record);
    if (document.kind === 'workspace') state.applyWorkspace(record);
    if (document.kind === 'plan' && document.projectId !== null) {
      const session = state.loaded(document.projectId);
      if (!session || movesDates(session.plan(), record)) concerned.add(document.projectId);
      session?.applyPlan(record);
    }
  }
  const workspaceDelta = unit.deltas.get('workspace')?.record;
  if (workspaceDelta) for (const id of concernedProjects(db, workspaceBefore, workspaceDelta)) concerned.add(id);
  return concerned;
}

/** Records as they stood before: in memory for what is loaded, else in the rows, which are not written yet. */
function beforeOf({ db, state }: CommitParts, document: SharedDocument): Before {
  if (document.kind === 'workspace') return (kind, id) => (state.workspace() as unknown as Lookup)[kind]?.get(id) as never;
  const session = document.kind === 'plan' && document.projectId !== null ? state.loaded(document.projectId) : undefined;
  if (session) return (kind, id) => (session.plan() as unknown as Lookup)[kind]?.get(id) as never;
  return (kind, id) => readRecord(db, kind, document.projectId, id);
}

type Lookup = Readonly<Partial<Record<Kind, ReadonlyMap<Id, unknown>>>>;

function rescheduleProject({ db, state }: CommitParts, unit: Unit, projectId: Id): void {
  const session = state.project(projectId);
  const schedule = session.reschedule(state.workspace());
  if (!schedule) return;
  const documentId = documentIdOf('plan', projectId);
  unit.deltas.set(documentId, { record: unit.deltas.get(documentId)?.record ?? { put: {}, removed: {} }, schedule });
  if (state.workspace().project.has(projectId)) writeScheduleRows(db, projectId, schedule);
  else clearSchedule(db, projectId);
}

/** Counts up the revision of each document that has a delta. Rule: V1 */
function writeRevisions(db: WritableDb, unit: Unit): ReadonlyMap<DocumentId, number> {
  const revisions = new Map<DocumentId, number>();
  for (const documentId of unit.deltas.keys()) {
    const row = readDocument(db, documentId);
    putDocument(db, { ...row, revision: row.revision + 1 });
    revisions.set(documentId, row.revision + 1);
  }
  return revisions;
}

function commitOf(unit: Unit, revisions: ReadonlyMap<DocumentId, number>): Commit {
  // The workspace first: plans name its people and calendars.
  const ordered = [...unit.deltas].toSorted(([a], [b]) => Number(b === 'workspace') - Number(a === 'workspace'));
  const deltas = ordered.map(([documentId, { record, schedule }]) => {
    const revision = revisions.get(documentId) ?? 0;
    return { documentId, revision, put: record.put, removed: record.removed, ...(schedule && { schedule }) };
  });
  return { deltas, updates: unit.updates, documents: Object.fromEntries(revisions), faulty: unit.faulty };
}
