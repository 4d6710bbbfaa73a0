import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Runs a Node script of the repository with the Node that runs this one, and gives its exit code. */
export function runNode(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return run(process.execPath, [join(ROOT, script), ...args], env);
}

/** Runs the command that a package of `node_modules` brings, and gives its exit code. */
export function runTool(name: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return runNode(toolScript(name), args, env);
}

/** Runs a program with this terminal, and gives its exit code. What ends this process ends the program as well. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    // Ctrl+C reaches the whole process group: the program has it already, and this process waits for it to end.
    const interrupt = (): void => undefined;
    const terminate = (): void => void child.kill('SIGTERM');
    process.on('SIGINT', interrupt);
    for (const signal of PASSED_ON) process.on(signal, terminate);
    const stopWatching = whenNpmIsGone(terminate);
    child.on('error', fail);
    child.on('close', (code) => {
      process.off('SIGINT', interrupt);
      for (const signal of PASSED_ON) process.off(signal, terminate);
      stopWatching();
      done(code ?? 1);
    });
  });
}

const PASSED_ON = ['SIGTERM', 'SIGHUP'] as const;
const LOOK_EVERY_MS = 250;

/**
 * Calls back when npm was asked to end while it runs this process. It passes the signal to the shell between the two, which ends without
 * passing it on: all that can be seen here is another parent. Gives how to stop looking.
 */
function whenNpmIsGone(then: () => void): () => void {
  // Windows keeps the number of a parent that is gone, and has no such signals. Without npm a parent may end as it likes.
  if (process.platform === 'win32' || process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** The script behind a package's command: Windows has no executable of that name, so nothing here goes through a shell. */
function toolScript(name: string): string {
  const folder = join('node_modules', name);
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('bin' in manifest)) throw new Error(`${name} has no command`);
  const { bin } = manifest;
  if (typeof bin === 'string') return join(folder, bin);
  const path: unknown = Object.values(bin ?? {})[0];
  if (typeof path !== 'string') throw new Error(`${name} has no command`);
  return join(folder, path);
}
