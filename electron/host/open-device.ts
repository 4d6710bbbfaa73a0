import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { deviceDir } from './device-dir.ts';
import { createDeviceSettings } from './device-settings.ts';
import type { Device } from './open-workspace.ts';
import { createSecretStore, UNSEALED, type SecretSeal } from './secret-store.ts';

/** Sealed and unsealed secrets lie apart: neither kind of host can open what the other keeps, so neither may replace it. */
const SECRETS = { sealed: 'secrets.sealed.json', unsealed: 'secrets.json' };

/** This device as hosts use it: its folder, the system's clock and random source. `seal`: the system's keychain, where there is one. */
export function openDevice(env: Readonly<Record<string, string | undefined>>, seal?: SecretSeal): Device {
  const folder = deviceDir(env, process.platform);
  return {
    settings: createDeviceSettings(join(folder, 'settings.json')),
    secrets: createSecretStore(join(folder, seal ? SECRETS.sealed : SECRETS.unsealed), seal ?? UNSEALED),
    nowMs: () => Date.now(),
    offsetMin: (atMs) => new Date(atMs).getTimezoneOffset(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}
