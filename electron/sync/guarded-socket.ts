import type { WebSocket as NodeWebSocket } from 'ws';
import { hasLeft, readAwarenessEntries } from '../../shared/wire/awareness-entries.ts';
import { readMessage } from '../../shared/wire/read-message.ts';
import type { WireMessage } from '../../shared/wire/read-message.ts';
import { scanUpdate } from '../../shared/wire/scan-update.ts';
import { ENVELOPE_TYPE } from './envelope.ts';

/** The WebSocket class of the `ws` package, given by the host. */
export type WebSocketClass = typeof NodeWebSocket;

/** Sees every message before y-websocket does. */
export interface SocketWatch {
  /** A message that is well formed. It is passed on to y-websocket afterwards. */
  readonly heard: (message: WireMessage) => void;
  /** The relay sent what no relay should; the connection is being closed. */
  readonly broken: (what: string) => void;
  /** The client id whose presence may be sent; what others said is not repeated. */
  readonly ownClient: number;
}

type Handler = ((event: never) => void) | null;

const LARGEST_MESSAGE_BYTES = 64 * 1024 * 1024;
const MOST_CLIENTS = 5_000;
const HANDSHAKE_TIMEOUT_MS = 15_000;

/**
 * A WebSocket class for y-websocket's provider that lets only well-formed messages through.
 *
 * y-websocket decodes what comes inside the socket's event handler: a text frame, a broken awareness state or an update
 * that announces 2^25 structs would end or block the whole app. A relay is not trusted with that.
 */
export function guardedWebSocket(webSocketClass: WebSocketClass, watch: SocketWatch): typeof globalThis.WebSocket {
  class GuardedSocket {
    readonly OPEN = 1;
    binaryType = 'arraybuffer';
    onopen: Handler = null;
    onmessage: Handler = null;
    onclose: Handler = null;
    onerror: Handler = null;
    readonly #inner: NodeWebSocket;

    constructor(url: string, protocols: readonly string[]) {
      this.#inner = new webSocketClass(url, [...protocols], {
        maxPayload: LARGEST_MESSAGE_BYTES,
        perMessageDeflate: false,
        handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      });
      this.#inner.on('open', () => this.onopen?.({} as never));
      this.#inner.on('message', (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary));
      this.#inner.on('error', (error) => this.onerror?.({ message: error.message } as never));
      this.#inner.on('close', (code, reason) => this.onclose?.({ code, reason: reason.toString() } as never));
    }

    get readyState(): number {
      return this.#inner.readyState;
    }

    send(bytes: Uint8Array): void {
      if (isWorthSending(bytes, watch.ownClient)) this.#inner.send(bytes);
    }

    close(): void {
      this.#inner.close();
    }

    #receive(data: Buffer, isBinary: boolean): void {
      const message = isBinary ? readMessage(data) : null;
      const problem = message ? problemOf(message) : 'a message that is not of the y-websocket protocol';
      if (!message || problem !== null) {
        watch.broken(problem ?? '');
        this.#inner.close(4400, 'malformed message');
        return;
      }
      watch.heard(message);
      // y-websocket only prints a warning when access is denied: it is told through `heard`.
      if (message.kind === 'denied') return;
      this.onmessage?.({ data } as never);
    }
  }
  return GuardedSocket as unknown as typeof globalThis.WebSocket;
}

/** Why a message may not reach y-websocket, or null. */
function problemOf(message: WireMessage): string | null {
  switch (message.kind) {
    case 'step2':
    case 'update': {
      const problem = scanUpdate(message.update, { envelope: ENVELOPE_TYPE });
      return problem && `an update that is ${problem}`;
    }
    case 'awareness': {
      const entries = readAwarenessEntries(message.entries, MOST_CLIENTS);
      return entries?.every((entry) => isJson(entry.state)) ? null : 'presence that is not JSON';
    }
    case 'step1':
    case 'denied':
    case 'query-awareness':
      return null;
  }
}

/** y-websocket repeats to the server what it heard from others, which makes presence cost the square of the people. */
function isWorthSending(bytes: Uint8Array, ownClient: number): boolean {
  if (bytes[0] !== 1) return true;
  const message = readMessage(bytes);
  if (message?.kind !== 'awareness') return true;
  const entries = readAwarenessEntries(message.entries, MOST_CLIENTS) ?? [];
  return entries.some((entry) => entry.client === ownClient);
}

function isJson(state: Uint8Array): boolean {
  if (hasLeft(state)) return true;
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(state));
    return true;
  } catch {
    return false;
  }
}
