import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import type { Command } from '../../../shared/commands/command.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const CLI = join(ROOT, 'electron/cli/main.ts');
const START_MS = 30_000;

/** A browser host that runs on a workspace of its own. */
export interface Baton {
  readonly workspacePath: string;
  /** Opens the app in a window that may use it from now on. */
  open(page: Page): Promise<void>;
  /** Runs `baton …` on the same device; gives what it printed. */
  cli(...args: readonly string[]): string;
  stop(): Promise<void>;
}

/** Starts `baton serve` on a new workspace, after executing commands in it. Each Baton is a device of its own. */
export async function startBaton(commands: readonly Command[] = []): Promise<Baton> {
  const dir = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
  const workspacePath = join(dir, 'team.baton');
  const env = { ...process.env, BATON_HOME: join(dir, 'device') };
  if (commands.length > 0) apply(workspacePath, commands, env);
  const server = spawn(NODE, [CLI, 'serve', '--workspace', workspacePath, '--port', '0'], { cwd: ROOT, env });
  const links = linksOf(server);
  let first: string | undefined = await links.next();
  return {
    workspacePath,
    open: async (page) => {
      if (first === undefined) server.stdin.write('\n');
      const link = first ?? (await links.next());
      first = undefined;
      await page.goto(link);
      await page.getByRole('navigation', { name: 'Workspace' }).waitFor();
    },
    cli: (...args) => {
      const run = spawnSync(NODE, [CLI, ...args], { cwd: ROOT, env, encoding: 'utf8' });
      if (run.status !== 0) throw new Error(`baton ${args.join(' ')}: ${run.stderr}`);
      return run.stdout;
    },
    stop: async () => {
      await ended(server);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Executes commands through the command line, before a window is open. */
function apply(workspacePath: string, commands: readonly Command[], env: NodeJS.ProcessEnv): void {
  const lines = commands.map((command, index) =>
    JSON.stringify({ id: `setup${index}`, atMs: Date.UTC(2026, 2, 2, 8) + index, actorId: null, command }),
  );
  const run = spawnSync(NODE, [CLI, 'apply', '--workspace', workspacePath], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    input: lines.join('\n'),
    maxBuffer: 1 << 28,
  });
  const refused = run.stdout.split('\n').find((line) => line.includes('"ok":false'));
  if (run.status !== 0 || refused !== undefined)
    throw new Error(`The test's own commands were refused: ${refused ?? run.stderr}`);
}

/** The links that a server prints, one at a time. */
function linksOf(server: ChildProcessWithoutNullStreams): { next(): Promise<string> } {
  let printed = '';
  let errors = '';
  server.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return {
    next: async () => {
      const deadline = Date.now() + START_MS;
      while (Date.now() < deadline) {
        const match = /^(http:\S+)\r?\n/m.exec(printed);
        if (match?.[1]) {
          printed = printed.slice(match.index + match[0].length);
          return match[1];
        }
        if (server.exitCode !== null) throw new Error(`baton serve ended: ${errors}`);
        await new Promise((wake) => setTimeout(wake, 50));
      }
      throw new Error(`baton serve printed no link: ${errors}`);
    },
  };
}

async function ended(process: ChildProcessWithoutNullStreams): Promise<void> {
  if (process.exitCode !== null) return;
  const gone = new Promise<void>((wake) => process.once('exit', () => wake()));
  process.kill('SIGTERM');
  await gone;
}

interface Fixtures {
  /** Starts a Baton that is stopped after the test. */
  readonly start: (commands?: readonly Command[]) => Promise<Baton>;
  /** Another person's browser, apart from the test's own. */
  readonly anotherBrowser: () => Promise<Page>;
}

/** Playwright's test, with Batons of its own. What the page reports as an error fails the test. */
export const test = base.extend<Fixtures>({
  start: async ({}, use) => {
    const started: Baton[] = [];
    await use(async (commands) => {
      const baton = await startBaton(commands);
      started.push(baton);
      return baton;
    });
    for (const baton of started) await baton.stop();
  },
  anotherBrowser: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  // Depends on `start`, so that it is judged before the Batons stop: what a window says of a stopped host is no fault.
  page: async ({ page, start: _batons }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await use(page);
    if (faults.length > 0) throw new Error(`The page reported errors:\n${faults.join('\n')}`);
  },
});
