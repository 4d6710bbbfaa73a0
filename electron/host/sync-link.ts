import type { Presence, SyncStatus } from '../../shared/contract/sync-status.ts';
import type { RandomBytes } from '../../shared/model/id.ts';
import type { WebSocketClass } from '../sync/guarded-socket.ts';
import type { PresenceState } from '../sync/presence.ts';
import type { SyncPort, SyncStorage } from '../sync/sync-port.ts';
import { createSyncSession, type LevelResult, type SyncSession } from '../sync/sync-session.ts';
import type { Sharing } from './sharing.ts';
import { say, type Said } from '../../shared/texts/saying.ts';

export interface SyncLinkOptions {
  readonly port: SyncPort;
  readonly storage: SyncStorage;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
  readonly webSocket: WebSocketClass;
  readonly onStatus: (status: SyncSession['status']) => void;
  readonly onPresence: (peers: readonly Presence[]) => void;
  /** Told once when something that came can't be taken, with what to do. */
  readonly onSkipped: (said: Said) => void;
}

/** At most one session with a relay at a time. */
export interface SyncLink {
  /** Where the session is; undefined while there is none. */
  status(): Omit<SyncStatus, 'relayUrl'> | undefined;
  presence(): readonly Presence[];
  /** Begins a session in place of the one before. */
  begin(sharing: Sharing, online: boolean): void;
  /** Connects or disconnects the session. */
  setOnline(online: boolean): void;
  setPresence(state: PresenceState | null): void;
  whenLevel(timeoutMs: number): Promise<LevelResult> | undefined;
  /** Ends the session at once. What waits is sent the next time. */
  end(): void;
}

/** No session yet. */
export function createSyncLink(options: SyncLinkOptions): SyncLink {
  let session: SyncSession | null = null;
  let presence: PresenceState | null = null;
  let hasToldSkipped = false;

  const end = (): void => {
    const ended = session;
    session = null;
    ended?.close();
  };
  const tell = (status: SyncSession['status']): void => {
    options.onStatus(status);
    const { skippedBlobs, skippedReason } = status;
    if (skippedBlobs === 0 || hasToldSkipped) return;
    hasToldSkipped = true;
    options.onSkipped(skippedText(skippedBlobs, skippedReason));
  };

  return {
    status: () => {
      if (!session) return undefined;
      const { state, pendingUpdates, peers, lastLevelAtMs, retryAtMs, skippedBlobs, skippedReason, error } = session.status;
      return {
        state,
        pendingUpdates,
        peers,
        lastLevelAtMs,
        ...(retryAtMs !== null && { retryAtMs }),
        ...(skippedBlobs > 0 && { skippedBlobs, skippedReason: skippedReason ?? '' }),
        ...(error && { error }),
      };
    },
    presence: () => session?.peers ?? [],
    begin: (sharing, online) => {
      end();
      const { port, storage, nowMs, randomBytes: random, webSocket } = options;
      const begun = createSyncSession({ ...sharing, port, storage, peer: presence, clock: { nowMs }, random, webSocket });
      session = begun;
      if (!online) begun.setOnline(false);
      // What a session says while it is being ended is not news of the one after it.
      begun.onStatus((status) => void (session === begun && tell(status)));
      begun.onPeers((peers) => void (session === begun && options.onPresence(peers)));
    },
    setOnline: (online) => session?.setOnline(online),
    setPresence: (state) => {
      presence = state;
      session?.setPresence(state);
    },
    whenLevel: (timeoutMs) => session?.whenLevel({ timeoutMs }),
    end,
  };
}

function skippedText(n: number, reason: string | null): Said {
  return reason === 'newer-version' ? say('host.skipped-newer', { n }) : say('host.skipped', { n });
}
