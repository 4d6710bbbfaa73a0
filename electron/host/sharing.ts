import type { Result } from '../../shared/model/result.ts';
import { err, ok } from '../../shared/model/result.ts';
import { newId, type RandomBytes } from '../../shared/model/id.ts';
import { parseJson } from '../../shared/model/parse-json.ts';
import { readAccessClaims } from '../sync/access-claims.ts';
import { parseRelayUrl } from '../sync/relay-url.ts';
import { KEY_BYTES } from '../sync/workspace-keys.ts';
import type { SecretStore } from './secret-store.ts';
import { say, type Said } from '../../shared/texts/saying.ts';

/** How this device takes part in a shared workspace. The key and the token are secrets. */
export interface Sharing {
  readonly relayWorkspaceId: string;
  readonly relayUrl: string;
  /** Empty for a relay without access control. */
  readonly token: string;
  readonly key: Uint8Array;
}

/** Keeps sharings by the relay's name of the workspace, in the store for secrets. Rule: H7 */
export interface SharingStore {
  get(relayWorkspaceId: string): Sharing | undefined;
  put(sharing: Sharing): void;
  remove(relayWorkspaceId: string): void;
}

/** Sharings in a secret store. */
export function createSharingStore(secrets: SecretStore): SharingStore {
  const nameOf = (relayWorkspaceId: string): string => `workspace:${relayWorkspaceId}`;
  return {
    get: (relayWorkspaceId) => {
      const kept = secrets.get(nameOf(relayWorkspaceId));
      return kept === undefined ? undefined : readSharing(relayWorkspaceId, kept);
    },
    put: ({ relayWorkspaceId, relayUrl, token, key }) =>
      secrets.put(nameOf(relayWorkspaceId), JSON.stringify({ relayUrl, token, key: Buffer.from(key).toString('base64url') })),
    remove: (relayWorkspaceId) => secrets.remove(nameOf(relayWorkspaceId)),
  };
}

export interface SharingRequest {
  readonly relayUrl: string;
  readonly token: string;
  readonly nowMs: number;
  readonly randomBytes: RandomBytes;
}

/** A new sharing with a key of its own, under the name that the token is for. Errors: a message that says what to do. */
export function mintSharing({ relayUrl, token, nowMs, randomBytes }: SharingRequest): Result<Sharing, Said> {
  const address = parseRelayUrl(relayUrl);
  if (!address.ok) return address;
  const access = checkToken(token, nowMs);
  if (!access.ok) return access;
  const relayWorkspaceId = access.value ?? newId(randomBytes);
  return ok({ relayWorkspaceId, relayUrl: address.value, token: token.trim(), key: randomBytes(KEY_BYTES) });
}

/** The same sharing by another relay address or token; an empty token keeps the one before. Errors: a message that says what to do. */
export function moveSharing(
  sharing: Sharing,
  { relayUrl, token, nowMs }: Omit<SharingRequest, 'randomBytes'>,
): Result<Sharing, Said> {
  const address = parseRelayUrl(relayUrl);
  if (!address.ok) return address;
  if (token.trim() === '') return ok({ ...sharing, relayUrl: address.value });
  const access = checkToken(token, nowMs);
  if (!access.ok) return access;
  if (access.value !== null && access.value !== sharing.relayWorkspaceId) {
    return err(say('token.other-workspace', { workspace: sharing.relayWorkspaceId }));
  }
  return ok({ ...sharing, relayUrl: address.value, token: token.trim() });
}

/** The workspace that a token is for; null when it is for any. */
function checkToken(token: string, nowMs: number): Result<string | null, Said> {
  const trimmed = token.trim();
  if (!/^[A-Za-z0-9_.-]{0,1200}$/.test(trimmed)) {
    return err(say('token.no-token'));
  }
  const claims = readAccessClaims(trimmed);
  if (!claims) return ok(null);
  if (claims.expiresAtMs <= nowMs) return err(say('token.expired'));
  if (claims.role === 'read') return err(say('token.read-only'));
  return ok(claims.workspaceId);
}

function readSharing(relayWorkspaceId: string, kept: string): Sharing | undefined {
  const json = parseJson(kept);
  if (typeof json !== 'object' || json === null) return undefined;
  const { relayUrl, token, key } = json as Readonly<Record<string, unknown>>;
  if (typeof relayUrl !== 'string' || typeof token !== 'string' || typeof key !== 'string') return undefined;
  const bytes = new Uint8Array(Buffer.from(key, 'base64url'));
  return bytes.length === KEY_BYTES ? { relayWorkspaceId, relayUrl, token, key: bytes } : undefined;
}
