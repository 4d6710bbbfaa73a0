import type { DocumentId } from '../../shared/model/document-id.ts';
import { parseDocumentId } from '../../shared/model/document-id.ts';
import type { ScheduleDelta } from '../../shared/delta/delta.ts';
import type { Kind, RecordOfKind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import { putRecords, removeRecords } from '../store/record-rows.ts';
import { putProjectSchedule, putTaskSchedules, removeTaskSchedules } from '../store/schedule-rows.ts';
import {
  addWords,
  dropWords,
  SEARCHED_KINDS,
  type SearchedKind,
  type SearchEntry,
  type WordsEntry,
} from '../store/search-index.ts';
import type { ReadableDb, WritableDb } from '../store/sql-database.ts';
import { readRecord } from '../store/record-rows.ts';
import type { RecordDelta } from './document-delta.ts';

/** Writes what a commit changed in one document to its rows and to the search index. Rule: C2, C3 */
export function writeDeltaRows(db: WritableDb, documentId: DocumentId, delta: RecordDelta): void {
  const projectId = parseDocumentId(documentId)?.projectId ?? null;
  if (projectId !== null) for (const kind of SEARCHED_KINDS) updateWords(db, { kind, projectId, delta });
  for (const [kind, records] of Object.entries(delta.put))
    putRecords(db, kind as Kind, projectId, records as readonly RecordOfKind<Kind>[]);
  for (const [kind, ids] of Object.entries(delta.removed)) removeRecords(db, kind as Kind, projectId, ids);
}

/** Writes what changed in a plan's schedule to its rows. */
export function writeScheduleRows(db: WritableDb, projectId: Id, delta: ScheduleDelta): void {
  putTaskSchedules(db, projectId, delta.put);
  removeTaskSchedules(db, projectId, delta.removed);
  putProjectSchedule(db, projectId, delta.project);
}

/** The words that a record is found by; undefined for one in the trash. */
export function wordsOf(kind: SearchedKind, record: RecordOfKind<SearchedKind>): string | undefined {
  if (record.deletedAtMs !== null) return undefined;
  const fields = record as unknown as Readonly<Record<string, string>>;
  const parts = { task: ['name', 'description'], comment: ['body'], decision: ['title', 'body'] }[kind];
  return parts.map((part) => fields[part] ?? '').join('\n');
}

interface WordsChange {
  readonly kind: SearchedKind;
  readonly projectId: Id;
  readonly delta: RecordDelta;
}

function updateWords(db: WritableDb, { kind, projectId, delta }: WordsChange): void {
  const dropped: SearchEntry[] = (delta.removed[kind] ?? []).map((id) => ({ kind, projectId, id }));
  const added: WordsEntry[] = [];
  for (const record of (delta.put[kind] ?? []) as readonly RecordOfKind<SearchedKind>[]) {
    const entry = { kind, projectId, id: record.id };
    const [before, words] = [storedWords(db, kind, projectId, record.id), wordsOf(kind, record)];
    // Most edits touch no word: the index is the dearest of the rows.
    if (words === before) continue;
    if (before !== undefined) dropped.push(entry);
    if (words !== undefined) added.push({ ...entry, words });
  }
  dropWords(db, dropped);
  addWords(db, added);
}

function storedWords(db: ReadableDb, kind: SearchedKind, projectId: Id, id: Id): string | undefined {
  const record = readRecord(db, kind, projectId, id);
  return record && wordsOf(kind, record);
}
