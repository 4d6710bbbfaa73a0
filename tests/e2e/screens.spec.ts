import { expect, type Page } from '@playwright/test';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 600 },
] as const;

/** Every screen once, kept beside the results to be looked at. What must hold for all: nothing is wider than the window. */
for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${colorScheme}, ${viewport.width} × ${viewport.height}`, () => {
      test.use({ colorScheme, viewport, locale: 'en-GB' });

      test('every screen fits the window', async ({ page, start }, info) => {
        const keep = async (name: string): Promise<void> => {
          await page.waitForTimeout(400);
          await page.screenshot({ path: info.outputPath(`${name}.png`) });
          expect(await overflow(page), name).toBeLessThanOrEqual(0);
        };
        await (await start()).open(page);
        await keep('welcome');
        await page.getByRole('button', { name: /Open the sample project/ }).click();
        const list = listOf(page);
        await expect(list.grid).toBeVisible();
        await keep('list');
        await page.keyboard.press('Alt+3');
        await keep('gantt');
        await page.keyboard.press('Alt+4');
        await keep('workload');
        await page.keyboard.press('Alt+1');
        await list.grid.focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(page.getByRole('complementary')).toBeVisible();
        await keep('task');
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.type('test');
        await keep('search');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'People', exact: true }).click();
        await keep('people');
        await page.getByRole('tab', { name: 'Working hours' }).click();
        await keep('working-hours');
        await page.getByRole('button', { name: 'All projects', exact: true }).click();
        await keep('projects');
        await page.getByRole('button', { name: 'Import a file' }).last().click();
        await keep('import');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^Sync:/ }).click();
        await keep('sync');
      });
    });
  }
}

/** By how many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
