import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });

async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`);
}

test('a command is found by a few letters and runs on Enter', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openAt(page, `project/${PLAN_ID}/list`);
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('shgan');
  await expect(palette(page).getByRole('option').first()).toContainText('Show the Gantt');
  await expect(palette(page).getByRole('option').first()).toContainText('Alt 3');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Gantt' })).toHaveAttribute('aria-selected', 'true');
});

test('what was used last comes first, in the next window too', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('trash');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Trash', exact: true })).toBeVisible();
  await openAt(page, 'people');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(palette(page).getByRole('option').first()).toContainText('Trash');
});

test('> in the search asks for commands', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('>');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('commands of a view act where the view has the focus', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openAt(page, `project/${PLAN_ID}/list`);
  const list = listOf(page);
  await list.cell('Survey', 'Task').click();
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('move task down');
  await expect(palette(page).getByRole('option').first()).toContainText('Alt ↓');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await list.names()).slice(0, 3)).toEqual(['Planning', 'Drawings', 'Survey']);
});

test('another project opens by its name', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('town hall');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Town hall' })).toBeAttached();
});
