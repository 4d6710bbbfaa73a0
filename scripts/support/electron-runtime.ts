import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.ts';

const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** The path of Electron's executable when its runtime is installed, else null. Fetches nothing. */
export function electronPath(): string | null {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  const path = join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}

/** Fetches Electron's runtime, as the package does at its first start. Gives null on success, else the reason. */
export async function fetchElectron(): Promise<string | null> {
  const version = electronVersion();
  // Only the default source can be asked for in advance; with a mirror the installer finds out by itself.
  if (process.env['ELECTRON_MIRROR'] === undefined) {
    const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
    const reachable = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(8000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (!reachable) return `Electron's runtime is not installed and github.com could not be reached to fetch it`;
  }
  console.log(`Fetching the runtime of Electron ${version}, once …`);
  const code = await runNode('node_modules/electron/install.js');
  return code === 0 && electronPath() !== null ? null : `Electron's runtime could not be fetched`;
}

function electronVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest && typeof manifest.version === 'string') {
    return manifest.version;
  }
  throw new Error('node_modules/electron/package.json has no version');
}
