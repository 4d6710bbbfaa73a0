import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readMessage } from '../../../shared/wire/read-message.ts';
import type { WireMessage } from '../../../shared/wire/read-message.ts';

/** A client that sends whatever a test wants and remembers what it was told. */
export class RawClient {
  readonly socket: WebSocket;
  readonly messages: WireMessage[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  constructor(url: string, token: string | null) {
    this.socket = new WebSocket(url, token === null ? [] : ['baton.sync.1', `baton.token.${token}`], {
      perMessageDeflate: false,
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => {
      const message = readMessage(data);
      if (message) this.messages.push(message);
    });
    this.closed = once(this.socket, 'close').then(([code, reason]) => ({ code: code as number, reason: String(reason) }));
  }

  async opened(): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    return this;
  }

  send(...bytes: number[]): void {
    this.socket.send(Uint8Array.from(bytes));
  }

  sendUpdate(update: Uint8Array): void {
    this.socket.send(Uint8Array.from([0, 2, ...varUint(update.length), ...update]));
  }

  /** The document that the relay holds, as it answers to an empty state vector. */
  async document(): Promise<Y.Doc> {
    const before = this.messages.length;
    this.send(0, 0, 1, 0);
    for (;;) {
      const answer = this.messages.slice(before).find((message) => message.kind === 'step2');
      if (answer?.kind === 'step2') {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, answer.update);
        return doc;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async until(what: string, found: (message: WireMessage) => boolean): Promise<WireMessage> {
    const end = Date.now() + 10_000;
    while (Date.now() < end) {
      const message = this.messages.find(found);
      if (message) return message;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`The relay never sent ${what}`);
  }

  end(): void {
    this.socket.terminate();
  }
}

export function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push(0x80 | (rest % 0x80));
  return [...bytes, rest];
}

/** One update that appends a blob. */
export function aBlobUpdate(doc: Y.Doc, bytes: Uint8Array): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getArray('blobs').push([bytes]);
  return Y.encodeStateAsUpdate(doc, before);
}
