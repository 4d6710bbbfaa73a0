import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupWSConnection } from '@y/websocket-server/utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { eventually, TestPeer } from './support/peer.ts';
import type { Shared } from './support/peer.ts';

let server: Server;
let shared: Shared;

beforeEach(async () => {
  server = createServer();
  new WebSocketServer({ server }).on('connection', (socket, request) => setupWSConnection(socket, request));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const relayUrl = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  shared = { relayUrl, token: '', relayWorkspaceId: `w${randomBytes(6).toString('hex')}`, key: new Uint8Array(randomBytes(32)) };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a standard y-websocket server', () => {
  it('serves as a relay', async () => {
    const [anna, ben] = [new TestPeer('Anna'), new TestPeer('Ben')];
    anna.port.doc('workspace').getMap('projects').set('p1', 'p1');
    anna.port.doc('plan:p1').getMap('tasks').set('t1', 'one');
    for (const peer of [anna, ben]) expect(await peer.start(shared).whenLevel({ timeoutMs: 10_000 })).toMatchObject({ ok: true });
    ben.port.doc('plan:p1').getMap('tasks').set('t2', 'two');
    await eventually('Anna has both', () => anna.port.doc('plan:p1').getMap('tasks').size === 2);
    await eventually(
      'they see each other',
      () => anna.session?.peers[0]?.name === 'Ben' && ben.session?.peers[0]?.name === 'Anna',
    );
    expect(await ben.session?.whenLevel({ timeoutMs: 10_000 })).toMatchObject({ ok: true });
    expect(anna.port.content()).toEqual(ben.port.content());
    for (const peer of [anna, ben]) peer.stop();
  });
});
