import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

/** What axe finds on the page as it is, in few words. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, locale: 'en-GB' });

    test('axe finds nothing on an empty workspace', async ({ page, start }) => {
      await (await start()).open(page);
      await expect(page.getByRole('heading', { name: 'Plan something together' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on any screen', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      const origin = new URL(page.url()).origin;
      for (const address of ['', 'people', 'trash', `project/${PLAN_ID}/list`, `project/${PLAN_ID}/list/walls`]) {
        await page.goto(`${origin}/#/${address}`);
        await page.waitForTimeout(300);
        expect(await violations(page), address).toEqual([]);
      }
    });

    test('axe finds nothing in the dialogs', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      const opens: readonly (() => Promise<void>)[] = [
        () => page.getByRole('button', { name: 'New project' }).first().click(),
        () => page.getByRole('button', { name: 'Import a file' }).first().click(),
        () => page.keyboard.press('ControlOrMeta+k'),
        () => page.keyboard.press('?'),
        async () => {
          await page.getByRole('button', { name: /^Sync:/ }).click();
          await page.getByRole('button', { name: 'Share this workspace' }).click();
        },
      ];
      for (const open of opens) {
        await open();
        await expect(page.getByRole('dialog').last()).toBeVisible();
        await page.waitForTimeout(200);
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });
  });
}
