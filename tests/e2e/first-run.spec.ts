import { expect } from '@playwright/test';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

test('a new user opens the sample project, edits, undoes, and finds everything after a reload', async ({ page, start }) => {
  const baton = await start();
  await baton.open(page);
  await expect(page.getByRole('heading', { name: 'Plan something together' })).toBeVisible();

  await page.getByRole('button', { name: /Open the sample project/ }).click();
  const list = listOf(page);
  await expect(list.grid).toBeVisible();
  const names = await list.names();
  expect(names.length).toBeGreaterThan(5);

  await list.grid.focus();
  await page.keyboard.press('Insert');
  await page.keyboard.type('Check the sample');
  await page.keyboard.press('Enter');
  await expect(list.row('Check the sample')).toBeVisible();

  await list.write('Check the sample', 'Duration', '2d 4h');
  await list.expectCell('Check the sample', 'Duration', '2.5d');
  await page.keyboard.press('ControlOrMeta+z');
  await list.expectCell('Check the sample', 'Duration', '1d');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await list.expectCell('Check the sample', 'Duration', '2.5d');

  await page.reload();
  await list.expectCell('Check the sample', 'Duration', '2.5d');
});

test('a new project is three clicks away and takes tasks one after the other', async ({ page, start }) => {
  const baton = await start();
  await baton.open(page);
  await page.getByRole('button', { name: /^New project Start from/ }).click();
  await page.getByLabel('Project name').fill('Garden');
  await page.getByLabel('Start', { exact: true }).fill('2026-03-02');
  await page.getByRole('button', { name: 'Create project' }).click();

  const list = listOf(page);
  await page.getByText('Add a task').click();
  for (const name of ['Dig', 'Plant', 'Water']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(list.row(name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  expect(await list.names()).toEqual(['Dig', 'Plant', 'Water']);
  await list.write('Plant', 'Predecessors', '1');
  await list.expectCell('Plant', 'Start', '3 Mar');
});

test('who undoes the import of the project on screen is offered it again', async ({ page, start }) => {
  await (await start()).open(page);
  await page.getByRole('button', { name: /Open the sample project/ }).click();
  const list = listOf(page);
  await expect(list.grid).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'This project is not here' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: /^Redo/ }).click();
  await expect(list.grid).toBeVisible();
});
