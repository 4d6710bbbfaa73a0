import type { Said } from '../../shared/texts/saying.ts';

/** Something that keeps peers from being level and that a person can put right. */
export interface SyncError extends Said {
  readonly code:
    | 'access-denied'
    | 'access-expired'
    | 'access-revoked'
    | 'read-only'
    | 'room-full'
    | 'not-a-relay'
    | 'relay-misbehaves'
    | 'sync-failed';
}

/**
 * How far a session is. `level` means: every document's room was received whole and read, the documents hold nothing that
 * the rooms lack, and the relay has shown that it holds every blob of ours.
 */
export interface SyncSessionStatus {
  /** `offline` only when that was asked for; `connecting` also while the relay is away and is tried again and again. */
  readonly state: 'offline' | 'connecting' | 'syncing' | 'level' | 'error';
  /** Whether the relay has ever let this session in: an open connection says nothing, because it is what a refusal travels on. */
  readonly wasAdmitted: boolean;
  /** Own updates that the relay has not shown to hold. */
  readonly pendingUpdates: number;
  /** Other people who are here now. */
  readonly peers: number;
  readonly lastLevelAtMs: number | null;
  /** Not null while the relay can't be reached: when the next attempt is due, or was begun. */
  readonly retryAtMs: number | null;
  /** Blobs that were left aside: they don't open with this workspace's key, hold no valid update, or the document refused them. */
  readonly skippedBlobs: number;
  readonly skippedReason: string | null;
  readonly error?: SyncError;
}

/** What came and went since the session began. */
export interface SyncTraffic {
  readonly sentBlobs: number;
  readonly sentBytes: number;
  readonly receivedBlobs: number;
  readonly receivedBytes: number;
}

/** What one room contributes to the status. */
export interface RoomStatus {
  readonly link: 'connecting' | 'offline' | 'connected';
  readonly retryAtMs: number | null;
  /** Whether this session has ever received the room. */
  readonly wasReceived: boolean;
  readonly isLevel: boolean;
  readonly pendingUpdates: number;
  readonly skippedBlobs: number;
  readonly skippedReason: string | null;
  readonly error: SyncError | null;
}

/** The state of a session that is to be online and whose rooms are in these states. */
export function stateOf(rooms: readonly RoomStatus[]): SyncSessionStatus['state'] {
  if (rooms.some((room) => room.error)) return 'error';
  if (rooms.every((room) => room.isLevel)) return 'level';
  return rooms.some((room) => room.link === 'connected') ? 'syncing' : 'connecting';
}
