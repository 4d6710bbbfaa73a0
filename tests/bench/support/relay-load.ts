import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { cursorOf, readVarUint } from '../../../shared/wire/cursor.ts';
import { readMessage } from '../../../shared/wire/read-message.ts';

/** Where a load goes. */
export interface LoadTarget {
  readonly url: string;
  readonly protocols: readonly string[];
}

/** One room full of clients, of which the first sends. Clients read headers only, so that the server is what is measured. */
export interface LoadRoom {
  /** Sends updates at a steady rate and gives the time from sending to each arrival. Units: milliseconds. */
  steady(options: { readonly perSecond: number; readonly updates: number }): Promise<readonly number[]>;
  /** Sends updates as fast as possible and gives how many a second reached everybody. */
  burst(updates: number): Promise<number>;
  close(): void;
}

const BLOB_BYTES = 200;

export async function openLoadRoom(target: LoadTarget, room: string, clients: number): Promise<LoadRoom> {
  const sockets: WebSocket[] = [];
  for (let index = 0; index < clients; index += 1) sockets.push(await connect(`${target.url}/${room}`, target.protocols));
  const [sender, ...receivers] = sockets;
  if (!sender) throw new Error('A room needs a client');
  const doc = new Y.Doc();
  const messages: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => messages.push(updateMessage(update)));
  const sentAt: number[] = [];
  let onArrival: (clock: number, count: number) => void = () => undefined;
  for (const receiver of receivers) {
    receiver.on('message', (data: Buffer) => {
      const arrived = readArrival(data);
      if (arrived) onArrival(arrived.clock, arrived.count);
    });
  }

  function send(): void {
    doc.getArray('blobs').push([new Uint8Array(BLOB_BYTES)]);
    sentAt.push(performance.now());
    for (const message of messages.splice(0)) sender?.send(message);
  }

  return {
    async steady({ perSecond, updates }) {
      const latencies: number[] = [];
      const done = new Promise<void>((resolve) => {
        onArrival = (clock, count) => {
          const now = performance.now();
          for (let each = clock; each < clock + count; each += 1) latencies.push(now - (sentAt[each] ?? now));
          if (latencies.length === updates * receivers.length) resolve();
        };
      });
      for (let sent = 0; sent < updates; sent += 1) {
        send();
        await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
      }
      await done;
      return latencies;
    },
    async burst(updates) {
      let left = updates * receivers.length;
      const start = performance.now();
      const done = new Promise<void>((resolve) => {
        onArrival = (_clock, count) => {
          left -= count;
          if (left === 0) resolve();
        };
      });
      for (let sent = 0; sent < updates; sent += 1) send();
      await done;
      return (updates / (performance.now() - start)) * 1000;
    },
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}

function connect(url: string, protocols: readonly string[]): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, [...protocols], { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

function updateMessage(update: Uint8Array): Uint8Array {
  const length = update.length < 0x80 ? [update.length] : [0x80 | (update.length & 0x7f), update.length >>> 7];
  return Uint8Array.from([0, 2, ...length, ...update]);
}

/** Which clocks of the sender an update brings: the loads have one author, so the header says it all. */
function readArrival(data: Buffer): { readonly clock: number; readonly count: number } | null {
  const message = readMessage(data);
  if (message?.kind !== 'update') return null;
  const cursor = cursorOf(message.update);
  if (readVarUint(cursor) !== 1) return null;
  const count = readVarUint(cursor);
  readVarUint(cursor);
  return { count, clock: readVarUint(cursor) };
}
