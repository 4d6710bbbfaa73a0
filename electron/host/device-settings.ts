import { resolve } from 'node:path';
import { readPrivateJson, writePrivateJson } from './private-file.ts';

const MAX_RECENT = 10;

/** What this device remembers across workspaces. */
export interface DeviceSettings {
  recentPaths(): readonly string[];
  /** Puts a workspace at the head of the recent ones. */
  remember(path: string): void;
}

/** Settings in one file of the device's folder. */
export function createDeviceSettings(path: string): DeviceSettings {
  const recentPaths = (): readonly string[] => {
    const kept = readPrivateJson(path)?.['recentPaths'];
    return Array.isArray(kept) ? kept.filter((entry): entry is string => typeof entry === 'string') : [];
  };
  return {
    recentPaths,
    remember: (workspacePath) => {
      const absolute = resolve(workspacePath);
      const rest = recentPaths().filter((entry) => entry !== absolute);
      writePrivateJson(path, { ...readPrivateJson(path), recentPaths: [absolute, ...rest].slice(0, MAX_RECENT) });
    },
  };
}
