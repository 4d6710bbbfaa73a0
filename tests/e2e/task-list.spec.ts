import { expect } from '@playwright/test';
import { aBigPlan, aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { listOf, openList } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

test('a changed duration moves everything that waits for it', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.expectCell('Opening', 'Finish', '19 Mar');
  await list.write('Survey', 'Duration', '4d');
  await list.expectCell('Opening', 'Finish', '23 Mar');
  await page.getByRole('button', { name: /^Undo: change task/ }).click();
  await list.expectCell('Opening', 'Finish', '19 Mar');
});

test('what can not be read is said beside the cell, and Esc leaves what stood there', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.write('Survey', 'Duration', 'a while');
  await expect(page.getByRole('alert')).toContainText('3d, 2d 4h');
  await page.keyboard.press('Escape');
  await list.expectCell('Survey', 'Duration', '2d');
  await list.write('Roof', 'Predecessors', '2.1; 9.9');
  await expect(page.getByRole('alert')).toContainText('no task 9.9');
  await page.keyboard.press('Escape');
});

test('a link that would close a circle is refused in words', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.write('Survey', 'Predecessors', '2.2');
  await expect(page.getByRole('alert')).toContainText('wait for itself');
  await list.expectCell('Survey', 'Predecessors', '');
});

test('a blocked task asks for its reason and shows it', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.cell('Walls', 'Status').dblclick();
  await page.getByRole('option', { name: 'Blocked' }).click();
  const dialog = page.getByRole('dialog', { name: 'Blocked: Walls' });
  await expect(dialog.getByRole('button', { name: 'Mark as blocked' })).toBeDisabled();
  await dialog.getByLabel('What is in the way?').fill('No bricks');
  await dialog.getByRole('button', { name: 'Mark as blocked' }).click();
  await list.expectCell('Walls', 'Status', 'Blocked');
  await expect(list.row('Walls')).toContainText('No bricks');
  await expect(page.getByRole('img', { name: '1 blocked' })).toBeVisible();
});

test('people are assigned in the list', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.cell('Roof', 'Assignees').dblclick();
  await page.getByRole('option', { name: /Ada Lovelace/ }).click();
  await page.getByRole('option', { name: /Ben Okafor/ }).click();
  await page.keyboard.press('Escape');
  await expect(list.cell('Roof', 'Assignees').getByRole('img', { name: 'Ada Lovelace' })).toBeVisible();
  await expect(list.cell('Roof', 'Assignees').getByRole('img', { name: 'Ben Okafor' })).toBeVisible();
});

test('a deleted task comes back from the message and from the trash', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.cell('Roof', 'Task').click();
  await page.keyboard.press('Delete');
  await expect(list.row('Roof')).toHaveCount(0);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(list.row('Roof')).toBeVisible();

  await list.cell('Roof', 'Task').click();
  await page.keyboard.press('Delete');
  await expect(list.row('Roof')).toHaveCount(0);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Trash/ })
    .click();
  await page.getByRole('button', { name: 'Restore Roof' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await page
    .getByRole('button', { name: /^Town hall/ })
    .first()
    .click();
  await expect(list.row('Roof')).toBeVisible();
});

test('a plan of ten thousand tasks scrolls with only the rows in sight in the page', async ({ page, start }) => {
  const list = await openList(page, await start(aBigPlan(10_000)), 'big');
  await expect(list.grid).toHaveAttribute('aria-rowcount', '10002');
  await list.grid.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(page.getByText('Add a task')).toBeVisible();
  await expect(list.row('Task 9999')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(list.row('Package 1')).toBeVisible();
  expect(await list.grid.getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('Space');
  await expect(list.grid).toHaveAttribute('aria-rowcount', '9983');
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 900, height: 600 } });

  test('the cursor is never out of sight, and the name stays beside it', async ({ page, start }) => {
    const list = await openList(page, await start(aPlan()));
    await list.cell('Roof', 'Task').click();
    await page.keyboard.press('End');
    await expect(list.cell('Roof', 'Slack')).toBeInViewport({ ratio: 1 });
    await expect(list.cell('Roof', 'Task')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(list.cell('Roof', 'Status')).toBeInViewport({ ratio: 1 });
  });
});

test('the address of a task opens it', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list/roof`);
  const panel = page.getByRole('complementary', { name: 'Task Roof' });
  await expect(panel).toContainText('Starts after “Walls” finishes');
  await expect(listOf(page).row('Roof')).toHaveAttribute('aria-selected', 'true');
});
