import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createDeviceSettings } from '../../../electron/host/device-settings.ts';
import type { Device } from '../../../electron/host/open-workspace.ts';
import { createSecretStore, UNSEALED } from '../../../electron/host/secret-store.ts';

export const NOW_MS = Date.UTC(2026, 2, 2);

/** A device with its folder at `home`; its clock stands still. */
export function aDevice(home: string): Device {
  return {
    settings: createDeviceSettings(join(home, 'settings.json')),
    secrets: createSecretStore(join(home, 'secrets.json'), UNSEALED),
    nowMs: () => NOW_MS,
    offsetMin: () => 0,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}
