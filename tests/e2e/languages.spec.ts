import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { violations } from './support/axe.ts';
import { test } from './support/baton.ts';
import { settled } from './support/settled.ts';

const LANGUAGES = [
  {
    id: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    workspace: 'Arbeitsbereich',
    column: 'Vorgänger',
    duration: /^2T$/,
    typed: 'nächsten Fr',
    date: /^\d{1,2}\. \p{L}+\.?( \d{4})?$/u,
  },
  {
    id: 'ar',
    name: 'العربية',
    direction: 'rtl',
    workspace: 'مساحة العمل',
    column: 'السوابق',
    duration: /^2 ي$/,
    typed: 'الجمعة القادمة',
    date: /^\d{1,2} \p{L}+( \d{4})?$/u,
  },
] as const;

const SCREENS = {
  'every screen of the workspace': ['', 'inbox', 'people', 'trash', 'my-work', 'portfolio', 'workload'],
  'every tab of a project': ['list', 'list/walls', 'board', 'gantt', 'workload', 'decisions'].map(
    (tab) => `project/${PLAN_ID}/${tab}`,
  ),
};

for (const language of LANGUAGES) {
  test.describe(language.name, () => {
    test.use({ locale: 'en-GB' });

    test('is chosen in the menu, stays, and gives way to English again', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      await choose(page, 'Appearance and help', language.name);
      await expect(page.getByRole('navigation', { name: language.workspace })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language.id);
      await expect(page.locator('html')).toHaveAttribute('dir', language.direction);
      await page.reload();
      await expect(page.getByRole('navigation', { name: language.workspace })).toBeVisible();
      await choose(page, language.id === 'de' ? 'Darstellung und Hilfe' : 'المظهر والمساعدة', 'English');
      await expect(page.getByRole('navigation', { name: 'Workspace' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    });

    test('durations and dates read and are typed as in the language', async ({ page, start }) => {
      await openIn(page, await start(aPlan()), language.name);
      await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list/survey`);
      await expect(page.getByRole('columnheader', { name: language.column })).toBeVisible();
      const panel = page.getByRole('complementary');
      const duration = panel.getByRole('textbox').filter({ visible: true });
      const values = await duration.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
      expect(values.some((value) => language.duration.test(value))).toBe(true);
      const deadline = panel.getByLabel(language.id === 'de' ? 'Stichtag' : 'الموعد النهائي');
      await deadline.fill(language.typed);
      await deadline.press('Enter');
      await expect(deadline).toHaveValue(language.date);
    });

    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 900, height: 600 },
    ]) {
      test.describe(`${viewport.width} × ${viewport.height}`, () => {
        test.use({ viewport });

        for (const [what, addresses] of Object.entries(SCREENS)) {
          test(`${what} renders, fits the window, and axe finds nothing`, async ({ page, start }, info) => {
            await openIn(page, await start(aPlan()), language.name);
            const origin = new URL(page.url()).origin;
            for (const address of addresses) {
              await page.goto(`${origin}/#/${address}`);
              await page.getByRole('heading', { level: 1 }).first().waitFor();
              await settled(page);
              const name = address.replaceAll('/', '-') || 'home';
              await page.screenshot({ path: info.outputPath(`${name}.png`) });
              expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
              // What axe reads doesn't change with the size, and it takes its time.
              if (viewport.width > 1000) expect.soft(await violations(page), address).toEqual([]);
            }
          });
        }
      });
    }
  });
}

async function openIn(page: Page, baton: { open(page: Page): Promise<void> }, language: string): Promise<void> {
  await baton.open(page);
  await choose(page, 'Appearance and help', language);
  await expect(page.locator('html')).not.toHaveAttribute('lang', 'en');
}

async function choose(page: Page, menu: string, language: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: new RegExp(`: ${language}`) }).click();
}

/** By how many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
