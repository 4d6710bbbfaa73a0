import { resolve } from 'node:path';
import type { Id } from '../../shared/model/id.ts';
import { readPrivateJson, writePrivateJson } from './private-file.ts';

const MAX_RECENT = 10;

/** What this device remembers across workspaces. */
export interface DeviceSettings {
  recentPaths(): readonly string[];
  /** Puts a workspace at the head of the recent ones. */
  remember(path: string): void;
  /** Who sits here in a workspace, by the file's id; null: nobody said. */
  personIn(fileId: Id): Id | null;
  setPersonIn(fileId: Id, personId: Id | null): void;
  /** The windows as they were left, as they were given. */
  windows(): unknown;
  setWindows(windows: unknown): void;
}

/** Settings in one file of the device's folder. */
export function createDeviceSettings(path: string): DeviceSettings {
  const read = (): Readonly<Record<string, unknown>> => readPrivateJson(path) ?? {};
  const recentPaths = (): readonly string[] => {
    const kept = read()['recentPaths'];
    return Array.isArray(kept) ? kept.filter((entry): entry is string => typeof entry === 'string') : [];
  };
  const people = (): Readonly<Record<string, unknown>> => {
    const kept = read()['people'];
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  };
  return {
    recentPaths,
    remember: (workspacePath) => {
      const absolute = resolve(workspacePath);
      if (recentPaths()[0] === absolute) return;
      const rest = recentPaths().filter((entry) => entry !== absolute);
      writePrivateJson(path, { ...read(), recentPaths: [absolute, ...rest].slice(0, MAX_RECENT) });
    },
    personIn: (fileId) => {
      const personId = Object.hasOwn(people(), fileId) ? people()[fileId] : undefined;
      return typeof personId === 'string' ? personId : null;
    },
    windows: () => read()['windows'],
    setWindows: (windows) => writePrivateJson(path, { ...read(), windows }),
    setPersonIn: (fileId, personId) => writePrivateJson(path, { ...read(), people: { ...people(), [fileId]: personId } }),
  };
}
