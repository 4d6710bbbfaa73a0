import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../renderer/task-list/arrange-rows.ts';
import { layoutColumns } from '../../../renderer/task-list/column-layout.ts';
import { clearEdit, copyCells, fillDownEdit, pasteEdit, type Sheet } from '../../../renderer/task-list/sheet-edits.ts';
import { fromTsv, toTsv } from '../../../renderer/task-list/tsv.ts';
import { aProject } from '../../support/a-project.ts';
import { sourceOf } from '../support/list-source.ts';

const source = sourceOf(
  aProject()
    .task('Plan')
    .task('Survey', { parentId: 'Plan', durationMin: 960, ownerId: 'Ada' })
    .task('Walls', { durationMin: 480 })
    .task('Roof', { durationMin: 480 })
    .person('Ada')
    .build(),
);
const { columns } = layoutColumns(['wbs', 'name', 'owner', 'duration', 'start'].map((id) => ({ id, widthPx: null })));
const rows = arrangeRows({ resolved: source.plan.resolved, folded: new Set(), fits: null, order: null, groupOf: null });
const sheet: Sheet = { source, rows, columns };
const [OWNER, DURATION] = [2, 3];

function paste(text: string, row: number, column: number, to: { row?: number; column?: number } = {}) {
  let minted = 0;
  return pasteEdit(sheet, {
    cells: fromTsv(text),
    range: { fromRow: row, toRow: to.row ?? row, fromColumn: column, toColumn: to.column ?? column },
    newId: () => `new${(minted += 1)}`,
    parentId: null,
  });
}

describe('tables as text', () => {
  it.each([
    [
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [[['one\ntwo', 'say "x"', 'tab\there']]],
    [[['']]],
  ])('come back as they went: %o', (cells) => {
    expect(fromTsv(toTsv(cells) + '\n')).toEqual(cells);
  });

  it('are read with the line ends of every system', () => {
    expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('cells of the list', () => {
  it('are copied with dates that every spreadsheet reads', () => {
    expect(copyCells(sheet, { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 4 })).toEqual([
      ['Survey', 'Ada', '2d', '2026-03-02 08:00'],
      ['Walls', '', '1d', '2026-03-02 08:00'],
    ]);
  });

  it('take a table, column by column', () => {
    const edit = paste('Ada\t3d\n\t4d', 2, OWNER);
    expect(edit.refused).toEqual([]);
    expect(edit.commands).toMatchObject([
      { type: 'task.update', id: 'Walls', fields: { ownerId: 'Ada' } },
      { type: 'task.update', id: 'Walls', fields: { durationMin: 1440 } },
      { type: 'task.update', id: 'Roof', fields: { durationMin: 1920 } },
    ]);
  });

  it('are filled by one that was copied', () => {
    expect(paste('3d', 2, DURATION, { row: 3 }).commands.map((command) => 'id' in command && command.id)).toEqual([
      'Walls',
      'Roof',
    ]);
  });

  it('make tasks of rows after the last', () => {
    expect(paste('Doors\tAda\t2d\nWindows', 4, 1).commands).toMatchObject([
      { type: 'task.create', id: 'new1', fields: { name: 'Doors' } },
      { type: 'task.update', id: 'new1', fields: { ownerId: 'Ada' } },
      { type: 'task.update', id: 'new1', fields: { durationMin: 960 } },
      { type: 'task.create', id: 'new2', fields: { name: 'Windows' } },
    ]);
  });

  it('take the lines of a cell as one', () => {
    expect(paste('"Outer\r\nwalls"\t\n"Tall\nroof"', 2, 1).commands).toMatchObject([
      { id: 'Walls', fields: { name: 'Outer walls' } },
      { id: 'Roof', fields: { name: 'Tall roof' } },
    ]);
  });

  it('list what they can not take, and take the rest', () => {
    const edit = paste('Zoe\tlong\n\t4d', 2, OWNER);
    expect(edit.refused.map(({ task, column, text }) => [task, column.id, text])).toEqual([
      ['Walls', 'owner', 'Zoe'],
      ['Walls', 'duration', 'long'],
    ]);
    expect(edit.commands).toHaveLength(1);
  });

  it('wait with what would be blocked until its reason is known', () => {
    const status = layoutColumns(['name', 'status'].map((id) => ({ id, widthPx: null }))).columns;
    const edit = pasteEdit(
      { ...sheet, columns: status },
      {
        cells: fromTsv('Blocked\nDone\nBlocked'),
        range: { fromRow: 1, toRow: 3, fromColumn: 1, toColumn: 1 },
        newId: () => 'new',
        parentId: null,
      },
    );
    expect(edit.blocking.map(({ name }) => name)).toEqual(['Survey', 'Roof']);
    expect(edit.commands).toMatchObject([{ id: 'Walls', fields: { status: 'done' } }]);
    expect(edit).toMatchObject({ cells: 3, refused: [] });
  });

  it('leave what a summary gets from below', () => {
    expect(paste('9d', 0, DURATION)).toMatchObject({ commands: [], refused: [{ task: 'Plan' }] });
  });

  it('are filled down from the first row', () => {
    expect(fillDownEdit(sheet, { fromRow: 1, toRow: 3, fromColumn: OWNER, toColumn: OWNER }).commands).toMatchObject([
      { id: 'Walls', fields: { ownerId: 'Ada' } },
      { id: 'Roof', fields: { ownerId: 'Ada' } },
    ]);
  });

  it('are cleared where that means something', () => {
    expect(clearEdit(sheet, { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: DURATION })).toMatchObject({
      commands: [{ id: 'Survey', fields: { ownerId: null } }],
      refused: [],
    });
  });
});
