import { expect, type Page } from '@playwright/test';
import { test } from './support/baton.ts';
import { ganttOf } from './support/gantt-page.ts';
import { listOf, type ColumnName } from './support/list-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

const COLUMN: Partial<Record<ColumnName, number>> = { Status: 2, Owner: 3, Duration: 5, Start: 6, Predecessors: 8 };

/** Puts the cursor of the list on a cell by arrows alone. */
async function goTo({ keyboard }: Page, row: number, column: ColumnName): Promise<void> {
  await keyboard.press('ControlOrMeta+Home');
  for (let at = 0; at < row; at++) await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  for (let at = 0; at < (COLUMN[column] ?? 1); at++) await keyboard.press('ArrowRight');
}

/** Writes over the cell at the cursor. */
async function write(page: Page, row: number, column: ColumnName, text: string): Promise<void> {
  await goTo(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('from the first start to a plan that moves, without the mouse', async ({ page, start }) => {
  // A whole session: many small steps on a machine that may be busy.
  test.slow();
  await page.clock.setFixedTime(new Date('2026-03-02T09:00:00'));
  await (await start()).open(page);
  const { keyboard } = page;
  const list = listOf(page);

  // Who is here, and a project.
  await command(page, 'add me');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await keyboard.type('Ada Lovelace');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'You are Ada Lovelace' })).toBeVisible();
  await keyboard.press('Alt+n');
  await expect(page.getByLabel('Project name')).toBeFocused();
  await keyboard.type('Garden');
  await keyboard.press('Enter');
  // Whoever comes to the list is in it.
  await expect(list.grid).toBeFocused();

  // Tasks one after the other, one of them under another.
  await keyboard.press('Insert');
  for (const name of ['Prepare', 'Dig', 'Plant', 'Water']) {
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(list.row(name)).toBeVisible();
  }
  await keyboard.press('Escape');
  await expect(list.grid).toBeFocused();
  await goTo(page, 1, 'Task');
  await keyboard.press('Alt+Shift+ArrowRight');
  await list.expectCell('Dig', 'WBS', '1.1');

  // Duration, date, person, status, link.
  await write(page, 1, 'Duration', '3d');
  await list.expectCell('Dig', 'Duration', '3d');
  await write(page, 1, 'Start', 'tomorrow');
  await list.expectCell('Dig', 'Start', '3 Mar');
  await write(page, 2, 'Predecessors', '1.1');
  await list.expectCell('Plant', 'Start', '6 Mar');
  await write(page, 3, 'Predecessors', '2FS+1d');
  await list.expectCell('Water', 'Start', '10 Mar');
  await write(page, 1, 'Owner', 'Ada');
  await list.expectCell('Dig', 'Owner', /Ada Lovelace/);
  await write(page, 1, 'Status', 'Ready');
  await list.expectCell('Dig', 'Status', 'Ready');

  // The Gantt: the first task goes a day later, and what waits for it follows.
  await keyboard.press('Alt+3');
  const gantt = ganttOf(page);
  await expect(gantt.grid).toBeFocused();
  await gantt.expectDates('Water', /10 Mar/);
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Alt+ArrowRight');
  await gantt.expectDates('Dig', /4 Mar/);
  await gantt.expectDates('Water', /11 Mar/);

  // The board: the task goes on to the next column.
  await keyboard.press('Alt+2');
  // The cursor is on the task that the Gantt's was on.
  await expect(page.getByRole('listbox', { name: /^Ready, 1 task/ })).toBeFocused();
  await keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('listbox', { name: /^In progress, 1 task/ })).toBeVisible();

  // The workload, and from the search to a task.
  await keyboard.press('Alt+4');
  await expect(page.getByRole('treegrid', { name: /workload/i })).toBeVisible();
  await keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await keyboard.type('Plant');
  await expect(page.getByRole('option', { name: /Plant/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Task Plant' })).toBeVisible();

  // The trash, and back from it.
  await keyboard.press('Alt+1');
  await expect(list.grid).toBeVisible();
  await keyboard.press('Escape');
  await expect(list.grid).toBeFocused();
  await goTo(page, 3, 'Task');
  await keyboard.press('ControlOrMeta+Delete');
  await expect(list.row('Water')).toHaveCount(0);
  await keyboard.press('Alt+t');
  const restore = page.getByRole('button', { name: 'Restore Water' });
  await expect(restore).toBeVisible();
  for (let tabs = 0; tabs < 4 && !(await restore.evaluate((button) => button === document.activeElement)); tabs++)
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await expect(restore).toBeVisible();
});
