import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Host } from '../../shared/contract/host.ts';

/** A reader that lets this much pile up is cut off; it asks for a snapshot when it is back. Rule: V1 */
const MAX_BUFFERED_BYTES = 64 * 1024 * 1024;

/** Sends every event of the host as JSON to each WebSocket on `/api/events`; nothing is read from it. */
export function streamEvents(server: Server, host: Host, mayListen: (request: IncomingMessage) => boolean): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node takes its own listeners off a socket that it hands over, and an error without one would end the process.
    socket.on('error', () => socket.destroy());
    if (request.url !== '/api/events' || !mayListen(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => client.on('error', () => client.terminate()));
  });
  const unsubscribe = host.subscribe((event) => {
    if (sockets.clients.size === 0) return;
    const text = JSON.stringify(event);
    for (const client of sockets.clients) send(client, text);
  });
  return {
    close: () => {
      unsubscribe();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function send(client: WebSocket, text: string): void {
  if (client.bufferedAmount > MAX_BUFFERED_BYTES) client.terminate();
  else client.send(text);
}
