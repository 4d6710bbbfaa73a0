import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findBrowser } from './scripts/ensure-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A test that fails now and then is a test that fails.
  retries: 0,
  // Pictures are taken when asked for (`npm test -- --browser visual --update-pictures`), never by a run that finds none.
  updateSnapshots: 'none',
  snapshotPathTemplate: 'tests/e2e/pictures/{arg}{ext}',
  expect: { toHaveScreenshot: { animations: 'disabled', maxDiffPixels: 60 } },
  forbidOnly: true,
  reporter: 'list',
  use: {
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(browser === null ? {} : { executablePath: browser.path }) },
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e' },
    // Drives the real desktop app; scripts/test.ts starts it only where Electron's runtime is.
    { name: 'desktop', testDir: 'tests/desktop' },
  ],
});
