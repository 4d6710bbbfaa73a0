import type { Awareness } from 'y-protocols/awareness';
import type { WireMessage } from '../../shared/wire/read-message.ts';
import { openEnvelope } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import { createRelayKnowledge } from './relay-knowledge.ts';
import { createRoomConnection } from './room-connection.ts';
import type { RoomConnection } from './room-connection.ts';
import { createRoomContent } from './room-content.ts';
import type { RoomContent } from './room-content.ts';
import type { RandomBytes, SealContext } from './seal.ts';
import type { SyncPort, SyncStorage } from './sync-port.ts';
import type { RoomStatus, SyncError } from './sync-status.ts';
import { failed, misbehaves, READ_ONLY } from './sync-error.ts';
import type { WebSocketClass } from './guarded-socket.ts';

export interface RoomSyncOptions {
  readonly documentId: string;
  readonly context: SealContext;
  readonly port: SyncPort;
  readonly storage: SyncStorage;
  readonly random: RandomBytes;
  readonly relayUrl: string;
  readonly token: string;
  readonly canWrite: boolean;
  readonly webSocket: WebSocketClass;
  readonly clock: { nowMs(): number };
  /** Makes the room's awareness; the room owns its document. */
  readonly awarenessOf: (envelope: Envelope) => Awareness;
  readonly onChange: () => void;
}

const BATCH_MS = 50;
const SAVE_DELAY_MS = 2_000;
const ASK_AGAIN_MS = 3_000;
/** Above this merging costs more than asking the document for the difference. */
const MOST_QUEUED = 100;
const MOST_WAITING_BYTES = 8 * 1024 * 1024;

/**
 * Keeps one document and its room level.
 *
 * A round, after the room has been received: read the blobs that are new, put what the document has and the room lacks,
 * let the relay prove that it holds what was put, compact. A round runs outside of Yjs's and y-websocket's callbacks, so
 * that nothing which goes wrong in it is swallowed there.
 */
