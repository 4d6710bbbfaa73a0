import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, runTool } from './support/run.ts';

/** A Chromium that the tests can drive, and where it came from. */
export type Browser = { readonly path: string; readonly origin: string };

/** The flags the tests start it with: nothing of its own on the network, no GPU, no sandbox only where root has none. */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds a Chromium on this machine without fetching anything. */
export function findBrowser(): Browser | null {
  const given = process.env['BATON_CHROMIUM'];
  if (given !== undefined && existsSync(given)) return { path: given, origin: 'BATON_CHROMIUM' };
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, origin: "Playwright's Chromium" };
  const path = candidates().find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path, origin: 'installed' };
}

/** Finds a Chromium, or installs one: through Playwright, then (root on Debian) through apt. Prints one line about it. */
export async function ensureBrowser(): Promise<Browser | null> {
  const found = findBrowser() ?? (await install());
  if (found === null) {
    console.error('browser: no Chromium here, and none could be installed; install one or set BATON_CHROMIUM to its path');
  } else {
    console.log(`browser: ${found.path} (${found.origin})`);
  }
  return found;
}

async function install(): Promise<Browser | null> {
  if ((await runTool('@playwright/test', ['install', 'chromium'])) === 0) {
    const fetched = findBrowser();
    if (fetched !== null) return fetched;
  }
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const updated = await run('apt-get', ['update', '-q']);
    if (updated === 0) await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  return findBrowser();
}

function candidates(): readonly string[] {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome.exe',
    'msedge.exe',
  ];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [
    '/usr/bin/chromium',
    ...onPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
}

if (import.meta.main && (await ensureBrowser()) === null) process.exitCode = 1;
