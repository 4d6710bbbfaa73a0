import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { signToken } from '../../relay/access-token.ts';
import type { Role } from '../../relay/access-token.ts';
import { DEFAULT_LIMITS, DEFAULT_TIMING } from '../../relay/limits.ts';
import type { Limits, Timing } from '../../relay/limits.ts';
import { openRoomStore } from '../../relay/room-store.ts';
import type { RoomStore } from '../../relay/room-store.ts';
import { startRelayServer } from '../../relay/server.ts';
import type { RelayServer } from '../../relay/server.ts';
import { openTokenRegistry } from '../../relay/token-registry.ts';
import type { TokenRegistry } from '../../relay/token-registry.ts';
import { eventually } from '../sync/support/peer.ts';
import { aBlobUpdate, RawClient } from './support/raw-client.ts';

const secret = randomBytes(32);
let dir: string;
let store: RoomStore;
let relay: RelayServer | null = null;
let clients: RawClient[];
let nowMs: number;
let registry: TokenRegistry;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'baton-relay-server-'));
  clients = [];
  nowMs = 1_000_000;
});

afterEach(async () => {
  for (const client of clients) client.end();
  await relay?.close();
  relay = null;
  rmSync(dir, { recursive: true, force: true });
});

async function start(limits: Partial<Limits> = {}, timing: Partial<Timing> = {}): Promise<void> {
  const opened = openRoomStore(dir);
  if (!opened.ok) throw new Error(opened.message);
  store = opened.store;
  const tokens = openTokenRegistry(dir);
  if (!tokens.ok) throw new Error(tokens.message);
  registry = tokens.registry;
  relay = await startRelayServer({
    host: '127.0.0.1',
    port: 0,
    secret,
    tokens: registry,
    store,
    limits: { ...DEFAULT_LIMITS, ...limits },
    timing: { ...DEFAULT_TIMING, goodbyeMs: 500, ...timing },
    nowMs: () => nowMs,
  });
}

function token(role: Role = 'write', expiresAtS = 10_000): string {
  return signToken({ id: 't', role, workspace: 'team', expiresAtS }, secret);
}

function join_(room = 'team.a', access: string | null = token()): Promise<RawClient> {
  const client = new RawClient(`ws://127.0.0.1:${relay?.port}/${room}`, access);
  clients.push(client);
  return client.opened();
}

const blobs = (doc: Y.Doc): unknown[] => doc.getArray('blobs').toArray();

describe('a room', () => {
  it('passes an update on to the others and not back to its sender', async () => {
    await start();
    const [anna, ben] = [await join_(), await join_()];
    const update = aBlobUpdate(new Y.Doc(), Uint8Array.of(1, 2, 3));
    anna.sendUpdate(update);
    expect(await ben.until('the update', (message) => message.kind === 'update')).toEqual({
      kind: 'update',
      update: Buffer.from(update),
    });
    await anna.document();
    expect(anna.messages.some((message) => message.kind === 'update')).toBe(false);
  });

  it('answers a state vector with what it lacks', async () => {
    await start();
    const anna = await join_();
    const doc = new Y.Doc();
    anna.sendUpdate(aBlobUpdate(doc, Uint8Array.of(1)));
    anna.sendUpdate(aBlobUpdate(doc, Uint8Array.of(2)));
    const whole = await anna.document();
    expect(blobs(whole)).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
    expect(Y.encodeStateVector(whole)).toEqual(Y.encodeStateVector(doc));
  });

  it('[N2] is on disk when a state vector has been answered, and is there after a restart', async () => {
    await start({}, { saveDelayMs: 60_000 });
    const anna = await join_();
    anna.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(7)));
    await anna.document();
    expect(store.load('team.a').updates.length).toBe(1);
    await relay?.close();
    await start();
    expect(blobs(await (await join_()).document())).toEqual([Uint8Array.of(7)]);
  });

  it('is stored as one state when it gathers many updates, and loses nothing', async () => {
    await start();
    const anna = await join_();
    const doc = new Y.Doc();
    for (let index = 0; index < 600; index += 1) {
      anna.sendUpdate(aBlobUpdate(doc, Uint8Array.of(index % 256)));
      if (index % 50 === 0) await anna.document();
      else await new Promise((resolve) => setImmediate(resolve));
    }
    await anna.document();
    await relay?.close();
    await start();
    expect(store.load('team.a').updates.length).toBe(1);
    expect(blobs(await (await join_()).document()).length).toBe(600);
  });

  it('leaves memory some time after everybody left', async () => {
    await start({}, { idleRoomMs: 10 });
    const anna = await join_();
    anna.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    anna.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(2)));
    await anna.document();
    anna.end();
    const open = async (): Promise<number> =>
      ((await (await fetch(`http://127.0.0.1:${relay?.port}/health`)).json()) as { openRooms: number }).openRooms;
    while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(store.load('team.a').updates.length).toBe(1);
    expect(blobs(await (await join_()).document()).length).toBe(2);
  });
});