export class RoomSync {
  readonly documentId: string;
  readonly #options: RoomSyncOptions;
  readonly #envelope: Envelope;
  readonly #content: RoomContent;
  readonly #connection: RoomConnection;
  readonly #knowledge: ReturnType<typeof createRelayKnowledge>;
  /** Own updates that wait for the next blob. */
  #queue: Uint8Array[] = [];
  /** Own updates made while the room was not at hand. The document has them, so they are only counted. */
  #unsent = 0;
  /** Own updates that are in a blob which the relay has not shown to hold. */
  #unproven = 0;
  #askedFor = 0;
  #isReceived = false;
  #wasReceived = false;
  #isHealed = false;
  #isReadOnly: boolean;
  #error: SyncError | null = null;
  #round: NodeJS.Immediate | null = null;
  #batchTimer: NodeJS.Timeout | null = null;
  #askTimer: NodeJS.Timeout | null = null;
  #saveTimer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: RoomSyncOptions) {
    const { documentId, context, port, storage, random } = options;
    this.documentId = documentId;
    this.#options = options;
    this.#isReadOnly = !options.canWrite;
    this.#envelope = openEnvelope(storage.load(context.room));
    this.#content = createRoomContent({ documentId, envelope: this.#envelope, port, context, random });
    this.#knowledge = createRelayKnowledge(this.#envelope.doc.clientID);
    this.#connection = createRoomConnection({
      ...options,
      room: context.room,
      doc: this.#envelope.doc,
      awareness: options.awarenessOf(this.#envelope),
      jitter: (random(1)[0] ?? 0) / 256,
      events: this.#events(),
    });
    this.#envelope.onChanged(() => this.#soon());
    this.#envelope.doc.on('update', () => this.#saveSoon());
  }

  get status(): RoomStatus {
    const pendingUpdates = this.#unsent + this.#queue.length + this.#unproven;
    const readOnly = this.#isReadOnly && pendingUpdates > 0 ? READ_ONLY : null;
    return {
      link: this.#connection.link,
      retryAtMs: this.#connection.retryAtMs,
      wasReceived: this.#wasReceived,
      isLevel: this.#isHealed && !this.#round && pendingUpdates === 0 && (this.#isReadOnly || this.#isProven()),
      pendingUpdates,
      skippedBlobs: this.#content.skippedBlobs,
      skippedReason: this.#content.skippedReason,
      error: this.#error ?? readOnly,
    };
  }

  get traffic(): RoomContent['traffic'] {
    return this.#content.traffic;
  }

  connect(): void {
    this.#error = null;
    this.#connection.connect();
    this.#options.onChange();
  }

  disconnect(): void {
    this.#connection.disconnect();
  }

  /** Takes in an update that the document has committed, whoever made it. What came from this room is already in it. */
  takeCommitted(update: Uint8Array): void {
    if (this.#content.has(update)) return;
    if (this.#isHealed && !this.#isReadOnly) {
      this.#queue.push(update);
      this.#batchTimer ??= setTimeout(() => this.#soon(), BATCH_MS);
    } else {
      this.#unsent += 1;
    }
    this.#options.onChange();
  }

  /** Sends what is waiting, saves and disconnects. */
  close(): void {
    if (this.#isHealed && !this.#error) this.#runRound();
    this.#isClosed = true;
    if (this.#round) clearImmediate(this.#round);
    for (const timer of [this.#batchTimer, this.#askTimer]) if (timer) clearTimeout(timer);
    if (this.#saveTimer) this.#save();
    this.#connection.close();
    this.#envelope.close();
  }

  #events() {
    return {
      synced: () => {
        this.#isReceived = true;
        this.#wasReceived = true;
        this.#error = null;
        this.#soon();
      },
      lost: () => {
        this.#isReceived = false;
        this.#isHealed = false;
        this.#unsent += this.#queue.length;
        this.#queue = [];
        this.#knowledge.reset();
        this.#options.onChange();
      },
      moved: () => this.#options.onChange(),
      heard: (message: WireMessage) => {
        this.#knowledge.heard(message);
        if (message.kind === 'step2') this.#soon();
      },
      error: (error: SyncError) => {
        if (error.code === 'read-only') this.#isReadOnly = true;
        else this.#error = error;
        this.#options.onChange();
      },
    };
  }

  #soon(): void {
    if (this.#isReceived && !this.#isClosed) this.#round ??= setImmediate(() => this.#runRound());
  }

  /** The one place where a fault of sync ends: the room stops and says so, the app goes on. */
  #runRound(): void {
    this.#round = null;
    if (this.#batchTimer) clearTimeout(this.#batchTimer);
    this.#batchTimer = null;
    try {
      if (this.#isReceived) this.#level();
    } catch (error) {
      this.#error = failed(error);
      this.#connection.disconnect();
    }
    this.#options.onChange();
  }

  #level(): void {
    if (this.#envelope.dropWaiting(MOST_WAITING_BYTES)) {
      this.#error = misbehaves('it withholds what its updates depend on');
      this.#connection.disconnect();
      return;
    }
    this.#content.read();
    if (this.#isReadOnly) this.#unsent = this.#isHealed || !this.#content.isBehind() ? this.#unsent : Math.max(1, this.#unsent);
    else this.#putOwn();
    this.#isHealed = true;
    if (this.#isReadOnly) return;
    if (this.#unproven > 0 && this.#isProven()) {
      this.#unproven = 0;
      this.#content.compactIfWorthwhile();
    }
    this.#askForProof();
  }

  #putOwn(): void {
    const waiting = this.#queue.filter((update) => !this.#content.has(update));
    this.#queue = [];
    const isBatch = this.#isHealed && waiting.length <= MOST_QUEUED;
    if (isBatch && waiting.length === 0) return;
    if (isBatch) this.#content.put(waiting);
    const hasPut = isBatch || this.#content.heal();
    if (hasPut) this.#unproven += Math.max(1, waiting.length + this.#unsent);
    this.#unsent = 0;
  }

  #isProven(): boolean {
    return this.#knowledge.unproven(this.#envelope.clocks()).size === 0;
  }

  #askForProof(): void {
    const clocks = this.#envelope.clocks();
    const question = this.#knowledge.question(clocks);
    if (!question) return;
    const own = clocks.get(this.#envelope.doc.clientID) ?? 0;
    if (this.#askTimer && this.#askedFor === own) return;
    this.#askedFor = own;
    this.#connection.ask(question);
    if (this.#askTimer) clearTimeout(this.#askTimer);
    // The answer normally comes long before; a relay that did not take the blob in is asked again.
    this.#askTimer = setTimeout(() => {
      this.#askTimer = null;
      this.#soon();
    }, ASK_AGAIN_MS);
  }

  #saveSoon(): void {
    this.#saveTimer ??= setTimeout(() => this.#save(), SAVE_DELAY_MS);
  }

  #save(): void {
    if (this.#saveTimer) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
    this.#options.storage.save(this.#options.context.room, this.#envelope.state());
  }
}
