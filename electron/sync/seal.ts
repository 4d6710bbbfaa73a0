import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';

/** Gives that many unpredictable bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** What a sealed message is bound to: moved to another room or purpose it does not open. */
export interface SealContext {
  readonly key: Uint8Array;
  readonly purpose: 'blob' | 'presence';
  readonly room: string;
}

export type SealProblem = 'newer-version' | 'not-sealed-for-us';

const VERSION = 1;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** How many bytes sealing adds. */
export const SEAL_OVERHEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Encrypts and authenticates. Shape: version (1), nonce (24), XChaCha20-Poly1305 ciphertext with its tag. */
export function seal(context: SealContext, plaintext: Uint8Array, random: RandomBytes): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const ciphertext = xchacha20poly1305(context.key, nonce, associatedData(context)).encrypt(plaintext);
  return concatBytes(Uint8Array.of(VERSION), nonce, ciphertext);
}

/** Opens what `seal` made in the same context. */
export function unseal(context: SealContext, sealed: Uint8Array): Result<Uint8Array, SealProblem> {
  if (sealed.length < SEAL_OVERHEAD_BYTES) return err('not-sealed-for-us');
  if (sealed[0] !== VERSION) return err('newer-version');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  try {
    return ok(xchacha20poly1305(context.key, nonce, associatedData(context)).decrypt(sealed.subarray(1 + NONCE_BYTES)));
  } catch {
    // The library throws on a tag that does not fit: another key, another room, or a changed byte.
    return err('not-sealed-for-us');
  }
}

const associatedData = ({ purpose, room }: SealContext): Uint8Array => utf8ToBytes(`baton ${purpose} ${VERSION}\n${room}`);
