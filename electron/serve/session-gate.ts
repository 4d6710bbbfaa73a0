import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RandomBytes } from '../../shared/model/id.ts';

/**
 * Who may talk to the browser host: the browser that opened the printed link, and nobody else on the machine or the web.
 * A link's token works once and becomes an HttpOnly cookie. Host and Origin are checked, so a page from elsewhere that
 * the same browser shows (or a name that somebody points at 127.0.0.1) gets nothing.
 */
export interface SessionGate {
  /** A new one-time token; the one before it stops working. */
  issueToken(): string;
  /** True for a request whose Host (and Origin, where there is one) is this server. */
  isFromHere(request: IncomingMessage, port: number): boolean;
  /** True for a request that must say where it comes from and does: a POST, a WebSocket. */
  hasOwnOrigin(request: IncomingMessage): boolean;
  hasSession(request: IncomingMessage): boolean;
  /** Spends the token. Gives the value of the Set-Cookie header, or undefined when the token is wrong or spent. */
  redeem(token: string): string | undefined;
}

/** A gate that nobody has passed yet. */
export function createSessionGate(randomBytes: RandomBytes): SessionGate {
  // Cookies don't know ports: two hosts on one machine share a jar, so each has a name of its own.
  const cookie = `baton-${secret(randomBytes).slice(0, 8)}`;
  const session = secret(randomBytes);
  let token: string | undefined;
  return {
    issueToken: () => {
      token = secret(randomBytes);
      return token;
    },
    isFromHere: (request, port) => {
      const names = [`127.0.0.1:${port}`, `localhost:${port}`];
      const origin = request.headers.origin;
      return names.includes(request.headers.host ?? '') && (origin === undefined || origin === `http://${request.headers.host}`);
    },
    hasOwnOrigin: (request) => request.headers.origin === `http://${request.headers.host}`,
    hasSession: (request) => same(cookieOf(request, cookie), session),
    redeem: (candidate) => {
      if (token === undefined || !same(candidate, token)) return undefined;
      token = undefined;
      return `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

function secret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

function same(candidate: string | undefined, expected: string): boolean {
  const [left, right] = [Buffer.from(candidate ?? ''), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookieOf(request: IncomingMessage, wanted: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === wanted) return value;
  }
  return undefined;
}
