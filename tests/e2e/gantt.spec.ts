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

test('a dragged bar takes its successors along, and one undo takes all back', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.expectDates('Drawings', /4 Mar 2026, 8:00 to 6 Mar 2026, 17:00/);

  const from = await gantt.pointAt('Survey', '2026-03-02T16:00');
  const to = await gantt.pointAt('Survey', '2026-03-04T16:00');
  await gantt.drag(from, to);
  await expect(gantt.tip).toContainText('Wed');
  await expect(gantt.tip).toContainText('other tasks follow');
  await expect(gantt.tip).toContainText('Project finish:');
  // The cascade shows before the drop.
  await gantt.expectDates('Drawings', /6 Mar 2026, 8:00 to 10 Mar 2026, 17:00/);
  await page.mouse.up();

  await expect(gantt.tip).toBeHidden();
  await gantt.expectDates('Survey', /4 Mar 2026, 8:00 to 5 Mar 2026, 17:00/);
  await gantt.expectDates('Drawings', /6 Mar 2026, 8:00 to 10 Mar 2026, 17:00/);
  await gantt.expectDates('Opening', /23 Mar 2026/);

  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+z');
  await gantt.expectDates('Survey', /2 Mar 2026, 8:00 to 3 Mar 2026, 17:00/);
  await gantt.expectDates('Opening', /19 Mar 2026/);
});

test('Escape gives a drag up', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.drag(await gantt.pointAt('Survey', '2026-03-02T16:00'), await gantt.pointAt('Survey', '2026-03-06T16:00'));
  await gantt.expectDates('Survey', /6 Mar 2026/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await gantt.expectDates('Survey', /2 Mar 2026, 8:00 to 3 Mar 2026, 17:00/);
});

test('the edge of a bar changes the duration', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.drag(
    await gantt.pointAt('Walls', '2026-03-13T17:00', { dx: -2 }),
    await gantt.pointAt('Walls', '2026-03-17T17:00', { dx: -2 }),
  );
  await page.mouse.up();
  await gantt.expectDates('Walls', /9 Mar 2026, 8:00 to 17 Mar 2026, 17:00, 7d/);
  await gantt.expectDates('Roof', /18 Mar 2026/);
});

test('the handle below a bar says how much is done', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await page.mouse.move(
    (await gantt.pointAt('Walls', '2026-03-10T08:00')).x,
    (await gantt.pointAt('Walls', '2026-03-10T08:00')).y,
  );
  await gantt.drag(
    await gantt.pointAt('Walls', '2026-03-09T08:00', { dy: 9 }),
    await gantt.pointAt('Walls', '2026-03-11T12:00', { dy: 9 }),
  );
  await page.mouse.up();
  await gantt.expectDates('Walls', /50 % done/);
});

test('a line from a bar’s end makes a dependency, and one that would close a circle is refused', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  // A circle: the roof can't hold the walls up that it stands on.
  await page.mouse.move((await gantt.pointAt('Roof', '2026-03-17T12:00')).x, (await gantt.pointAt('Roof', '2026-03-17T12:00')).y);
  await gantt.drag(await gantt.pointAt('Roof', '2026-03-19T17:00', { dx: 9 }), await gantt.pointAt('Survey', '2026-03-03T08:00'));
  await expect(gantt.tip).toContainText('would have to wait for itself');
  await page.mouse.up();
  await gantt.expectDates('Survey', /2 Mar 2026, 8:00/);

  // The survey is to be finished before the roof begins; the drawings and walls see to that already.
  await gantt.drag(await gantt.pointAt('Survey', '2026-03-03T17:00', { dx: 9 }), await gantt.pointAt('Roof', '2026-03-16T20:00'));
  await expect(gantt.tip).toContainText('Survey → Roof');
  await page.mouse.up();
  await page.goto(`${new URL(page.url()).origin}/#/project/${PLAN_ID}/list`);
  await expect(page.getByRole('treegrid').getByRole('row').filter({ hasText: 'Roof' })).toContainText('1.1');
});

test('everything is done by keyboard, and rows say what their bars show', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(gantt.row('Survey')).toHaveAttribute('aria-selected', 'true');
  await gantt.expectDates('Survey', /^Survey, .*2d, critical$/);

  await page.keyboard.press('Alt+ArrowRight');
  await gantt.expectDates('Survey', /3 Mar 2026, 8:00 to 4 Mar 2026, 17:00/);
  await page.keyboard.press('Shift+ArrowRight');
  await gantt.expectDates('Survey', /3 Mar 2026, 8:00 to 5 Mar 2026, 17:00, 3d/);
  await page.keyboard.press('p');
  await gantt.expectDates('Survey', /10.?% done/);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(gantt.row('Planning')).toHaveAttribute('aria-expanded', 'false');
  await expect(gantt.row('Survey')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Task Survey' })).toBeVisible();
});

