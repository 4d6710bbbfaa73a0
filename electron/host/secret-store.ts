import { readPrivateJson, writePrivateJson } from './private-file.ts';

/** Keeps keys and tokens, by name. The desktop seals them with the system's keychain; elsewhere they are in a file that only this user can read. */
export interface SecretStore {
  get(name: string): string | undefined;
  put(name: string, secret: string): void;
  remove(name: string): void;
}

/** How a secret is turned into what lies on disk, and back. */
export interface SecretSeal {
  seal(secret: string): string;
  /** Errors: undefined when it can't be opened any more, as after the keychain was reset. */
  open(sealed: string): string | undefined;
}

/** Secrets lie as they are; the file's mode protects them. For hosts that have no keychain. */
export const UNSEALED: SecretSeal = { seal: (secret) => secret, open: (sealed) => sealed };

/** A store in one private file. */
export function createSecretStore(path: string, seal: SecretSeal): SecretStore {
  const read = (): Record<string, unknown> => ({ ...readPrivateJson(path) });
  return {
    get: (name) => {
      const sealed = read()[name];
      return typeof sealed === 'string' ? seal.open(sealed) : undefined;
    },
    put: (name, secret) => writePrivateJson(path, { ...read(), [name]: seal.seal(secret) }),
    remove: (name) => {
      const rest = read();
      delete rest[name];
      writePrivateJson(path, rest);
    },
  };
}