describe('a client that means no good', () => {
  const HOSTILE: readonly (readonly [string, readonly number[], number])[] = [
    ['announces 2^25 structs', [0, 2, 7, 1, 0x80, 0x80, 0x80, 0x10, 1, 0], 4400],
    ['sends garbage', [77, 1, 2], 4400],
    ['sends nothing', [], 4400],
    ['claims a length beyond its message', [0, 2, 0xff, 0x7f, 0], 4400],
    ['sends a state vector that announces 2^25 clients', [0, 0, 4, 0x80, 0x80, 0x80, 0x10], 4400],
    ['speaks as five clients at once', [1, 26, 5, ...[1, 2, 3, 4, 5].flatMap((id) => [id, 1, 2, 0x7b, 0x7d])], 4400],
  ];

  it.each(HOSTILE)('[N5] and %s is closed, while the others go on', async (_what, bytes, code) => {
    await start();
    const [honest, hostile] = [await join_(), await join_()];
    hostile.send(...bytes);
    expect((await hostile.closed).code).toBe(code);
    honest.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    expect(blobs(await honest.document())).toEqual([Uint8Array.of(1)]);
  });

  it('and sends a message that is too large is closed', async () => {
    await start({ messageBytes: 1_000 });
    const client = await join_();
    client.socket.send(new Uint8Array(2_000));
    expect((await client.closed).code).toBe(1009);
  });

  it('and sends text that is not UTF-8 does not take the updates of others in the same batch with it', async () => {
    await start();
    const [honest, hostile] = [await join_(), await join_()];
    const text = new Y.Doc();
    text.getText('t').insert(0, 'abc');
    const broken = Y.encodeStateAsUpdate(text).map((byte) => (byte === 0x62 ? 0xff : byte));
    honest.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    hostile.sendUpdate(broken);
    expect(await hostile.closed).toMatchObject({ code: 4400, reason: 'unreadable update' });
    await honest.until('a question for what is missing', (message) => message.kind === 'step1');
    honest.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(2)));
    expect(blobs(await honest.document())).toContainEqual(Uint8Array.of(2));
  });

  it('and withholds the first update is closed before what waits grows', async () => {
    await start({ pendingUpdates: 20 });
    const client = await join_();
    const doc = new Y.Doc();
    aBlobUpdate(doc, Uint8Array.of(0));
    for (let index = 0; index < 100; index += 1) client.sendUpdate(aBlobUpdate(doc, Uint8Array.of(index)));
    expect((await client.closed).code).toBe(4500);
    const other = await join_();
    expect(blobs(await other.document())).toEqual([]);
  });

  it('and floods awareness is slowed down, not the others', async () => {
    await start({ messagesPerSecond: 50, messageBurst: 100 });
    const [honest, hostile] = [await join_(), await join_()];
    for (let clock = 1; clock < 5_000; clock += 1) hostile.socket.send(Uint8Array.from([1, 6, 1, 9, clock % 127, 2, 0x7b, 0x7d]));
    honest.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    expect(blobs(await honest.document())).toEqual([Uint8Array.of(1)]);
    expect(honest.messages.filter((message) => message.kind === 'awareness').length).toBeLessThan(2_500);
  });

  it('and says more about itself than fits is closed', async () => {
    await start({ awarenessBytes: 100 });
    const client = await join_();
    const state = JSON.stringify({ a: 'x'.repeat(110) });
    client.send(1, state.length + 4, 1, 9, 1, state.length, ...Buffer.from(state));
    expect((await client.closed).code).toBe(4400);
  });
});

