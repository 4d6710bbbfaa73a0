import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');

test('a window opens whose page sees the contract and nothing of Node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-desktop-'));
  const app = await electron.launch({
    args: [ROOT, `--user-data-dir=${join(folder, 'chromium')}`],
    env: { ...process.env, BATON_HOME: folder },
  });
  try {
    const window = await app.firstWindow();
    await expect(window).toHaveTitle(/Baton/);
    const seen = await window.evaluate(() => ({
      bridge: Object.keys(Reflect.get(globalThis, 'baton') as object).toSorted(),
      node: ['require', 'process', 'module'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ bridge: ['dispatch', 'query', 'subscribe'], node: [] });
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
