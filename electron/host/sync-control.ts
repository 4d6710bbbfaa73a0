import type { HostError } from '../../shared/contract/action.ts';
import type { Presence, SyncStatus } from '../../shared/contract/sync-status.ts';
import type { RandomBytes } from '../../shared/model/id.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { WebSocketClass } from '../sync/guarded-socket.ts';
import { invitationLink, parseInvitation } from '../sync/invitation.ts';
import type { PresenceState } from '../sync/presence.ts';
import type { SyncPort, SyncStorage } from '../sync/sync-port.ts';
import { createSyncSession, type LevelResult, type SyncSession } from '../sync/sync-session.ts';
import type { HostSettings } from './host-settings.ts';
import { mintSharing, moveSharing, type Sharing, type SharingStore } from './sharing.ts';

/** The part of an open workspace that sync works on. */
export interface SyncedWorkspace {
  readonly port: SyncPort;
  readonly storage: SyncStorage;
  /** True when nobody has put anything into it yet. */
  isEmpty(): boolean;
  name(): string;
}

export interface SyncControlOptions {
  readonly workspace: SyncedWorkspace;
  readonly settings: HostSettings;
  readonly sharings: SharingStore;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
  readonly webSocket: WebSocketClass;
  readonly onStatus: (status: SyncStatus) => void;
  readonly onPresence: (peers: readonly Presence[]) => void;
}

/** Shares a workspace, joins one, and keeps it level with its relay. */
export interface SyncControl {
  status(): SyncStatus;
  presence(): readonly Presence[];
  /** Begins to sync when the workspace is shared and this device is to be online. */
  start(): void;
  /** Shares the workspace, or moves it to another relay or token. Gives an invitation link. */
  share(request: { readonly relayUrl: string; readonly token: string }): Result<string, HostError>;
  join(link: string): Result<null, HostError>;
  /** Connects or stays offline, also after the next start. */
  setOnline(online: boolean): Result<null, HostError>;
  /** Forgets key and token. What is in the workspace stays. */
  leave(): void;
  /** The others see this; null: unseen. Rule: P1 */
  setPresence(state: PresenceState | null): void;
  /** Exchanges until both sides are level. Errors: undefined when the workspace is not shared here. */
  whenLevel(timeoutMs: number): Promise<LevelResult> | undefined;
  /** Sends what waits, for a moment, and disconnects. */
  close(): Promise<void>;
}

const FLUSH_TIMEOUT_MS = 1500;
const SOLO: SyncStatus = { state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null };
const KEY_MISSING = {
  code: 'key-missing',
  message:
    'This workspace is shared, but this device has no key for it. Ask somebody who takes part for an invitation link and open it here.',
};

/** Sync of one open workspace; `start` begins it. */
export function createSyncControl(options: SyncControlOptions): SyncControl {
  const { workspace, settings, sharings, nowMs, randomBytes } = options;
  let session: SyncSession | null = null;
  let presence: PresenceState | null = null;

  const current = (): Sharing | undefined => {
    const id = settings.sharedAs();
    return id === null ? undefined : sharings.get(id);
  };
  const status = (): SyncStatus => {
    if (settings.sharedAs() === null) return SOLO;
    const sharing = current();
    if (!sharing) return { ...SOLO, state: 'error', error: KEY_MISSING };
    if (!session) return { ...SOLO, state: 'offline', relayUrl: sharing.relayUrl };
    const { state, pendingUpdates, peers, lastLevelAtMs, error } = session.status;
    return { state, pendingUpdates, peers, lastLevelAtMs, relayUrl: sharing.relayUrl, ...(error && { error }) };
  };
  const tell = (): void => {
    options.onStatus(status());
    options.onPresence(session?.peers ?? []);
  };
  const stop = (): void => {
    session?.close();
    session = null;
  };
  const start = (): void => {
    stop();
    const sharing = current();
    if (sharing) {
      session = createSyncSession({
        ...sharing,
        port: workspace.port,
        storage: workspace.storage,
        peer: presence,
        clock: { nowMs },
        random: randomBytes,
        webSocket: options.webSocket,
      });
      if (!settings.isOnline()) session.setOnline(false);
      session.onStatus(() => options.onStatus(status()));
      session.onPeers(options.onPresence);
    }
    tell();
  };
  const take = (sharing: Sharing): Result<null, HostError> => {
    try {
      sharings.put(sharing);
    } catch (error) {
      // No keychain, or no room on the disk: the message says what to do.
      return refuse(error instanceof Error ? error.message : String(error));
    }
    settings.setSharedAs(sharing.relayWorkspaceId);
    settings.setOnline(true);
    start();
    return ok(null);
  };

  return {
    status,
    presence: () => session?.peers ?? [],
    start,
    share: (request) => {
      if (settings.sharedAs() !== null && !current()) return refuse(KEY_MISSING.message);
      const known = current();
      const sharing = known
        ? moveSharing(known, { ...request, nowMs: nowMs() })
        : mintSharing({ ...request, nowMs: nowMs(), randomBytes });
      if (!sharing.ok) return refuse(sharing.error);
      const taken = take(sharing.value);
      return taken.ok ? ok(invitationLink({ ...sharing.value, workspaceName: workspace.name() })) : taken;
    },
    join: (link) => {
      const invitation = parseInvitation(link);
      if (!invitation.ok) return err({ code: 'link-invalid', message: invitation.error.message });
      const sharedAs = settings.sharedAs();
      // The same workspace again: a new token or key for what is already here.
      if (sharedAs !== invitation.value.relayWorkspaceId && (sharedAs !== null || !workspace.isEmpty())) return refuse(NOT_EMPTY);
      return take(invitation.value);
    },
    setOnline: (online) => {
      if (settings.sharedAs() === null)
        return refuse('This workspace is not shared yet. Share it, or open an invitation, first.');
      settings.setOnline(online);
      if (session) session.setOnline(online);
      else start();
      tell();
      return ok(null);
    },
    leave: () => {
      stop();
      const id = settings.sharedAs();
      if (id !== null) sharings.remove(id);
      settings.setSharedAs(null);
      tell();
    },
    setPresence: (state) => {
      presence = state;
      session?.setPresence(state);
    },
    whenLevel: (timeoutMs) => session?.whenLevel({ timeoutMs }),
    close: async () => {
      if (session?.status.state === 'syncing') await session.whenLevel({ timeoutMs: FLUSH_TIMEOUT_MS });
      stop();
    },
  };
}

const NOT_EMPTY =
  'This workspace already holds something, and joining would mix the two. Make a new workspace file (File › New Workspace), then open the invitation there.';

function refuse(message: string): Result<never, HostError> {
  return err({ code: 'sync-refused', message });
}
