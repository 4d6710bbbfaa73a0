import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { kindsOf, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import type { DocumentKind } from '../../shared/model/entity.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Tables } from '../../shared/model/project-state.ts';
import type { ReportFault } from '../document/read-records.ts';
import { openSharedDocument } from '../document/shared-document.ts';
import { clearRecords, putRecords, readTables } from '../store/record-rows.ts';
import { clearSchedule } from '../store/schedule-rows.ts';
import { clearAllWords, indexWords, SEARCHED_KINDS, type SearchedKind } from '../store/search-index.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import type { ReadableDb, WritableDb } from '../store/sql-database.ts';
import { readDocuments, readLog } from '../store/update-log.ts';
import { openProjectSession } from './project-session.ts';
import { wordsOf, writeScheduleRows } from './project-rows.ts';

/**
 * Counts up when rows mean something else than before, or the schedule is computed differently: files that were written before are
 * then projected anew when they are opened.
 */
const PROJECTION_VERSION = 1;
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
    const documents = readDocuments(db);
    const projectIds = new Set<Id>();
    clearRecords(db, 'workspace', null);
    clearAllWords(db);
    for (const { id } of documents) {
      const parts = parseDocumentId(id);
      if (!parts) continue;
      if (parts.projectId !== null) clearRecords(db, parts.kind, parts.projectId);
      if (parts.projectId !== null) projectIds.add(parts.projectId);
      putTables(db, parts.kind, parts.projectId, readDocumentTables(db, id));
    }
    const workspace = readTables(db, 'workspace', null);
    for (const id of workspace.project.keys()) projectIds.add(id);
    for (const id of projectIds) {
      clearSchedule(db, id);
      const schedule = openProjectSession(db, id).reschedule(workspace);
      if (schedule) writeScheduleRows(db, id, schedule);
    }
    indexAll(db, projectIds);
  });
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

/** Oldest first, so that the newest come up first in a search. */
function indexAll(db: WritableDb, projectIds: ReadonlySet<Id>): void {
  const entries: {
    readonly kind: SearchedKind;
    readonly projectId: Id;
    readonly id: Id;
    readonly words: string;
    readonly atMs: number;
  }[] = [];
  for (const projectId of projectIds) {
    const tables = { ...readTables(db, 'plan', projectId), ...readTables(db, 'journal', projectId) };
    for (const kind of SEARCHED_KINDS) {
      for (const record of tables[kind].values()) {
        const words = wordsOf(kind, record);
        const atMs = 'createdAtMs' in record ? (record.createdAtMs ?? 0) : record.atMs;
        if (words !== undefined) entries.push({ kind, projectId, id: record.id, words, atMs });
      }
    }
  }
  entries.sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  for (const { words, ...entry } of entries) indexWords(db, entry, words);
}
