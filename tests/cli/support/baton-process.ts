import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import type { Call } from './fake-io.ts';

const MAIN = join(import.meta.dirname, '../../../electron/cli/main.ts');

export interface ProcessOptions {
  /** The device's folder. */
  readonly home: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the real command line. */
export function startBaton(argv: readonly string[], { home, env = {} }: ProcessOptions): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN, ...argv], { env: { ...process.env, BATON_HOME: home, ...env } });
}

/** Runs the real command line to its end. */
export async function baton(
  argv: readonly string[],
  options: ProcessOptions,
): Promise<Omit<Call, 'code'> & { readonly code: number | null }> {
  const child = startBaton(argv, options);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)));
  const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString().trimEnd();
  return { code, out: text(out), err: text(err) };
}
