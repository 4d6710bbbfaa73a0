import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const NAME_BYTES = 24;

/**
 * The relay's name of a document's room. Without the key it tells neither which document it is nor that two rooms of
 * different workspaces hold the same kind. Shape: `<relay workspace id>.<32 characters of base64url>`.
 */
export function roomName(roomKey: Uint8Array, relayWorkspaceId: string, documentId: string): string {
  const digest = hmac(sha256, roomKey, utf8ToBytes(`${relayWorkspaceId}\n${documentId}`));
  return `${relayWorkspaceId}.${Buffer.from(digest.subarray(0, NAME_BYTES)).toString('base64url')}`;
}
