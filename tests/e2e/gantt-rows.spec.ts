import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test, type Baton } from './support/baton.ts';
import { ganttOf } from './support/gantt-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

async function openGantt(page: Page, start: (commands: ReturnType<typeof aPlan>) => Promise<Baton>) {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/gantt`);
  const gantt = ganttOf(page);
  await expect(gantt.row('Survey')).toBeVisible();
  await gantt.showWeeks();
  return gantt;
}

test('W says why a date is so, and the chain leads back to the start', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.row('Roof').click();
  await gantt.grid.focus();
  await page.keyboard.press('w');
  const why = page.getByRole('dialog', { name: 'Why this date?' });
  await expect(why).toContainText('Starts after “Walls” finishes (13 Mar 2026');
  await why.getByRole('button', { name: 'Show the whole chain (3 tasks)' }).click();
  await expect(why.getByRole('list', { name: 'What it waits for, back to the start' }).locator('> li')).toHaveCount(3);
  await expect(why).toContainText('The project starts on');
  const { violations } = await new AxeBuilder({ page }).include('.popover').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await why.getByRole('button', { name: 'Drawings', exact: true }).click();
  await expect(why).toBeHidden();
  await expect(gantt.row('Drawings')).toHaveAttribute('aria-selected', 'true');
});

test('the menu of a task opens by keys and by the pointer, on rows and bars', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.row('Drawings').click();
  await gantt.grid.focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Drawings' });
  await expect(menu.getByRole('menuitem', { name: 'Open' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  const bar = await gantt.pointAt('Walls', '2026-03-11T08:00');
  await page.mouse.click(bar.x, bar.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Add a successor…' }).click();
  await page.getByRole('combobox', { name: 'Add a successor…' }).fill('Opening');
  await page.getByRole('option', { name: /Opening/ }).click();
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  await expect(page.getByRole('treegrid').getByRole('row').filter({ hasText: 'Opening' })).toContainText('2.1');
});

test('rows go through the outline by keys as in the list', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.row('Roof').click();
  await gantt.grid.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(gantt.row('Roof')).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(gantt.row('Roof')).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(gantt.row('Roof')).toHaveAttribute('aria-level', '2');
});

test('a dragged row shows where it would go, and goes there as one step', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  const centre = async (name: string) => {
    const box = await gantt.row(name).boundingBox();
    if (box === null) throw new Error(`There is no row ${name}`);
    return { x: box.x + 90, y: box.y + box.height / 2, height: box.height };
  };
  const from = await centre('Roof');
  const to = await centre('Survey');
  await gantt.drag(from, { x: to.x, y: to.y + to.height / 2 - 2 });
  await expect(page.locator('.gantt-drop-line')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.gantt-drop-line')).toBeHidden();
  await expect(gantt.row('Roof')).toHaveAttribute('aria-posinset', '2');
  await expect(gantt.row('Roof')).toHaveAttribute('aria-setsize', '3');

  await gantt.drag(await centre('Roof'), await centre('Building'));
  await expect(page.locator('.gantt-drop-into')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(gantt.row('Roof')).toHaveAttribute('aria-setsize', '3');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(gantt.row('Roof')).toHaveAttribute('aria-setsize', '2');
});
