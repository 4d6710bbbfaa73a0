import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { kindsOf } from '../../shared/model/entities.ts';
import type { DocumentKind } from '../../shared/model/entity.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Tables } from '../../shared/model/project-state.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { sameJson } from '../../shared/model/same-json.ts';
import { updateProblem } from '../document/guard-update.ts';
import { sayOpenError, type OpenError } from '../store/open-error.ts';
import { readTables } from '../store/record-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import { readDocuments, readLog } from '../store/update-log.ts';
import { openWorkspaceFile, type WorkspaceFile } from '../store/workspace-file.ts';
import { openProjectSession } from './project-session.ts';
import { readDocumentTables, rebuildRows } from './rebuild.ts';
import { readStateHash, type StateHash } from './state-hash.ts';

/** Something that is not as it should be. `rows` and `schedule` are mended by a repair; a damaged `file` or `log` only by an extract or a backup. */
export interface DoctorProblem {
  readonly what: 'file' | 'log' | 'rows' | 'schedule' | 'values';
  readonly message: string;
}

export interface DoctorReport {
  readonly path: string;
  readonly problems: readonly DoctorProblem[];
  readonly documents: readonly { readonly id: DocumentId; readonly updates: number; readonly records: number }[];
  /** Null when the rows can't be read. */
  readonly hash: StateHash | null;
}

export type DoctorError = (OpenError | { readonly code: 'exists'; readonly path: string }) & { readonly message: string };

/** Looks at a workspace from the pages of its file up to its dates, and changes nothing. Errors: why the file can't be opened. */
export function checkWorkspace(path: string): Result<DoctorReport, DoctorError> {
  return withFile(path, (file) => report(file));
}

/** Makes all rows anew from the documents, then looks again. The documents themselves are not changed. */
export function repairWorkspace(path: string): Result<DoctorReport, DoctorError> {
  return withFile(path, (file) => {
    rebuildRows(file.db);
    return report(file);
  });
}

function report(file: WorkspaceFile): DoctorReport {
  const { db, path } = file;
  const problems: DoctorProblem[] = [];
  for (const { integrity_check: line } of db.all<{ integrity_check: string }>({
    sql: 'PRAGMA integrity_check(20)',
    parameters: [],
  })) {
    if (line !== 'ok') problems.push({ what: 'file', message: line });
  }
  const documents = readDocuments(db).map(({ id }) => checkDocument(db, id, problems));
  const workspace = readTables(db, 'workspace', null);
  for (const projectId of workspace.project.keys()) {
    if (openProjectSession(db, projectId).reschedule(workspace)) {
      problems.push({ what: 'schedule', message: `The stored dates of project ${projectId} are not those that its plan gives.` });
    }
  }
  return { path, problems, documents, hash: readStateHash(db) };
}

function checkDocument(db: ReadableDb, id: DocumentId, problems: DoctorProblem[]): DoctorReport['documents'][number] {
  const { snapshot, updates } = readLog(db, id);
  const parts = parseDocumentId(id);
  let faults = 0;
  try {
    const tables = readDocumentTables(db, id, () => (faults += 1));
    if (parts && !sameTables(parts.kind, tables, readTables(db, parts.kind, parts.projectId))) {
      problems.push({ what: 'rows', message: `The rows of ${id} are not what its document holds.` });
    }
    if (faults > 0)
      problems.push({
        what: 'values',
        message: `${faults} values in ${id} can't be read as what they should be; they show as empty and are kept.`,
      });
    return { id, updates: updates.length, records: countRecords(tables) };
  } catch (error) {
    const unreadable = [snapshot, ...updates].filter((bytes) => bytes && updateProblem(bytes) !== null).length;
    const detail = error instanceof Error ? error.message : String(error);
    problems.push({
      what: 'log',
      message: `${id} can't be decoded: ${unreadable} of ${updates.length} updates are damaged (${detail}).`,
    });
    return { id, updates: updates.length, records: 0 };
  }
}

/** True when two sets of tables hold the same records. */
export function sameTables(document: DocumentKind, a: Tables<DocumentKind>, b: Tables<DocumentKind>): boolean {
  return kindsOf(document).every((kind) => {
    const [left, right] = [a[kind] as ReadonlyMap<Id, unknown>, b[kind] as ReadonlyMap<Id, unknown>];
    return left.size === right.size && [...left].every(([id, record]) => sameJson(record, right.get(id)));
  });
}

/** How many records tables hold, all kinds together. */
export function countRecords(tables: Tables<DocumentKind>): number {
  return Object.values(tables).reduce((sum: number, table) => sum + (table as ReadonlyMap<Id, unknown>).size, 0);
}

function withFile(path: string, look: (file: WorkspaceFile) => DoctorReport): Result<DoctorReport, DoctorError> {
  const file = openWorkspaceFile({ path });
  if (!file.ok) return err(withMessage(file.error));
  try {
    return ok(look(file.value));
  } finally {
    file.value.close();
  }
}

/** With the sentence that says what to do. */
export function withMessage(error: OpenError): DoctorError {
  return { ...error, message: sayOpenError(error).message };
}
