import { expect, type Locator, type Page } from '@playwright/test';
import { PLAN_ID } from './a-plan.ts';
import type { Baton } from './baton.ts';

const COLUMNS = [
  'WBS',
  'Task',
  'Status',
  'Owner',
  'Assignees',
  'Duration',
  'Start',
  'Finish',
  'Predecessors',
  'Progress',
  'Slack',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** The task list of a page, as a test reads and uses it. */
export function listOf(page: Page) {
  const grid = page.getByRole('treegrid');
  const row = (name: string): Locator =>
    grid.getByRole('row').filter({ has: page.locator('.name-cell__text', { hasText: new RegExp(`^${name}$`) }) });
  const cell = (name: string, column: ColumnName): Locator => row(name).getByRole('gridcell').nth(COLUMNS.indexOf(column));
  return {
    grid,
    row,
    cell,
    names: () => grid.locator('.name-cell__text').allTextContents(),
    /** Writes over a cell, as one who clicks and types does. */
    write: async (name: string, column: ColumnName, text: string) => {
      await cell(name, column).dblclick();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    expectCell: (name: string, column: ColumnName, text: string | RegExp) => expect(cell(name, column)).toHaveText(text),
  };
}

/** Opens the list of a project in a window. */
export async function openList(page: Page, baton: Baton, projectId: string = PLAN_ID) {
  await baton.open(page);
  await page.goto(`${new URL(page.url()).origin}/#/project/${projectId}/list`);
  const list = listOf(page);
  // A big plan on a busy machine takes a while to come.
  await list.grid.waitFor({ timeout: 20_000 });
  return list;
}
