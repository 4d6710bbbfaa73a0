import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHost, type BatonHost } from '../../electron/host/create-host.ts';
import { signToken } from '../../relay/access-token.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import { tempDir } from '../support/temp-dir.ts';
import { RelayProcess } from '../sync/support/relay-process.ts';
import { aDevice, NOW_MS } from './support/a-device.ts';

interface Seat {
  readonly host: BatonHost;
  readonly events: HostEvent[];
}

let relay: RelayProcess;
let seats: Seat[];

beforeEach(async () => {
  seats = [];
  relay = new RelayProcess();
  await relay.start();
});

afterEach(async () => {
  for (const { host } of seats) await host.close();
  await relay.remove();
});

function aSeat(): Seat {
  const home = tempDir();
  // The token's expiry is checked against the clock, so this one goes.
  const device = { ...aDevice(home), nowMs: () => Date.now() };
  const opened = createHost({ path: join(home, 'w.baton'), create: true, kind: 'browser', version: '1', device });
  if (!opened.ok) throw new Error(opened.error.message);
  const events: HostEvent[] = [];
  opened.value.subscribe((event) => events.push(event));
  const seat = { host: opened.value, events };
  seats.push(seat);
  return seat;
}

let envelopes = 0;
async function run({ host }: Seat, command: object): Promise<void> {
  const envelope = { id: `E${++envelopes}`, atMs: NOW_MS, actorId: null, command: command as never };
  expect(await host.dispatch({ type: 'command', envelope })).toMatchObject({ ok: true });
}

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

/** Resolves when the last event of a kind is as it should be. */
function until<T extends HostEvent['type']>(
  { events }: Seat,
  type: T,
  holds: (event: Extract<HostEvent, { type: T }>) => boolean,
): Promise<void> {
  return eventually(() => {
    const last = events.findLast((event): event is Extract<HostEvent, { type: T }> => event.type === type);
    return last !== undefined && holds(last);
  });
}

/** Resolves when a window has heard of a task. */
function hears({ events }: Seat, taskId: string): Promise<void> {
  return eventually(() =>
    events.some((event) => event.type === 'delta' && (event.delta.put.task ?? []).some(({ id }) => id === taskId)),
  );
}

const level = (seat: Seat): Promise<void> =>
  until(seat, 'sync', ({ status }) => status.state === 'level' && status.pendingUpdates === 0);
const task = (id: string): object => ({
  type: 'task.create',
  projectId: 'P1',
  id,
  place: { parentId: null },
  fields: { name: id },
});

async function aPair(): Promise<{ anna: Seat; ben: Seat }> {
  const [anna, ben] = [aSeat(), aSeat()];
  await run(anna, { type: 'project.create', id: 'P1', fields: { name: 'House' } });
  const shared = await anna.host.dispatch({ type: 'sync.share', relayUrl: relay.url, token: relay.token({ workspace: '*' }) });
  if (!shared.ok || shared.link === undefined) throw new Error('There is no link');
  await level(anna);
  expect(await ben.host.dispatch({ type: 'sync.join', link: shared.link })).toEqual({ ok: true });
  await level(ben);
  return { anna, ben };
}

const snapshots = async ({ host }: Seat): Promise<unknown> => {
  const plan = await host.query({ type: 'snapshot', documentId: 'plan:P1' });
  return { tasks: plan?.records.task?.map(({ id }) => id).toSorted(), schedule: plan?.schedule?.project.hash };
};

it('a workspace is shared by one, joined by another, and edited by both', async () => {
  const { anna, ben } = await aPair();
  expect(await ben.host.query({ type: 'projects' })).toMatchObject([{ id: 'P1', name: 'House' }]);
  await run(anna, task('A'));
  await hears(ben, 'A');
  await run(ben, task('B'));
  await hears(anna, 'B');
  expect(await snapshots(anna)).toEqual(await snapshots(ben));
});

