import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { isoToMin } from '../../shared/model/time.ts';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

/** A second project in which Ben has work in the same week. */
const elsewhere = [
  { type: 'project.create', id: 'other', fields: { name: 'Bridge', startMin: isoToMin('2026-03-09T08:00') ?? 0 } },
  { type: 'task.create', projectId: 'other', id: 'pier', place: { parentId: null }, fields: { name: 'Pier', durationMin: 960 } },
  { type: 'assignment.set', projectId: 'other', taskId: 'pier', personId: 'ben', fields: {} },
] as const;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-04T10:00:00'));
});

test('a cell counts all projects, warns of too much, and opens the tasks behind it', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  const grid = page.getByRole('treegrid', { name: 'Workload' });
  const cell = grid.getByRole('row', { name: /Ben Okafor/ }).getByRole('gridcell', { name: /9 Mar to 15 Mar/ });
  await expect(cell).toHaveAccessibleName(/56 h of 40 h, 16 h more than fits/);

  await cell.click();
  const popover = page.getByRole('dialog', { name: /Ben Okafor, 9 Mar to 15 Mar/ });
  await expect(popover.getByRole('listitem')).toContainText(['Walls', 'Pier']);
  await expect(popover).toContainText('Bridge');
  await popover.getByRole('button', { name: /^Walls/ }).click();
  await expect(page.getByRole('complementary', { name: 'Task Walls' })).toBeVisible();
});

test('columns are days, weeks or months, and work without a person has a row', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  const grid = page.getByRole('treegrid', { name: 'Workload' });
  const unassigned = grid.getByRole('row', { name: /Unassigned/ });
  await expect(unassigned.getByRole('gridcell').first()).toHaveAccessibleName('2 Mar to 8 Mar: 40 h without a person');
  await page.getByRole('radio', { name: 'Months' }).click();
  await expect(unassigned.getByRole('gridcell').first()).toHaveAccessibleName('March 2026: 72 h without a person');
  await page.getByRole('radio', { name: 'Days' }).click();
  await expect(grid.getByRole('columnheader').nth(1)).toContainText('Wed');
});

test('the grid is walked with the arrow keys and a cell opened with Enter', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  const grid = page.getByRole('treegrid', { name: 'Workload' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const active = grid.locator('.workload-cell.is-active');
  await expect(active).toHaveAccessibleName(/9 Mar to 15 Mar: 40 h of 40 h/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Ben Okafor/ })).toContainText('Walls');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
});

test('work is dragged to another person and another week, with the effect shown first and undone in one step', async ({
  page,
  start,
}) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  const rowOf = (name: RegExp) => page.getByRole('row', { name });
  const cellOf = (name: RegExp, week: RegExp) => rowOf(name).getByRole('gridcell', { name: week });
  const effect = page.getByRole('status').filter({ hasText: 'Pier' });
  const drag = async (from: Locator, to: Locator) => {
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await to.hover();
  };

  await rowOf(/Ben Okafor/)
    .getByRole('rowheader')
    .click();
  await drag(cellOf(/^Pier/, /9 Mar to 15 Mar/), cellOf(/Ada Lovelace/, /16 Mar to 22 Mar/));
  await expect(effect).toContainText('Ada Lovelace, 16 Mar to 22 Mar: 0 h → 16 h of 40 h');
  await expect(effect).toContainText('Ben Okafor has too much on 2 days less');
  await expect(effect).toContainText('Bridge finishes 7 days later, 17 Mar');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(effect).toHaveCount(0);
  await expect(cellOf(/Ben Okafor/, /9 Mar to 15 Mar/)).toHaveAccessibleName(/56 h of 40 h/);

  await drag(cellOf(/^Pier/, /9 Mar to 15 Mar/), cellOf(/Ada Lovelace/, /16 Mar to 22 Mar/));
  await expect(effect).toContainText('16 h of 40 h');
  await page.mouse.up();
  await expect(cellOf(/Ada Lovelace/, /16 Mar to 22 Mar/)).toHaveAccessibleName(/16 h of 40 h/);
  await expect(cellOf(/Ben Okafor/, /9 Mar to 15 Mar/)).toHaveAccessibleName(/40 h of 40 h/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cellOf(/Ben Okafor/, /9 Mar to 15 Mar/)).toHaveAccessibleName(/56 h of 40 h/);
  await expect(cellOf(/Ada Lovelace/, /16 Mar to 22 Mar/)).toHaveAccessibleName(/0 h of 40 h/);
});

