import type { HostError } from '../../shared/contract/action.ts';
import type { Presence, SyncStatus } from '../../shared/contract/sync-status.ts';
import type { RandomBytes } from '../../shared/model/id.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { invitationLink, parseInvitation } from '../sync/invitation.ts';
import type { PresenceState } from '../sync/presence.ts';
import type { LevelResult } from '../sync/sync-session.ts';
import type { SyncSessionStatus } from '../sync/sync-status.ts';
import type { HostSettings } from './host-settings.ts';
import { mintSharing, moveSharing, type Sharing, type SharingStore } from './sharing.ts';
import { createSyncLink, type SyncLink, type SyncLinkOptions } from './sync-link.ts';
import { KeychainMissing } from './system-seal.ts';
import { say, type Said } from '../../shared/texts/saying.ts';

/** Shares a workspace, joins one, and keeps it level with its relay. */
export interface SyncControl {
  status(): SyncStatus;
  presence(): readonly Presence[];
  /** Begins to sync when the workspace is shared and this device is to be online. */
  start(): void;
  /** Shares the workspace, or moves it to another relay or token. Gives an invitation link. */
  share(request: ShareRequest): Result<string, HostError>;
  /** Takes an invitation. Rule: H10 */
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

export interface ShareRequest {
  readonly relayUrl: string;
  /** Empty: the one before, or none. */
  readonly token: string;
}

export interface SyncControlOptions extends Omit<SyncLinkOptions, 'onStatus'> {
  readonly settings: HostSettings;
  readonly sharings: SharingStore;
  /** True when nobody has put anything into the workspace yet. */
  readonly isEmpty: () => boolean;
  readonly workspaceName: () => string;
  readonly onStatus: (status: SyncStatus) => void;
  /** Told when the relay turned a new sharing away, with what to do. */
  readonly onRefused: (said: Said) => void;
}

const FLUSH_TIMEOUT_MS = 1500;
/** Answers that say of a new sharing that it can't be right. */
const REFUSALS: readonly string[] = ['access-denied', 'access-expired', 'access-revoked', 'not-a-relay'];

/** What a new sharing took the place of; kept until the relay has let it in. */
interface Before {
  readonly sharing: Sharing | null;
  readonly isOnline: boolean;
}

/** Sync of one open workspace; `start` begins it. */
export function createSyncControl(options: SyncControlOptions): SyncControl {
  return new Control(options);
}

class Control implements SyncControl {
  readonly #options: SyncControlOptions;
  readonly #link: SyncLink;
  #isShared: boolean;
  /** Kept, because a status is asked for often and the store for secrets opens a file each time. Null: not shared, or the key isn't here. */
  #sharing: Sharing | null;
  #before: Before | null = null;
  #refusal: SyncStatus['error'];

  constructor(options: SyncControlOptions) {
    const sharedAs = options.settings.sharedAs();
    this.#options = options;
    this.#isShared = sharedAs !== null;
    this.#sharing = sharedAs === null ? null : (options.sharings.get(sharedAs) ?? null);
    this.#link = createSyncLink({ ...options, onStatus: (status) => this.#heard(status) });
  }