test('the wheel zooms around the pointer, keys and buttons by levels, and F shows the whole project', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  const at = await gantt.pointAt('Walls', '2026-03-11T08:00');
  const before = await gantt.zoom();
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(gantt.zoom).toBeLessThan(before);
  expect(Math.abs((await gantt.pointAt('Walls', '2026-03-11T08:00')).x - at.x)).toBeLessThan(2);

  await gantt.grid.focus();
  const wheeled = await gantt.zoom();
  await page.keyboard.press('-');
  await expect.poll(gantt.zoom).toBeGreaterThan(wheeled);
  await page.keyboard.press('f');
  const area = await gantt.scroller.boundingBox();
  await expect
    .poll(async () => (await gantt.pointAt('Opening', '2026-03-19T17:00')).x)
    .toBeLessThan((area?.x ?? 0) + (area?.width ?? 0));
  expect((await gantt.pointAt('Survey', '2026-03-02T08:00')).x).toBeGreaterThan(area?.x ?? 0);
});

test('a link is selected with a click and removed with Delete', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  // The line leaves the survey's finish, turns, and goes down to the drawings.
  const at = await gantt.pointAt('Survey', '2026-03-04T08:00', { dx: 6, dy: 12 });
  await page.mouse.click(at.x, at.y);
  await gantt.grid.focus();
  await page.keyboard.press('Delete');
  await gantt.expectDates('Drawings', /2 Mar 2026, 8:00 to 4 Mar 2026, 17:00/);
  await page.keyboard.press('ControlOrMeta+z');
  await gantt.expectDates('Drawings', /4 Mar 2026, 8:00 to 6 Mar 2026, 17:00/);
});

test('K goes through the links of a task and says them; Enter edits one, Delete removes it', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  const said = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);
  await gantt.row('Drawings').click();
  await gantt.grid.focus();
  await page.keyboard.press('k');
  await said('It waits for “Survey”. Finish to start, no lag. 1 of 2');
  await page.keyboard.press('k');
  await said('“Walls” waits for it. Finish to start, no lag. 2 of 2');
  await page.keyboard.press('Shift+K');
  await said('It waits for “Survey”');

  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'Survey → Drawings' });
  await editor.getByRole('textbox', { name: 'Lag to Drawings' }).fill('+2d');
  await page.keyboard.press('Enter');
  await gantt.expectDates('Drawings', /6 Mar 2026, 8:00/);
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(gantt.grid).toBeFocused();

  await page.keyboard.press('Delete');
  await said('Remove link: Survey → Drawings');
  await gantt.expectDates('Drawings', /2 Mar 2026, 8:00/);
});

test('several selected tasks move together, as one step', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.row('Survey').click();
  await gantt.row('Opening').click({ modifiers: ['ControlOrMeta'] });
  await gantt.drag(await gantt.pointAt('Survey', '2026-03-02T16:00'), await gantt.pointAt('Survey', '2026-03-03T16:00'));
  await expect(gantt.tip).toContainText('2 tasks, from Survey');
  await page.mouse.up();
  // The dates show before the drop; what can be undone is known when it is done.
  await expect(page.getByRole('button', { name: /^Undo.*Move 2 tasks/i })).toBeEnabled();
  await gantt.expectDates('Survey', /3 Mar 2026, 8:00/);
  await page.keyboard.press('ControlOrMeta+z');
  await gantt.expectDates('Survey', /2 Mar 2026, 8:00/);
});

test('it has no accessibility violations in light and dark', async ({ page, start }) => {
  await openGantt(page, start);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.gantt').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('a task that its predecessor holds says so and stays', async ({ page, start }) => {
  const gantt = await openGantt(page, start);
  await gantt.drag(await gantt.pointAt('Walls', '2026-03-11T12:00'), await gantt.pointAt('Walls', '2026-03-04T12:00'));
  await expect(gantt.tip).toContainText('hold it where it is');
  await page.mouse.up();
  await gantt.expectDates('Walls', /9 Mar 2026, 8:00 to 13 Mar 2026, 17:00/);
  await gantt.grid.focus();
  await gantt.row('Walls').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'hold it where it is' })).toHaveCount(1);
});
