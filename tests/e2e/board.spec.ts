import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { aBigPlan, aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB', viewport: { width: 1900, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-04T10:00:00'));
});

async function openBoard(page: Page, projectId = PLAN_ID): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/project/${projectId}/board`);
  await expect(page.getByRole('listbox').first()).toBeVisible({ timeout: 20_000 });
}

/** A column by its title, whatever stands in it. */
function column(page: Page, title: string): Locator {
  return page.getByRole('listbox', { name: new RegExp(`^${title}, `) });
}

function card(page: Page, name: string): Locator {
  return page.getByRole('option', { name: new RegExp(`^${name}(\\.|$)`) });
}

async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('There is nothing to drag');
  await page.mouse.move(start.x + 40, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 40, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + 120, { steps: 5 });
}

test('cards stand in columns by status, say what they are about, and summaries are none', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await expect(column(page, 'Not started')).toHaveAccessibleName('Not started, 5 tasks');
  await expect(column(page, 'Not started').getByRole('option')).toHaveCount(5);
  await expect(card(page, 'Survey')).toHaveAccessibleName('Survey. Planning. 3 Mar (late). Critical. Ada Lovelace');
  await expect(card(page, 'Walls')).toContainText(/9\s*–\s*13 Mar/);
  await expect(card(page, 'Planning')).toHaveCount(0);
});

test('dragging a card changes its status, Escape leaves it where it was, and undo takes it back', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await dragTo(page, card(page, 'Survey'), column(page, 'In progress'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(column(page, 'In progress').getByRole('option')).toHaveCount(0);

  await dragTo(page, card(page, 'Survey'), column(page, 'In progress'));
  await page.mouse.up();
  await expect(column(page, 'In progress').getByRole('option')).toHaveAccessibleName(/^Survey\./);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(column(page, 'In progress').getByRole('option')).toHaveCount(0);
});

test('several cards move as one step', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await card(page, 'Survey').click();
  await card(page, 'Roof').click({ modifiers: ['ControlOrMeta'] });
  await dragTo(page, card(page, 'Roof'), column(page, 'Ready'));
  await page.mouse.up();
  await expect(column(page, 'Ready').getByRole('option')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(column(page, 'Ready').getByRole('option')).toHaveCount(0);
});

test('a card can only become blocked with its reason', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await dragTo(page, card(page, 'Survey'), column(page, 'Blocked'));
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Blocked: Survey' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(column(page, 'Blocked').getByRole('option')).toHaveCount(0);

  await dragTo(page, card(page, 'Survey'), column(page, 'Blocked'));
  await page.mouse.up();
  await dialog.getByRole('textbox', { name: 'What is in the way?' }).fill('No permit yet');
  await dialog.getByRole('button', { name: 'Mark as blocked' }).click();
  await expect(column(page, 'Blocked').getByRole('option')).toContainText('No permit yet');
});

test('everything goes by keyboard', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  const { keyboard } = page;
  await column(page, 'Not started').focus();
  await keyboard.press('Shift+ArrowRight');
  await expect(column(page, 'Ready')).toBeFocused();
  await expect(column(page, 'Ready').getByRole('option')).toHaveAccessibleName(/^Survey/);
  await keyboard.press('Shift+ArrowLeft');
  await expect(column(page, 'Not started')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(card(page, 'Drawings')).toHaveAttribute('aria-selected', 'true');
  // Carried to the next column, with the cursor.
  await keyboard.press('Shift+ArrowRight');
  await expect(column(page, 'Ready').getByRole('option')).toHaveAccessibleName(/^Drawings/);
  await expect(column(page, 'Ready')).toBeFocused();
  // To any column by name.
  await keyboard.press('m');
  await keyboard.type('done');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(column(page, 'Done').getByRole('option')).toHaveAccessibleName(/^Drawings/);
  await expect(column(page, 'Done')).toBeFocused();
  // Several at once.
  await column(page, 'Not started').focus();
  await keyboard.press('Home');
  for (let steps = 0; steps < 6; steps++) await keyboard.press('ArrowLeft');
  await keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(2);
  await keyboard.press('Shift+ArrowRight');
  await expect(column(page, 'Ready').getByRole('option')).toHaveCount(2);
  // The filter, and the panel.
  await keyboard.press('/');
  await keyboard.type('roof');
  await expect(column(page, 'Not started').getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Task Roof' })).toBeVisible();
});

test('a card is added where it belongs, by key and by button', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await column(page, 'Ready').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Doors');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Windows');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(column(page, 'Ready').getByRole('option')).toHaveCount(2);
  await expect(card(page, 'Windows')).toHaveAttribute('aria-selected', 'true');
  await expect(column(page, 'Ready')).toBeFocused();

  await page.getByRole('radio', { name: 'Owner' }).click();
  await page.getByRole('button', { name: 'Add a task to Ben Okafor' }).click();
  await page.keyboard.type('Stairs');
  await page.keyboard.press('Enter');
  await expect(column(page, 'Ben Okafor').getByRole('option')).toHaveAccessibleName(/^Stairs/);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a card that is held is carried to another column', async ({ page, start }) => {
    await (await start(aPlan())).open(page);
    await openBoard(page);
    const [from, to] = [await card(page, 'Survey').boundingBox(), await column(page, 'Done').boundingBox()];
    if (!from || !to) throw new Error('There is nothing to carry');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', from.x + 30, from.y + 20);
    await expect(page.locator('.board-ghost')).toBeVisible();
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch('touchMove', from.x + (to.x + 60 - from.x) * part, from.y + 20 + 100 * part);
    await touch('touchEnd', 0, 0);
    await expect(column(page, 'Done').getByRole('option')).toHaveAccessibleName(/^Survey/);
  });
});

test('columns by owner and priority are remembered, and moving changes the owner', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await page.getByRole('radio', { name: 'Owner' }).click();
  await expect(column(page, 'Ada Lovelace').getByRole('option')).toHaveCount(2);
  await dragTo(page, card(page, 'Survey'), column(page, 'Ben Okafor'));
  await page.mouse.up();
  await expect(column(page, 'Ben Okafor').getByRole('option')).toHaveAccessibleName(/^Survey/);
  await page.reload();
  await expect(column(page, 'Ben Okafor')).toBeVisible();
  await page.getByRole('radio', { name: 'Priority' }).click();
  await expect(column(page, 'Normal').getByRole('option')).toHaveCount(5);
});

test('a limit warns by number and word, and stays on the device', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  await page.getByRole('button', { name: 'Limit of Not started' }).click();
  const field = page.getByRole('textbox', { name: 'Limit' });
  await field.fill('none');
  await page.getByRole('button', { name: 'Set limit' }).click();
  await expect(page.getByText('Write a whole number above 0')).toBeVisible();
  await field.fill('3');
  await field.press('Enter');
  await expect(column(page, 'Not started')).toHaveAccessibleName('Not started, 5 tasks, 2 over the limit of 3');
  await page.reload();
  await expect(column(page, 'Not started')).toHaveAccessibleName(/2 over the limit of 3/);
});

test('ten thousand cards are there, few of them in the page, and the last is reached by key', async ({ page, start }) => {
  await (await start(aBigPlan(10_000))).open(page);
  await openBoard(page, 'big');
  await expect(column(page, 'Not started')).toHaveAccessibleName('Not started, 9500 tasks');
  await column(page, 'Not started').focus();
  await page.keyboard.press('End');
  await expect(card(page, 'Task 9999')).toBeVisible();
  expect(await page.getByRole('option').count()).toBeLessThan(60);
});

test('a project without tasks says how cards come about', async ({ page, start }) => {
  await (await start([{ type: 'project.create', id: 'new', fields: { name: 'New' } }])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/new/board`);
  await expect(page.getByRole('heading', { name: 'No tasks to put on the board' })).toBeVisible();
});

test('it has no accessibility violations in light and dark', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await openBoard(page);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.board').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
