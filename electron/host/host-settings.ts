import { newId, type Id, type RandomBytes } from '../../shared/model/id.ts';

/** Where things are kept in a workspace file; the engine's settings. */
export interface KeptSettings {
  settings(): Readonly<Record<string, unknown>>;
  putSetting(key: string, value: unknown): void;
}

/** What windows keep lies under a prefix of its own, so that a window can neither see nor change what the engine and the host keep. Rule: H6 */
const WINDOW_PREFIX = 'window.';
const FILE_ID = 'host.file-id';
const SHARED_AS = 'host.shared-as';
const IS_OFFLINE = 'host.offline';

/** What the host keeps in a workspace file: nothing secret, and nothing about who sits at the device. */
export interface HostSettings {
  /** What windows keep. */
  forWindows(): Readonly<Record<string, unknown>>;
  putForWindows(key: string, value: unknown): void;
  /** Names the file on this device, wherever it is moved. */
  readonly fileId: Id;
  /** The name under which a relay knows the workspace; null: it is not shared. */
  sharedAs(): string | null;
  setSharedAs(relayWorkspaceId: string | null): void;
  isOnline(): boolean;
  setOnline(online: boolean): void;
}

/** The host's settings of one workspace. A file without an id gets one. */
export function createHostSettings(kept: KeptSettings, randomBytes: RandomBytes): HostSettings {
  const text = (key: string): string | null => {
    const value = kept.settings()[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const fileId = text(FILE_ID) ?? newId(randomBytes);
  if (text(FILE_ID) === null) kept.putSetting(FILE_ID, fileId);
  return {
    fileId,
    forWindows: () =>
      Object.fromEntries(
        Object.entries(kept.settings()).flatMap(([key, value]) =>
          key.startsWith(WINDOW_PREFIX) ? [[key.slice(WINDOW_PREFIX.length), value]] : [],
        ),
      ),
    putForWindows: (key, value) => kept.putSetting(WINDOW_PREFIX + key, value),
    sharedAs: () => text(SHARED_AS),
    setSharedAs: (relayWorkspaceId) => kept.putSetting(SHARED_AS, relayWorkspaceId),
    isOnline: () => kept.settings()[IS_OFFLINE] !== true,
    setOnline: (online) => kept.putSetting(IS_OFFLINE, !online),
  };
}
