import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { aPlan, PLAN_ID } from './support/a-plan.ts';
import { test } from './support/baton.ts';

test.use({ locale: 'en-GB', viewport: { width: 1400, height: 800 } });

const CALLED_MS = Date.UTC(2026, 2, 2, 9);
const called = {
  type: 'comment.create',
  projectId: PLAN_ID,
  id: 'c1',
  fields: { taskId: 'roof', authorId: 'ben', body: '@Ada which tiles?', atMs: CALLED_MS },
} as const;

test('the inbox tells what others did, is worked through by keyboard, and remembers it', async ({ page, start }) => {
  await page.clock.setFixedTime(new Date('2026-03-04T10:00:00'));
  const baton = await start([...aPlan(), called]);
  await baton.open(page);
  const nav = page.getByRole('navigation', { name: 'Workspace' });
  await nav.getByRole('button', { name: /^Inbox/ }).click();
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(nav.getByRole('img', { name: '3 unread' })).toBeVisible();
  const row = (name: RegExp) => page.getByRole('main').getByRole('button', { name });

  await row(/Roof.*mentioned you: @Ada which tiles/).focus();
  await page.keyboard.press('j');
  await expect(row(/^Unread.*Drawings/)).toBeFocused();
  await page.keyboard.press('u');
  await expect(nav.getByRole('img', { name: '2 unread' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(row(/Drawings/)).toHaveCount(0);
  // The neighbour took the focus.
  await expect(row(/Survey/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Task Survey' })).toBeVisible();
  await expect(nav.getByRole('img', { name: '1 unread' })).toBeVisible();

  await page.reload();
  await nav.getByRole('button', { name: /^Inbox/ }).click();
  await expect(nav.getByRole('img', { name: '1 unread' })).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(nav.getByRole('img', { name: /unread/ })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include('.inbox').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
