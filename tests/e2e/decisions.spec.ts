import { expect } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB' });

test('a decision is recorded, found by the search, changed and deleted', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/decisions`);
  await expect(page.getByText('No decisions yet')).toBeVisible();
  await page.getByRole('button', { name: 'Record a decision' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record a decision' });
  await dialog.getByLabel('What was decided').fill('Walls of timber');
  await dialog.getByLabel('Why', { exact: true }).fill('Brick would take five weeks more');
  await dialog.getByRole('button', { name: /Who decided/ }).click();
  await page.getByRole('option', { name: 'Ada Lovelace' }).click();
  await dialog.getByRole('combobox', { name: 'About' }).fill('Wal');
  await page.getByRole('option', { name: 'Walls' }).click();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  const list = page.getByRole('list', { name: 'Decisions' });
  await expect(list).toContainText('Walls of timber');
  await expect(list).toContainText('Decided by Ada Lovelace');

  await page.goto(`${new URL(page.url()).origin}/#/`);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('timber');
  await page.getByRole('option', { name: /Walls of timber/ }).click();
  await expect(page.getByRole('tab', { name: 'Decisions' })).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('button', { name: 'Edit “Walls of timber”' }).click();
  await page.getByLabel('What was decided').fill('Walls of oak');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(list).toContainText('Walls of oak');
  await list.getByRole('button', { name: 'Walls', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Task Walls' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete “Walls of oak”' }).click();
  await expect(page.getByText('No decisions yet')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(list).toContainText('Walls of oak');
});
