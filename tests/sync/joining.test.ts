import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { roomName } from '../../electron/sync/room-name.ts';
import { seal } from '../../electron/sync/seal.ts';
import { deriveWorkspaceKeys } from '../../electron/sync/workspace-keys.ts';
import { eventually, TestPeer } from './support/peer.ts';
import type { Shared } from './support/peer.ts';
import { RelayProcess } from './support/relay-process.ts';

const relay = new RelayProcess();
beforeAll(() => relay.start());
afterAll(() => relay.remove());

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** Fills the workspace's room as peers do who write little and never compact. */
async function fillRoom(shared: Shared, blobs: number): Promise<void> {
  const keys = deriveWorkspaceKeys(shared.key);
  const room = roomName(keys.room, shared.relayWorkspaceId, 'workspace');
  const context = { key: keys.blob, purpose: 'blob', room } as const;
  const author = new Y.Doc();
  const sealed: Uint8Array[] = [];
  author.on('update', (update: Uint8Array) => sealed.push(seal(context, Uint8Array.of(1, ...update), random)));
  for (let i = 0; i < blobs; i += 1) author.getMap('people').set(`person${i}`, i);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(shared.relayUrl, room, doc, {
    protocols: ['baton.sync.1', `baton.token.${shared.token}`],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await eventually('the author is in', () => provider.synced);
  doc.getArray('blobs').push(sealed);
  const reader = new Y.Doc();
  const other = new WebsocketProvider(shared.relayUrl, room, reader, {
    protocols: ['baton.sync.1', `baton.token.${shared.token}`],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await eventually('the relay has all', () => reader.getArray('blobs').length === blobs);
  provider.destroy();
  other.destroy();
}

describe('joining a room of many blobs', () => {
  it('takes few commits, and counts what was new', async () => {
    const shared = { relayUrl: relay.url, token: relay.token(), relayWorkspaceId: 'team', key: random(32) };
    await fillRoom(shared, 2000);
    const ben = new TestPeer('Ben');
    expect(await ben.start(shared).whenLevel({ timeoutMs: 20_000 })).toMatchObject({ ok: true });
    expect(ben.port.doc('workspace').getMap('people').size).toBe(2000);
    expect(ben.port.applied).toBeLessThan(10);
    expect(ben.session?.traffic.receivedBlobs).toBe(2000);
    ben.storage.rooms.clear();
    expect(await ben.start(shared).whenLevel({ timeoutMs: 20_000 })).toMatchObject({ ok: true });
    expect(ben.session?.traffic).toEqual({ sentBlobs: 0, sentBytes: 0, receivedBlobs: 0, receivedBytes: 0 });
    ben.stop();
  });
});