  status(): SyncStatus {
    if (!this.#isShared) return this.#refusal ? { ...SOLO, error: this.#refusal } : SOLO;
    if (!this.#sharing) return { ...SOLO, state: 'error', error: KEY_MISSING };
    return { ...SOLO, state: 'offline', ...this.#link.status(), relayUrl: this.#sharing.relayUrl };
  }

  presence(): readonly Presence[] {
    return this.#link.presence();
  }

  start(): void {
    if (this.#sharing) this.#link.begin(this.#sharing, this.#options.settings.isOnline());
    this.#tell();
  }

  share(request: ShareRequest): Result<string, HostError> {
    if (this.#isShared && !this.#sharing) return refuse(KEY_MISSING);
    const { nowMs, randomBytes, workspaceName } = this.#options;
    const made = remake(this.#sharing, { ...request, nowMs: nowMs(), randomBytes });
    if (!made.ok) return refuse(made.error);
    const taken = this.#take(made.value);
    return taken.ok ? ok(invitationLink({ ...made.value, workspaceName: workspaceName() })) : taken;
  }

  join(link: string): Result<null, HostError> {
    const invitation = parseInvitation(link);
    if (!invitation.ok) return err({ ...invitation.error, code: 'link-invalid' });
    const sharedAs = this.#options.settings.sharedAs();
    // The same workspace again: a new token or key for what is already here.
    const isAgain = sharedAs === invitation.value.relayWorkspaceId;
    if (!isAgain && (sharedAs !== null || !this.#options.isEmpty())) return refuse(NOT_EMPTY);
    return this.#take(invitation.value);
  }

  setOnline(online: boolean): Result<null, HostError> {
    if (!this.#isShared) return refuse(say('sharing.not-shared'));
    this.#options.settings.setOnline(online);
    if (this.#link.status()) this.#link.setOnline(online);
    else this.start();
    this.#tell();
    return ok(null);
  }

  leave(): void {
    this.#forget();
    this.#tell();
  }

  setPresence(state: PresenceState | null): void {
    this.#link.setPresence(state);
  }

  whenLevel(timeoutMs: number): Promise<LevelResult> | undefined {
    return this.#link.whenLevel(timeoutMs);
  }

  async close(): Promise<void> {
    if (this.#link.status()?.state === 'syncing') await this.#link.whenLevel(FLUSH_TIMEOUT_MS);
    this.#link.end();
  }

  #take(sharing: Sharing): Result<null, HostError> {
    const { settings, sharings } = this.#options;
    try {
      sharings.put(sharing);
    } catch (error) {
      // No keychain, or no room on the disk: the message says what to do.
      return refuse(error instanceof KeychainMissing ? error : say('sharing.not-kept', { detail: String(error) }));
    }
    // Of two that were tried in a row, the one before both has been let in.
    this.#before ??= { sharing: this.#sharing, isOnline: settings.isOnline() };
    this.#adopt(sharing, true);
    return ok(null);
  }

  #adopt(sharing: Sharing, isOnline: boolean): void {
    const { settings } = this.#options;
    settings.setSharedAs(sharing.relayWorkspaceId);
    settings.setOnline(isOnline);
    this.#sharing = sharing;
    this.#isShared = true;
    this.#refusal = undefined;
    this.start();
  }

  #forget(): void {
    this.#link.end();
    const { settings, sharings } = this.#options;
    const sharedAs = settings.sharedAs();
    if (sharedAs !== null) sharings.remove(sharedAs);
    settings.setSharedAs(null);
    this.#before = null;
    this.#sharing = null;
    this.#isShared = false;
    this.#refusal = undefined;
  }

  #heard({ wasAdmitted, error }: SyncSessionStatus): void {
    if (wasAdmitted) this.#before = null;
    this.#options.onStatus(this.status());
    const [before, tried] = [this.#before, this.#sharing];
    if (!before || !error || !REFUSALS.includes(error.code)) return;
    // The session still tells its other listeners of the error; it is ended when they have heard it.
    queueMicrotask(() => {
      if (this.#before === before && this.#sharing === tried) this.#goBack(before, error);
    });
  }

  /** A token or address that was wrong leaves nothing behind. Rule: H15 */
  #goBack({ sharing, isOnline }: Before, error: NonNullable<SyncStatus['error']>): void {
    this.#forget();
    if (sharing) {
      this.#options.sharings.put(sharing);
      this.#adopt(sharing, isOnline);
    } else {
      this.#options.settings.setOnline(isOnline);
      this.#refusal = error;
      this.#tell();
    }
    this.#options.onRefused(error);
  }

  #tell(): void {
    this.#options.onStatus(this.status());
    this.#options.onPresence(this.presence());
  }
}

function remake(sharing: Sharing | null, request: ShareRequest & { readonly nowMs: number; readonly randomBytes: RandomBytes }) {
  return sharing ? moveSharing(sharing, request) : mintSharing(request);
}

const SOLO: SyncStatus = { state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null };
const KEY_MISSING = {
  code: 'key-missing',
  ...say('sharing.key-missing'),
};
const NOT_EMPTY = say('sharing.not-empty');

function refuse({ message, said }: Said): Result<never, HostError> {
  return err({ code: 'sync-refused', message, said });
}
