import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Host } from '../../shared/contract/host.ts';
import { PAGE_HEADERS } from '../host/page-headers.ts';
import type { RandomBytes } from '../../shared/model/id.ts';
import { answerApi } from './api.ts';
import { streamEvents } from './event-stream.ts';
import { createSessionGate, type SessionGate } from './session-gate.ts';
import { sendStaticFile } from './static-files.ts';

export interface ServeOptions {
  readonly host: Host;
  /** Folder of the built renderer. */
  readonly rendererDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly randomBytes: RandomBytes;
  /** Hears of what should not happen: a fault in Baton, which the page sees as one sentence. */
  readonly onFault?: (error: unknown) => void;
  /** The longest request that is read. Left out: 200 MB, so that a file of 50 MB passes with room to spare. */
  readonly maxBodyBytes?: number;
}

const MAX_BODY_BYTES = 200 * 1024 * 1024;

/** A running browser host. */
export interface BatonServer {
  /** A new link that opens the app once; it carries a one-time token. */
  newLink(): string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the app on 127.0.0.1. Errors: rejects when the port is taken. Rule: H1 */
export async function startServer(options: ServeOptions): Promise<BatonServer> {
  const gate = createSessionGate(options.randomBytes);
  const server = createServer();
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  server.on('request', (request, response) => {
    handle(request, response, { gate, port, options }).catch((error: unknown) => {
      if (isGone(error)) {
        response.destroy();
        return;
      }
      options.onFault?.(error);
      fail(response, error);
    });
  });
  const events = streamEvents(
    server,
    options.host,
    (request) => gate.isFromHere(request, port) && gate.hasOwnOrigin(request) && gate.hasSession(request),
  );
  return {
    port,
    newLink: () => `http://127.0.0.1:${port}/?token=${gate.issueToken()}`,
    close: async () => {
      events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Context {
  readonly gate: SessionGate;
  readonly port: number;
  readonly options: ServeOptions;
}

async function handle(request: IncomingMessage, response: ServerResponse, { gate, port, options }: Context): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  if (!gate.isFromHere(request, port)) return refuse(response, 403, 'This address is not the one that Baton serves.');
  const own = `http://127.0.0.1:${port}`;
  const url = URL.parse(request.url ?? '/', own);
  if (url?.origin !== own) return refuse(response, 400, 'That is no address.');
  const token = url.searchParams.get('token');
  if (request.method === 'GET' && url.pathname === '/' && token !== null) {
    const cookie = gate.redeem(token);
    if (cookie !== undefined) {
      response.writeHead(303, { Location: '/', 'Set-Cookie': cookie }).end();
      return;
    }
  }
  if (!gate.hasSession(request)) {
    return refuse(
      response,
      401,
      'Open the link that Baton printed when it started. It works once: press Enter in that terminal for a new one.',
    );
  }
  if (token !== null) {
    response.writeHead(303, { Location: '/' }).end();
    return;
  }
  if (request.method === 'POST') {
    if (!gate.hasOwnOrigin(request)) return refuse(response, 403, 'The request does not say that it comes from Baton.');
    return answerApi(request, response, {
      host: options.host,
      path: url.pathname,
      maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
    });
  }
  if (request.method !== 'GET' || !(await sendStaticFile(response, options.rendererDir, url.pathname)))
    refuse(response, 404, 'There is no such page.');
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
}

/** The browser went away in the middle of its request. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
  );
}

function fail(response: ServerResponse, error: unknown): void {
  if (!response.headersSent)
    refuse(response, 500, `Baton failed to answer: ${error instanceof Error ? error.message : String(error)}`);
  else response.destroy();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
