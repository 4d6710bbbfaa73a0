import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB' });

const aDecision = { type: 'decision.create', projectId: PLAN_ID, id: 'timber', fields: { title: 'Walls of timber' } } as const;

/** A file that takes long enough to be stopped. */
function bigMspdi(count: number): Buffer {
  const tasks = Array.from(
    { length: count },
    (_, index) =>
      `<Task><UID>${index + 1}</UID><ID>${index + 1}</ID><Name>Task ${index + 1}</Name><Duration>PT8H0M0S</Duration></Task>`,
  );
  const head = '<Name>Big</Name><StartDate>2026-03-02T08:00:00</StartDate>';
  return Buffer.from(
    `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project">${head}<Tasks>${tasks.join('')}</Tasks></Project>`,
  );
}

test('a project is exported from its menu, and what the format has no place for is listed', async ({ page, start }) => {
  await (await start([...aPlan(), aDecision])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Project menu' }).click();
  await page.getByRole('menuitem', { name: /Export as CSV/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('Town hall.csv');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Drawings');
  const notes = page.getByRole('dialog', { name: /Town hall\.csv/ });
  await expect(notes.getByRole('table')).toContainText('Decisions');
  await notes.getByRole('button', { name: 'Done' }).click();
  await expect(notes).toHaveCount(0);
});

test('an import that is cancelled leaves nothing behind', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.getByRole('button', { name: 'Import a file' }).first().click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({ name: 'big.xml', mimeType: 'application/xml', buffer: bigMspdi(40_000) });
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Cancelled. Nothing was imported.');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});

test('[H16] an import goes on when its dialog is closed, and says when it is done', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.getByRole('button', { name: 'Import a file' }).first().click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({ name: 'big.xml', mimeType: 'application/xml', buffer: bigMspdi(5_000) });
  await page.getByRole('button', { name: 'Go on working' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Long work' }).getByRole('progressbar')).toBeVisible();
  const toast = page.getByRole('status').filter({ hasText: '“Big” is imported' });
  await toast.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('dialog')).toContainText('5000 tasks');
  await expect(page.getByRole('region', { name: 'Long work' })).toHaveCount(0);
});

test('a baseline keeps the dates of now and is cleared again', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  await page.getByRole('button', { name: 'Project menu' }).click();
  await page.getByRole('menuitem', { name: /Baselines/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Baselines' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('As agreed');
  await dialog.getByRole('button', { name: 'Keep the dates of now' }).click();
  await expect(dialog.getByRole('listitem')).toContainText(['As agreed']);
  await expect(dialog.getByRole('listitem')).toContainText(['7 tasks']);
  await expect(dialog.getByRole('button', { name: /Keep as/ })).toContainText('Baseline 1');
  await dialog.getByRole('button', { name: 'Clear Baseline' }).click();
  await expect(dialog).toContainText('No baseline is set yet.');
});

test('the settings of a project change its schedule, and its client is made on the way', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  await page.getByRole('button', { name: 'Project menu' }).click();
  await page.getByRole('menuitem', { name: /Project settings/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Project settings' });
  await dialog.getByRole('button', { name: /Client/ }).click();
  await page.getByRole('option', { name: 'New client…' }).click();
  await dialog.getByLabel('Name of the client').fill('City of Ghent');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('button', { name: /Client/ })).toContainText('City of Ghent');
  await dialog.getByRole('tab', { name: 'Schedule' }).click();
  await dialog.getByRole('button', { name: /Schedule from/ }).click();
  await page.getByRole('option', { name: /Finish/ }).click();
  await expect(dialog.getByText('Say when the project has to finish.')).toBeVisible();
  await dialog.getByLabel('Finish', { exact: true }).fill('2026-12-18');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main')).toContainText('Finishes 18 Dec');
});

test('clients are named, changed and put in the trash', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.getByRole('button', { name: /^Workspace team/ }).click();
  await page.getByRole('menuitem', { name: 'Clients' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clients' });
  await dialog.getByRole('textbox', { name: 'New client…' }).fill('City of Ghent');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Contact of City of Ghent' }).fill('Lieve');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Name of the client' }).fill('Ghent');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Contact of Ghent' })).toHaveValue('Lieve');
  await dialog.getByRole('button', { name: 'Move Ghent to the trash' }).click();
  await expect(dialog).toContainText('No clients yet');
});

test('a day that differs every year on a weekday is added to a calendar', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  await page.getByRole('tab', { name: 'Working hours' }).click();
  await page.getByRole('button', { name: 'New calendar' }).click();
  await page.getByLabel('What', { exact: true }).fill('Town fair');
  await page.getByLabel('First day').fill('2026-05-29');
  await page.getByRole('button', { name: /Repeats/ }).click();
  await page.getByRole('option', { name: 'Yearly on a weekday' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Town fair' })).toContainText('every year on the last Fri of May');
});

test('a window without an address comes back to the screen and tab of the last one', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/project/${PLAN_ID}/board`);
  await expect(page.getByRole('tab', { name: 'Board' })).toHaveAttribute('aria-selected', 'true');
  const again = await page.context().newPage();
  await again.goto(`${origin}/`);
  await expect(again.getByRole('tab', { name: 'Board' })).toHaveAttribute('aria-selected', 'true');
  await page.goto(`${origin}/#/people`);
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  // Both windows go on by themselves.
  await expect(again.getByRole('tab', { name: 'Board' })).toHaveAttribute('aria-selected', 'true');
  await again.close();
});

test('another workspace begins by itself, and on the way back the window is where it was left', async ({ page, start }) => {
  const { workspacePath, open } = await start(aPlan());
  await open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/board`);
  await expect(page.getByRole('tab', { name: 'Board' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: 'New workspace' }).click();
  await page.getByLabel('File', { exact: true }).fill(workspacePath.replace('team.baton', 'other.baton'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Plan something together' })).toBeVisible();
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /^team/ }).click();
  await expect(page.getByRole('tab', { name: 'Board' })).toHaveAttribute('aria-selected', 'true');
});

for (const tab of ['list', 'gantt'] as const) {
  test(`the panel follows the selection in the ${tab}`, async ({ page, start }) => {
    await (await start(aPlan())).open(page);
    await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/${tab}/walls`);
    await expect(page.getByRole('complementary')).toBeVisible();
    await page
      .getByRole('row', { name: /Drawings/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${tab}/drawings$`));
  });
}

test('[H17] windows on one workspace follow one another, each where it is', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/my-work`);
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Alt+Shift+n');
  const other = await opening;
  await expect(other.getByRole('heading', { name: 'Who are you?' })).toBeVisible();

  // Who one is, and how it looks, hold for every window.
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(other.getByRole('button', { name: 'You are Ada Lovelace' })).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByRole('combobox', { name: 'Commands' }).fill('dark');
  await page.keyboard.press('Enter');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');

  // Where one is does not; what one does shows at once.
  await other.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await other.getByRole('textbox', { name: 'Project name' }).fill('City hall');
  await other.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: /^City hall/ })).toBeVisible();
  await other.close();
});
