import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { WireMessage } from '../../shared/wire/read-message.ts';
import { guardedWebSocket } from './guarded-socket.ts';
import type { WebSocketClass } from './guarded-socket.ts';
import { errorOfClose, errorOfDenial, errorOfHandshake, misbehaves } from './sync-error.ts';
import type { SyncError } from './sync-status.ts';

/** What a connection reports to its room. */
export interface ConnectionEvents {
  /** The whole room has been received. */
  readonly synced: () => void;
  readonly lost: () => void;
  /** `link` or `retryAtMs` changed in another way. */
  readonly moved: () => void;
  readonly heard: (message: WireMessage) => void;
  readonly error: (error: SyncError) => void;
}

/** Keeps one room's document level with the relay through y-websocket. */
export interface RoomConnection {
  /** `offline` only when nothing is tried: between two attempts it is `connecting`. */
  readonly link: 'connecting' | 'offline' | 'connected';
  /** When the next attempt after a failed one is due, or was begun; null before the first has failed, and when none is made. */
  readonly retryAtMs: number | null;
  connect(): void;
  disconnect(): void;
  /** Asks the relay for what a state vector lacks. */
  ask(clocks: ReadonlyMap<number, number>): void;
  close(): void;
}

export interface RoomConnectionOptions {
  readonly relayUrl: string;
  readonly room: string;
  readonly token: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly webSocket: WebSocketClass;
  readonly clock: { nowMs(): number };
  /** Between 0 and 1: spreads the attempts of many clients after a relay was away. */
  readonly jitter: number;
  readonly events: ConnectionEvents;
}

/** The protocol that a client offers; the token travels as a second one, because a URL ends up in logs. */
const PROTOCOL = 'baton.sync.1';
const TOKEN_PREFIX = 'baton.token.';
const FIRST_BACKOFF_MS = 100;
const RESYNC_INTERVAL_MS = 20_000;
const SHORTEST_BACKOFF_MS = 8_000;
const BACKOFF_SPREAD_MS = 8_000;

export function createRoomConnection(options: RoomConnectionOptions): RoomConnection {
  const { events } = options;
  let link: RoomConnection['link'] = 'offline';
  let retryAtMs: number | null = null;
  const provider = createProvider(options);

  function stop(): void {
    link = 'offline';
    retryAtMs = null;
  }

  provider.on('status', ({ status }) => {
    if (status === 'disconnected') return;
    link = status;
    if (status === 'connected') retryAtMs = null;
    events.moved();
  });
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) events.synced();
  });
  provider.on('connection-close', (event) => {
    const error = event && errorOfClose(event.code, event.reason);
    // y-websocket would ask again and again for what a person has to put right.
    if (error) provider.shouldConnect = false;
    if (error || !provider.shouldConnect) stop();
    else {
      link = 'connecting';
      retryAtMs = options.clock.nowMs() + nextDelayMs(provider);
    }
    events.lost();
    if (error) events.error(error);
  });
  provider.on('connection-error', (event) => {
    const error = errorOfHandshake((event as unknown as { message?: string }).message ?? '');
    if (!error) return;
    provider.shouldConnect = false;
    events.error(error);
  });

  return {
    get link() {
      return link;
    },
    get retryAtMs() {
      return retryAtMs;
    },
    connect() {
      if (link === 'offline') link = 'connecting';
      provider.connect();
    },
    disconnect() {
      stop();
      provider.disconnect();
    },
    ask: (clocks) => provider.ws?.send(step1(clocks)),
    close() {
      // The timer of the next attempt would keep a process alive that has nothing else to do.
      provider.maxBackoffTime = 0;
      provider.destroy();
    },
  };
}

/** How long y-websocket waits after a connection has been closed; it counts that one after it has told of it. */
function nextDelayMs({ wsUnsuccessfulReconnects, maxBackoffTime }: WebsocketProvider): number {
  return Math.min(2 ** (wsUnsuccessfulReconnects + 1) * FIRST_BACKOFF_MS, maxBackoffTime);
}

function createProvider({
  relayUrl,
  room,
  token,
  doc,
  awareness,
  webSocket,
  jitter,
  events,
}: RoomConnectionOptions): WebsocketProvider {
  const watch = {
    ownClient: doc.clientID,
    broken: (what: string) => events.error(misbehaves(what)),
    heard(message: WireMessage) {
      if (message.kind === 'denied') events.error(errorOfDenial(message.reason));
      else events.heard(message);
    },
  };
  const before = new Set(process.listeners('exit'));
  const provider = new WebsocketProvider(relayUrl, room, doc, {
    connect: false,
    awareness,
    protocols: token === '' ? [] : [PROTOCOL, `${TOKEN_PREFIX}${token}`],
    WebSocketPolyfill: guardedWebSocket(webSocket, watch),
    disableBc: true,
    resyncInterval: RESYNC_INTERVAL_MS,
    maxBackoffTime: SHORTEST_BACKOFF_MS + jitter * BACKOFF_SPREAD_MS,
  });
  // Every provider waits for the process to exit; with a room a document Node would warn of a leak. `close` does what it would do.
  for (const listener of process.listeners('exit')) if (!before.has(listener)) process.off('exit', listener);
  return provider;
}

function step1(clocks: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Map(clocks)));
  return encoding.toUint8Array(encoder);
}
