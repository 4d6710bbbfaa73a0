import type { SecretSeal } from './secret-store.ts';

/** The part of Electron's safeStorage that Baton uses. */
export interface SystemKeychain {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/**
 * Seals secrets with the system's keychain.
 * Errors: throws, with what to do, where the system has none; the `basic_text` backend is refused, because it seals with a key that everybody knows.
 */
export function systemSeal(keychain: SystemKeychain): SecretSeal {
  const demandKeychain = (): void => {
    if (keychain.isEncryptionAvailable() && keychain.getSelectedStorageBackend?.() !== 'basic_text') return;
    throw new Error(
      'This system has no keychain in which Baton could keep the workspace key. Install and unlock one (GNOME Keyring or KWallet), then try again.',
    );
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
