import { expect, type Locator, type Page } from '@playwright/test';
import { isoToMin } from '../../../shared/model/time.ts';

/** The Gantt of a page: rows by name, and points on the canvas by row and date. */
export function ganttOf(page: Page) {
  const scroller = page.locator('.gantt-scroller');
  const grid = page.getByRole('treegrid', { name: 'Tasks with their dates' });
  const row = (name: string): Locator =>
    grid.getByRole('row').filter({ has: page.locator('.gantt-name', { hasText: new RegExp(`^${name}$`) }) });

  /** Where a moment stands on the canvas, in a task's row; `dx` and `dy` are pixels off its middle. */
  async function pointAt(name: string, iso: string, { dx = 0, dy = 0 } = {}): Promise<{ x: number; y: number }> {
    const min = isoToMin(iso);
    const area = await scroller.boundingBox();
    const line = await row(name).boundingBox();
    if (min === undefined || area === null || line === null) throw new Error(`There is no ${iso} in the row of ${name}`);
    const { viewStartMin, minPerPx } = await scroller.evaluate((element) => ({
      viewStartMin: Number(element.dataset['viewStartMin']),
      minPerPx: Number(element.dataset['minPerPx']),
    }));
    return { x: area.x + (min - viewStartMin) / minPerPx + dx, y: line.y + line.height / 2 + dy };
  }

  async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
  }

  return {
    scroller,
    grid,
    row,
    tip: page.locator('.gantt-tip'),
    pointAt,
    drag,
    /** Minutes a pixel. */
    zoom: async () => Number(await scroller.getAttribute('data-min-per-px')),
    showWeeks: async () => {
      await page.getByRole('button', { name: 'Weeks', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Weeks', exact: true })).toHaveAttribute('aria-pressed', 'true');
    },
    expectDates: (name: string, dates: string | RegExp) => expect(row(name)).toHaveAccessibleName(dates),
  };
}
