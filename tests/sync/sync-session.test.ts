import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually, MemoryStorage, TestPeer } from './support/peer.ts';
import type { Shared } from './support/peer.ts';
import { RelayProcess } from './support/relay-process.ts';

let relay: RelayProcess;
let shared: Shared;
let peers: TestPeer[];

beforeEach(async () => {
  relay = new RelayProcess();
  await relay.start();
  shared = {
    relayUrl: relay.url,
    token: relay.token({ workspace: 'team' }),
    relayWorkspaceId: 'team',
    key: new Uint8Array(randomBytes(32)),
  };
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.stop();
  await relay.remove();
});

function aPeer(name: string): TestPeer {
  const peer = new TestPeer(name);
  peers.push(peer);
  return peer;
}

function addProject(peer: TestPeer, id: string): void {
  peer.port.doc('workspace').getMap('projects').set(id, id);
}

function setTask(peer: TestPeer, id: string, value: string): void {
  peer.port.doc('plan:p1').getMap('tasks').set(id, value);
}

async function level(...some: readonly TestPeer[]): Promise<void> {
  for (const peer of some) {
    const result = await peer.session?.whenLevel({ timeoutMs: 20_000 });
    expect({ peer: peer.name, ok: result?.ok, result }).toMatchObject({ peer: peer.name, ok: true });
  }
}

describe('a shared workspace', () => {
  it('reaches a peer that joins later, with the projects that it names', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    setTask(anna, 't1', 'Foundations');
    anna.start(shared);
    await level(anna);
    ben.start(shared);
    await level(ben);
    expect(ben.port.content()).toEqual(anna.port.content());
    expect(ben.port.doc('plan:p1').getMap('tasks').get('t1')).toBe('Foundations');
  });

  it('passes edits on while both are online', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    anna.start(shared);
    ben.start(shared);
    await level(anna, ben);
    setTask(anna, 't1', 'from Anna');
    await eventually('Ben sees the task', () => ben.port.doc('plan:p1').getMap('tasks').has('t1'));
    setTask(ben, 't2', 'from Ben');
    await eventually('Anna sees the task', () => anna.port.doc('plan:p1').getMap('tasks').has('t2'));
    await level(anna, ben);
    expect(anna.session?.status).toMatchObject({ state: 'level', pendingUpdates: 0, peers: 1, skippedBlobs: 0 });
  });

  it('merges what both did offline', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    anna.start(shared);
    ben.start(shared);
    await level(anna, ben);
    anna.session?.setOnline(false);
    ben.session?.setOnline(false);
    setTask(anna, 't1', 'Anna');
    setTask(ben, 't2', 'Ben');
    await eventually(
      'the status says offline',
      () => anna.session?.status.state === 'offline' && anna.session.status.pendingUpdates === 1,
    );
    anna.session?.setOnline(true);
    ben.session?.setOnline(true);
    await level(anna, ben, anna);
    await eventually('both have both', () => JSON.stringify(anna.port.content()) === JSON.stringify(ben.port.content()));
    expect(anna.port.doc('plan:p1').getMap('tasks').size).toBe(2);
  });

  it('[N3] carries a deletion that was made offline and leaves no trace in a state vector', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    setTask(anna, 't1', 'to go');
    anna.start(shared);
    ben.start(shared);
    await level(anna, ben);
    ben.stop();
    ben.port.doc('plan:p1').getMap('tasks').delete('t1');
    ben.start(shared);
    await level(ben);
    await eventually('the deletion reaches Anna', () => !anna.port.doc('plan:p1').getMap('tasks').has('t1'));
    expect(anna.port.content()).toEqual(ben.port.content());
  });

  it('shows who is here and where, and forgets who left', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    anna.start(shared);
    ben.start(shared);
    await eventually(
      'they see each other',
      () => anna.session?.peers[0]?.name === 'Ben' && ben.session?.peers[0]?.name === 'Anna',
    );
    ben.session?.setPresence({ personId: 'b', name: 'Ben', colour: '#112233', projectId: 'p1', taskId: 't1' });
    await eventually('Anna sees the task', () => anna.session?.peers[0]?.taskId === 't1');
    ben.session?.setOnline(false);
    await eventually('Ben is gone', () => anna.session?.peers.length === 0);
    ben.session?.setOnline(true);
    await eventually('Ben is back at once', () => anna.session?.peers[0]?.taskId === 't1', 5_000);
    expect(anna.session?.status.peers).toBe(1);
  });
});

