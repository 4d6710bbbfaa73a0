import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { PROJECT_TABS } from '../../renderer/app/route.ts';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

/** Words about a task. */
const SAID = [
  {
    type: 'comment.create',
    projectId: PLAN_ID,
    id: 'c1',
    fields: { taskId: 'walls', authorId: 'ben', body: 'The **timber** comes on [Monday](https://example.org).', atMs: 0 },
  },
  {
    type: 'decision.create',
    projectId: PLAN_ID,
    id: 'timber',
    fields: { title: 'Walls of timber', body: 'Brick takes longer', decidedById: 'ada', taskId: 'walls' },
  },
] as const;

const ABOVE = '.popover, .modal';

/** What axe finds in the popover or dialog that is open, once it has come in. */
async function violationsAbove(page: Page): Promise<readonly string[]> {
  await expect(page.locator(ABOVE).last()).toBeVisible();
  await page.waitForTimeout(200);
  return violations(page, ABOVE);
}

/** What axe finds on the page as it is, in few words. */
async function violations(page: Page, part = 'html'): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .include(part)
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
      // Every screen, one after the other.
      test.slow();
      await (await start(aPlan())).open(page);
      const origin = new URL(page.url()).origin;
      const project = `project/${PLAN_ID}`;
      const addresses = ['', 'inbox', 'my-work', 'portfolio', 'people', 'workload', 'trash', `${project}/list/walls`];
      for (const address of [...addresses, ...PROJECT_TABS.map((tab) => `${project}/${tab}`)]) {
        await page.goto(`${origin}/#/${address}`);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
        await page.waitForTimeout(300);
        expect(await violations(page), address).toEqual([]);
      }
    });

    test('axe finds nothing in comments, activity and decisions', async ({ page, start }) => {
      await (await start([...aPlan(), ...SAID])).open(page);
      await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list/walls`);
      for (const part of ['Comments', 'Activity']) {
        await page.getByRole('tab', { name: part }).click();
        await page.waitForTimeout(200);
        expect(await violations(page), part).toEqual([]);
      }
      await page.getByRole('tab', { name: 'Decisions' }).click();
      await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Walls of timber');
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing in the dialogs of a project', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
      for (const item of ['Project settings', 'Baselines', 'Record a decision']) {
        await page.getByRole('button', { name: 'Project menu' }).click();
        await page.getByRole('menuitem', { name: item }).click();
        await page.waitForTimeout(200);
        expect(await violations(page), item).toEqual([]);
        if (item === 'Project settings') {
          await page.getByRole('tab', { name: 'Schedule' }).click();
          expect(await violations(page), item).toEqual([]);
        }
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });

    test('axe finds nothing in the dialogs', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      const opens: readonly (() => Promise<void>)[] = [
        () => page.getByRole('button', { name: 'New project' }).first().click(),
        () => page.getByRole('button', { name: 'Import a file' }).first().click(),
        () => page.keyboard.press('ControlOrMeta+k'),
        () => page.keyboard.press('ControlOrMeta+Shift+P'),
        () => page.keyboard.press('?'),
        () => page.keyboard.press('ControlOrMeta+,'),
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

    test('axe finds nothing in what opens beside the list and the board', async ({ page, start }) => {
      test.setTimeout(120_000);
      await (await start(aPlan())).open(page);
      const origin = new URL(page.url()).origin;
      await page.goto(`${origin}/#/project/${PLAN_ID}/list`);
      await expect(page.getByRole('treegrid')).toBeVisible();
      for (const name of ['Views', 'Filter', 'Sort', 'Group', 'Columns', 'Project menu', 'Appearance and help', /^Workspace/]) {
        await page
          .getByRole('button', { name, exact: typeof name === 'string' })
          .first()
          .click();
        expect.soft(await violationsAbove(page), String(name)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.getByRole('gridcell').filter({ hasText: 'Not started' }).first().dblclick();
      expect.soft(await violationsAbove(page), 'status').toEqual([]);
      await page.keyboard.press('Escape');
      await page.goto(`${origin}/#/project/${PLAN_ID}/list/walls`);
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /Priority/ })
        .click();
      expect.soft(await violationsAbove(page), 'priority').toEqual([]);
      await page.keyboard.press('Escape');
      await page.goto(`${origin}/#/project/${PLAN_ID}/board`);
      await page
        .getByRole('button', { name: /^Limit of/ })
        .first()
        .click();
      expect.soft(await violationsAbove(page), 'limit').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('option').first().click();
      await page.keyboard.press('m');
      expect.soft(await violationsAbove(page), 'move').toEqual([]);
    });

    test('axe finds nothing in what opens beside the Gantt, the workload and the people', async ({ page, start }) => {
      test.setTimeout(120_000);
      await (await start(aPlan())).open(page);
      const origin = new URL(page.url()).origin;
      await page.goto(`${origin}/#/project/${PLAN_ID}/gantt`);
      await page.getByRole('row', { name: /Survey/ }).click({ button: 'right' });
      expect.soft(await violationsAbove(page), 'menu of a task').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('w');
      expect.soft(await violationsAbove(page), 'why').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export or print' }).click();
      expect.soft(await violationsAbove(page), 'export').toEqual([]);
      await page.keyboard.press('Escape');
      await page.goto(`${origin}/#/workload`);
      await page.getByRole('gridcell').nth(3).click();
      await page.keyboard.press('Enter');
      expect.soft(await violationsAbove(page), 'work of a cell').toEqual([]);
      await page.keyboard.press('Escape');
      await page.goto(`${origin}/#/people`);
      for (const tab of ['Teams', 'Working hours']) {
        await page.getByRole('tab', { name: tab }).click();
        expect.soft(await violations(page), tab).toEqual([]);
      }
      await page.getByRole('tab', { name: 'People' }).click();
      await page
        .getByRole('button', { name: /^Time off/ })
        .first()
        .click();
      expect.soft(await violationsAbove(page), 'time off').toEqual([]);
    });
  });
}
