import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { PEERS, type PeerName } from './peers.ts';

export type ToolName = 'baton' | PeerName;

export interface BuildOptions {
  readonly tools: readonly ToolName[];
  readonly peersFolder: string;
  readonly outFolder: string;
  /** Names stay readable, for a profile. */
  readonly readable: boolean;
}

const PAGES = join(import.meta.dirname, 'pages');

/** Builds a page for each tool, as the app is built. React is the same for those that use it. */
export async function buildPages({ tools, peersFolder, outFolder, readable }: BuildOptions): Promise<void> {
  await build({
    root: PAGES,
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [peerPackages(peersFolder), react()],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: outFolder,
      emptyOutDir: true,
      target: 'es2022',
      minify: !readable,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: tools.map((tool) => join(PAGES, `${tool}.html`)) },
    },
  });
}

/** Finds the peers in the folder where the bench installed them, as if the pages stood there. */
function peerPackages(folder: string): Plugin {
  return {
    name: 'bench-peers',
    enforce: 'pre',
    resolveId(source) {
      const isPeer = PEERS.some((peer) => source === peer.package || source.startsWith(`${peer.package}/`));
      if (!isPeer) return null;
      // A style sheet may be in a package without being among its exports.
      const file = join(folder, 'node_modules', source);
      return existsSync(file) && extname(file) === '.css'
        ? file
        : this.resolve(source, join(folder, 'page.js'), { skipSelf: true });
    },
  };
}

export interface PageServer {
  readonly url: string;
  /** What a path under `/data/` answers with from now on. */
  setData(data: Readonly<Record<string, string>>): void;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the built pages and the data on the loopback interface. */
export async function servePages(folder: string): Promise<PageServer> {
  let data: Readonly<Record<string, string>> = {};
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    const file = join(folder, path);
    const body = data[path] ?? (existsSync(file) && extname(file) !== '' ? readFileSync(file) : null);
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    setData: (next) => {
      data = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
