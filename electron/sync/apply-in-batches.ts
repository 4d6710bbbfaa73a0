import * as Y from 'yjs';

/** An update to apply, with what tells where it came from. */
export interface Incoming {
  readonly update: Uint8Array;
}

/** What a document says to an update. */
export type Applied = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Each batch is one commit; merging costs more than linear in their number. */
const MOST_UPDATES = 500;
const MOST_BYTES = 1024 * 1024;

/**
 * Applies updates in order, merged in batches: each call of `apply` costs the document a commit and a schedule. A batch that is
 * refused is halved until it shows which updates are to blame; they go to `refused`, and the others are in.
 */
export function applyInBatches<T extends Incoming>(
  items: readonly T[],
  apply: (update: Uint8Array) => Applied,
  refused: (item: T, reason: string) => void,
): void {
  for (const batch of batchesOf(items)) applyBatch(batch, apply, refused);
}

function applyBatch<T extends Incoming>(
  batch: readonly T[],
  apply: (update: Uint8Array) => Applied,
  refused: (item: T, reason: string) => void,
): void {
  const [first] = batch;
  if (!first) return;
  const applied = batch.length === 1 ? apply(first.update) : applyMerged(batch, apply);
  if (applied.ok) return;
  if (batch.length === 1) {
    refused(first, applied.reason);
    return;
  }
  const middle = batch.length >> 1;
  applyBatch(batch.slice(0, middle), apply, refused);
  applyBatch(batch.slice(middle), apply, refused);
}

function applyMerged(batch: readonly Incoming[], apply: (update: Uint8Array) => Applied): Applied {
  let merged: Uint8Array;
  try {
    merged = Y.mergeUpdates(batch.map(({ update }) => update));
  } catch (error) {
    // What Yjs trips over in bytes from outside is one blob's fault; halving finds it.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  return apply(merged);
}

function batchesOf<T extends Incoming>(items: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let current: T[] = [];
  let bytes = 0;
  for (const item of items) {
    if (current.length > 0 && (current.length >= MOST_UPDATES || bytes + item.update.length > MOST_BYTES)) {
      batches.push(current);
      current = [];
      bytes = 0;
    }
    current.push(item);
    bytes += item.update.length;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}
