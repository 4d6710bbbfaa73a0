import type { Delta } from '../delta/delta.ts';
import type { Id } from '../model/id.ts';
import type { Presence, SyncStatus } from './sync-status.ts';
import type { Said, Saying } from '../texts/saying.ts';

/** What a host tells the renderer on its own. */
export type HostEvent =
  | { readonly type: 'delta'; readonly delta: Delta }
  | { readonly type: 'sync'; readonly status: SyncStatus }
  | { readonly type: 'presence'; readonly peers: readonly Presence[] }
  /** `done` of `total` steps; total 0 while it isn't known. */
  | { readonly type: 'progress'; readonly jobId: Id; readonly label: Saying; readonly done: number; readonly total: number }
  /** Done, failed or cancelled: whoever began it has the result. */
  | { readonly type: 'job-ended'; readonly jobId: Id }
  /** A window remembered something: the others know it too from now on. `windowId` is of the one that did. */
  | { readonly type: 'setting'; readonly key: string; readonly value: unknown; readonly windowId: Id | null }
  | { readonly type: 'identity'; readonly personId: Id | null }
  /** A command was chosen in a native menu, for this window. */
  | { readonly type: 'command'; readonly id: string }
  | { readonly type: 'history'; readonly history: HistoryState }
  /** Something that went wrong outside a dispatch, with what to do. */
  | ({ readonly type: 'notice'; readonly severity: 'info' | 'warning' | 'error' } & Said)
  /** Another workspace is open now: drop everything and start again. */
  | { readonly type: 'reset' };

/** What undo and redo would do; null when there is nothing. Labels are command types or a batch's label. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}
