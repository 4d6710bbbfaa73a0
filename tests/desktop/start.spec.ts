import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');

let folder: string;
let open: Set<ElectronApplication>;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-desktop-'));
  open = new Set();
});

test.afterEach(async () => {
  for (const app of open) await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the app on the test's own device; again after it was closed. */
async function start(): Promise<{ app: ElectronApplication; window: Page }> {
  const app = await electron.launch({
    args: [ROOT, `--user-data-dir=${join(folder, 'chromium')}`],
    env: { ...process.env, BATON_HOME: folder },
  });
  open.add(app);
  app.on('close', () => open.delete(app));
  return { app, window: await app.firstWindow() };
}

test('a window opens whose page sees the contract and nothing of Node', async () => {
  const { window } = await start();
  await expect(window).toHaveTitle(/Baton/);
  const seen = await window.evaluate(() => ({
    bridge: Object.keys(Reflect.get(globalThis, 'baton') as object).toSorted(),
    node: ['require', 'process', 'module'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ bridge: ['dispatch', 'query', 'subscribe'], node: [] });
});

test('what was done is there after the app was closed and started again', async () => {
  const first = await start();
  const done = await dispatch(first.window, { type: 'sample', jobId: 'J1', actorId: null });
  expect(done).toMatchObject({ ok: true });
  await first.app.close();
  const second = await start();
  const projects = await second.window.evaluate(() => {
    const host = Reflect.get(globalThis, 'baton') as { query: (query: object) => Promise<readonly { tasks: number }[]> };
    return host.query({ type: 'projects' });
  });
  expect(projects).toHaveLength(1);
  expect(projects[0]?.tasks).toBeGreaterThan(10);
});

test('[H5] the page is refused what is no action', async () => {
  const { window } = await start();
  expect(await dispatch(window, { type: 'eval' })).toMatchObject({ ok: false, error: { code: 'malformed' } });
});

function dispatch(window: Page, action: object): Promise<unknown> {
  return window.evaluate((sent) => {
    const host = Reflect.get(globalThis, 'baton') as { dispatch: (action: object) => Promise<unknown> };
    return host.dispatch(sent);
  }, action);
}
