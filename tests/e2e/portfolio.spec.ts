import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { isoToMin } from '../../shared/model/time.ts';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-02T10:00:00'));
});

/** A project that will miss its deadline, and an empty one. */
const elsewhere = [
  {
    type: 'project.create',
    id: 'bridge',
    fields: { name: 'Bridge', startMin: isoToMin('2026-03-02T08:00') ?? 0, deadlineMin: isoToMin('2026-03-04T17:00') ?? 0 },
  },
  {
    type: 'task.create',
    projectId: 'bridge',
    id: 'pier',
    place: { parentId: null },
    fields: { name: 'Pier', durationMin: 4800 },
  },
  { type: 'project.create', id: 'idea', fields: { name: 'Idea' } },
] as const;

/** What was agreed for the opening: a day before it is planned now. */
const agreed = {
  taskId: 'opening',
  startMin: isoToMin('2026-03-19T17:00') ?? 0,
  finishMin: isoToMin('2026-03-19T17:00') ?? 0,
  durationMin: 0,
  workMin: 0,
};

async function openPortfolio(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Portfolio' }).click();
  await expect(page.getByRole('grid', { name: 'Projects on a time line' })).toBeVisible();
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
}

test('every project has its span, milestones, deadline and health in words', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openPortfolio(page);
  await expect(row(page, 'Town hall')).toContainText('On track');
  await expect(row(page, 'Town hall').getByRole('gridcell')).toHaveAccessibleName(
    '2 Mar to 19 Mar. 1 milestone: Opening, 19 Mar',
  );
  await expect(row(page, 'Bridge')).toContainText('Late');
  await expect(row(page, 'Bridge').getByRole('gridcell')).toHaveAccessibleName(
    '2 Mar to 13 Mar. Deadline 4 Mar. It is planned to finish after its deadline.',
  );
  await expect(row(page, 'Idea').getByRole('gridcell')).toHaveAccessibleName('Nothing planned');
});

test('the finish stands against baseline 0', async ({ page, start }) => {
  await (
    await start([
      ...aPlan(),
      { type: 'baseline.set', projectId: PLAN_ID, number: 0, name: '', tasks: [agreed] },
      { type: 'task.update', projectId: PLAN_ID, id: 'roof', fields: { durationMin: 5 * 480 } },
    ])
  ).open(page);
  await openPortfolio(page);
  await expect(row(page, 'Town hall')).toContainText('1 day after the baseline');
});

test('it is walked, zoomed and opened by keyboard', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openPortfolio(page);
  const grid = page.getByRole('grid', { name: 'Projects on a time line' });
  await grid.focus();
  await page.keyboard.press('+');
  await expect(page.getByRole('radio', { name: 'Months' })).toBeChecked();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(page.getByRole('radio', { name: 'Years' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(grid).toHaveAttribute('aria-activedescendant', 'portfolio-bridge');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bridge', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Years' })).toBeChecked();
});

test('projects are grouped by client and health, tell who has too much, and open where the time line is pressed', async ({
  page,
  start,
}) => {
  const more = [
    { type: 'client.create', id: 'city', fields: { name: 'City' } },
    { type: 'project.update', id: PLAN_ID, fields: { clientId: 'city' } },
    { type: 'assignment.set', projectId: 'bridge', taskId: 'pier', personId: 'ben', fields: {} },
  ] as const;
  await (await start([...aPlan(), ...elsewhere, ...more])).open(page);
  await openPortfolio(page);
  const heads = page.getByRole('rowheader');
  const choose = async (name: string) => {
    await page.getByRole('button', { name: /Groups/ }).click();
    await page.getByRole('option', { name }).click();
  };
  await choose('By client');
  await expect(heads).toContainText(['City', 'Town hall', 'Without a client', 'Bridge', 'Idea']);
  await choose('By health');
  await expect(heads).toContainText(['Late', 'Bridge', 'On track', 'Town hall', 'Nothing planned', 'Idea']);
  const lane = row(page, 'Town hall').getByRole('gridcell');
  await expect(lane).toHaveAccessibleName(/1 person has too much, first in the week of 9 Mar/);

  const bar = row(page, 'Town hall').locator('.lane__bar');
  await bar.hover();
  await expect(page.locator('.portfolio-card')).toContainText('Next: Opening, 19 Mar');
  await bar.click({ position: { x: 4, y: 5 } });
  await expect(page.getByRole('complementary', { name: 'Task Survey' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Gantt' })).toHaveAttribute('aria-selected', 'true');
});

test('today is brought into sight', async ({ page, start }) => {
  await page.clock.setFixedTime(new Date('2027-11-03T10:00:00'));
  await (await start(aPlan())).open(page);
  await openPortfolio(page);
  const today = page.locator('.portfolio-today');
  await expect(today).not.toBeInViewport();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(today).toBeInViewport();
});

test('a workspace without projects says what would show', async ({ page, start }) => {
  await (await start()).open(page);
  await page.getByRole('button', { name: 'Portfolio' }).click();
  await expect(page.getByRole('heading', { name: 'No projects yet' })).toBeVisible();
});

test('it has no accessibility violations in light and dark', async ({ page, start }) => {
  await (await start([...aPlan(), ...elsewhere])).open(page);
  await openPortfolio(page);
  await expect(row(page, 'Town hall')).toContainText('19 Mar');
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.portfolio').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
