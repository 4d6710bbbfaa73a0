import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { TestPeer } from './support/peer.ts';

let server: Server;
const peer = new TestPeer('Anna');

/** A server that sends one message to whoever comes. */
async function aRelaySending(message: Uint8Array | string): Promise<string> {
  server = createServer();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.send(message);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  peer.stop();
  server.closeAllConnections();
  server.close();
});

const HUGE_COUNT = [1, 0x80, 0x80, 0x80, 0x10, 1, 0];
const MESSAGES: readonly (readonly [string, Uint8Array | string])[] = [
  ['an update that announces 2^25 structs', Uint8Array.of(0, 2, HUGE_COUNT.length, ...HUGE_COUNT)],
  ['text', 'hello'],
  ['nothing', new Uint8Array()],
  ['an unknown message', Uint8Array.of(99, 1, 2, 3)],
  ['a length beyond the message', Uint8Array.of(0, 2, 0xff, 0xff, 3, 1)],
  ['awareness that is not JSON', Uint8Array.of(1, 6, 1, 5, 1, 2, 0x7b, 0x7b)],
  ['an update that is not of an envelope', Uint8Array.of(0, 2, 12, 1, 1, 5, 0, 4, 1, 1, 0x61, 1, 0x62, 0, 0)],
];

describe('a relay that sends', () => {
  it.each(MESSAGES)('[N5] %s is an error with what to do, and ends nothing', async (_what, message) => {
    const relayUrl = await aRelaySending(message);
    const session = peer.start({ relayUrl, token: '', relayWorkspaceId: 'team', key: new Uint8Array(randomBytes(32)) });
    const result = await session.whenLevel({ timeoutMs: 10_000 });
    expect(result).toMatchObject({
      ok: false,
      reason: 'error',
      status: { error: { code: 'relay-misbehaves', message: expect.stringContaining('safe') } },
    });
  });
});
