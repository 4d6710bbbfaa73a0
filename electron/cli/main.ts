import { cliCommands } from './cli-commands.ts';
import { processIo } from './cli-io.ts';
import { runCli } from './run-cli.ts';

// `baton tasks | head` ends the reader before the writer: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(cliCommands, process.argv.slice(2), processIo());
// A command that listened for Enter leaves the input open, which would keep the process.
process.stdin.unref?.();
