import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test, type Baton } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

async function openList(page: Page, baton: Baton) {
  await baton.open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  const list = listOf(page);
  await list.grid.waitFor();
  return list;
}

test('a rectangle of cells is copied as a table, and pasted as one step', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  const { keyboard } = page;
  await list.cell('Survey', 'Owner').click();
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ada Lovelace\t\t2d\nAda Lovelace\t\t3d');

  await list.cell('Walls', 'Owner').click();
  await keyboard.press('ControlOrMeta+v');
  await list.expectCell('Walls', 'Duration', '2d');
  await list.expectCell('Roof', 'Duration', '3d');
  await list.expectCell('Roof', 'Owner', /Ada Lovelace/);
  await expect(list.cell('Walls', 'Assignees').getByRole('img')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: paste/i }).click();
  await list.expectCell('Walls', 'Duration', '5d');
  await list.expectCell('Roof', 'Duration', '4d');
});

test('a table from elsewhere makes tasks at the end, and what can not be read is listed', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await page.evaluate(() => navigator.clipboard.writeText('Doors\tReady\tBen\nWindows\tsoon\t\n'));
  await list.grid.focus();
  await list.cell('Opening', 'Task').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+v');
  const report = page.getByRole('dialog', { name: '1 cell was left as it was' });
  await expect(report).toContainText('“soon” is no status');
  await report.getByRole('button', { name: 'OK' }).click();
  await list.expectCell('Doors', 'Status', 'Ready');
  await list.expectCell('Doors', 'Owner', /Ben Okafor/);
  await expect(list.row('Windows')).toBeVisible();
});

test('cells are filled down and cleared', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  const { keyboard } = page;
  await list.cell('Walls', 'Assignees').click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('ControlOrMeta+d');
  await expect(list.cell('Roof', 'Assignees').getByRole('img', { name: 'Ben Okafor' })).toBeVisible();
  await keyboard.press('Delete');
  await expect(list.cell('Walls', 'Assignees').getByRole('img')).toHaveCount(0);
  await expect(list.row('Walls')).toBeVisible();
});

test('several rows are changed at once', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.cell('Survey', 'Task').click();
  await list.cell('Drawings', 'Task').click({ modifiers: ['Shift'] });
  await list.cell('Roof', 'Task').click({ modifiers: ['ControlOrMeta'] });
  const bar = page.getByRole('toolbar', { name: 'Change the selected tasks' });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'In review' }).click();
  for (const name of ['Survey', 'Drawings', 'Roof']) await list.expectCell(name, 'Status', 'In review');
  await page.getByRole('button', { name: /^Undo: change 3 tasks/i }).click();
  await list.expectCell('Roof', 'Status', 'Not started');

  await bar.getByRole('button', { name: 'Move by days' }).click();
  await page.getByLabel('Days, such as 3 or −2').fill('7');
  await page.keyboard.press('Enter');
  await list.expectCell('Survey', 'Start', '9 Mar');
});
