import { expect } from '@playwright/test';
import { aPlan } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { openList } from './support/list-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

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

test('dragging over cells or Shift+click selects them, and what is to be blocked asks once for its reason', async ({
  page,
  start,
}) => {
  const list = await openList(page, await start(aPlan()));
  const from = await list.cell('Survey', 'Status').boundingBox();
  const to = await list.cell('Walls', 'Owner').boundingBox();
  if (!from || !to) throw new Error('A cell is out of sight');
  await page.mouse.move(from.x + 50, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 50, to.y + 10, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Not started\tAda Lovelace\nNot started\tAda Lovelace\nNot started\t\nNot started\t',
  );
  await list.cell('Survey', 'Status').click();
  await list.cell('Drawings', 'Owner').click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Not started\tAda Lovelace\nNot started\tAda Lovelace');

  await list.cell('Survey', 'Status').click();
  await page.evaluate(() => navigator.clipboard.writeText('Blocked\nBlocked'));
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Blocked: 2 tasks' });
  await expect(dialog.getByRole('listitem')).toHaveText(['Survey', 'Drawings']);
  await dialog.getByLabel('What is in the way?').fill('No permit');
  await page.keyboard.press('Enter');
  for (const name of ['Survey', 'Drawings']) await list.expectCell(name, 'Status', 'Blocked');
  await page.getByRole('button', { name: /^Undo: paste/i }).click();
  for (const name of ['Survey', 'Drawings']) await list.expectCell(name, 'Status', 'Not started');
});

test('a cell that is chosen from takes what is typed: letters at once, people with their shares', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.cell('Roof', 'Status').click();
  await page.keyboard.type('in rev');
  await page.keyboard.press('Enter');
  await list.expectCell('Roof', 'Status', 'In review');
  await list.cell('Roof', 'Assignees').click();
  await page.keyboard.type('ada 50%, ben');
  await page.keyboard.press('Enter');
  await expect(list.cell('Roof', 'Assignees').getByTitle('Ada Lovelace 50%, Ben Okafor')).toBeVisible();
});
