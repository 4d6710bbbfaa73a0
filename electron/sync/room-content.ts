import * as Y from 'yjs';
import { applyInBatches } from './apply-in-batches.ts';
import { coverageOf, covers, emptyCoverage, extendCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { Envelope, SealedBlob } from './envelope.ts';
import { addRun, firstGaps } from './id-runs.ts';
import { packUpdate, unpackUpdate } from './packed-update.ts';
import { seal, SEAL_OVERHEAD_BYTES, unseal } from './seal.ts';
import type { RandomBytes, SealContext } from './seal.ts';
import type { SyncPort } from './sync-port.ts';

/** What lies between one document and the blobs of its room. */
export interface RoomContent {
  /** Received counts only what said something new. */
  readonly traffic: { sentBlobs: number; sentBytes: number; receivedBlobs: number; receivedBytes: number };
  /** Blobs that don't open or hold no valid update. */
  readonly skippedBlobs: number;
  /** Why a blob was skipped, the last time one was. */
  readonly skippedReason: string | null;
  /** Opens the blobs that are new and gives their updates to the document. */
  read(): void;
  /** Whether the room's blobs already say all that an update says. */
  has(update: Uint8Array): boolean;
  /** Puts updates into the room as one blob. */
  put(updates: readonly Uint8Array[]): void;
  /** Puts what the document has and the room lacks: structs and deletions. False when it lacks nothing. */
  heal(): boolean;
  /** Whether the document has something that the room lacks. */
  isBehind(): boolean;
  /** Puts a snapshot in place of what it covers, when that saves enough. */
  compactIfWorthwhile(): void;
}

export interface RoomContentOptions {
  readonly documentId: string;
  readonly envelope: Envelope;
  readonly port: SyncPort;
  readonly context: SealContext;
  readonly random: RandomBytes;
}

interface OpenedBlob {
  readonly blob: SealedBlob;
  readonly update: Uint8Array;
  readonly coverage: Coverage;
}

const MOST_BLOBS = 200;
const SPARE_BYTES = 64 * 1024;

export function createRoomContent(options: RoomContentOptions): RoomContent {
  return new Content(options);
}

class Content implements RoomContent {
  readonly traffic = { sentBlobs: 0, sentBytes: 0, receivedBlobs: 0, receivedBytes: 0 };
  skippedReason: string | null = null;
  readonly #options: RoomContentOptions;
  /** Null for a blob that was skipped. */
  #known = new Map<SealedBlob, Coverage | null>();
  #coverage = emptyCoverage();
  /** What was in the room when the session began may be in the document already. */
  #isFirstRead = true;

  constructor(options: RoomContentOptions) {
    this.#options = options;
  }

  get skippedBlobs(): number {
    let count = 0;
    for (const coverage of this.#known.values()) if (!coverage) count += 1;
    return count;
  }

  read(): void {
    this.#forgetRemoved();
    const fresh = this.#openFresh();
    if (fresh.length === 0) return;
    // Later everything that the room says is in the document.
    const held = this.#isFirstRead ? this.#documentCoverage() : this.#coverage;
    this.#isFirstRead = false;
    const news = fresh.filter(({ coverage }) => !covers(held, coverage));
    // Before they are applied: the document tells of what it takes in, and that must not be taken for own work.
    for (const { coverage } of fresh) extendCoverage(this.#coverage, coverage);
    const refused: OpenedBlob[] = [];
    const { port, documentId } = this.#options;
    applyInBatches(
      news,
      (update) => port.applyRemote(documentId, update),
      (item, reason) => {
        refused.push(item);
        this.skippedReason = reason;
        this.#known.set(item.blob, null);
      },
    );
    this.traffic.receivedBlobs += news.length - refused.length;
    for (const { blob } of news) if (this.#known.get(blob)) this.traffic.receivedBytes += blob.bytes.length;
    if (refused.length > 0) this.#coverAnew();
  }

  has(update: Uint8Array): boolean {
    const coverage = coverageOf(update);
    return coverage.ok && covers(this.#coverage, coverage.value);
  }

  put(updates: readonly Uint8Array[]): void {
    const update = updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates([...updates]);
    const bytes = this.#seal(update);
    this.#remember(this.#options.envelope.put(bytes), update);
  }

  heal(): boolean {
    const missing = this.#difference();
    if (missing) this.put([missing]);
    return missing !== null;
  }

  isBehind(): boolean {
    return this.#difference() !== null;
  }

  compactIfWorthwhile(): void {
    const { envelope, port, documentId } = this.#options;
    if (!isWorthCompacting(envelope.blobs)) return;
    const snapshot = port.encodeState(documentId);
    const coverage = coverageOf(snapshot);
    if (!coverage.ok) return;
    // Only what the snapshot says as well may go: a blob that could not be opened or applied stays.
    const covered = new Set<SealedBlob>();
    for (const [blob, part] of this.#known) if (part && covers(coverage.value, part)) covered.add(blob);
    if (covered.size < 2) return;
    this.#remember(envelope.replace(covered, this.#seal(snapshot)), snapshot);
    this.#forgetRemoved();
  }

  /** What the document has and the room lacks, or null. Deletions count: they leave no trace in a state vector. */
  #difference(): Uint8Array | null {
    const { port, documentId } = this.#options;
    const missing = port.encodeState(documentId, Y.encodeStateVector(firstGaps(this.#coverage.structs)));
    const coverage = coverageOf(missing);
    if (!coverage.ok) throw new Error(`The document ${documentId} encodes an update that is ${coverage.error}`);
    return covers(this.#coverage, coverage.value) ? null : missing;
  }

  #openFresh(): OpenedBlob[] {
    const fresh: OpenedBlob[] = [];
    for (const blob of this.#options.envelope.blobs) {
      if (this.#known.has(blob)) continue;
      const opened = this.#open(blob);
      this.#known.set(blob, opened?.coverage ?? null);
      if (opened) fresh.push({ blob, ...opened });
    }
    return fresh;
  }

  #open(blob: SealedBlob): { readonly update: Uint8Array; readonly coverage: Coverage } | null {
    const opened = unseal(this.#options.context, blob.bytes);
    if (!opened.ok) return this.#skip(opened.error);
    const update = unpackUpdate(opened.value);
    if (!update.ok) return this.#skip(update.error);
    const coverage = coverageOf(update.value);
    return coverage.ok ? { update: update.value, coverage: coverage.value } : this.#skip(coverage.error);
  }

  #skip(reason: string): null {
    this.skippedReason = reason;
    return null;
  }

  #seal(update: Uint8Array): Uint8Array {
    return seal(this.#options.context, packUpdate(update), this.#options.random);
  }

  #remember(blob: SealedBlob, update: Uint8Array): void {
    const coverage = coverageOf(update);
    if (!coverage.ok) throw new Error(`An own update is ${coverage.error}`);
    this.#known.set(blob, coverage.value);
    extendCoverage(this.#coverage, coverage.value);
    this.traffic.sentBlobs += 1;
    this.traffic.sentBytes += blob.bytes.length;
  }

  /** When blobs have left the room, it covers only what the others say: a compaction that lost something is noticed. */
  #forgetRemoved(): void {
    const present = new Set(this.#options.envelope.blobs);
    const kept = new Map([...this.#known].filter(([blob]) => present.has(blob)));
    if (kept.size === this.#known.size) return;
    this.#known = kept;
    this.#coverAnew();
  }

  #coverAnew(): void {
    this.#coverage = emptyCoverage();
    for (const coverage of this.#known.values()) if (coverage) extendCoverage(this.#coverage, coverage);
  }

  /** What the document holds. Asked for what its own state vector lacks, it answers with deletions and with what still waits. */
  #documentCoverage(): Coverage {
    const { port, documentId } = this.#options;
    const clocks = port.stateVector(documentId);
    const held = coverageOf(port.encodeState(documentId, clocks));
    const coverage = held.ok ? held.value : emptyCoverage();
    for (const [author, end] of Y.decodeStateVector(clocks)) if (end > 0) addRun(coverage.structs, author, { start: 0, end });
    return coverage;
  }
}

function isWorthCompacting(blobs: readonly SealedBlob[]): boolean {
  if (blobs.length > MOST_BLOBS) return true;
  let total = 0;
  let largest = 0;
  for (const { bytes } of blobs) {
    const size = bytes.length - SEAL_OVERHEAD_BYTES;
    total += size;
    largest = Math.max(largest, size);
  }
  return total > 2 * largest + SPARE_BYTES;
}
