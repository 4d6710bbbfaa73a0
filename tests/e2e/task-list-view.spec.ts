import { expect, type Page } from '@playwright/test';
import { aPlan } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { openList } from './support/list-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });

const heads = (page: Page) => page.getByRole('columnheader').allTextContents();

test('columns are chosen, moved and resized, and stay so', async ({ page, start }) => {
  await openList(page, await start(aPlan()));
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByText('Late finish').click();
  await page.keyboard.press('Escape');
  expect((await heads(page)).at(-1)).toBe('Late finish');

  // Dragged by its head to before the status.
  const from = await page.getByRole('columnheader', { name: 'Late finish' }).boundingBox();
  const to = await page.getByRole('columnheader', { name: 'Status' }).boundingBox();
  if (!from || !to) throw new Error('A head is out of sight');
  await page.mouse.move(from.x + from.width / 2, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 10, { steps: 5 });
  await page.mouse.move(to.x + 10, to.y + 10);
  await page.mouse.up();
  await expect.poll(() => heads(page)).toEqual(expect.arrayContaining(['Late finish']));
  expect((await heads(page)).slice(0, 4)).toEqual(['WBS', 'Task', 'Late finish', 'Status']);

  // Its edge is dragged.
  const head = await page.getByRole('columnheader', { name: 'Late finish' }).boundingBox();
  if (!head) throw new Error('The head is out of sight');
  await page.mouse.move(head.x + head.width, head.y + 10);
  await page.mouse.down();
  await page.mouse.move(head.x + head.width + 60, head.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await page.getByRole('columnheader', { name: 'Late finish' }).boundingBox())?.width ?? 0))
    .toBe(Math.round(head.width + 60));

  // By keys, from a cell of the column.
  await page.getByRole('row').nth(2).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await heads(page)).slice(2, 4)).toEqual(['Status', 'Late finish']);

  await page.reload();
  await expect.poll(async () => (await heads(page)).slice(2, 4)).toEqual(['Status', 'Late finish']);
});

test('rows are filtered, sorted and grouped', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  const condition = page.getByRole('group', { name: 'Condition 1' });
  await condition.getByRole('button', { name: 'Column' }).click();
  await page.getByRole('option', { name: 'Owner' }).click();
  await condition.getByRole('button', { name: 'Value' }).click();
  await page.getByRole('option', { name: /Ada/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 of 7 tasks')).toBeVisible();
  expect(await list.names()).toEqual(['Planning', 'Survey', 'Drawings']);

  await list.grid.getByRole('button', { name: 'Duration' }).click();
  await list.grid.getByRole('button', { name: 'Duration' }).click();
  await expect.poll(() => list.names()).toEqual(['Planning', 'Drawings', 'Survey']);

  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Owner' }).click();
  await page.keyboard.press('Escape');
  const group = page.getByRole('row').filter({ hasText: 'Ada Lovelace2 tasks' });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
});

test('a view is saved for this device and for everybody, and brings back what it was', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  await list.grid.getByRole('button', { name: 'Task', exact: true }).click();
  await expect.poll(() => list.names()).toEqual(['Building', 'Roof', 'Walls', 'Opening', 'Planning', 'Drawings', 'Survey']);
  for (const [name, shared] of [
    ['Mine alone', false],
    ['Of us all', true],
  ] as const) {
    await page
      .getByRole('button', { name: /Views|Mine alone/ })
      .first()
      .click();
    await page.getByLabel('Save this view').fill(name);
    if (shared) await page.getByText('Shared with everybody').last().click();
    await page.getByRole('button', { name: 'Save view' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page
    .getByRole('button', { name: /Mine alone|Of us all/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Usual view' }).click();
  await expect.poll(async () => (await list.names())[0]).toBe('Planning');
  await page.getByRole('button', { name: /^Of us all/ }).click();
  await expect.poll(async () => (await list.names())[0]).toBe('Building');
});

test('rows are dragged between others and into them, as one step', async ({ page, start }) => {
  const list = await openList(page, await start(aPlan()));
  const drag = async (name: string, target: string, share: number): Promise<void> => {
    const from = await list.cell(name, 'WBS').boundingBox();
    const to = await list.cell(target, 'WBS').boundingBox();
    if (!from || !to) throw new Error('A row is out of sight');
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 4 });
    await page.mouse.move(to.x + 30, to.y + to.height * share, { steps: 2 });
    await page.mouse.up();
  };
  await drag('Roof', 'Survey', 0.9);
  await list.expectCell('Roof', 'WBS', '1.2');
  await page.getByRole('button', { name: /^Undo: move task/ }).click();
  await list.expectCell('Roof', 'WBS', '2.2');
  await drag('Opening', 'Building', 0.5);
  await list.expectCell('Opening', 'WBS', '2.3');
});
