import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { startServer, type BatonServer } from '../../../electron/serve/start-server.ts';
import type { Action } from '../../../shared/contract/action.ts';
import type { HostEvent } from '../../../shared/contract/event.ts';
import type { Host } from '../../../shared/contract/host.ts';
import { decodeWire, encodeWire } from '../../../shared/contract/wire.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** A browser host over a host that only records what reaches it. */
export interface RunningServer {
  readonly server: BatonServer;
  readonly origin: string;
  readonly actions: Action[];
  emit(event: HostEvent): void;
  /** Sends a path exactly as it is written. */
  ask(path: string, options?: Ask): Promise<Answer>;
  /** Opens a fresh link and gives the cookie. */
  login(): Promise<string>;
  /** Posts a value as the renderer does. */
  post(path: string, value: unknown, cookie: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface RunningServerOptions {
  readonly maxBodyBytes?: number;
  /** What every query throws. */
  readonly fault?: Error;
  readonly onFault?: (error: unknown) => void;
}

export async function runningServer({ fault, ...options }: RunningServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-serve-'));
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Baton</title>');
  writeFileSync(join(rendererDir, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  const actions: Action[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  const host: Host = {
    dispatch: (action) => {
      actions.push(action);
      return Promise.resolve({ ok: true });
    },
    query: () => (fault ? Promise.reject(fault) : Promise.resolve([] as never)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const server = await startServer({
    host,
    rendererDir,
    port: 0,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    ...options,
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
    send(server.port, { path, method, headers, body });
  return {
    server,
    origin,
    actions,
    ask,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    login: async () => {
      const { headers } = await ask(pathOf(server.newLink()));
      return String(headers['set-cookie']).split(';')[0] ?? '';
    },
    post: async (path, value, cookie) => {
      const answer = await ask(path, { method: 'POST', headers: { Origin: origin, Cookie: cookie }, body: encodeWire(value) });
      return decodeWire(answer.body);
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Path and query of a link. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

interface Outgoing {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

function send(port: number, { path, method, headers, body }: Outgoing): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
