import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { violations } from './support/axe.ts';
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

const PROJECT = `project/${PLAN_ID}`;
const TABS = [
  ['list', 'list/walls', 'board'],
  ['gantt', 'workload', 'decisions'],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, locale: 'en-GB' });

    test('axe finds nothing on an empty workspace', async ({ page, start }) => {
      await (await start()).open(page);
      await expect(page.getByRole('heading', { name: 'Plan something together' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on the screens of the workspace', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      for (const address of ['', 'inbox', 'my-work', 'portfolio', 'people', 'workload', 'trash'])
        expect.soft(await violationsAt(page, address), address).toEqual([]);
    });

    for (const tabs of TABS) {
      test(`axe finds nothing on the tabs of a project: ${tabs.join(', ')}`, async ({ page, start }) => {
        await (await start(aPlan())).open(page);
        for (const tab of tabs) expect.soft(await violationsAt(page, `${PROJECT}/${tab}`), tab).toEqual([]);
      });
    }

    test('axe finds nothing among teams and working hours', async ({ page, start }) => {
      await (await start(aPlan())).open(page);
      await show(page, 'people');
      for (const tab of ['Teams', 'Working hours']) {
        await page.getByRole('tab', { name: tab }).click();
        expect.soft(await violations(page), tab).toEqual([]);
      }
    });

    test('axe finds nothing in comments, activity and decisions', async ({ page, start }) => {
      await (await start([...aPlan(), ...SAID])).open(page);
      await show(page, `${PROJECT}/list/walls`);
      for (const part of ['Comments', 'Activity']) {
        await page.getByRole('tab', { name: part }).click();
        expect.soft(await violations(page), part).toEqual([]);
      }
      await page.getByRole('tab', { name: 'Decisions' }).click();
      await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Walls of timber');
      expect(await violations(page)).toEqual([]);
    });
  });
}

/** Goes to a screen by its address, without loading the page anew. */
async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = `#/${to}`), address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
}

async function violationsAt(page: Page, address: string): Promise<readonly string[]> {
  await show(page, address);
  return violations(page);
}
