import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Gantt charts beside which Baton is measured. They are no dependencies: nothing of Baton imports them. */
export const PEERS = [
  { name: 'dhtmlx', package: 'dhtmlx-gantt', version: '10.0.3' },
  { name: 'svar', package: '@svar-ui/react-gantt', version: '2.7.3' },
  { name: 'frappe', package: 'frappe-gantt', version: '1.2.2' },
] as const;

export type PeerName = (typeof PEERS)[number]['name'];

/**
 * Installs what of the wanted peers isn't there yet, from npm's registry into a folder outside of Baton's own packages and lockfile, without
 * running their install scripts. Gives the peers that are there afterwards.
 */
export function installPeers(folder: string, wanted: readonly PeerName[]): readonly PeerName[] {
  const peers = PEERS.filter(({ name }) => wanted.includes(name));
  const missing = peers.filter((peer) => installedVersion(folder, peer.package) !== peer.version);
  if (missing.length > 0) {
    const specifiers = peers.map((peer) => `${peer.package}@${peer.version}`);
    console.log(`Installing ${specifiers.join(', ')} for this bench only, into ${folder}`);
    mkdirSync(folder, { recursive: true });
    const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = spawnSync('npm', ['install', '--prefix', folder, ...flags, ...specifiers], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) console.log('npm could not install them: is there a network?');
  }
  const present = peers.filter((peer) => installedVersion(folder, peer.package) === peer.version).map(({ name }) => name);
  for (const { name } of peers) if (!present.includes(name)) console.log(`Missing, so not measured: ${name}`);
  return present;
}

function installedVersion(folder: string, name: string): string | null {
  const file = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return null;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : null;
}
