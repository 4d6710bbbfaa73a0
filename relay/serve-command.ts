import type { ServeArguments } from './arguments.ts';
import { DEFAULT_TIMING } from './limits.ts';
import type { RelayIo } from './relay-io.ts';
import { openRoomStore } from './room-store.ts';
import { openSecret } from './secret.ts';
import { startRelayServer } from './server.ts';
import type { RelayServer } from './server.ts';
import { openTokenRegistry } from './token-registry.ts';

/** Runs a relay until the process is asked to end. */
export async function serve({ dataDir, host, port, json, limits }: ServeArguments, io: RelayIo): Promise<number> {
  const say = (event: string, text: string, details: object = {}): void =>
    io.out(json ? JSON.stringify({ event, atMs: io.nowMs(), ...details }) : text);
  const secret = openSecret(dataDir);
  if (!secret.ok) return fail(io, secret.message);
  const tokens = openTokenRegistry(dataDir);
  if (!tokens.ok) return fail(io, tokens.message);
  const opened = openRoomStore(dataDir);
  if (!opened.ok) return fail(io, opened.message);
  const { nowMs } = io;
  const server = await startRelayServer({
    host,
    port,
    secret: secret.secret,
    tokens: tokens.registry,
    store: opened.store,
    limits,
    timing: DEFAULT_TIMING,
    nowMs,
  }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (typeof server === 'string') {
    opened.store.close();
    return fail(io, `The relay can't listen on ${host}:${port}: ${server}. Give it a free port with --port N.`);
  }
  announce({ server, host, dataDir, isFirstStart: secret.created, say });
  await io.stopped;
  say('stopping', 'Stopping …');
  await server.close();
  say('stopped', 'Stopped. Everything is saved.');
  return 0;
}

interface Announcement {
  readonly server: RelayServer;
  readonly host: string;
  readonly dataDir: string;
  readonly isFirstStart: boolean;
  readonly say: (event: string, text: string, details?: object) => void;
}

function announce({ server, host, dataDir, isFirstStart, say }: Announcement): void {
  const url = `ws://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  say('listening', `Baton relay listens on ${url}`, { url, port: server.port });
  if (!isFirstStart) return;
  const command = `relay token --data ${dataDir}`;
  say(
    'secret-created',
    `A new secret was made in ${dataDir}. To let people in, make a token:\n  npm run relay -- ${command.slice(6)}`,
    { command },
  );
}

function fail(io: RelayIo, message: string): number {
  io.err(message);
  return 1;
}
