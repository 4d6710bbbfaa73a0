import { createHash } from 'node:crypto';
import type { CliCommand, ExitCode } from '../../../electron/cli/cli-command.ts';
import type { CliIo } from '../../../electron/cli/cli-io.ts';
import { runCli } from '../../../electron/cli/run-cli.ts';

export interface Call {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface CallOptions {
  readonly input?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** 2026-03-02T00:00 universal time, a Monday. */
export const NOW_MS = Date.UTC(2026, 2, 2);

let calls = 0;

/** Runs one call in this process, with streams, clock and signals that stand in for the real ones. */
export async function callCli(
  commands: readonly CliCommand[],
  argv: readonly string[],
  { input = [], env = {} }: CallOptions = {},
): Promise<Call> {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    lines: async function* () {
      yield* input;
    },
    nowMs: () => NOW_MS,
    randomBytes: (length) => new Uint8Array(createHash('shake256', { outputLength: length }).update(`call ${calls++}`).digest()),
    untilStopped: () => new Promise(() => undefined),
    stopAtOnce: () => undefined,
    status: () => undefined,
    openUrl: () => undefined,
    env,
  };
  const code = await runCli(commands, argv, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
