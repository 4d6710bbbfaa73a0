import type { SyncError } from './sync-status.ts';

/** The error behind a close code of a relay, or null when trying again is all there is to do. */
export function errorOfClose(code: number, reason: string): SyncError | null {
  if (code < 4400 || code > 4499) return null;
  if (reason === 'token-expired') return ACCESS_EXPIRED;
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
    message: `The relay sent something that Baton refuses: ${what}. Your work is safe on this device. Ask whoever runs the relay to check and update it.`,
  };
}

/** A fault of Baton's own while syncing. */
export function failed(error: unknown): SyncError {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'sync-failed',
    message: `Sync stopped because of a fault in Baton: ${why}. Your work is safe on this device. Restart Baton, and report the fault if it comes back.`,
  };
}

export const ACCESS_DENIED: SyncError = {
  code: 'access-denied',
  message:
    'The relay does not accept this access token. Ask whoever invited you for a new invitation and open it here; if you share the workspace yourself, share it again with a token of this relay.',
};

export const ACCESS_EXPIRED: SyncError = {
  code: 'access-expired',
  message: 'Your access to the relay has expired. Ask whoever invited you for a new invitation and open it here.',
};

export const READ_ONLY: SyncError = {
  code: 'read-only',
  message:
    'Your access to this workspace is for reading only, so your changes stay on this device. Ask for an invitation that allows changes.',
};

const ROOM_FULL: SyncError = {
  code: 'room-full',
  message: 'The relay has no room left for this workspace. Ask whoever runs it to raise --max-room-mb.',
};

const tooManyRooms: SyncError = {
  code: 'room-full',
  message: 'The relay takes no more documents of this workspace. Ask whoever runs it to raise its limit.',
};

const NOT_A_RELAY: SyncError = {
  code: 'not-a-relay',
  message:
    'There is no Baton relay at this address. Check the address with whoever runs the relay; it looks like wss://relay.example.org.',
};
