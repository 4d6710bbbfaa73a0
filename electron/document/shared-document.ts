import * as Y from 'yjs';
import type { Change } from '../../shared/commands/change.ts';
import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { kindsOf, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import type { DocumentKind } from '../../shared/model/entity.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyTables, type Tables } from '../../shared/model/project-state.ts';
import { changedEntities, type ChangedEntities } from './changed-entities.ts';
import { rootsOf, type Roots } from './entity-layout.ts';
import { MAX_WAITING_BYTES, nestsTooDeep, updateProblem, waitingBytes } from './guard-update.ts';
import { createLocalHistory, type LocalHistory } from './local-history.ts';
import { idsOf, readEntity, type ReportFault } from './read-records.ts';
import { writeChanges } from './write-changes.ts';

/** The version of the document's meaning that this Baton reads. A document with a higher `meta.minReader` is not written. */
export const READER_VERSION = 1;

/** One update of a document, as it goes to the log. */
export interface DocumentUpdate {
  readonly bytes: Uint8Array;
  readonly origin: 'local' | 'history' | 'remote';
  /** Empty for a remote update that waits for an earlier one. */
  readonly changed: ChangedEntities;
}

export type ApplyOutcome =
  | { readonly ok: true }
  /** `spoilt`: the document in memory holds more than its log and has to be opened again. */
  | { readonly ok: false; readonly reason: string; readonly spoilt: boolean };

/** One Y.Doc. Nothing outside this folder and sync sees Yjs. */
export interface SharedDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly projectId: Id | null;
  readonly history: LocalHistory;
  /** Carries out changes in one transaction, which makes one update. Changes that are not undoable leave no item in the history. */
  write(changes: readonly Change[], options: { readonly undoable: boolean }): void;
  applyRemote(bytes: Uint8Array): ApplyOutcome;
  /** The state as one update, or what `since` (a state vector) lacks. What waits for missing updates is in it. */
  encodeState(since?: Uint8Array): Uint8Array;
  /** How far each author's work is here without a gap. What waits doesn't count. */
  stateVector(): Uint8Array;
  readOne<K extends Kind>(kind: K, id: Id, report?: ReportFault): RecordOfKind<K> | undefined;
  readAll(report?: ReportFault): Tables<DocumentKind>;
  /** True when a newer Baton wrote something here that this one would misread. */
  isFromNewer(): boolean;
  /** True when something came that can't be placed before an update that hasn't come. */
  waits(): boolean;
  close(): void;
}

export interface SharedDocumentOptions {
  readonly id: DocumentId;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** Called for each update after the load, while its transaction ends. What it throws comes out of the call that made the update. Rule: C1 */
  readonly onUpdate: (update: DocumentUpdate) => void;
  /** Yjs's id of this session. A fresh one each time: an id used again after a backup was restored makes peers differ for ever. */
  readonly clientId?: number;
}

const LOCAL = Symbol('local');
const LOCAL_FOR_GOOD = Symbol('local, not undoable');
const REMOTE = Symbol('remote');
const NOTHING_CHANGED: ChangedEntities = new Map();

/** Wraps what `onUpdate` threw, so that it isn't mistaken for Yjs choking on a peer's bytes. */
export class CommitFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Opens a document from its snapshot and log. Errors: throws when the bytes are no updates. Rule: C8 */
export function openSharedDocument(options: SharedDocumentOptions): SharedDocument {
  const parts = parseDocumentId(options.id);
  if (!parts) throw new Error(`${options.id} names no document`);
  const doc = new Y.Doc();
  if (options.clientId !== undefined) doc.clientID = options.clientId;
  const roots = rootsOf(doc, parts.kind);
  const meta = doc.getMap('meta');
  load(doc, options);
  const history = createLocalHistory(roots, LOCAL);
  const commit = (update: DocumentUpdate): void => {
    try {
      options.onUpdate(update);
    } catch (error) {
      throw new CommitFailure(error);
    }
  };
  doc.on('update', (bytes: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === REMOTE && nestsTooDeep(transaction)) throw new Error('types are nested too deep');
    commit({ bytes, origin: nameOfOrigin(origin, history), changed: changedEntities(roots, transaction) });
  });

  return {
    id: options.id,
    kind: parts.kind,
    projectId: parts.projectId,
    history,
    write: (changes, { undoable }) => doc.transact(() => writeChanges(roots, changes), undoable ? LOCAL : LOCAL_FOR_GOOD),
    applyRemote: (bytes) => applyRemote(doc, bytes, commit),
    encodeState: (since) => Y.encodeStateAsUpdate(doc, since),
    stateVector: () => Y.encodeStateVector(doc),
    readOne: (kind, id, report = () => undefined) => {
      const root = roots.get(kind);
      return root && readEntity(root, kind, id, report);
    },
    readAll: (report = () => undefined) => readTables(roots, parts.kind, report),
    isFromNewer: () => Number(meta.get('minReader') ?? 0) > READER_VERSION,
    waits: () => waitingBytes(doc) > 0,
    close: () => doc.destroy(),
  };
}

/** One transaction around all of them: Yjs tidies up once, not after each update. */
function load(doc: Y.Doc, { snapshot, updates }: SharedDocumentOptions): void {
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

function applyRemote(doc: Y.Doc, bytes: Uint8Array, commit: (update: DocumentUpdate) => void): ApplyOutcome {
  const problem = updateProblem(bytes);
  if (problem !== null) return { ok: false, reason: problem, spoilt: false };
  const waitedBefore = waitingBytes(doc);
  try {
    Y.applyUpdate(doc, bytes, REMOTE);
  } catch (error) {
    if (error instanceof CommitFailure) throw error;
    // Whatever Yjs trips over in bytes from outside (deep nesting overflows its stack) is the bytes' fault.
    return { ok: false, reason: error instanceof Error ? error.message : String(error), spoilt: true };
  }
  const waits = waitingBytes(doc);
  if (waits > MAX_WAITING_BYTES) return { ok: false, reason: 'too much waits for an update that has not come', spoilt: true };
  // Yjs keeps what it can't place yet in memory only and tells nobody. It is on disk before anybody counts it as received.
  if (waits > waitedBefore) commit({ bytes, origin: 'remote', changed: NOTHING_CHANGED });
  return { ok: true };
}

function readTables(roots: Roots, document: DocumentKind, report: ReportFault): Tables<DocumentKind> {
  const tables: Record<string, unknown> = { ...emptyTables(document) };
  for (const kind of kindsOf(document)) {
    const root = roots.get(kind);
    if (!root) continue;
    const records = new Map<Id, unknown>();
    for (const id of [...idsOf(kind, root)].toSorted()) {
      const record = readEntity(root, kind, id, report);
      if (record) records.set(id, record);
    }
    tables[kind] = records;
  }
  return tables as unknown as Tables<DocumentKind>;
}

function nameOfOrigin(origin: unknown, history: LocalHistory): DocumentUpdate['origin'] {
  if (history.isOrigin(origin)) return 'history';
  return origin === LOCAL || origin === LOCAL_FOR_GOOD ? 'local' : 'remote';
}
