import { spawn } from 'node:child_process';
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
  /** Resolves when the user asks to stop (Ctrl+C, SIGTERM, a terminal that was closed). */
  untilStopped(): Promise<void>;
  /** From now on the user's wish to stop ends the process at once. */
  stopAtOnce(): void;
  /** Shows how far a long piece of work is, in one line that the next replaces; empty removes it. Nothing where nobody watches. */
  status(text: string): void;
  /** Opens an address in the system's browser. */
  openUrl(url: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real process. */
export function processIo(): CliIo {
  const signals = createSignals();
  let stopped: Promise<void> | undefined;
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    nowMs: () => Date.now(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    untilStopped: () => (stopped ??= signals.heard()),
    stopAtOnce: signals.ignore,
    status: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
    },
    openUrl,
    env: process.env,
  };
}

function createSignals(): { heard(): Promise<void>; ignore(): void } {
  let hear = (): void => undefined;
  const onSignal = (): void => hear();
  return {
    heard: () =>
      new Promise((resolve) => {
        hear = resolve;
        // A second Ctrl+C ends a stop that takes too long; the others may come twice when a whole process group is asked to end.
        process.once('SIGINT', onSignal);
        for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
      }),
    ignore() {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, onSignal);
    },
  };
}

function openUrl(url: string): void {
  // Windows' `start` is a word of its shell, which would read an ampersand in the address as its own.
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
    darwin: ['open'],
  };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  // Without such a program the printed link has to do.
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
