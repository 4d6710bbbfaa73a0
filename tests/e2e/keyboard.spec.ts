import { expect } from '@playwright/test';
import { aPlan } from './support/a-plan.ts';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';

test.use({ locale: 'en-GB' });

test('a whole session goes by keyboard alone', async ({ page, start }) => {
  await (await start(aPlan())).open(page);
  const { keyboard } = page;
  const list = listOf(page);

  // Search opens the project.
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('Town');
  await expect(page.getByRole('option', { name: /Town hall/ })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(list.grid).toBeVisible();

  // From the header into the grid.
  for (let tabs = 0; tabs < 40 && !(await list.grid.evaluate((grid) => grid === document.activeElement)); tabs++)
    await keyboard.press('Tab');
  await expect(list.grid).toBeFocused();

  // A new task below the survey, named, with a duration, indented under it and moved back out.
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Insert');
  await keyboard.type('Soil test');
  await keyboard.press('Enter');
  await expect(list.row('Soil test')).toBeVisible();
  for (let column = 0; column < 4; column++) await keyboard.press('ArrowRight');
  await keyboard.type('3d');
  await keyboard.press('Enter');
  await list.expectCell('Soil test', 'Duration', '3d');
  await keyboard.press('ArrowUp');
  await keyboard.press('Alt+Shift+ArrowRight');
  await list.expectCell('Soil test', 'WBS', '1.1.1');
  await keyboard.press('Alt+Shift+ArrowLeft');
  await list.expectCell('Soil test', 'WBS', '1.2');
  await keyboard.press('Alt+ArrowDown');
  await list.expectCell('Soil test', 'WBS', '1.3');
  await keyboard.press('Alt+ArrowUp');
  await list.expectCell('Soil test', 'WBS', '1.2');

  // Status from its list.
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await keyboard.type('Ready');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await list.expectCell('Soil test', 'Status', 'Ready');
  await expect(list.grid).toBeFocused();

  // The panel opens and a comment is written.
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('complementary', { name: 'Task Soil test' })).toBeVisible();

  // Several are chosen, deleted, and brought back.
  await keyboard.press('Shift+Space');
  await keyboard.press('Shift+ArrowDown');
  await expect(list.grid.getByRole('row', { selected: true })).toHaveCount(2);
  await keyboard.press('Delete');
  await expect(list.row('Soil test')).toHaveCount(0);
  await keyboard.press('ControlOrMeta+z');
  await expect(list.row('Soil test')).toBeVisible();

  // Tabs by number, and the sheet of shortcuts.
  await keyboard.press('Alt+3');
  await expect(page.getByRole('tab', { name: 'Gantt' })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Alt+1');
  await expect(list.grid).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
