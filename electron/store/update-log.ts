import type { DocumentId } from '../../shared/model/document-id.ts';
import { queryBuilder } from './query-builder.ts';
import type { Schema } from './schema.ts';
import type { ReadableDb, WritableDb } from './sql-database.ts';

/** Where a document stands: the last row of its log, and how many deltas it has sent. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly revision: number;
  readonly lastSeq: number;
}

/** Everything that makes up a document again: the snapshot, then the updates after it, in order. Rule: C8 */
export interface StoredLog {
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}

export type UpdateOrigin = 'local' | 'history' | 'remote';

/** Read in each commit, so they are compiled once. */
const READ_DOCUMENTS = queryBuilder.selectFrom('document').selectAll().orderBy('id', 'desc').compile().sql;
const READ_DOCUMENT = queryBuilder.selectFrom('document').selectAll().where('id', '=', '').compile().sql;

/** The documents that this workspace has heard of, the workspace first. */
export function readDocuments(db: ReadableDb): readonly DocumentRow[] {
  const rows = db.all<Schema['document']>({ sql: READ_DOCUMENTS, parameters: [] });
  return rows.map((row) => ({ id: row.id as DocumentId, revision: row.revision, lastSeq: row.last_seq }));
}

/** One document's row; revision 0 when there is none yet. */
export function readDocument(db: ReadableDb, id: DocumentId): DocumentRow {
  const row = db.first<Schema['document']>({ sql: READ_DOCUMENT, parameters: [id] });
  return { id, revision: row?.revision ?? 0, lastSeq: row?.last_seq ?? 0 };
}

/** Keeps where a document stands. */
export function putDocument(db: WritableDb, row: DocumentRow): void {
  db.run({
    sql: 'INSERT OR REPLACE INTO document (id, revision, last_seq) VALUES (?, ?, ?)',
    parameters: [row.id, row.revision, row.lastSeq],
  });
}

/** Appends one update. Rule: C1 */
export function appendUpdate(
  db: WritableDb,
  update: { readonly documentId: DocumentId; readonly seq: number; readonly origin: UpdateOrigin; readonly bytes: Uint8Array },
): void {
  db.run({
    sql: 'INSERT INTO doc_update (document_id, seq, origin, bytes) VALUES (?, ?, ?, ?)',
    parameters: [update.documentId, update.seq, update.origin, update.bytes],
  });
}

/** A document's snapshot and log. Rule: C8 */
export function readLog(db: ReadableDb, id: DocumentId): StoredLog {
  const snapshot = db.first(queryBuilder.selectFrom('doc_snapshot').select('bytes').where('document_id', '=', id).compile());
  const updates = db.all(
    queryBuilder.selectFrom('doc_update').select('bytes').where('document_id', '=', id).orderBy('seq').compile(),
  );
  return { snapshot: snapshot?.bytes ?? null, updates: updates.map((row) => row.bytes) };
}

/** Puts a snapshot in place of the updates that it covers, in one transaction. Rule: C8 */
export function replaceBySnapshot(
  db: WritableDb,
  snapshot: { readonly documentId: DocumentId; readonly seq: number; readonly bytes: Uint8Array },
): void {
  db.transaction(() => {
    db.run({
      sql: 'INSERT OR REPLACE INTO doc_snapshot (document_id, seq, bytes) VALUES (?, ?, ?)',
      parameters: [snapshot.documentId, snapshot.seq, snapshot.bytes],
    });
    db.run({ sql: 'DELETE FROM doc_update WHERE document_id = ? AND seq <= ?', parameters: [snapshot.documentId, snapshot.seq] });
  });
}
