import type { DocumentId } from '../../shared/model/document-id.ts';
import type { RandomBytes } from '../../shared/model/id.ts';
import { openSharedDocument, type DocumentUpdate, type SharedDocument } from '../document/shared-document.ts';
import { isDiskFull } from '../store/open-error.ts';
import type { WritableDb } from '../store/sql-database.ts';
import { readDocument, readLog, replaceBySnapshot } from '../store/update-log.ts';

/** How many documents stay in memory when nothing needs them: peers write to twenty projects in turn, and opening one costs more than keeping it. */
const MOST_IDLE_DOCUMENTS = 24;

/** Updates after a snapshot from which a document is compacted: while it is in use, and when it is put away. Rule: C8 */
const COMPACT_IN_USE = 2000;
const COMPACT_AT_CLOSE = 100;

/** The documents in memory. They are opened when they are first needed and put away when they have not been for long. */
export interface DocumentShelf {
  /** Opens the document from its log when it isn't in memory. Errors: throws UnreadableDocument when the log can't be decoded. */
  get(id: DocumentId): SharedDocument;
  /** The document when it is in memory. */
  peek(id: DocumentId): SharedDocument | undefined;
  /** Notes that the log grew by one update, which may be the time to compact. */
  noteUpdate(id: DocumentId): void;
  /** Throws the document in memory away: it may hold more than its log. The next use opens it again. Rule: C4 */
  drop(id: DocumentId): void;
  /** Compacts long logs, and puts away the longest unused documents that nobody keeps. */
  tidy(keep: ReadonlySet<DocumentId>): void;
  all(): readonly SharedDocument[];
  close(): void;
}

/** A document whose log can't be decoded. Its rows can still be read. */
export class UnreadableDocument extends Error {
  readonly id: DocumentId;

  constructor(id: DocumentId, cause: unknown) {
    super(`The log of ${id} can't be decoded`, { cause });
    this.id = id;
  }
}

interface Slot {
  readonly document: SharedDocument;
  updates: number;
}

export interface ShelfOptions {
  readonly db: WritableDb;
  readonly randomBytes: RandomBytes;
  readonly onUpdate: (id: DocumentId, update: DocumentUpdate) => void;
  /** Compacts a document in use after this many updates. */
  readonly compactAfter?: number | undefined;
}

/** The shelf of one workspace file. */
export function createDocumentShelf({ db, randomBytes, onUpdate, compactAfter = COMPACT_IN_USE }: ShelfOptions): DocumentShelf {
  // In the order of use, the longest unused first.
  const slots = new Map<DocumentId, Slot>();

  const open = (id: DocumentId): Slot => {
    const log = readLog(db, id);
    const clientId = newClientId(randomBytes);
    try {
      const document = openSharedDocument({ id, ...log, clientId, onUpdate: (update) => onUpdate(id, update) });
      return { document, updates: log.updates.length };
    } catch (error) {
      throw new UnreadableDocument(id, error);
    }
  };
  const putAway = (id: DocumentId, slot: Slot): void => {
    compact(db, slot, COMPACT_AT_CLOSE);
    slot.document.close();
    slots.delete(id);
  };

  return {
    get(id) {
      const slot = slots.get(id) ?? open(id);
      slots.delete(id);
      slots.set(id, slot);
      return slot.document;
    },
    peek: (id) => slots.get(id)?.document,
    noteUpdate(id) {
      const slot = slots.get(id);
      if (slot) slot.updates += 1;
    },
    drop(id) {
      slots.get(id)?.document.close();
      slots.delete(id);
    },
    tidy(keep) {
      for (const [id, slot] of slots) {
        compact(db, slot, compactAfter);
        if (slots.size > MOST_IDLE_DOCUMENTS && !keep.has(id)) putAway(id, slot);
      }
    },
    all: () => [...slots.values()].map((slot) => slot.document),
    close() {
      for (const [id, slot] of slots) putAway(id, slot);
    },
  };
}

/** Puts the state in place of the updates that make it up, once there are this many. */
function compact(db: WritableDb, slot: Slot, threshold: number): void {
  const { document } = slot;
  if (slot.updates < threshold) return;
  try {
    replaceBySnapshot(db, { documentId: document.id, seq: readDocument(db, document.id).lastSeq, bytes: document.encodeState() });
  } catch (error) {
    // A snapshot needs room before it gives any back. The log stays as it is, so nothing is lost by going on without.
    if (!isDiskFull(error)) throw error;
  }
  slot.updates = 0;
}

function newClientId(randomBytes: RandomBytes): number {
  const bytes = randomBytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
}
