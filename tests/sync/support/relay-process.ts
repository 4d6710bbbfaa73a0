import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { signToken } from '../../../relay/access-token.ts';
import type { Role } from '../../../relay/access-token.ts';
import { openSecret } from '../../../relay/secret.ts';

const MAIN = join(import.meta.dirname, '../../../relay/main.ts');

export interface RelayProcessOptions {
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A relay in its own process, with its own directory, which can be killed and started again on the same port. */
export class RelayProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'baton-relay-'));
  readonly #options: RelayProcessOptions;
  port = 0;
  #child: ChildProcess | null = null;

  constructor(options: RelayProcessOptions = {}) {
    this.#options = options;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async start(): Promise<void> {
    const { args = [], nodeArgs = [], env = {} } = this.#options;
    const command = [...nodeArgs, MAIN, 'serve', '--json', '--data', this.dataDir, '--port', String(this.port), ...args];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { event: string; port: number };
      if (said.event !== 'listening') continue;
      this.port = said.port;
      return;
    }
    throw new Error('The relay did not start');
  }

  /** Ends the process, with SIGKILL as a power cut would or with SIGTERM as a service manager does. Gives its exit code. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }

  /** The relay forgets every room, as after a lost disk. Its secret stays. */
  wipe(): void {
    for (const file of ['relay.sqlite', 'relay.sqlite-wal', 'relay.sqlite-shm'])
      rmSync(join(this.dataDir, file), { force: true });
  }

  token(claims: { id?: string; role?: Role; workspace?: string; expiresAtS?: number } = {}): string {
    const opened = openSecret(this.dataDir);
    if (!opened.ok) throw new Error(opened.message);
    const { id = 'test', role = 'owner', workspace = '*', expiresAtS = Math.floor(Date.now() / 1000) + 3_600 } = claims;
    return signToken({ id, role, workspace, expiresAtS }, opened.secret);
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
