import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;

export type SecretResult =
  | { readonly ok: true; readonly secret: Uint8Array; readonly created: boolean }
  | { readonly ok: false; readonly message: string };

/** The relay's signing secret in its data directory, made at first use and readable by its owner only. */
export function openSecret(dataDir: string): SecretResult {
  const path = join(dataDir, 'relay.secret');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) {
      // `wx` so that two relays that start at once can't each believe in their own secret.
      writeFileSync(path, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
      return { ok: true, secret: readSecret(path), created: true };
    }
    chmodSync(path, 0o600);
    return { ok: true, secret: readSecret(path), created: false };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The relay can't use ${path}: ${why}. Give it a directory that it may write, with --data DIR.` };
  }
}

function readSecret(path: string): Uint8Array {
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (secret.length !== SECRET_BYTES) {
    throw new Error(
      'it does not hold a relay secret; restore it from a backup, or delete it to make a new one, which voids all tokens',
    );
  }
  return secret;
}
