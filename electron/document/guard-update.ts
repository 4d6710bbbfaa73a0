import * as Y from 'yjs';
import { scanUpdate } from '../../shared/wire/scan-update.ts';

/** The largest update that is taken from a peer. The whole state of a plan of 100,000 tasks is 40 MB, with an old history twice that. */
export const MAX_UPDATE_BYTES = 256 * 1024 * 1024;

/** What may wait in memory for an update that hasn't come: each newcomer makes Yjs merge all of it again. */
export const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/** Types stand in types at most this deep; Baton's own stand two deep. Yjs deletes recursively. */
const DEEPEST_TYPE = 8;

/**
 * Why bytes from outside may not reach Yjs, or null. Yjs trusts the counts that an update announces.
 * Cost: linear in the bytes, no allocation for what they announce.
 */
export function updateProblem(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_UPDATE_BYTES) return `an update of ${bytes.length} bytes is larger than ${MAX_UPDATE_BYTES}`;
  const problem = scanUpdate(bytes);
  return problem === null ? null : `the update is malformed: ${problem}`;
}

/** Bytes that wait in the document for updates that haven't come. */
export function waitingBytes(doc: Y.Doc): number {
  return (doc.store.pendingStructs?.update.length ?? 0) + (doc.store.pendingDs?.length ?? 0);
}

/** True when a transaction brought types that stand in one another deeper than anybody's honest work. Cost: linear in what is new. */
export function nestsTooDeep(transaction: Y.Transaction): boolean {
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0;
    if (start < end && newStructs(transaction.doc, client, start).some(isTooDeep)) return true;
  }
  return false;
}

type Structs = (Y.Item | Y.GC)[];

function newStructs(doc: Y.Doc, client: number, fromClock: number): Structs {
  const structs: Structs = doc.store.clients.get(client) ?? [];
  let low = 0;
  let high = structs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct && struct.id.clock + struct.length <= fromClock) low = middle + 1;
    else high = middle;
  }
  return structs.slice(low);
}

function isTooDeep(struct: Y.Item | Y.GC): boolean {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return false;
  let depth = 0;
  let at: Y.Item | null = struct;
  while (at && depth <= DEEPEST_TYPE) {
    depth += 1;
    const parent: unknown = at.parent;
    at = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return depth > DEEPEST_TYPE;
}
