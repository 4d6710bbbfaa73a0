import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { roomName } from '../../electron/sync/room-name.ts';
import { seal } from '../../electron/sync/seal.ts';
import { deriveWorkspaceKeys } from '../../electron/sync/workspace-keys.ts';
import { eventually, TestPeer } from './support/peer.ts';
import { RelayProcess } from './support/relay-process.ts';

const relay = new RelayProcess();
beforeAll(() => relay.start());
afterAll(() => relay.remove());

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

describe('blobs that do not belong', () => {
  it('[N6] are skipped and counted, stay in the room, and do not keep peers from being level', async () => {
    const shared = { relayUrl: relay.url, token: relay.token(), relayWorkspaceId: 'team', key: random(32) };
    const keys = deriveWorkspaceKeys(shared.key);
    const room = roomName(keys.room, 'team', 'workspace');
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(relay.url, room, doc, {
      protocols: ['baton.sync.1', `baton.token.${shared.token}`],
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    await eventually('the intruder is in', () => provider.synced);
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    const otherRoom = seal({ key: keys.blob, purpose: 'blob', room: 'team.elsewhere' }, Uint8Array.of(1, ...update), random);
    const otherKey = seal({ key: random(32), purpose: 'blob', room }, Uint8Array.of(1, ...update), random);
    const hostile = seal({ key: keys.blob, purpose: 'blob', room }, Uint8Array.of(1, 1, 0x80, 0x80, 0x80, 0x10, 1, 0), random);
    doc.getArray('blobs').push([random(200), new Uint8Array(), otherRoom, otherKey, hostile]);
    const [anna, ben] = [new TestPeer('Anna'), new TestPeer('Ben')];
    anna.port.doc('workspace').getMap('projects').set('p1', 'one');
    for (const peer of [anna, ben]) expect(await peer.start(shared).whenLevel({ timeoutMs: 10_000 })).toMatchObject({ ok: true });
    await eventually('Ben has it', () => ben.port.doc('workspace').getMap('projects').has('p1'));
    expect(ben.session?.status).toMatchObject({ skippedBlobs: 5 });
    expect(ben.session?.status.skippedReason).not.toBeNull();
    for (const peer of [anna, ben]) peer.stop();
    provider.destroy();
  });

  it('[N6] that the document refuses are reported once and not tried again', async () => {
    const shared = { relayUrl: relay.url, token: relay.token(), relayWorkspaceId: 'refusing', key: random(32) };
    const [anna, ben] = [new TestPeer('Anna'), new TestPeer('Ben')];
    anna.port.doc('workspace').getMap('projects').set('p1', 'one');
    expect(await anna.start(shared).whenLevel({ timeoutMs: 10_000 })).toMatchObject({ ok: true });
    ben.port.refusing = 'workspace';
    expect(await ben.start(shared).whenLevel({ timeoutMs: 10_000 })).toMatchObject({ ok: true });
    expect(ben.session?.status).toMatchObject({ skippedBlobs: 1, skippedReason: 'refused by the test' });
    for (const peer of [anna, ben]) peer.stop();
  });
});
