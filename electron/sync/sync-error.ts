import { say } from '../../shared/texts/saying.ts';
import type { SyncError } from './sync-status.ts';

/** Source: RFC 6455, 7.4.1. */
const MESSAGE_TOO_BIG = 1009;

/** The error behind a close code of a relay, or null when trying again is all there is to do. */
export function errorOfClose(code: number, reason: string): SyncError | null {
  if (code === MESSAGE_TOO_BIG) return TOO_LARGE;
  if (code < 4400 || code > 4499) return null;
  if (reason === 'token-expired') return ACCESS_EXPIRED;
  if (reason === 'token-revoked') return ACCESS_REVOKED;
  if (reason === 'too-many-rooms') return tooManyRooms;
  if (code === 4400) return misbehaves(`it says: ${reason || 'malformed message'}`);
  return ACCESS_DENIED;
}

/** The error behind a refused request for a connection, or null when the relay can't be reached, which is no error offline. */
export function errorOfHandshake(message: string): SyncError | null {
  const status = Number(/Unexpected server response: (\d{3})/.exec(message)?.[1] ?? 0);
  if (status === 401 || status === 403) return ACCESS_DENIED;
  if (status >= 200 && status < 500 && status !== 408 && status !== 429) return NOT_A_RELAY;
  if (/subprotocol|Invalid Sec-WebSocket-Accept|Invalid Upgrade header/i.test(message)) return NOT_A_RELAY;
  return null;
}

/** The error behind a permission that a relay denies while the connection stays open. */
export function errorOfDenial(reason: string): SyncError {
  if (reason === 'read-only') return READ_ONLY;
  if (reason === 'room-full') return ROOM_FULL;
  return ACCESS_DENIED;
}

/** The relay sends what no relay should. */
export function misbehaves(what: string): SyncError {
  return {
    code: 'relay-misbehaves',
    ...say('sync-error.misbehaves', { detail: what }),
  };
}

/** A fault of Baton's own while syncing. */
export function failed(error: unknown): SyncError {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'sync-failed',
    ...say('sync-error.failed', { detail: why }),
  };
}

export const ACCESS_DENIED: SyncError = {
  code: 'access-denied',
  ...say('sync-error.access-denied'),
};

export const ACCESS_EXPIRED: SyncError = {
  code: 'access-expired',
  ...say('sync-error.access-expired'),
};

const ACCESS_REVOKED: SyncError = {
  code: 'access-revoked',
  ...say('sync-error.access-revoked'),
};

export const READ_ONLY: SyncError = {
  code: 'read-only',
  ...say('sync-error.read-only'),
};

const ROOM_FULL: SyncError = {
  code: 'room-full',
  ...say('sync-error.room-full'),
};

const TOO_LARGE: SyncError = {
  code: 'room-full',
  ...say('sync-error.too-large'),
};

const tooManyRooms: SyncError = {
  code: 'room-full',
  ...say('sync-error.too-many-rooms'),
};

const NOT_A_RELAY: SyncError = {
  code: 'not-a-relay',
  ...say('sync-error.not-a-relay'),
};
