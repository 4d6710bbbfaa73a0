import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { deviceDir } from './device-dir.ts';
import { createDeviceSettings } from './device-settings.ts';
import type { Device } from './open-workspace.ts';
import { createSecretStore, type SecretSeal } from './secret-store.ts';

/** This device as hosts use it: its folder, the system's clock and random source. */
export function openDevice(env: Readonly<Record<string, string | undefined>>, seal: SecretSeal): Device {
  const folder = deviceDir(env, process.platform);
  return {
    settings: createDeviceSettings(join(folder, 'settings.json')),
    secrets: createSecretStore(join(folder, 'secrets.json'), seal),
    nowMs: () => Date.now(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}