describe('a relay that fails', () => {
  it('is tried again and again, which is no error, until somebody goes offline', async () => {
    const anna = aPeer('Anna');
    anna.start(shared);
    await level(anna);
    await relay.end('SIGTERM');
    await eventually('Anna says when she tries next', () => (anna.session?.status.retryAtMs ?? 0) > 0);
    expect(anna.session?.status).toMatchObject({ state: 'connecting' });
    expect(anna.session?.status.error).toBeUndefined();
    anna.session?.setOnline(false);
    expect(anna.session?.status).toMatchObject({ state: 'offline', retryAtMs: null });
    anna.session?.setOnline(true);
    expect(anna.session?.status.state).toBe('connecting');
    await relay.start();
    await level(anna);
  });

  it('[N3] is refilled by any peer after it lost everything', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    setTask(anna, 't1', 'kept');
    anna.start(shared);
    await level(anna);
    await relay.end('SIGKILL');
    relay.wipe();
    await relay.start();
    await eventually('Anna notices', () => anna.session?.status.state !== 'level');
    await level(anna);
    anna.stop();
    ben.start(shared);
    await level(ben);
    expect(ben.port.content()).toEqual(anna.port.content());
  });

  it('[N3] is refilled by a peer that lost its stored rooms as well', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    setTask(anna, 't1', 'kept');
    anna.start(shared);
    await level(anna);
    anna.stop();
    await relay.end();
    relay.wipe();
    anna.storage = new MemoryStorage();
    await relay.start();
    anna.start(shared);
    await level(anna);
    ben.start(shared);
    await level(ben);
    expect(ben.port.content()).toEqual(anna.port.content());
  });

  it('[N2] still holds what it proved to hold after it was killed at that moment', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    anna.start(shared);
    await level(anna);
    setTask(anna, 't1', 'proved');
    await level(anna);
    await relay.end('SIGKILL');
    anna.stop();
    await relay.start();
    ben.start(shared);
    await level(ben);
    expect(ben.port.doc('plan:p1').getMap('tasks').get('t1')).toBe('proved');
  });

  it('[N1] leaves no plaintext on its disk', async () => {
    const anna = aPeer('Anna Secretname');
    addProject(anna, 'project-hush');
    anna.port.doc('plan:project-hush').getText('notes').insert(0, 'TOP-SECRET-PLAINTEXT '.repeat(50));
    anna.start(shared);
    await level(anna);
    await relay.end('SIGKILL');
    const disk = Buffer.concat(readdirSync(relay.dataDir).map((file) => readFileSync(join(relay.dataDir, file))));
    expect(disk.length).toBeGreaterThan(1_000);
    const secrets = ['TOP-SECRET', 'project-hush', 'notes', 'Secretname', 'plan:', 'journal'];
    expect(secrets.filter((secret) => disk.includes(secret))).toEqual([]);
    expect(disk.includes(Buffer.from(shared.key))).toBe(false);
    expect(disk.includes(shared.token)).toBe(false);
  });
});

describe('a restart', () => {
  it('does not apply again what the document has', async () => {
    const [anna, ben] = [aPeer('Anna'), aPeer('Ben')];
    addProject(anna, 'p1');
    setTask(anna, 't1', 'one');
    anna.start(shared);
    await level(anna);
    ben.start(shared);
    await level(ben);
    ben.stop();
    const before = ben.port.applied;
    ben.start(shared);
    await level(ben);
    expect(ben.port.applied).toBe(before);
    expect(ben.session?.traffic).toEqual({ sentBlobs: 0, sentBytes: 0, receivedBlobs: 0, receivedBytes: 0 });
  });
});
