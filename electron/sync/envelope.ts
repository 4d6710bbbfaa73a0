import * as Y from 'yjs';
import { scanUpdate } from '../../shared/wire/scan-update.ts';

/** One sealed blob in a room. The object is its identity. */
export interface SealedBlob {
  readonly bytes: Uint8Array;
}

/**
 * A room's document: an array of sealed blobs, merged by Yjs and therefore by any y-websocket server.
 * A blob is never changed; a compaction adds one that covers others and removes those in the same transaction.
 */
export interface Envelope {
  /** For y-websocket, which keeps it level with the relay. */
  readonly doc: Y.Doc;
  /** The blobs that are in the room, in the order of the array. */
  readonly blobs: readonly SealedBlob[];
  put(bytes: Uint8Array): SealedBlob;
  /** Puts a blob in place of those that it covers. Twice at once is harmless: then two cover the same. */
  replace(covered: ReadonlySet<SealedBlob>, bytes: Uint8Array): SealedBlob;
  /** Calls the listener after every transaction that added or removed blobs of others. */
  onChanged(listener: () => void): void;
  /** For each author the clock that the room must have reached to hold all that this envelope holds. */
  clocks(): Map<number, number>;
  state(): Uint8Array;
  /** Forgets what waits for updates that have not come, when it is more than `mostBytes`. True when it did. */
  dropWaiting(mostBytes: number): boolean;
  close(): void;
}

/** The name of the array in a room's document. */
export const ENVELOPE_TYPE = 'blobs';

/** Opens a room's document from what was saved. A state that is not an envelope reads as nothing: it can be had again. */
export function openEnvelope(saved: Uint8Array | null): Envelope {
  const doc = new Y.Doc();
  if (saved && scanUpdate(saved, { envelope: ENVELOPE_TYPE }) === null) Y.applyUpdate(doc, saved);
  const array = doc.getArray<unknown>(ENVELOPE_TYPE);
  let blobs: readonly SealedBlob[] = array.toArray().map(toBlob);
  array.observe((event) => {
    blobs = follow(blobs, event.changes.delta);
  });

  return {
    doc,
    get blobs() {
      return blobs;
    },
    put(bytes) {
      array.push([bytes]);
      return last(blobs);
    },
    replace(covered, bytes) {
      doc.transact(() => {
        // From the end, so that what is removed does not move what is still to be.
        for (let index = blobs.length - 1; index >= 0; index -= 1) {
          const blob = blobs[index];
          if (blob && covered.has(blob)) array.delete(index);
        }
        array.push([bytes]);
      });
      return last(blobs);
    },
    onChanged: (listener) => array.observe((_event, transaction) => void (transaction.local || listener())),
    clocks: () => Y.decodeStateVector(Y.encodeStateVector(doc)),
    state: () => Y.encodeStateAsUpdate(doc),
    dropWaiting(mostBytes) {
      const { store } = doc;
      if ((store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0) <= mostBytes) return false;
      store.pendingStructs = null;
      store.pendingDs = null;
      return true;
    },
    close: () => doc.destroy(),
  };
}

type Delta = readonly { readonly retain?: number; readonly insert?: unknown; readonly delete?: number }[];

/** The list after a change of the array; blobs that stayed keep their identity. */
function follow(before: readonly SealedBlob[], delta: Delta): readonly SealedBlob[] {
  const after: SealedBlob[] = [];
  let at = 0;
  const copyTo = (end: number): void => {
    for (; at < end; at += 1) {
      const blob = before[at];
      if (blob) after.push(blob);
    }
  };
  for (const step of delta) {
    if (step.retain !== undefined) copyTo(at + step.retain);
    else if (step.delete !== undefined) at += step.delete;
    else if (Array.isArray(step.insert)) for (const value of step.insert as unknown[]) after.push(toBlob(value));
  }
  copyTo(before.length);
  return after;
}

const toBlob = (value: unknown): SealedBlob => ({ bytes: value instanceof Uint8Array ? value : new Uint8Array() });

function last(blobs: readonly SealedBlob[]): SealedBlob {
  const blob = blobs.at(-1);
  if (!blob) throw new Error('A blob that was put is in its envelope');
  return blob;
}