it('what both did offline is there on both sides afterwards', async () => {
  const { anna, ben } = await aPair();
  for (const seat of [anna, ben]) {
    await seat.host.dispatch({ type: 'sync.connect', online: false });
    await until(seat, 'sync', ({ status }) => status.state === 'offline');
  }
  await run(anna, task('A'));
  await run(ben, task('B'));
  await until(anna, 'sync', ({ status }) => status.state === 'offline' && status.pendingUpdates > 0);
  for (const seat of [anna, ben]) await seat.host.dispatch({ type: 'sync.connect', online: true });
  await Promise.all([hears(anna, 'B'), hears(ben, 'A')]);
  expect(await snapshots(anna)).toEqual(await snapshots(ben));
});

it('[P1] the others see who is here and where, until they leave', async () => {
  const { anna, ben } = await aPair();
  await run(anna, { type: 'person.create', id: 'anna', fields: { name: 'Anna', colour: '#123456' } });
  await anna.host.dispatch({ type: 'identity.set', personId: 'anna' });
  await anna.host.dispatch({ type: 'presence.set', projectId: 'P1', taskId: null });
  await until(ben, 'presence', ({ peers }) =>
    peers.some((peer) => peer.name === 'Anna' && peer.colour === '#123456' && peer.projectId === 'P1'),
  );
  await run(anna, { type: 'person.update', id: 'anna', fields: { name: 'Anna K.' } });
  await until(ben, 'presence', ({ peers }) => peers.some((peer) => peer.name === 'Anna K.'));
  await anna.host.dispatch({ type: 'sync.leave' });
  await until(ben, 'presence', ({ peers }) => peers.length === 0);
  expect(await anna.host.query({ type: 'hello' })).toMatchObject({ sync: { state: 'solo' }, presence: [] });
});

const statusOf = async ({ host }: Seat) => (await host.query({ type: 'hello' })).sync;
const refusal = ({ events }: Seat): Promise<void> =>
  eventually(() => events.some((event) => event.type === 'notice' && event.severity === 'error'));

it('[H15] a token that the relay refuses leaves the workspace unshared, with the reason, and the right one then works', async () => {
  const [anna, ben] = [aSeat(), aSeat()];
  await run(anna, { type: 'project.create', id: 'P1', fields: { name: 'House' } });
  const token = signToken({ id: 'x', role: 'owner', workspace: '*', expiresAtS: 4_000_000_000 }, new Uint8Array(32));
  const tried = await anna.host.dispatch({ type: 'sync.share', relayUrl: relay.url, token });
  if (!tried.ok || tried.link === undefined) throw new Error('There is no link');
  expect(await ben.host.dispatch({ type: 'sync.join', link: tried.link })).toEqual({ ok: true });
  for (const seat of [anna, ben]) {
    await refusal(seat);
    expect(await statusOf(seat)).toMatchObject({ state: 'solo', relayUrl: null, error: { code: 'access-denied' } });
  }
  const shared = await anna.host.dispatch({ type: 'sync.share', relayUrl: relay.url, token: relay.token({ workspace: '*' }) });
  if (!shared.ok || shared.link === undefined) throw new Error('There is no link');
  await level(anna);
  expect(await ben.host.dispatch({ type: 'sync.join', link: shared.link })).toEqual({ ok: true });
  await level(ben);
  expect(await statusOf(ben)).not.toHaveProperty('error');
});

it('[H15] a shared workspace goes on as it was when the relay refuses another token for it', async () => {
  const { anna, ben } = await aPair();
  const token = signToken({ id: 'x', role: 'owner', workspace: '*', expiresAtS: 4_000_000_000 }, new Uint8Array(32));
  await anna.host.dispatch({ type: 'sync.share', relayUrl: relay.url, token });
  await refusal(anna);
  await level(anna);
  expect(await statusOf(anna)).toMatchObject({ relayUrl: relay.url });
  await run(anna, task('A'));
  await hears(ben, 'A');
});
