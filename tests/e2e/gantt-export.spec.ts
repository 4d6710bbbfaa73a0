import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { ganttOf } from './support/gantt-page.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

async function saved(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export or print' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export or print' });
  await dialog.getByRole('radio', { name: format }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`Town hall.${format.toLowerCase()}`);
  return readFileSync(await file.path());
}

test('the whole Gantt is saved as PDF, SVG and PNG, and printed', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/gantt`);
  await expect(ganttOf(page).row('Survey')).toBeVisible();

  const pdf = (await saved(page, 'PDF')).toString('latin1');
  expect(pdf.startsWith('%PDF-1.4')).toBe(true);
  expect(pdf).toContain('/Count 1');
  expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  const svg = (await saved(page, 'SVG')).toString('utf8');
  for (const name of ['Town hall', 'Survey', 'Opening', 'Ben Okafor']) expect(svg).toContain(`>${name}</text>`);
  const png = await saved(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');

  await page.getByRole('button', { name: 'Export or print' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export or print' });
  await expect(dialog.getByRole('status')).toHaveText('1 page');
  const { violations } = await new AxeBuilder({ page }).include('.modal').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  // The dialog of the browser would wait for a person.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(page.locator('.gantt-print svg')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.gantt-print svg')).toBeVisible();
  await expect(page.locator('.gantt')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.gantt-print')).toHaveCount(0);
});
