import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { kindsOf, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import type { DocumentKind } from '../../shared/model/entity.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyTables, type PlanTables, type Tables } from '../../shared/model/project-state.ts';
import type { ReportFault } from '../document/read-records.ts';
import { openSharedDocument } from '../document/shared-document.ts';
import { clearRecords, putRecords, readTables } from '../store/record-rows.ts';
import { clearSchedule } from '../store/schedule-rows.ts';
import { addWords, clearAllWords, SEARCHED_KINDS, type SearchedKind, type WordsEntry } from '../store/search-index.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import type { ReadableDb, WritableDb } from '../store/sql-database.ts';
import { readDocuments, readLog } from '../store/update-log.ts';
import { createProjectSession } from './project-session.ts';
import { wordsOf, writeScheduleRows } from './project-rows.ts';

/**
 * Counts up when rows mean something else than before, or the schedule is computed differently: files that were written before are
 * then projected anew when they are opened.
 */
const PROJECTION_VERSION = 2;
const PROJECTION_KEY = 'engine.projection';

/** Rebuilds the rows of a file that an earlier Baton projected. A new file has nothing to rebuild. */
export function rebuildIfOutdated(db: WritableDb): void {
  if (readSetting(db, PROJECTION_KEY) === PROJECTION_VERSION) return;
  db.transaction(() => {
    rebuildRows(db);
    putSetting(db, PROJECTION_KEY, PROJECTION_VERSION);
  });
}

/** Makes all rows anew from the documents, in one transaction. Rule: C2 */
export function rebuildRows(db: WritableDb): void {
  db.transaction(() => {
    const projects = new Map<Id, PlanTables>();
    const entries: IndexEntry[] = [];
    clearRecords(db, 'workspace', null);
    clearAllWords(db);
    for (const { id } of readDocuments(db)) {
      const parts = parseDocumentId(id);
      if (!parts) continue;
      const tables = readDocumentTables(db, id);
      if (parts.projectId !== null) {
        clearRecords(db, parts.kind, parts.projectId);
        for (const entry of entriesOf(parts.projectId, tables)) entries.push(entry);
        if (parts.kind === 'plan') projects.set(parts.projectId, tables);
      }
      putTables(db, parts.kind, parts.projectId, tables);
    }
    indexEntries(db, entries);
    rescheduleAll(db, projects);
  });
}

/** Dates of every project that has a record of its own; a plan that came before its project has none. */
function rescheduleAll(db: WritableDb, plans: ReadonlyMap<Id, PlanTables>): void {
  const workspace = readTables(db, 'workspace', null);
  for (const projectId of new Set([...plans.keys(), ...workspace.project.keys()])) {
    clearSchedule(db, projectId);
    const plan = plans.get(projectId) ?? emptyTables('plan');
    const schedule = createProjectSession(projectId, plan, { rows: new Map(), project: undefined }).reschedule(workspace);
    if (schedule) writeScheduleRows(db, projectId, schedule);
  }
}

/** A document's records as its log says, without its rows. */
export function readDocumentTables(db: ReadableDb, id: DocumentId, report: ReportFault = () => undefined): Tables<DocumentKind> {
  const document = openSharedDocument({ id, ...readLog(db, id), onUpdate: () => undefined });
  try {
    return document.readAll(report);
  } finally {
    document.close();
  }
}

function putTables(db: WritableDb, document: DocumentKind, projectId: Id | null, tables: Tables<DocumentKind>): void {
  for (const kind of kindsOf(document)) {
    const records = tables[kind] as ReadonlyMap<Id, RecordOfKind<Kind>>;
    putRecords(db, kind, projectId, [...records.values()]);
  }
}

interface IndexEntry extends WordsEntry {
  readonly atMs: number;
}

function entriesOf(projectId: Id, tables: Tables<DocumentKind>): IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (const kind of SEARCHED_KINDS) {
    const records = (tables as unknown as Partial<Record<SearchedKind, ReadonlyMap<Id, RecordOfKind<SearchedKind>>>>)[kind];
    for (const record of records?.values() ?? []) {
      const words = wordsOf(kind, record);
      const { atMs = 0, createdAtMs = null } = record as { readonly atMs?: number; readonly createdAtMs?: number | null };
      if (words !== undefined) entries.push({ kind, projectId, id: record.id, words, atMs: createdAtMs ?? atMs });
    }
  }
  return entries;
}

/** Oldest first, so that the newest come up first in a search. */
function indexEntries(db: WritableDb, entries: readonly IndexEntry[]): void {
  addWords(
    db,
    entries.toSorted((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)),
  );
}
