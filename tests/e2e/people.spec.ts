import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { isoToMin, minToDay } from '../../shared/model/time.ts';
import { aPlan } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-01-05T10:00:00'));
});

const day = (iso: string): number => minToDay(isoToMin(iso) ?? 0);

const calendar = [
  { type: 'calendar.create', id: 'site', fields: { name: 'Site' } },
  {
    type: 'calendarException.create',
    id: 'inventory',
    fields: {
      calendarId: 'site',
      name: 'Inventory',
      hours: [[480, 720]] as [number, number][],
      fromDay: day('2026-03-02T00:00'),
      toDay: day('2026-12-31T00:00'),
      repeats: { every: 'month-day', interval: 3, monthDay: 15 },
    },
  },
] as const;

test('a day that differs is changed after it was made, the recurrence too', async ({ page, start }) => {
  await (await start([...aPlan(), ...calendar])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  await page.getByRole('tab', { name: 'Working hours' }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Inventory' });
  await expect(item).toContainText('every 3 months');
  await item.getByRole('button', { name: 'Change Inventory' }).click();
  await expect(page.getByRole('textbox', { name: 'First day' })).toHaveValue('2 Mar');
  await page.getByRole('textbox', { name: /months/ }).fill('6');
  await page.getByRole('textbox', { name: 'Working hours', exact: true }).fill('8-10');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(item).toContainText('every 6 months');
  await expect(item).toContainText('8:00–10:00');
  await expect(page.getByRole('textbox', { name: 'First day' })).toHaveValue('');
});

test('time off is changed after it was written', async ({ page, start }) => {
  const leave = {
    personId: 'ben',
    fromMin: isoToMin('2026-03-09T00:00') ?? 0,
    toMin: isoToMin('2026-03-12T00:00') ?? 0,
    note: 'Sea',
  };
  await (await start([...aPlan(), { type: 'timeOff.create', id: 'leave', fields: leave }])).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  await page.getByRole('button', { name: 'Time off of Ben Okafor' }).click();
  const item = page.getByRole('dialog').getByRole('listitem');
  await item.getByRole('button', { name: 'Change time off' }).click();
  await expect(page.getByRole('textbox', { name: 'Last day' })).toHaveValue('11 Mar');
  await page.getByRole('textbox', { name: 'Last day' }).fill('13 mar 2026');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(item).toHaveText(/9\s*–\s*13 Mar.*Sea/);
});

test('a team is made, named, and gets its people', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('button', { name: 'New team' }).click();
  await page.getByRole('textbox', { name: 'Name of the team' }).fill('Crew');
  await page.keyboard.press('Enter');
  const crew = page.getByRole('region', { name: 'Crew' });
  await crew.getByRole('combobox', { name: /Add to Crew/ }).fill('ben');
  await page.getByRole('option', { name: /Ben Okafor/ }).click();
  await expect(crew).toContainText('1 person');
  await expect(crew.getByRole('listitem').first()).toContainText('Ben Okafor');
  const { violations } = await new AxeBuilder({ page }).include('.teams').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await crew.getByRole('button', { name: 'Take Ben Okafor out of Crew' }).click();
  await expect(crew).toContainText('0 people');
});
