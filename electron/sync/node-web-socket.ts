import { WebSocket } from 'ws';
import type { WebSocketClass } from './guarded-socket.ts';

/** The sockets that hosts sync through. */
export const nodeWebSocket: WebSocketClass = WebSocket;
