import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const RELAY = join(ROOT, 'relay/main.ts');

/** A real relay in a process of its own, with a token for any workspace. */
export interface Relay {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

export async function startRelay(): Promise<Relay> {
  const dir = mkdtempSync(join(tmpdir(), 'baton-relay-'));
  const relay = spawn(NODE, [RELAY, 'serve', '--data', dir, '--port', '0', '--json'], { cwd: ROOT });
  const url = await listening(relay.stdout);
  const token = spawnSync(NODE, [RELAY, 'token', '--data', dir, '--workspace', 'any'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).stdout.trim();
  return {
    url,
    token,
    stop: async () => {
      const gone = new Promise<void>((wake) => relay.once('exit', () => wake()));
      relay.kill('SIGTERM');
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function listening(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const said = JSON.parse(line) as { readonly event: string; readonly url?: string };
    if (said.event === 'listening' && said.url !== undefined) return said.url;
  }
  throw new Error('The relay ended before it listened');
}
