import type { WebSocketClass } from './guarded-socket.ts';
import { readAccessClaims } from './access-claims.ts';
import { createPresenceChannel, createSilentAwareness } from './presence.ts';
import type { Peer, PresenceChannel, PresenceState } from './presence.ts';
import { roomName } from './room-name.ts';
import { RoomSync } from './room-sync.ts';
import type { RandomBytes } from './seal.ts';
import { ACCESS_EXPIRED } from './sync-error.ts';
import type { SyncPort, SyncStorage } from './sync-port.ts';
import { stateOf } from './sync-status.ts';
import type { SyncError, SyncSessionStatus, SyncTraffic } from './sync-status.ts';
import { deriveWorkspaceKeys } from './workspace-keys.ts';

export interface SyncSessionOptions {
  readonly port: SyncPort;
  readonly storage: SyncStorage;
  /** The key that the members of the workspace share. */
  readonly key: Uint8Array;
  readonly relayUrl: string;
  /** Empty for a server without access control. */
  readonly token: string;
  readonly relayWorkspaceId: string;
  /** Who we are to the others; null to stay unseen. */
  readonly peer: PresenceState | null;
  readonly clock: { nowMs(): number };
  readonly random: RandomBytes;
  readonly webSocket: WebSocketClass;
}

/** How `whenLevel` ended. `traffic` is what came and went since the session began. */
export type LevelResult =
  | { readonly ok: true; readonly traffic: SyncTraffic }
  | {
      readonly ok: false;
      readonly reason: 'timeout' | 'error' | 'closed';
      readonly status: SyncSessionStatus;
      readonly traffic: SyncTraffic;
    };

/** Keeps all documents of a workspace level with their rooms on one relay. It starts online. */
export interface SyncSession {
  readonly status: SyncSessionStatus;
  /** Calls the listener when the status has changed. Gives how to stop. */
  onStatus(listener: (status: SyncSessionStatus) => void): () => void;
  readonly peers: readonly Peer[];
  onPeers(listener: (peers: readonly Peer[]) => void): () => void;
  /** Shows the others who we are and where. */
  setPresence(state: PresenceState | null): void;
  setOnline(isOnline: boolean): void;
  readonly traffic: SyncTraffic;
  /** Resolves when all is level, when a person has to put something right, or when the time is up. */
  whenLevel(options: { readonly timeoutMs: number }): Promise<LevelResult>;
  /** Sends what is waiting, saves, and disconnects. */
  close(): void;
}

const WORKSPACE = 'workspace';

/** Starts to sync. */
export function createSyncSession(options: SyncSessionOptions): SyncSession {
  return new Session(options);
}

class Session implements SyncSession {
  readonly #options: SyncSessionOptions;
  readonly #keys: ReturnType<typeof deriveWorkspaceKeys>;
  readonly #rooms = new Map<string, RoomSync>();
  readonly #statusListeners = new Set<(status: SyncSessionStatus) => void>();
  readonly #peerListeners = new Set<(peers: readonly Peer[]) => void>();
  readonly #unsubscribe: readonly (() => void)[];
  #presence: PresenceChannel | null = null;
  #isOnline = true;
  #isClosed = false;
  #lastLevelAtMs: number | null = null;
  #announced = '';
  #wasConnected = false;
  #notice: NodeJS.Immediate | null = null;

