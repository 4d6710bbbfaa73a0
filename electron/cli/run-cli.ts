import { EXIT, helpOf, readArgs, type CliCommand, type ExitCode } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';
import { batonVersion } from './baton-version.ts';

/** Runs one call of the command line. Answers go to stdout, messages to stderr. */
export async function runCli(commands: readonly CliCommand[], argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') {
    io.out(batonVersion());
    return EXIT.ok;
  }
  if (name === undefined) {
    io.err(overview(commands));
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(overview(commands));
    return EXIT.ok;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    io.err(`baton: '${name}' is no command. 'baton --help' lists them.`);
    return EXIT.usage;
  }
  if (command.runRaw) return command.runRaw(rest, io);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(helpOf(command));
    return EXIT.ok;
  }
  const args = readArgs(command, rest);
  if (typeof args === 'string') {
    io.err(`baton ${name}: ${args}. 'baton ${name} --help' shows how it is called.`);
    return EXIT.usage;
  }
  return command.run(args, io);
}

function overview(commands: readonly CliCommand[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'baton COMMAND …',
    '',
    ...lines,
    '',
    "'baton COMMAND --help' shows a command's options. Exit codes: 0 done, 1 refused or failed, 2 wrong call.",
  ].join('\n');
}
