import { parseRelayArguments, USAGE } from './arguments.ts';
import type { RelayIo } from './relay-io.ts';
import { printToken, printTokens, revokeToken } from './token-command.ts';
import { serve } from './serve-command.ts';

/** Runs one command of the relay and gives its exit code. */
export async function runRelay(args: readonly string[], io: RelayIo): Promise<number> {
  const parsed = parseRelayArguments(args);
  switch (parsed.command) {
    case 'help':
      io.out(USAGE);
      return 0;
    case 'mistake':
      io.err(`${parsed.message}\n\n${USAGE}`);
      return 2;
    case 'token':
      return printToken(parsed, io);
    case 'tokens':
      return printTokens(parsed, io);
    case 'revoke':
      return revokeToken(parsed, io);
    case 'serve':
      return serve(parsed, io);
  }
}

/** The process's own streams, clock and signals. */
export function processIo(): RelayIo {
  const stopped = new Promise((resolve) => {
    // A second Ctrl+C ends a stop that takes too long; the others may come twice when a whole process group is asked to end.
    process.once('SIGINT', resolve);
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
  return { out: (line) => console.log(line), err: (line) => console.error(line), nowMs: () => Date.now(), stopped };
}

if (import.meta.main) process.exitCode = await runRelay(process.argv.slice(2), processIo());