  constructor(options: SyncSessionOptions) {
    this.#options = options;
    this.#keys = deriveWorkspaceKeys(options.key);
    this.#unsubscribe = [
      options.port.onDocuments(() => this.#changed()),
      options.port.onCommitted((documentId, update) => this.#rooms.get(documentId)?.takeCommitted(update)),
    ];
    this.#openRooms();
  }

  get status(): SyncSessionStatus {
    const rooms = [...this.#rooms.values()].map((room) => room.status);
    const sum = (count: (room: (typeof rooms)[number]) => number): number =>
      rooms.reduce((total, room) => total + count(room), 0);
    const error = this.#expiry() ?? rooms.find((room) => room.error)?.error;
    const state = this.#isOnline || error ? stateOf(rooms) : 'offline';
    return {
      state: error ? 'error' : state,
      wasAdmitted: rooms.some((room) => room.wasReceived),
      // One room speaks for all: they are tried within the same seconds.
      retryAtMs: state === 'connecting' ? (this.#rooms.get(WORKSPACE)?.status.retryAtMs ?? null) : null,
      pendingUpdates: sum((room) => room.pendingUpdates),
      peers: this.peers.length,
      lastLevelAtMs: this.#lastLevelAtMs,
      skippedBlobs: sum((room) => room.skippedBlobs),
      skippedReason: rooms.find((room) => room.skippedBlobs > 0)?.skippedReason ?? null,
      ...(error ? { error } : {}),
    };
  }

  get peers(): readonly Peer[] {
    return this.#presence?.peers() ?? [];
  }

  get traffic(): SyncTraffic {
    const total = { sentBlobs: 0, sentBytes: 0, receivedBlobs: 0, receivedBytes: 0 };
    for (const { traffic } of this.#rooms.values()) {
      total.sentBlobs += traffic.sentBlobs;
      total.sentBytes += traffic.sentBytes;
      total.receivedBlobs += traffic.receivedBlobs;
      total.receivedBytes += traffic.receivedBytes;
    }
    return total;
  }

  onStatus(listener: (status: SyncSessionStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  onPeers(listener: (peers: readonly Peer[]) => void): () => void {
    this.#peerListeners.add(listener);
    return () => this.#peerListeners.delete(listener);
  }

  setPresence(state: PresenceState | null): void {
    this.#presence?.set(state);
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline;
    for (const room of this.#rooms.values()) {
      if (isOnline) room.connect();
      else room.disconnect();
    }
    this.#changed();
  }

  whenLevel({ timeoutMs }: { readonly timeoutMs: number }): Promise<LevelResult> {
    return new Promise((resolve) => {
      const finish = (result: LevelResult): void => {
        clearTimeout(timer);
        stop();
        resolve(result);
      };
      const fail = (reason: 'timeout' | 'error' | 'closed'): void =>
        finish({ ok: false, reason, status: this.status, traffic: this.traffic });
      const look = (status: SyncSessionStatus): void => {
        if (this.#isClosed) fail('closed');
        else if (status.state === 'level') finish({ ok: true, traffic: this.traffic });
        else if (status.state === 'error') fail('error');
      };
      const timer = setTimeout(() => fail('timeout'), timeoutMs);
      const stop = this.onStatus(look);
      this.#openRooms();
      look(this.status);
    });
  }

  close(): void {
    if (this.#isClosed) return;
    for (const stop of this.#unsubscribe) stop();
    this.#presence?.set(null);
    for (const room of this.#rooms.values()) room.close();
    this.#isClosed = true;
    this.#tell();
    if (this.#notice) clearImmediate(this.#notice);
  }

  /** Rooms for documents that have none yet: the workspace document may just have named a project. */
  #openRooms(): void {
    for (const documentId of this.#options.port.documentIds()) {
      if (this.#rooms.has(documentId)) continue;
      const room = this.#createRoom(documentId);
      this.#rooms.set(documentId, room);
      if (this.#isOnline) room.connect();
    }
  }

  #createRoom(documentId: string): RoomSync {
    const { relayWorkspaceId, token, random, peer } = this.#options;
    const room = roomName(this.#keys.room, relayWorkspaceId, documentId);
    const onChange = (): void => this.#changed();
    return new RoomSync({
      ...this.#options,
      documentId,
      context: { key: this.#keys.blob, purpose: 'blob', room },
      canWrite: readAccessClaims(token)?.role !== 'read',
      awarenessOf: ({ doc }) => {
        if (documentId !== WORKSPACE) return createSilentAwareness(doc);
        const context = { key: this.#keys.presence, purpose: 'presence', room } as const;
        this.#presence = createPresenceChannel({ doc, context, random, onChange });
        this.#presence.set(peer);
        return this.#presence.awareness;
      },
      onChange,
    });
  }

  #expiry(): SyncError | null {
    const expiresAtMs = readAccessClaims(this.#options.token)?.expiresAtMs ?? Infinity;
    return this.#options.clock.nowMs() >= expiresAtMs ? ACCESS_EXPIRED : null;
  }

  /** Listeners are told once for everything that happens in a turn of the event loop. */
  #changed(): void {
    if (!this.#isClosed) this.#notice ??= setImmediate(() => this.#tell());
  }

  #tell(): void {
    this.#notice = null;
    if (!this.#isClosed) this.#openRooms();
    this.#greet();
    if (stateOf([...this.#rooms.values()].map((room) => room.status)) === 'level')
      this.#lastLevelAtMs = this.#options.clock.nowMs();
    const { status, peers } = this;
    const { lastLevelAtMs: _, ...telling } = status;
    const announced = JSON.stringify([telling, peers, this.#isClosed]);
    if (announced === this.#announced) return;
    this.#announced = announced;
    for (const listener of this.#statusListeners) listener(status);
    for (const listener of this.#peerListeners) listener(peers);
  }

  #greet(): void {
    const isConnected = this.#rooms.get(WORKSPACE)?.status.link === 'connected';
    if (isConnected && !this.#wasConnected) this.#presence?.announce();
    this.#wasConnected = isConnected;
  }
}
