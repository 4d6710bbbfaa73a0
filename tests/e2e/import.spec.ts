import { expect } from '@playwright/test';
import { smallMspdi } from '../support/small-mspdi.ts';
import { aPlan } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

test('a file is imported by the dialog, and what it left out is listed', async ({ page, start }) => {
  await (await start()).open(page);
  await page.getByRole('button', { name: /^Import a file From/ }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({ name: 'town-hall.xml', mimeType: 'application/xml', buffer: Buffer.from(smallMspdi()) });
  const dialog = page.getByRole('dialog', { name: 'Import a project' });
  await expect(dialog).toContainText('“Town hall” is here');
  await expect(dialog).toContainText('4 tasks');
  await dialog.getByRole('button', { name: 'Open the project' }).click();
  const list = listOf(page);
  await expect.poll(() => list.names()).toEqual(['Build', 'Foundations', 'Walls', 'Handover']);
  await list.expectCell('Walls', 'Predecessors', '1.1');
  await list.expectCell('Walls', 'Start', '4 Mar');
});

test('a file is imported by dropping it on the window', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'bridge.xml', { type: 'application/xml' }));
      return data;
    },
    Buffer.from(smallMspdi({ name: 'Bridge' })).toString(),
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: 'Open the project' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bridge' })).toBeAttached();
  await expect(listOf(page).row('Foundations')).toBeVisible();
  // The whole import is one step.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('This project is not here')).toBeVisible();
});

test('the columns of a CSV file are mapped', async ({ page, start }) => {
  await (await start()).open(page);
  await page.getByRole('button', { name: /^Import a file From/ }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  const csv = 'What,Days,Who\nDig,2,Ada\nPlant,3,Ben\n';
  await (await choosing).setFiles({ name: 'garden.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const dialog = page.getByRole('dialog', { name: 'Import a project' });
  await expect(dialog.getByRole('cell', { name: 'Plant' })).toBeVisible();
  await dialog.getByRole('button', { name: /What “What” holds/ }).click();
  await page.getByRole('option', { name: 'Name', exact: true }).click();
  await dialog.getByRole('button', { name: 'Import a file' }).click();
  await dialog.getByRole('button', { name: 'Open the project' }).click();
  const list = listOf(page);
  await expect.poll(() => list.names()).toEqual(['Dig', 'Plant']);
  await list.expectCell('Plant', 'Duration', '3d');
});

test('a file that is none is refused in words and leaves nothing behind', async ({ page, start }) => {
  await (await start()).open(page);
  await page.getByRole('button', { name: /^Import a file From/ }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({ name: 'broken.xml', mimeType: 'application/xml', buffer: Buffer.from('<Project><Tasks>') });
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Plan something together' })).toBeVisible();
});
