import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseJson } from '../shared/model/parse-json.ts';

export type Role = 'read' | 'write' | 'owner';

/** What a token says about its bearer. It is signed, not secret: it names no person. */
export interface Claims {
  readonly id: string;
  readonly role: Role;
  /** The workspace whose rooms may be entered, or `*` for any. */
  readonly workspace: string;
  /** Units: Unix seconds. */
  readonly expiresAtS: number;
}

export type TokenProblem = 'token-missing' | 'token-malformed' | 'token-forged' | 'token-expired' | 'token-revoked';

/** The protocol name that a client offers first, and the prefix of the one that carries its token. */
export const PROTOCOL = 'baton.sync.1';
export const TOKEN_PREFIX = 'baton.token.';

const ROLES: readonly string[] = ['read', 'write', 'owner'];
const SHAPE = /^([A-Za-z0-9_-]{1,1024})\.([A-Za-z0-9_-]{43})$/;

/** Signs claims. Shape: `<base64url of JSON>.<base64url of HMAC-SHA256>`, both fit into a protocol name. */
export function signToken(claims: Claims, secret: Uint8Array): string {
  const body = { v: 1, id: claims.id, role: claims.role, ws: claims.workspace, exp: claims.expiresAtS };
  const payload = Buffer.from(JSON.stringify(body)).toString('base64url');
  return `${payload}.${signatureOf(payload, secret).toString('base64url')}`;
}

/** The claims of a genuine token that has not expired. Errors: the problem. */
export function verifyToken(token: string, secret: Uint8Array, nowMs: number): Claims | TokenProblem {
  const match = SHAPE.exec(token);
  if (!match) return 'token-malformed';
  const [, payload = '', signature = ''] = match;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(payload, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'token-forged';
  const claims = readClaims(payload);
  if (!claims) return 'token-malformed';
  return claims.expiresAtS * 1000 <= nowMs ? 'token-expired' : claims;
}

/** The token among the protocols that a client offered. Errors: null when there is none. */
export function tokenIn(offered: string | undefined): string | null {
  if (offered === undefined || offered.length > 4096) return null;
  const protocols = offered.split(',').map((each) => each.trim());
  return protocols.find((each) => each.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length) ?? null;
}

function signatureOf(payload: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${TOKEN_PREFIX}${payload}`).digest();
}

function readClaims(payload: string): Claims | null {
  const body = parseJson(Buffer.from(payload, 'base64url').toString('utf8'));
  if (typeof body !== 'object' || body === null) return null;
  const { v, id, role, ws, exp } = body as Record<string, unknown>;
  if (v !== 1 || typeof id !== 'string' || typeof ws !== 'string' || !Number.isSafeInteger(exp)) return null;
  if (typeof role !== 'string' || !ROLES.includes(role)) return null;
  return { id, role: role as Role, workspace: ws, expiresAtS: exp as number };
}