describe('access', () => {
  it.each([
    ['no token', 'team.a', null, { code: 4401, reason: 'token-missing' }],
    ['a malformed token', 'team.a', 'nonsense', { code: 4401, reason: 'token-malformed' }],
    [
      'a token of another relay',
      'team.a',
      signToken({ id: 't', role: 'owner', workspace: 'team', expiresAtS: 10_000 }, randomBytes(32)),
      { code: 4401, reason: 'token-forged' },
    ],
    ['an expired token', 'team.a', token('owner', 10), { code: 4401, reason: 'token-expired' }],
    ['the room of another workspace', 'other.a', token(), { code: 4403, reason: 'room-denied' }],
    ['a malformed room', 'team', token(), { code: 4403, reason: 'room-malformed' }],
  ] as const)('is denied for %s', async (_what, room, access, expected) => {
    await start();
    const client = await join_(room, access);
    expect(await client.closed).toEqual(expected);
    expect(client.messages).toEqual([]);
  });

  it('ends when the token expires', async () => {
    await start({}, { pingIntervalMs: 20 });
    const client = await join_('team.a', token('write', 2_000));
    await client.document();
    nowMs = 2_000_000;
    expect(await client.closed).toEqual({ code: 4401, reason: 'token-expired' });
  });

  it('[N9] ends when another process revokes the token, for its bearer alone, who is not let in again', async () => {
    await start({}, { revocationIntervalMs: 20 });
    const revoked = signToken({ id: 'gone', role: 'write', workspace: 'team', expiresAtS: 10_000 }, secret);
    const [gone, kept] = [await join_('team.a', revoked), await join_()];
    await Promise.all([gone.document(), kept.document()]);
    const elsewhere = openTokenRegistry(dir);
    if (elsewhere.ok) elsewhere.registry.revoke('gone');
    expect(await gone.closed).toEqual({ code: 4401, reason: 'token-revoked' });
    expect(await (await join_('team.a', revoked)).closed).toEqual({ code: 4401, reason: 'token-revoked' });
    kept.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    expect(blobs(await kept.document()).length).toBe(1);
  });

  it('[N8] for reading lets nothing be written and says so', async () => {
    await start();
    const reader = await join_('team.a', token('read'));
    reader.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    expect(await reader.until('a denial', (message) => message.kind === 'denied')).toEqual({
      kind: 'denied',
      reason: 'read-only',
    });
    expect(blobs(await reader.document())).toEqual([]);
  });
});

describe('limits', () => {
  it('a room that is full takes nothing more and says so', async () => {
    await start({ roomBytes: 1_000 });
    const client = await join_();
    const doc = new Y.Doc();
    client.sendUpdate(aBlobUpdate(doc, new Uint8Array(800)));
    client.sendUpdate(aBlobUpdate(doc, new Uint8Array(800)));
    expect(await client.until('a denial', (message) => message.kind === 'denied')).toEqual({
      kind: 'denied',
      reason: 'room-full',
    });
    expect(blobs(await client.document()).length).toBe(1);
  });

  it('a workspace has so many rooms, a room so many clients, a relay so many connections', async () => {
    await start({ roomsPerWorkspace: 1, connectionsPerRoom: 2, connections: 3 });
    const first = await join_('team.a');
    first.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(1)));
    await first.document();
    expect(await (await join_('team.b')).closed).toMatchObject({ code: 4403, reason: 'too-many-rooms' });
    await join_('team.a');
    expect(await (await join_('team.a')).closed).toMatchObject({ code: 4503 });
  });
});

describe('the server', () => {
  it('says how it is and nothing of what it holds', async () => {
    await start();
    await join_();
    const response = await fetch(`http://127.0.0.1:${relay?.port}/health`);
    expect(await response.json()).toMatchObject({ ok: true, connections: 1, openRooms: 1, refusedConnections: 0 });
    expect((await fetch(`http://127.0.0.1:${relay?.port}/team.a`)).status).toBe(404);
  });

  it('says goodbye and saves when it stops', async () => {
    await start({}, { saveDelayMs: 60_000 });
    const client = await join_();
    client.sendUpdate(aBlobUpdate(new Y.Doc(), Uint8Array.of(5)));
    await eventually('it arrived', () => client.socket.bufferedAmount === 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await relay?.close();
    expect((await client.closed).code).toBe(1001);
    await start();
    expect(blobs(await (await join_()).document())).toEqual([Uint8Array.of(5)]);
  });
});
