import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { ganttOf } from './support/gantt-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

test('the overview shows the whole plan, moves the view by pointer and keys, and is remembered', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/gantt`);
  const gantt = ganttOf(page);
  await expect(gantt.row('Survey')).toBeVisible();
  await page.getByRole('button', { name: 'Hours', exact: true }).click();
  await page.getByRole('button', { name: 'Overview' }).click();
  const pane = page.getByRole('slider', { name: 'Part of the plan in view' });
  await expect(pane).toHaveAttribute('aria-valuetext', /2026 to .* 2026/);
  const viewStart = async (): Promise<number> => Number(await gantt.scroller.getAttribute('data-view-start-min'));

  const before = await viewStart();
  const strip = await page.locator('.gantt-minimap').boundingBox();
  if (strip === null) throw new Error('There is no overview');
  await page.mouse.click(strip.x + strip.width * 0.8, strip.y + 20);
  await expect.poll(viewStart).toBeGreaterThan(before);
  const dragged = await viewStart();
  await pane.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(viewStart).toBeLessThan(dragged);
  await page.keyboard.press('Home');
  await expect(pane).toHaveAttribute('aria-valuetext', /^Monday 2 March 2026|^Monday, 2 March 2026/);

  const { violations } = await new AxeBuilder({ page }).include('.gantt').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.reload();
  await expect(pane).toBeVisible();
});
