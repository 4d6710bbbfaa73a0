import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { PROTOCOL, tokenIn, verifyToken } from './access-token.ts';
import type { Claims, TokenProblem } from './access-token.ts';
import { CLOSE } from './close-code.ts';
import type { CloseCode } from './close-code.ts';
import { serveConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import type { Limits, Timing } from './limits.ts';
import { readRoomAddress } from './room-address.ts';
import type { RoomStore } from './room-store.ts';
import { createRooms } from './rooms.ts';
import type { Rooms } from './rooms.ts';
import type { TokenRegistry } from './token-registry.ts';

/** A relay that is listening. */
export interface RelayServer {
  readonly port: number;
  /** Saves everything, tells the clients that the relay goes away, and stops. */
  close(): Promise<void>;
}

export interface RelayServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly secret: Uint8Array;
  /** Says which tokens were taken back. */
  readonly tokens: Pick<TokenRegistry, 'isRevoked' | 'refresh'>;
  readonly store: RoomStore;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly nowMs: () => number;
}

interface State extends RelayServerOptions {
  readonly rooms: Rooms;
  readonly connections: Set<Connection>;
  readonly startedAtMs: number;
  refused: number;
}

/** Starts a relay. Errors: rejects when it can't listen. */
export async function startRelayServer(options: RelayServerOptions): Promise<RelayServer> {
  const state: State = {
    ...options,
    rooms: createRooms(options),
    connections: new Set(),
    startedAtMs: options.nowMs(),
    refused: 0,
  };
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.limits.messageBytes,
    // Ciphertext does not compress.
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) =>
    answerHttp(state, request, response),
  );
  server.maxConnections = options.limits.connections + 100;
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    if (state.connections.size >= options.limits.connections) refuseUpgrade(stream);
    else webSockets.handleUpgrade(request, stream, head, (webSocket) => admit(state, { webSocket, stream, request }));
  });
  await listen(server, options);
  const { timing, tokens } = options;
  const timers = [
    setInterval(() => state.connections.forEach((each) => each.check()), timing.pingIntervalMs),
    setInterval(() => {
      if (tokens.refresh()) state.connections.forEach((each) => each.checkAccess());
    }, timing.revocationIntervalMs),
  ];
  return {
    port: (server.address() as AddressInfo).port,
    close: () => stop(state, server, timers),
  };
}

interface Arrival {
  readonly webSocket: WebSocket;
  readonly stream: Duplex;
  readonly request: IncomingMessage;
}

/** Lets a client into its room, or closes its connection with a code that y-websocket understands: browsers can't see an HTTP status. */
function admit(state: State, { webSocket, stream, request }: Arrival): void {
  // Broken frames and oversized messages: ws has closed the connection with the right code already.
  webSocket.on('error', () => undefined);
  const refuse = (code: CloseCode, reason: string): void => {
    state.refused += 1;
    webSocket.close(code, reason);
    setTimeout(() => webSocket.terminate(), state.timing.goodbyeMs).unref();
  };
  const claims = readClaims(state, request);
  if (typeof claims === 'string') return refuse(CLOSE.accessDenied, claims);
  const address = readRoomAddress(request.url);
  if (!address) return refuse(CLOSE.roomDenied, 'room-malformed');
  if (claims.workspace !== '*' && claims.workspace !== address.workspace) return refuse(CLOSE.roomDenied, 'room-denied');
  const room = state.rooms.open(address.room, address.workspace);
  if (!room) return refuse(CLOSE.roomDenied, 'too-many-rooms');
  if (room.members.size >= state.limits.connectionsPerRoom) return refuse(CLOSE.overloaded, 'room-crowded');
  const accessProblem = (): TokenProblem | null => problemOf(state, claims);
  const connection = serveConnection({ ...state, webSocket, stream, room, claims, accessProblem });
  state.connections.add(connection);
  webSocket.on('close', () => {
    state.connections.delete(connection);
    state.rooms.closeWhenIdle(room);
  });
}

function readClaims(state: State, request: IncomingMessage): Claims | TokenProblem {
  const token = tokenIn(request.headers['sec-websocket-protocol']);
  if (token === null) return 'token-missing';
  const claims = verifyToken(token, state.secret, state.nowMs());
  return typeof claims === 'string' ? claims : (problemOf(state, claims) ?? claims);
}

/** What has become wrong with a genuine token. */
function problemOf(state: State, claims: Claims): TokenProblem | null {
  if (claims.expiresAtS * 1000 <= state.nowMs()) return 'token-expired';
  return state.tokens.isRevoked(claims.id) ? 'token-revoked' : null;
}

function refuseUpgrade(stream: Duplex): void {
  stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n');
}

function answerHttp(state: State, request: IncomingMessage, response: ServerResponse): void {
  const isHealth = request.method === 'GET' && request.url?.split('?', 1)[0]?.endsWith('/health') === true;
  if (!isHealth) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This is a Baton relay. Apps connect to it with a WebSocket; /health says how it is.\n');
    return;
  }
  const { rooms, bytes } = state.store.totals();
  const health = {
    ok: true,
    uptimeS: Math.round((state.nowMs() - state.startedAtMs) / 1000),
    connections: state.connections.size,
    openRooms: state.rooms.openCount,
    rooms,
    diskBytes: bytes,
    memoryBytes: process.memoryUsage.rss(),
    refusedConnections: state.refused,
  };
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(health)}\n`);
}

function listen(server: Server, { host, port }: RelayServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function stop(state: State, server: Server, timers: readonly NodeJS.Timeout[]): Promise<void> {
  timers.forEach(clearInterval);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  for (const each of state.connections) each.close(CLOSE.goingAway, 'relay is stopping');
  const force = setTimeout(() => state.connections.forEach((each) => each.terminate()), state.timing.goodbyeMs);
  await closed;
  clearTimeout(force);
  await state.rooms.close();
  state.store.close();
}
