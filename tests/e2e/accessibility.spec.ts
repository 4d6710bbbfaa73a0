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
      const project = `project/${PLAN_ID}`;
      const addresses = ['', 'my-work', 'portfolio', 'people', 'workload', 'trash', `${project}/list/walls`];
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
