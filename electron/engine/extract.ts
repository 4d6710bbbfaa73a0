import { existsSync } from 'node:fs';
import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { updateProblem } from '../document/guard-update.ts';
import { openSharedDocument, type SharedDocument } from '../document/shared-document.ts';
import { salvageFile, type Salvaged, type SalvagedDocument } from '../store/salvage.ts';
import { putSetting } from '../store/settings.ts';
import type { WritableDb } from '../store/sql-database.ts';
import { appendUpdate, putDocument } from '../store/update-log.ts';
import { openWorkspaceFile } from '../store/workspace-file.ts';
import { countRecords, withMessage, type DoctorError } from './doctor.ts';
import { rebuildRows } from './rebuild.ts';
import { parseJson } from '../../shared/model/parse-json.ts';

export interface ExtractedDocument {
  readonly id: DocumentId;
  /** Snapshots and updates that are in the new file. */
  readonly read: number;
  /** Those that are damaged themselves. */
  readonly unreadable: number;
  /** Those that were there once, as their numbers tell. */
  readonly missing: number;
  /** Some of what was read can't show without what is missing. It is kept, for another device may still have that. */
  readonly waits: boolean;
  readonly records: number;
}

export interface ExtractReport {
  readonly toPath: string;
  readonly documents: readonly ExtractedDocument[];
  /** Sentences that say what wasn't saved; none when everything was. */
  readonly losses: readonly string[];
}

/**
 * Reads what can be read of a damaged file into a new one, each readable update of each document. The damaged file is not touched.
 * Errors: `exists` when there is something at the new path; `corrupt` when no update can be found in it. Rule: E5
 */
export function extractWorkspace(path: string, toPath: string): Result<ExtractReport, DoctorError> {
  if (existsSync(toPath))
    return err({ code: 'exists', path: toPath, message: `There is a file ${toPath} already. Choose another name for the copy.` });
  if (!existsSync(path)) return err(withMessage({ code: 'missing', path }));
  const salvaged = salvageFile(path, (id) => parseDocumentId(id) !== undefined);
  const documents = salvaged.documents.map(readableOf);
  if (documents.every(({ report }) => report.read === 0)) {
    const message = `Nothing of a workspace can be found in ${path}. Go back to a backup, or join again from another device.`;
    return err({ code: 'corrupt', path, detail: 'nothing can be read', message });
  }
  const target = openWorkspaceFile({ path: toPath, create: true });
  if (!target.ok) return err(withMessage(target.error));
  const { db, close } = target.value;
  try {
    db.transaction(() => fill(db, documents, salvaged.settings ?? []));
    const reports = documents.map(({ report }) => report);
    return ok({ toPath, documents: reports, losses: lossesOf(reports, salvaged) });
  } finally {
    close();
  }
}

interface Readable {
  readonly report: ExtractedDocument;
  readonly parts: readonly Uint8Array[];
}

function readableOf({ id, parts, missing }: SalvagedDocument): Readable {
  const documentId = id as DocumentId;
  const sound = parts.filter((bytes) => updateProblem(bytes) === null);
  const kept = opens(documentId, sound) ? sound : withoutWhatBreaks(documentId, sound);
  const document = openFrom(documentId, kept);
  const report = {
    id: documentId,
    read: kept.length,
    unreadable: parts.length - kept.length,
    missing,
    waits: document.waits(),
    records: countRecords(document.readAll()),
  };
  document.close();
  return { report, parts: kept };
}

function opens(id: DocumentId, parts: readonly Uint8Array[]): boolean {
  try {
    openFrom(id, parts).close();
    return true;
  } catch {
    // Whatever Yjs trips over is the bytes' fault: they are those of a damaged file.
    return false;
  }
}

/** The parts that a document takes in one after the other. What it chokes on is left out, and the document opened anew. */
function withoutWhatBreaks(id: DocumentId, parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const kept: Uint8Array[] = [];
  let document = openFrom(id, []);
  for (const bytes of parts) {
    const taken = document.applyRemote(bytes);
    if (taken.ok) kept.push(bytes);
    else if (taken.spoilt) {
      document.close();
      document = openFrom(id, kept);
    }
  }
  document.close();
  return kept;
}

function openFrom(id: DocumentId, updates: readonly Uint8Array[]): SharedDocument {
  return openSharedDocument({ id, snapshot: null, updates, onUpdate: () => undefined });
}

function fill(db: WritableDb, documents: readonly Readable[], settings: NonNullable<Salvaged['settings']>): void {
  for (const { report, parts } of documents) {
    const documentId = report.id;
    for (const [index, bytes] of parts.entries()) appendUpdate(db, { documentId, seq: index + 1, origin: 'remote', bytes });
    putDocument(db, { id: documentId, revision: 0, lastSeq: parts.length });
  }
  for (const { key, value } of settings) {
    const read = parseJson(value);
    if (read !== undefined) putSetting(db, key, read);
  }
  rebuildRows(db);
}

function lossesOf(documents: readonly ExtractedDocument[], { settings }: Salvaged): readonly string[] {
  const losses: string[] = [];
  if (!documents.some(({ id }) => id === 'workspace'))
    losses.push(
      'Projects, people and calendars are lost; plans whose project is lost show nowhere until a device that has it is joined.',
    );
  for (const { id, unreadable, missing, waits } of documents) {
    if (unreadable > 0) losses.push(`${id}: ${counted(unreadable, 'batch', 'batches')} of changes can't be read.`);
    if (missing > 0)
      losses.push(`${id}: ${counted(missing, 'batch', 'batches')} of changes ${missing === 1 ? 'is' : 'are'} lost.`);
    if (waits)
      losses.push(`${id}: later changes build on lost ones and don't show. They are kept, for another device may bring those.`);
  }
  if (settings === null)
    losses.push('What this device remembered in the file is lost: views start afresh, and sharing needs a new invitation.');
  return losses;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
