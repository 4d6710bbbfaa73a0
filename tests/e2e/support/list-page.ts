import { expect, type Locator, type Page } from '@playwright/test';

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
