import type { Id } from '../model/id.ts';
import type { Said } from '../texts/saying.ts';

export interface SyncStatus {
  /**
   * `solo`: this workspace is not shared. `offline`: this device is not to connect. `connecting`: the relay is being tried, or away and
   * tried again at `retryAtMs`.
   */
  readonly state: 'solo' | 'offline' | 'connecting' | 'syncing' | 'level' | 'error';
  readonly pendingUpdates: number;
  readonly peers: number;
  readonly lastLevelAtMs: number | null;
  readonly relayUrl: string | null;
  /** There while the relay can't be reached: when the next attempt is due, or was begun. */
  readonly retryAtMs?: number;
  /** There when batches from the relay were left aside, with the reason of the last one. */
  readonly skippedBlobs?: number;
  readonly skippedReason?: string;
  /** Says what to do. While the workspace is not shared: why the relay turned the last attempt away. */
  readonly error?: { readonly code: string } & Said;
}

/** Who is here, and what they look at. Never on disk. Rule: P1 */
export interface Presence {
  readonly clientId: number;
  readonly personId: Id | null;
  readonly name: string;
  readonly colour: string;
  readonly projectId: Id | null;
  readonly taskId: Id | null;
}
