import { EXIT, type CliCommand, type ExitCode } from './cli-command.ts';

/** `baton relay`: the relay's own command line. */
export const relayCommand: CliCommand = {
  name: 'relay',
  summary: 'Run a relay, or make access tokens for it.',
  positionals: [],
  options: [],
  run: () => EXIT.usage,
  runRaw: async (argv, io) => {
    // Loaded only here: the other commands need none of it.
    const { runRelay } = await import('../../relay/main.ts');
    const code = await runRelay(argv, { out: io.out, err: io.err, nowMs: io.nowMs, stopped: io.untilStopped() });
    return Object.values(EXIT).find((each): each is ExitCode => each === code) ?? EXIT.failed;
  },
};
