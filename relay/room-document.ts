import * as Y from 'yjs';
import type { Limits } from './limits.ts';

/** What came of a batch of updates. */
export interface Applied {
  /** What was new in the batch, as few updates as possible: for the clients and for the disk. */
  readonly news: readonly Uint8Array[];
  /** Positions in the batch of updates that Yjs could not read. The document is then no longer to be trusted. */
  readonly unreadable: readonly number[];
  /** The batch, or what came before it, waits for updates that have not arrived. */
  readonly waiting: boolean;
  /** Too much was waiting, or too many types were named, and what waited has been dropped. */
  readonly overflowed: boolean;
}

/** The merged state of one room. Its content is opaque: values are moved, never looked into. */
export interface RoomDocument {
  /** Merges a batch in one transaction, so that a burst makes one update for everybody. */
  apply(updates: readonly Uint8Array[]): Applied;
  stateVector(): Uint8Array;
  /** What a client with this state vector lacks. */
  missingIn(stateVector: Uint8Array): Uint8Array;
  state(): Uint8Array;
  close(): void;
}

/** Opens a document from its stored updates. */
export function createRoomDocument(stored: readonly Uint8Array[], limits: Limits): RoomDocument {
  const doc = new Y.Doc();
  doc.transact(() => stored.forEach((update) => Y.applyUpdate(doc, update)));
  let news: Uint8Array[] = [];
  let updatesWhileWaiting = 0;
  doc.on('update', (update: Uint8Array) => news.push(update));

  const pendingBytes = (): number => (doc.store.pendingStructs?.update.length ?? 0) + (doc.store.pendingDs?.length ?? 0);

  function dropOverflow(batchSize: number): boolean {
    updatesWhileWaiting = pendingBytes() === 0 ? 0 : updatesWhileWaiting + batchSize;
    const isOver =
      pendingBytes() > limits.pendingBytes || updatesWhileWaiting > limits.pendingUpdates || doc.share.size > limits.typesPerRoom;
    if (!isOver) return false;
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    updatesWhileWaiting = 0;
    return true;
  }

  return {
    apply(updates) {
      news = [];
      const unreadable: number[] = [];
      const waited = pendingBytes() > 0;
      doc.transact(() => {
        updates.forEach((update, index) => {
          try {
            Y.applyUpdate(doc, update);
          } catch {
            unreadable.push(index);
          }
        });
      });
      const waiting = waited || pendingBytes() > 0;
      return { news, unreadable, waiting, overflowed: dropOverflow(updates.length) };
    },
    stateVector: () => Y.encodeStateVector(doc),
    missingIn: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    state: () => Y.encodeStateAsUpdate(doc),
    close: () => doc.destroy(),
  };
}
