import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { violationsAbove } from './support/axe.ts';
import { test, type Baton } from './support/baton.ts';

const MENUS = {
  'the list': [/^Views$/, /^Filter$/, /^Sort$/, /^Group$/, /^Columns$/],
  'the project and the sidebar': [/^Project menu$/, /^Appearance and help$/, /^Workspace/],
};

/** What opens above a screen: menus, popovers, dialogs. */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, locale: 'en-GB' });

    test('axe finds nothing in the dialogs of a project', async ({ page, start }) => {
      await openAt(page, await start(aPlan()), `project/${PLAN_ID}/list`);
      for (const item of ['Project settings', 'Baselines', 'Record a decision']) {
        await page.getByRole('button', { name: 'Project menu' }).click();
        await page.getByRole('menuitem', { name: item }).click();
        await expect(page.getByRole('dialog', { name: item })).toBeVisible();
        expect.soft(await violationsAbove(page), item).toEqual([]);
        if (item === 'Project settings') {
          await page.getByRole('tab', { name: 'Schedule' }).click();
          expect.soft(await violationsAbove(page), 'Schedule').toEqual([]);
        }
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });

    test('axe finds nothing in the dialogs', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      const opens: Readonly<Record<string, () => Promise<void>>> = {
        'new project': () => page.getByRole('button', { name: 'New project' }).first().click(),
        import: () => page.getByRole('button', { name: 'Import a file' }).first().click(),
        search: () => page.keyboard.press('ControlOrMeta+k'),
        commands: () => page.keyboard.press('ControlOrMeta+Shift+P'),
        help: () => page.keyboard.press('?'),
        settings: () => page.keyboard.press('ControlOrMeta+,'),
        share: async () => {
          await page.getByRole('button', { name: /^Sync:/ }).click();
          await page.getByRole('button', { name: 'Share this workspace' }).click();
        },
      };
      for (const [name, open] of Object.entries(opens)) {
        await open();
        expect.soft(await violationsAbove(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });

    for (const [where, names] of Object.entries(MENUS)) {
      test(`axe finds nothing in the menus of ${where}`, async ({ page, start }) => {
        await openAt(page, await start(aPlan()), `project/${PLAN_ID}/list`);
        await expect(page.getByRole('treegrid')).toBeVisible();
        for (const name of names) {
          await page.getByRole('button', { name }).first().click();
          await expectAccessible(page, String(name));
        }
      });
    }

    test('axe finds nothing in the choices of a cell and the task panel', async ({ page, start }) => {
      const origin = await openAt(page, await start(aPlan()), `project/${PLAN_ID}/list`);
      await page.getByRole('gridcell').filter({ hasText: 'Not started' }).first().dblclick();
      await expectAccessible(page, 'status');
      await page.goto(`${origin}/#/project/${PLAN_ID}/list/walls`);
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /Priority/ })
        .click();
      await expectAccessible(page, 'priority');
    });

    test('axe finds nothing in what opens above the board', async ({ page, start }) => {
      await openAt(page, await start(aPlan()), `project/${PLAN_ID}/board`);
      await page
        .getByRole('button', { name: /^Limit of/ })
        .first()
        .click();
      await expectAccessible(page, 'limit');
      await page.getByRole('option').first().click();
      await page.keyboard.press('m');
      await expectAccessible(page, 'move');
    });

    test('axe finds nothing in what opens above the Gantt', async ({ page, start }) => {
      await openAt(page, await start(aPlan()), `project/${PLAN_ID}/gantt`);
      await page.getByRole('row', { name: /Survey/ }).click({ button: 'right' });
      await expectAccessible(page, 'menu of a task');
      await page.keyboard.press('w');
      await expectAccessible(page, 'why');
      await page.getByRole('button', { name: 'Export or print' }).click();
      await expectAccessible(page, 'export');
    });

    test("axe finds nothing in the work of a cell and a person's time off", async ({ page, start }) => {
      const origin = await openAt(page, await start(aPlan()), 'workload');
      await page.getByRole('gridcell').nth(3).click();
      await page.keyboard.press('Enter');
      await expectAccessible(page, 'work of a cell');
      await page.goto(`${origin}/#/people`);
      await page
        .getByRole('button', { name: /^Time off/ })
        .first()
        .click();
      await expectAccessible(page, 'time off');
    });
  });
}

/** Gives the origin of the app. */
async function openAt(page: Page, baton: Baton, address: string): Promise<string> {
  await baton.open(page);
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/${address}`);
  return origin;
}

/** Axe finds nothing in the popover or dialog that is open; then it is closed. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  expect.soft(await violationsAbove(page), what).toEqual([]);
  await page.keyboard.press('Escape');
}
