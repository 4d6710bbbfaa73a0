import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { RandomBytes } from '../../shared/model/id.ts';

/** What a command of the command line may touch of the outside world, so that tests can stand in for it. */
export interface CliIo {
  /** Answers: what a script reads. */
  out(text: string): void;
  /** Messages: what a person reads. */
  err(text: string): void;
  /** Lines of standard input, without their line ends. */
  lines(): AsyncIterable<string>;
  nowMs(): number;
  readonly randomBytes: RandomBytes;
  /** Resolves when the user asks to stop (Ctrl+C, SIGTERM). */
  untilStopped(): Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real process. */
export function processIo(): CliIo {
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    nowMs: () => Date.now(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
    env: process.env,
  };
}
