import { expect } from '@playwright/test';
import { aPlan } from './support/a-plan.ts';
import { startRelay } from './support/relay.ts';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

test('two people share a plan over a relay, work offline, and hold the same in the end', async ({
  page,
  start,
  anotherBrowser,
}) => {
  const relay = await startRelay();
  try {
    const mine = await start(aPlan());
    await mine.open(page);
    await page.getByRole('button', { name: /^Sync:/ }).click();
    await page.getByRole('button', { name: 'Share this workspace', exact: true }).click();
    await page.getByLabel('Relay').fill(relay.url);
    await page.getByLabel('Access token').fill(relay.token);
    await page.getByRole('button', { name: 'Share and make a link' }).click();
    const link = await page.getByLabel('Invitation link').textContent();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Sync: (Everything is in|In) sync/ })).toBeVisible();

    const theirs = await start();
    const other = await anotherBrowser();
    await theirs.open(other);
    await other.getByRole('button', { name: /^Join with a link/ }).click();
    await other.getByLabel('Invitation link').fill(link ?? '');
    await other.getByRole('button', { name: 'Join', exact: true }).click();
    await other
      .getByRole('button', { name: /^Town hall/ })
      .first()
      .click();
    const here = listOf(page);
    const there = listOf(other);
    await expect(there.row('Walls')).toBeVisible();

    // Both work without the relay, then come together.
    await other.getByRole('button', { name: /^Sync:/ }).click();
    await other.getByRole('button', { name: 'Work offline' }).click();
    await other.keyboard.press('Escape');
    await expect(other.getByRole('button', { name: /^Sync: Offline/ })).toBeVisible();
    await there.write('Walls', 'Duration', '10d');
    await page
      .getByRole('button', { name: /^Town hall/ })
      .first()
      .click();
    await here.write('Roof', 'Task', 'Roof and gutters');
    await expect(there.row('Roof')).toBeVisible();

    await other.getByRole('button', { name: /^Sync:/ }).click();
    await other.getByRole('button', { name: 'Go online' }).click();
    await other.keyboard.press('Escape');
    await there.expectCell('Roof and gutters', 'Duration', '4d');
    await here.expectCell('Walls', 'Duration', /10d|2w/);
    await expect(other.getByRole('button', { name: /^Sync: (Everything is in|In) sync/ })).toBeVisible();
  } finally {
    await relay.stop();
  }
});
