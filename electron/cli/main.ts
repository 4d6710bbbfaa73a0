import { enableCompileCache } from 'node:module';

// Stripping the types and compiling takes longer than most commands. What is imported after this line is kept compiled between calls.
enableCompileCache();
const [{ cliCommands }, { processIo }, { runCli }] = await Promise.all([
  import('./cli-commands.ts'),
  import('./cli-io.ts'),
  import('./run-cli.ts'),
]);

// `baton tasks | head` ends the reader before the writer: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`baton: The output can't be written: ${error.message}.\n`);
  process.exit(error.code === 'EPIPE' ? process.exitCode : 1);
});

process.exitCode = await runCli(cliCommands, process.argv.slice(2), processIo());
// A command that listened for Enter leaves the input open, which would keep the process.
process.stdin.unref?.();
