import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { readMessage } from '../shared/wire/read-message.ts';
import type { Claims, TokenProblem } from './access-token.ts';
import { CLOSE } from './close-code.ts';
import type { CloseCode } from './close-code.ts';
import type { Limits } from './limits.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Member, Room } from './room.ts';

/** One client in one room. */
export interface Connection {
  close(code: CloseCode, reason: string): void;
  terminate(): void;
  /** Ends the connection when its token does not let it in any more. False when it did. */
  checkAccess(): boolean;
  /** Checks access, ends a connection that has not answered the last ping, and pings the others. */
  check(): void;
}

export interface ConnectionOptions {
  readonly webSocket: WebSocket;
  /** The stream below the WebSocket: frames that serve many clients are written to it as they are. */
  readonly stream: Duplex;
  readonly room: Room;
  readonly claims: Claims;
  /** What has become wrong with its token since it came. */
  readonly accessProblem: () => TokenProblem | null;
  readonly limits: Limits;
  readonly nowMs: () => number;
}

/** Answers that cost more than this many bytes count as more than one message. */
const BYTES_PER_MESSAGE = 16 * 1024;
const LONGEST_PAUSE_MS = 5_000;
const OPEN = 1;

/** Serves a client until it leaves. */
export function serveConnection(options: ConnectionOptions): Connection {
  const { webSocket, room, accessProblem, limits, nowMs } = options;
  const member = createMember(options);
  const rate = createRateLimit(limits.messagesPerSecond, limits.messageBurst);
  let isAlive = true;

  function slowDown(cost: number): void {
    const waitMs = rate.spend(cost, nowMs());
    if (waitMs === 0 || webSocket.isPaused) return;
    // Not reading makes the sender's own socket fill up: it is slowed down, and nothing that it sent is lost.
    webSocket.pause();
    setTimeout(() => webSocket.resume(), Math.min(waitMs, LONGEST_PAUSE_MS)).unref();
  }

  webSocket.on('message', (data: Buffer, isBinary: boolean) => {
    isAlive = true;
    if (webSocket.readyState !== OPEN) return;
    const cost = isBinary ? receive(room, member, data) : null;
    if (cost === null) member.close(CLOSE.malformed, 'not a y-websocket message');
    else slowDown(1 + cost / BYTES_PER_MESSAGE);
  });
  webSocket.on('pong', () => {
    isAlive = true;
  });
  webSocket.on('close', () => room.leave(member));
  room.join(member);

  function checkAccess(): boolean {
    const problem = accessProblem();
    if (problem) member.close(CLOSE.accessDenied, problem);
    return problem === null;
  }

  return {
    close: member.close,
    terminate: () => webSocket.terminate(),
    checkAccess,
    check() {
      if (!checkAccess()) return;
      if (!isAlive) webSocket.terminate();
      else if (!webSocket.isPaused) {
        isAlive = false;
        webSocket.ping();
      }
    },
  };
}

/** Handles one message and gives the bytes of the answer. Errors: null when it is not of the protocol. */
function receive(room: Room, member: Member, data: Buffer): number | null {
  const message = readMessage(data);
  switch (message?.kind) {
    case 'step1':
      return room.answer(member, message.stateVector);
    case 'step2':
    case 'update':
      room.takeUpdate(member, message.update);
      return 0;
    case 'awareness':
      room.takeAwareness(member, message.entries);
      return 0;
    case 'query-awareness':
      room.tellPresence(member);
      return 0;
    // A client has nothing to deny the relay.
    case 'denied':
    case undefined:
      return null;
  }
}

function createMember({ webSocket, stream, claims, limits }: ConnectionOptions): Member {
  return {
    canWrite: claims.role !== 'read',
    write(frame) {
      if (webSocket.readyState !== OPEN) return;
      if (stream.writableLength > limits.backlogBytes) webSocket.terminate();
      else stream.write(frame);
    },
    close(code, reason) {
      if (webSocket.readyState === OPEN) webSocket.close(code, reason);
    },
  };
}
