import { parseDocumentId, type DocumentId } from '../../shared/model/document-id.ts';
import { updateProblem } from '../document/guard-update.ts';
import type { SharedDocument } from '../document/shared-document.ts';
import { readDocuments } from '../store/update-log.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import { readRoomState, putRoomState } from '../store/room-state.ts';
import type { WritableDb } from '../store/sql-database.ts';
import type { SyncPort, SyncStorage } from '../sync/sync-port.ts';
import type { Announcer } from './announcer.ts';
import type { Committer } from './commit.ts';
import { UnreadableDocument, type DocumentShelf } from './document-shelf.ts';
import type { EngineEvents } from './engine-events.ts';
import type { EngineState } from './engine-state.ts';

export interface SyncPortParts {
  readonly db: WritableDb;
  readonly state: EngineState;
  readonly shelf: DocumentShelf;
  readonly committer: Committer;
  readonly events: EngineEvents;
  readonly readOnly: string | null;
  readonly announcer: Announcer;
}

/** Thrown inside a commit, so that nothing of a refused update stays. */
class RefusedUpdate extends Error {}

const SYNC_STATE_KEY = 'state';
/** No structs and no deletions. */
const EMPTY_UPDATE = new Uint8Array([0, 0]);
const EMPTY_STATE_VECTOR = new Uint8Array([0]);

/** The documents as sync sees them: bytes in, bytes out. */
export function createEngineSyncPort(parts: SyncPortParts): SyncPort {
  const { db, state, events } = parts;
  return {
    documentIds: () => sharedDocumentIds(db, state),
    onDocuments: (listener) => events.documents.add(listener),
    onCommitted: (listener) => events.committed.add(({ documentId, bytes, origin }) => listener(documentId, bytes, origin)),
    encodeState: (documentId, since) =>
      ifReadable(parts, knownId(documentId), (document) => document.encodeState(since)) ?? EMPTY_UPDATE,
    stateVector: (documentId) =>
      ifReadable(parts, knownId(documentId), (document) => document.stateVector()) ?? EMPTY_STATE_VECTOR,
    applyRemote(documentId, update) {
      const parsed = parseDocumentId(documentId);
      if (!parsed) return { ok: false, reason: `${documentId} names no document` };
      if (parts.readOnly !== null) return { ok: false, reason: parts.readOnly };
      return applyRemote(parts, documentId as DocumentId, update);
    },
  };
}

/** Where sync keeps its rooms, in the workspace file. */
export function createSyncStorage(db: WritableDb): SyncStorage {
  return {
    load: (room) => readRoomState(db, room, SYNC_STATE_KEY) ?? null,
    save: (room, bytes) => putRoomState(db, { room, key: SYNC_STATE_KEY, bytes }),
  };
}

/** The workspace, and the plan and journal of every project that a row or an update has told of. */
export function sharedDocumentIds(db: ReadableDb, state: EngineState): readonly DocumentId[] {
  const ids = new Set<DocumentId>(['workspace']);
  for (const projectId of state.workspace().project.keys()) ids.add(`plan:${projectId}`).add(`journal:${projectId}`);
  for (const { id } of readDocuments(db)) ids.add(id);
  return [...ids];
}

function applyRemote(parts: SyncPortParts, documentId: DocumentId, update: Uint8Array): ReturnType<SyncPort['applyRemote']> {
  const { committer, announcer } = parts;
  const problem = updateProblem(update);
  if (problem !== null) return { ok: false, reason: problem };
  let done: ReturnType<typeof committer.run>;
  try {
    done = committer.run([documentId], ([document]) => {
      const outcome = document?.applyRemote(update);
      if (outcome && !outcome.ok) throw new RefusedUpdate(outcome.reason);
    });
  } catch (error) {
    if (!(error instanceof RefusedUpdate)) return { ok: false, reason: announcer.failed(error).message };
    announcer.reopened();
    return { ok: false, reason: error.message };
  }
  announcer.committed(done.commit);
  return { ok: true };
}

/** A document that can't be read has nothing to send; the others still have. */
function ifReadable(
  { shelf, announcer }: SyncPortParts,
  documentId: DocumentId,
  read: (document: SharedDocument) => Uint8Array,
): Uint8Array | undefined {
  try {
    return read(shelf.get(documentId));
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    announcer.failed(error);
    return undefined;
  }
}

function knownId(text: string): DocumentId {
  if (!parseDocumentId(text)) throw new Error(`${text} names no document`);
  return text as DocumentId;
}