test('by keyboard, work is carried with the arrows or given in a dialog, with the effect shown first', async ({
  page,
  start,
}) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  const grid = page.getByRole('treegrid', { name: 'Workload' });
  const cellOf = (name: RegExp, week: RegExp) => grid.getByRole('row', { name }).getByRole('gridcell', { name: week });
  await grid.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'm', 'ArrowUp']) await page.keyboard.press(key);
  const effect = page.getByRole('status').filter({ hasText: 'Walls' });
  await expect(effect).toContainText('Ada Lovelace, 9 Mar to 15 Mar: 0 h → 40 h of 40 h');
  await page.keyboard.press('Enter');
  await expect(cellOf(/Ada Lovelace/, /9 Mar to 15 Mar/)).toHaveAccessibleName(/40 h of 40 h/);

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Give or move Walls …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Give or move: Walls' });
  await dialog.getByRole('combobox', { name: 'Person' }).fill('unass');
  await page.getByRole('option', { name: /Unassigned/ }).click();
  await expect(dialog).toContainText('Ada Lovelace, 9 Mar to 15 Mar: 40 h → 0 h of 40 h');
  await dialog.getByRole('button', { name: 'Do it' }).click();
  await expect(cellOf(/Unassigned/, /9 Mar to 15 Mar/)).toHaveAccessibleName(/40 h without/);
});

test('lines are grouped by team, role or project, and open to people and tasks', async ({ page, start }) => {
  const crew = [
    { type: 'team.create', id: 'crew', fields: { name: 'Crew' } },
    { type: 'person.update', id: 'ben', fields: { teamId: 'crew' } },
  ] as const;
  await (await start([...aPlan(), ...elsewhere, ...crew])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  const choose = async (name: string) => {
    await page.getByRole('button', { name: /Lines/ }).click();
    await page.getByRole('option', { name }).click();
  };
  const heads = page.getByRole('rowheader');
  await choose('By team');
  await expect(heads).toContainText(['Unassigned', 'Crew', 'Ben Okafor', 'Without a team', 'Ada Lovelace']);
  await choose('By project');
  await expect(heads).toContainText(['Town hall', 'Unassigned', 'Ben Okafor', 'Bridge', 'Ben Okafor']);
  await heads.filter({ hasText: 'Bridge' }).click();
  await expect(heads).toHaveCount(4);
  await page.reload();
  await expect(heads).toContainText(['Town hall', 'Unassigned', 'Ben Okafor', 'Bridge', 'Ben Okafor']);
});

test('the free capacity is what is left', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/workload`);
  await page.getByRole('button', { name: 'Free capacity' }).click();
  const row = page.getByRole('row', { name: /Ben Okafor/ });
  await expect(row.getByRole('gridcell').first()).toContainText('40free');
  await expect(row.getByRole('gridcell').nth(1)).toContainText('0free');
});

test('inside a project, its people show with the hours of all projects, or with its own alone', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/other/workload`);
  const ben = page.getByRole('row', { name: /Ben Okafor/ });
  const cell = ben.getByRole('gridcell', { name: /9 Mar to 15 Mar/ });
  await expect(cell).toHaveAccessibleName(/56 h of 40 h/);
  await expect(page.getByRole('row', { name: /Ada Lovelace/ })).toHaveCount(0);
  await expect(
    page
      .getByRole('row', { name: /Unassigned/ })
      .getByRole('gridcell')
      .first(),
  ).toHaveAccessibleName(/ 0 h without/);

  await cell.click();
  await page.getByRole('button', { name: /^Walls/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Town hall' })).toBeAttached();
  await expect(page.getByRole('complementary', { name: 'Task Walls' })).toBeVisible();

  await page.goto(`${new URL(page.url()).origin}/#/project/other/workload`);
  await page.getByText('Only this project').click();
  await expect(cell).toHaveAccessibleName(/16 h of 40 h/);
});

test('it has no accessibility violations in light and dark', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.workload').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('where nothing is planned in view, a button goes to the first work', async ({ page, start }) => {
  await page.clock.setFixedTime(new Date('2027-11-03T10:00:00'));
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/workload`);
  await page.getByRole('button', { name: /go to the first work/ }).click();
  await expect(page.getByRole('gridcell', { name: /^2 Mar to 8 Mar: 40 h without a person/ })).toBeVisible();
});
