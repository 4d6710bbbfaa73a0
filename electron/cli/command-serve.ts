import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHost } from '../host/create-host.ts';
import { defaultWorkspace } from '../host/default-workspace.ts';
import { openDevice } from '../host/open-device.ts';
import { startServer, type BatonServer } from '../serve/start-server.ts';
import { batonVersion } from './baton-version.ts';
import { EXIT, type CliCommand, type ExitCode } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';

const BUILT_RENDERER = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** `baton serve`: the app in a browser, on this machine only. */
export const serveCommand: CliCommand = {
  name: 'serve',
  summary: 'Open Baton in a browser on this machine.',
  positionals: [],
  options: [
    {
      name: 'workspace',
      value: 'W.baton',
      help: 'the workspace file, made when there is none; without it, the one that was open last',
    },
    { name: 'port', value: 'N', help: 'the port; without it, any free one' },
    { name: 'open', help: "open the system's browser" },
  ],
  details:
    "The link works once, in one browser. Press Enter for a new one, Ctrl+C to stop. 'npm start' builds the interface first.",
  run: async (args, io) => {
    const port = portIn(args.textOr('port', '0'));
    if (port === undefined) {
      io.err(`baton serve: '${args.textOr('port', '')}' is no port. Take a number from 0 to 65535.`);
      return EXIT.usage;
    }
    const rendererDir = io.env['BATON_RENDERER_DIR'] ?? BUILT_RENDERER;
    if (!existsSync(`${rendererDir}/index.html`))
      return fail(io, "The interface is not built. Run 'npm run build', or start Baton with 'npm start'.");
    const device = openDevice(io.env);
    const named = args.find('workspace');
    const file = named === undefined ? defaultWorkspace(device.settings, io.env) : { path: named, create: true };
    const isNew = !existsSync(file.path);
    const host = createHost({ ...file, kind: 'browser', version: batonVersion(), device });
    if (!host.ok) return fail(io, host.error.message);
    io.err(`${isNew ? 'Made' : 'Opened'} the workspace ${file.path}.`);
    try {
      const onFault = (error: unknown): void =>
        io.err(`A fault in Baton; please report it:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      const server = await startServer({ host: host.value, rendererDir, port, randomBytes: io.randomBytes, onFault });
      await serveUntilStopped(server, args.has('open'), io);
      return EXIT.ok;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' && (error as NodeJS.ErrnoException).code !== 'EACCES')
        throw error;
      return fail(
        io,
        `Port ${port} can't be used: another program has it, or it is reserved. Choose another with --port, or leave --port out.`,
      );
    } finally {
      await host.value.close();
    }
  },
};

async function serveUntilStopped(server: BatonServer, open: boolean, io: CliIo): Promise<void> {
  const stopped = io.untilStopped();
  const link = server.newLink();
  io.out(link);
  io.err('Open this link in a browser on this machine; it works once. Enter prints a new one, Ctrl+C stops Baton.');
  if (open) io.openUrl(link);
  const lines = io.lines()[Symbol.asyncIterator]();
  void printLinks(lines, server, io);
  await stopped;
  io.err('Stopping …');
  await server.close();
}

async function printLinks(lines: AsyncIterator<string>, server: BatonServer, io: CliIo): Promise<void> {
  while (!(await lines.next()).done) io.out(server.newLink());
}

function portIn(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function fail(io: CliIo, message: string): ExitCode {
  io.err(`baton serve: ${message}`);
  return EXIT.failed;
}
