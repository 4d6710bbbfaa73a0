import type { SecretSeal } from './secret-store.ts';
import { say, type Said, type Saying } from '../../shared/texts/saying.ts';

/** The part of Electron's safeStorage that Baton uses. */
export interface SystemKeychain {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/** The system has no keychain, or one that keeps nothing safe. */
export class KeychainMissing extends Error implements Said {
  readonly said: Saying;

  constructor() {
    const { message, said } = say('sharing.no-keychain');
    super(message);
    this.said = said;
  }
}

/**
 * Seals secrets with the system's keychain.
 * Errors: throws KeychainMissing where the system has none; the `basic_text` backend is refused, because it seals with a key that everybody knows.
 */
export function systemSeal(keychain: SystemKeychain): SecretSeal {
  const demandKeychain = (): void => {
    if (keychain.isEncryptionAvailable() && keychain.getSelectedStorageBackend?.() !== 'basic_text') return;
    throw new KeychainMissing();
  };
  return {
    seal: (secret) => {
      demandKeychain();
      return keychain.encryptString(secret).toString('base64');
    },
    open: (sealed) => {
      demandKeychain();
      try {
        return keychain.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        return undefined;
      }
    },
  };
}
