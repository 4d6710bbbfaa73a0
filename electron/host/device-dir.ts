import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which this device keeps what is its own: settings, keys, which workspaces were open. Never inside a workspace file,
 * because a file that is copied to a second laptop must not carry an identity with it. `BATON_HOME` overrides it.
 */
export function deviceDir(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  if (env['BATON_HOME']) return env['BATON_HOME'];
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Baton');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Baton');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'baton');
}
