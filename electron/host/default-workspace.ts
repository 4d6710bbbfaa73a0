import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DeviceSettings } from './device-settings.ts';

/** The workspace that opens when none is named. */
export interface DefaultWorkspace {
  readonly path: string;
  /** True when it is to be made. */
  readonly create: boolean;
}

const FILE_NAME = 'My projects.baton';

/** The one that was open last, as long as it is there; otherwise `My projects.baton` in a folder `Baton` of the user's own. */
export function defaultWorkspace(
  device: Pick<DeviceSettings, 'recentPaths'>,
  env: Readonly<Record<string, string | undefined>>,
): DefaultWorkspace {
  const last = device.recentPaths().find((path) => existsSync(path));
  if (last !== undefined) return { path: last, create: false };
  // A device folder of one's own is for tests and for sticks: nothing may land in the home folder then.
  const path = join(env['BATON_HOME'] ?? join(homedir(), 'Baton'), FILE_NAME);
  mkdirSync(dirname(path), { recursive: true });
  return { path, create: true };
}
