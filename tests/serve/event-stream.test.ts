import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { runningServer, type RunningServer } from './support/running-server.ts';

let running: RunningServer;
beforeEach(async () => {
  running = await runningServer();
});
afterEach(() => running.close());

const address = (): string => `${running.origin.replace('http', 'ws')}/api/events`;

async function outcomeOf(socket: WebSocket): Promise<string> {
  const opened = once(socket, 'open').then(() => 'open');
  const refused = once(socket, 'unexpected-response').then(() => 'refused');
  const outcome = await Promise.race([opened, refused]);
  socket.on('error', () => undefined);
  socket.terminate();
  return outcome;
}

it('sends each event as JSON to a browser with a session', async () => {
  const socket = new WebSocket(address(), { headers: { Origin: running.origin, Cookie: await running.login() } });
  await once(socket, 'open');
  const message = once(socket, 'message');
  running.emit({ type: 'history', history: { undo: 'task.create', redo: null } });
  const [data] = (await message) as [Buffer];
  expect(JSON.parse(data.toString())).toEqual({ type: 'history', history: { undo: 'task.create', redo: null } });
  socket.terminate();
});

it('[H2] refuses a WebSocket without a session', async () => {
  expect(await outcomeOf(new WebSocket(address(), { headers: { Origin: running.origin } }))).toBe('refused');
});

it('[H2] refuses a WebSocket from another origin, or from none', async () => {
  const cookie = await running.login();
  expect(await outcomeOf(new WebSocket(address(), { headers: { Origin: 'https://evil.example', Cookie: cookie } }))).toBe(
    'refused',
  );
  expect(await outcomeOf(new WebSocket(address(), { headers: { Cookie: cookie } }))).toBe('refused');
});

it('[H2] refuses a WebSocket on another path', async () => {
  const cookie = await running.login();
  expect(await outcomeOf(new WebSocket(`${address()}x`, { headers: { Origin: running.origin, Cookie: cookie } }))).toBe(
    'refused',
  );
});

it('cuts off a browser that sends more than a little', async () => {
  const socket = new WebSocket(address(), { headers: { Origin: running.origin, Cookie: await running.login() } });
  await once(socket, 'open');
  socket.send(new Uint8Array(2000));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1009);
});
