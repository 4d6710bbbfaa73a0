import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventually, MemoryStorage, TestPeer } from './support/peer.ts';
import type { Shared } from './support/peer.ts';
import { RelayProcess } from './support/relay-process.ts';

const PEERS = 3;
const aPeer = fc.nat(PEERS - 1);
const aProject = fc.constantFrom('p1', 'p2');
const aTask = fc.constantFrom('a', 'b', 'c');

const aStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('set' as const), peer: aPeer, project: aProject, task: aTask, value: fc.nat(99) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), peer: aPeer, project: aProject, task: aTask }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), peer: aPeer, project: aProject, at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('toggle' as const), peer: aPeer }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), peer: aPeer, forgets: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('relay' as const),
      signal: fc.constantFrom('SIGKILL' as const, 'SIGTERM' as const),
      wipes: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(60) }) },
);

type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

interface World {
  readonly relay: RelayProcess;
  readonly shared: Shared;
  readonly peers: readonly TestPeer[];
  readonly online: boolean[];
}

async function take({ relay, shared, peers, online }: World, step: Step): Promise<void> {
  if (step.kind === 'wait') return new Promise((resolve) => setTimeout(resolve, step.ms));
  if (step.kind === 'relay') {
    await relay.end(step.signal);
    if (step.wipes) relay.wipe();
    return relay.start();
  }
  const peer = peers[step.peer];
  if (!peer) throw new Error('No such peer');
  if (step.kind === 'toggle') {
    online[step.peer] = online[step.peer] !== true;
    peer.session?.setOnline(online[step.peer] === true);
  } else if (step.kind === 'restart') {
    peer.stop();
    if (step.forgets) peer.storage = new MemoryStorage();
    peer.start(shared);
    online[step.peer] = true;
  } else {
    peer.port.doc('workspace').getMap('projects').set(step.project, true);
    const doc = peer.port.doc(`plan:${step.project}`);
    const text = doc.getText('notes');
    if (step.kind === 'set') doc.getMap('tasks').set(step.task, step.value);
    else if (step.kind === 'delete') doc.getMap('tasks').delete(step.task);
    else if (step.at % 4 === 0 && text.length > 0) text.delete(0, 1);
    else text.insert(Math.min(step.at, text.length), `${step.peer}${step.at}`);
  }
  return undefined;
}

async function settle({ peers }: World): Promise<void> {
  for (const peer of peers) peer.session?.setOnline(true);
  const contents = (): string[] => peers.map((peer) => JSON.stringify(peer.port.content()));
  await eventually(
    'all peers are level and hold the same',
    () => peers.every((peer) => peer.session?.status.state === 'level') && new Set(contents()).size === 1,
    30_000,
  ).catch((error: unknown) => {
    const states = peers.map((peer) => ({ name: peer.name, status: peer.session?.status, content: peer.port.content() }));
    throw new Error(`Not converged: ${JSON.stringify(states, null, 1)}`, { cause: error });
  });
}

describe('three peers and a relay that comes and goes', () => {
  it('[N7] end up with the same documents, whatever happened', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 15, maxLength: 40 }), async (steps) => {
        const relay = new RelayProcess();
        await relay.start();
        const shared = {
          relayUrl: relay.url,
          token: relay.token(),
          relayWorkspaceId: 'team',
          key: new Uint8Array(randomBytes(32)),
        };
        const world: World = {
          relay,
          shared,
          peers: ['Anna', 'Ben', 'Cleo'].map((name) => new TestPeer(name)),
          online: [true, true, true],
        };
        try {
          for (const peer of world.peers) peer.start(shared);
          for (const step of steps) await take(world, step);
          await settle(world);
          written += world.peers[0]?.port.documentIds().length ?? 0;
          // A newcomer gets the same from the relay alone.
          for (const peer of world.peers) peer.stop();
          const newcomer = new TestPeer('Dora');
          expect(await newcomer.start(shared).whenLevel({ timeoutMs: 20_000 })).toMatchObject({ ok: true });
          newcomer.stop();
          expect(newcomer.port.content()).toEqual(world.peers[0]?.port.content());
        } finally {
          for (const peer of world.peers) peer.stop();
          await relay.remove();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(written).toBeGreaterThan(6);
  }, 180_000);
});
