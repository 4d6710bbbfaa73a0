import type { Id } from '../model/id.ts';

export interface SyncStatus {
  /** `solo`: this workspace is not shared. */
  readonly state: 'solo' | 'offline' | 'connecting' | 'syncing' | 'level' | 'error';
  readonly pendingUpdates: number;
  readonly peers: number;
  readonly lastLevelAtMs: number | null;
  readonly relayUrl: string | null;
  /** Says what to do. */
  readonly error?: { readonly code: string; readonly message: string };
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
