import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The keys of a shared workspace, one for each purpose, all made from the one that its members hold. */
export interface WorkspaceKeys {
  readonly blob: Uint8Array;
  readonly presence: Uint8Array;
  readonly room: Uint8Array;
}

/** The length of a workspace key. Units: bytes. */
export const KEY_BYTES = 32;

/** Derives the keys with HKDF-SHA-256. Errors: throws on a key of another length, which is a bug of the caller. */
export function deriveWorkspaceKeys(workspaceKey: Uint8Array): WorkspaceKeys {
  if (workspaceKey.length !== KEY_BYTES) throw new Error(`A workspace key has ${KEY_BYTES} bytes, not ${workspaceKey.length}`);
  const derive = (purpose: string): Uint8Array =>
    hkdf(sha256, workspaceKey, utf8ToBytes('baton workspace 1'), utf8ToBytes(purpose), KEY_BYTES);
  return { blob: derive('blob'), presence: derive('presence'), room: derive('room') };
}
