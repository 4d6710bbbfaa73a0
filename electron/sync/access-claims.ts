import { parseJson } from '../../shared/model/parse-json.ts';

/** What an access token says. The relay checks the signature; the app only reads it to explain things. */
export interface AccessClaims {
  readonly role: 'read' | 'write' | 'owner';
  /** Null when the token is for any workspace. */
  readonly workspaceId: string | null;
  readonly expiresAtMs: number;
}

const SHAPE = /^([A-Za-z0-9_-]{1,1024})\.[A-Za-z0-9_-]{1,128}$/;

/** Reads the claims of a relay's token. Errors: null when it is not a token of Baton's relay. */
export function readAccessClaims(token: string): AccessClaims | null {
  const payload = SHAPE.exec(token)?.[1];
  if (payload === undefined) return null;
  const body = parseJson(Buffer.from(payload, 'base64url').toString('utf8'));
  if (typeof body !== 'object' || body === null) return null;
  const { role, ws, exp } = body as Record<string, unknown>;
  if (role !== 'read' && role !== 'write' && role !== 'owner') return null;
  if (typeof ws !== 'string' || !/^([A-Za-z0-9_-]{1,64}|\*)$/.test(ws) || !Number.isSafeInteger(exp)) return null;
  return { role, workspaceId: ws === '*' ? null : ws, expiresAtMs: (exp as number) * 1000 };
}
