import { expect } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

test('a task is described, linked, constrained and discussed in its panel', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.getByRole('button', { name: 'Who are you?' }).click();
  await page.getByRole('menuitem', { name: 'Ada Lovelace' }).click();
  await expect(page.getByRole('button', { name: 'You are Ada Lovelace' })).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list/walls`);
  const panel = page.getByRole('complementary', { name: 'Task Walls' });

  await panel.getByRole('button', { name: 'Add a description' }).click();
  await panel.getByRole('textbox', { name: 'Description' }).fill('Two **layers** <img src=x onerror=alert(1)>');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.locator('.markdown strong')).toHaveText('layers');
  await expect(panel.locator('.markdown img')).toHaveCount(0);

  await panel.getByLabel('Lag to Drawings').fill('+2d');
  await panel.getByLabel('Lag to Drawings').press('Enter');
  await listOf(page).expectCell('Walls', 'Predecessors', '1.2FS+2d');
  await expect(panel).toContainText('With a wait of 2d');

  await panel.getByRole('button', { name: /Constraint$/ }).click();
  await page.getByRole('option', { name: 'Start no earlier than' }).click();
  await panel.getByLabel('Constraint date').fill('2026-04-01');
  await panel.getByLabel('Constraint date').press('Enter');
  await listOf(page).expectCell('Walls', 'Start', '1 Apr');
  await expect(panel).toContainText('Its constraint: Start no earlier than');

  await panel.getByRole('tab', { name: 'Comments' }).click();
  await panel.getByRole('textbox', { name: 'New comment' }).fill('Bricks arrive on **Monday**');
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(panel.getByRole('listitem')).toContainText(['Ada Lovelace']);
  await panel.getByRole('button', { name: 'Edit comment' }).click();
  await panel.getByRole('textbox', { name: 'Edit comment' }).fill('Bricks arrive on Tuesday');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('listitem')).toContainText(['Bricks arrive on Tuesday']);

  // What was said is found.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Tuesday');
  await expect(page.getByRole('option', { name: /Bricks|Walls/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await panel.getByRole('tab', { name: 'Activity' }).click();
  await expect(panel.getByRole('listitem').first()).toContainText('Ada Lovelace');
});

test('somebody is called by name, and tasks go below the task', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list/walls`);
  const panel = page.getByRole('complementary', { name: 'Task Walls' });
  await panel.getByRole('textbox', { name: 'Add a subtask' }).fill('Mortar');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Mortar' })).toBeVisible();
  await listOf(page).expectCell('Mortar', 'WBS', '2.1.1');
  await panel.getByLabel('Tags').fill('brick, urgent');
  await page.keyboard.press('Enter');
  await expect(panel.getByLabel('Tags')).toHaveValue('brick, urgent');

  await panel.getByRole('tab', { name: 'Comments' }).click();
  await panel.getByRole('textbox', { name: 'New comment' }).click();
  await page.keyboard.type('Ask @oka');
  await expect(panel.getByRole('option', { name: 'Ben Okafor' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('today');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.locator('.markdown')).toHaveText('Ask @Ben Okafor today');
  await expect(panel.locator('.markdown strong')).toHaveText('@Ben Okafor');
});

test('people get a role, a team, working hours and time off', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^People/ })
    .click();
  await page.getByLabel('Team of Ben Okafor').fill('Site crew');
  await page.getByLabel('Team of Ben Okafor').press('Enter');
  await expect(page.getByLabel('Team of Ben Okafor')).toHaveValue('Site crew');

  await page.getByRole('tab', { name: 'Working hours' }).click();
  await page.getByRole('button', { name: 'New calendar' }).click();
  await page.getByLabel('Working hours on Fri').fill('8-12');
  await page.getByLabel('Working hours on Fri').press('Enter');
  await expect(page.getByLabel('Working hours on Fri')).toHaveValue('8:00–12:00');

  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Time off of Ben Okafor' }).click();
  await page.getByLabel('First day').fill('2026-03-09');
  await page.getByLabel('Last day').fill('2026-03-13');
  await page.getByRole('button', { name: 'Add time off' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('9 – 13 Mar');
  await page.keyboard.press('Escape');

  // A week off in the middle of the walls delays the opening.
  await page
    .getByRole('button', { name: /^Town hall/ })
    .first()
    .click();
  await listOf(page).expectCell('Opening', 'Finish', '26 Mar');
});
