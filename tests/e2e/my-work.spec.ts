import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { isoToMin } from '../../shared/model/time.ts';
import { aPlan } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-04T10:00:00'));
});

/** A second project with work for Ada, and a task that she can unblock. */
const elsewhere = [
  { type: 'project.create', id: 'bridge', fields: { name: 'Bridge', startMin: isoToMin('2026-03-04T08:00') ?? 0 } },
  { type: 'task.create', projectId: 'bridge', id: 'pier', place: { parentId: null }, fields: { name: 'Pier', ownerId: 'ada' } },
  {
    type: 'task.create',
    projectId: 'bridge',
    id: 'deck',
    place: { parentId: null },
    fields: {
      name: 'Deck',
      ownerId: 'ben',
      status: 'blocked',
      blocked: { reason: 'Which steel?', sinceMs: 1, by: { kind: 'person', personId: 'ada' } },
    },
  },
  {
    type: 'task.create',
    projectId: 'bridge',
    id: 'rail',
    place: { parentId: null },
    fields: { name: 'Rail', ownerId: 'ada' },
  },
  { type: 'dependency.set', projectId: 'bridge', fromId: 'deck', toId: 'rail', fields: {} },
] as const;

async function openMyWork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'My work' }).click();
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name}`) });
}

test('without an identity it asks who is here, then sorts the tasks of all projects', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openMyWork(page);
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(section(page, 'Overdue')).toContainText('Survey');
  await expect(section(page, 'Today')).toContainText('Pier');
  await expect(section(page, 'Today')).toContainText('Bridge');
  await expect(section(page, 'Others wait for you')).toContainText('Ben Okafor waits for you: Which steel?');
  await expect(section(page, 'Waiting for others')).toContainText('Waits for “Deck” (Ben Okafor)');
  await expect(page.getByRole('status').filter({ hasText: '5 open tasks' })).toBeVisible();
});

test('it is worked through by keyboard: arrows, status, and the task itself', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openMyWork(page);
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  const survey = section(page, 'Overdue').getByRole('button', { name: /^Survey/ });
  await survey.focus();
  await page.keyboard.press('s');
  await page.keyboard.type('done');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(section(page, 'Overdue')).toHaveCount(0);
  // The focus went on to the next task.
  await expect(page.locator('.work-row__open:focus')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.locator('.work-row__open:focus')).toContainText('Deck');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: /^Task / })).toBeVisible();
});

test('a window that was left open overnight shows today when one comes back to it', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openMyWork(page);
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(section(page, 'Today')).toContainText('Pier');
  await page.clock.setFixedTime(new Date('2026-03-05T09:00:00'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(section(page, 'Overdue')).toContainText('Pier');
});

test('marking as blocked asks for the reason', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openMyWork(page);
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await page.getByRole('button', { name: /^Change the status of Survey/ }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  const dialog = page.getByRole('dialog', { name: 'Blocked: Survey' });
  await dialog.getByRole('textbox', { name: 'What is in the way?' }).fill('Snow');
  await dialog.getByRole('button', { name: 'Mark as blocked' }).click();
  await expect(section(page, 'Blocked')).toContainText('Blocked: Snow');
});

test('who has no tasks is told what would show', async ({ page, start }) => {
  await (await start([{ type: 'person.create', id: 'eve', fields: { name: 'Eve' } }])).open(page);
  await openMyWork(page);
  await page.getByRole('button', { name: 'Eve' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is yours' })).toBeVisible();
});

test('it has no accessibility violations in light and dark', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openMyWork(page);
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(section(page, 'Today')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.my-work').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
