import type { RecordCommand } from '../../shared/commands/command.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Task } from '../../shared/model/task.ts';
import { t } from '../texts/t.ts';
import { cellCopy } from './cell-text.ts';
import type { CellRange } from './cell-range.ts';
import type { Column } from './columns.ts';
import { editCommand } from './edit-command.ts';
import { readStatus } from './read-cell.ts';
import { canEditCell, modelOf, rowModel, type ListSource, type RowModel } from './row-model.ts';
import type { ListRow } from './visible-rows.ts';

/** A cell that could not be taken, and why. */
export interface Refused {
  readonly task: string;
  readonly column: Column;
  readonly text: string;
  readonly reason: string;
}

/** What a paste, a fill or a clearing does: commands for one step, the tasks it makes, and what it leaves out. */
export interface SheetEdit {
  readonly commands: readonly RecordCommand[];
  readonly cells: number;
  readonly createdIds: readonly Id[];
  /** Tasks that would be blocked, which needs a reason: not among the commands yet. */
  readonly blocking: readonly Pick<Task, 'id' | 'name'>[];
  readonly refused: readonly Refused[];
}

/** What the list shows: where cells are written. */
export interface Sheet {
  readonly source: ListSource;
  readonly rows: readonly ListRow[];
  readonly columns: readonly Column[];
}

export interface PasteOptions {
  readonly cells: readonly (readonly string[])[];
  readonly range: CellRange;
  readonly newId: () => Id;
  /** Where tasks of rows after the last go. */
  readonly parentId: Id | null;
}

/**
 * Writes a copied table from the range's first corner on. One cell, or a table that fits in whole times, fills the range. Rows after the
 * last make tasks; columns after the last are left out.
 */
export function pasteEdit(sheet: Sheet, { cells, range, newId, parentId }: PasteOptions): SheetEdit {
  const edit = startEdit(sheet);
  const height = cells.length;
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (height === 0 || width === 0) return edit.result();
  const times = (size: number, chosen: number): number => (chosen % size === 0 ? chosen : size);
  const rowCount = times(height, range.toRow - range.fromRow + 1);
  const columnCount = times(width, range.toColumn - range.fromColumn + 1);
  for (let down = 0; down < rowCount; down++) {
    const given = cells[down % height] ?? [];
    const texts = Array.from({ length: columnCount }, (_, across) => given[across % width]);
    const line = sheet.rows[range.fromRow + down];
    if (line?.group) continue;
    if (line) edit.row(line.id, range.fromColumn, texts);
    else if (texts.some((text) => text !== undefined && text.trim() !== ''))
      edit.create({ id: newId(), parentId, at: range.fromColumn, texts });
  }
  return edit.result();
}

/** Writes the range's first row over the rows below it. */
export function fillDownEdit(sheet: Sheet, range: CellRange): SheetEdit {
  const edit = startEdit(sheet);
  const [first] = copyCells(sheet, { ...range, toRow: range.fromRow });
  if (!first) return edit.result();
  for (const line of sheet.rows.slice(range.fromRow + 1, range.toRow + 1)) {
    if (!line.group) edit.row(line.id, range.fromColumn, first);
  }
  return edit.result();
}

/** Empties what can be emptied; computed cells and names stay without a word. */
export function clearEdit(sheet: Sheet, range: CellRange): SheetEdit {
  const edit = startEdit(sheet);
  for (let row = range.fromRow; row <= range.toRow; row++) {
    const line = sheet.rows[row];
    const model = line && !line.group ? rowModel(sheet.source, line.id) : undefined;
    if (!line || !model) continue;
    const texts = sheet.columns
      .slice(range.fromColumn, range.toColumn + 1)
      .map((column) => (isClearable(column, model) ? '' : undefined));
    edit.row(line.id, range.fromColumn, texts);
  }
  return edit.result();
}

function isClearable(column: Column, model: RowModel): boolean {
  return canEditCell(column, model) && column.id !== 'name' && column.id !== 'duration';
}

/** The cells of a range as they are copied; heads of groups are no rows. */
export function copyCells({ source, rows, columns }: Sheet, range: CellRange): readonly (readonly string[])[] {
  const chosen = columns.slice(range.fromColumn, range.toColumn + 1);
  return rows.slice(range.fromRow, range.toRow + 1).flatMap(({ id, group }) => {
    const model = group ? undefined : rowModel(source, id);
    return model ? [chosen.map((column) => cellCopy(source, model, column.id))] : [];
  });
}

interface NewRow {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly at: number;
  readonly texts: readonly (string | undefined)[];
}

function isBlocked(text: string): boolean {
  const status = readStatus(text.trim());
  return status.ok && status.value === 'blocked';
}

function startEdit({ source, columns }: Sheet) {
  const commands: RecordCommand[] = [];
  const refused: Refused[] = [];
  const createdIds: Id[] = [];
  const blocking: Pick<Task, 'id' | 'name'>[] = [];
  const projectId = source.project.id;
  let cells = 0;

  function take(model: RowModel, column: Column, text: string): void {
    const refuse = (reason: string): void => void refused.push({ task: model.task.name, column, text, reason });
    if (model.summary && column.rolledUp && text !== cellCopy(source, model, column.id)) return refuse(t('edit.rolled-up'));
    if (column.id === 'status' && isBlocked(text)) {
      if (model.task.status === 'blocked') return;
      blocking.push(model.task);
      cells += 1;
      return;
    }
    const command = editCommand(source, model, column.id, text);
    if (!command.ok) return refuse(command.error);
    if (command.value === null) return;
    cells += 1;
    if (command.value.type === 'batch') commands.push(...command.value.commands);
    else if (command.value.type !== 'history.undo' && command.value.type !== 'history.redo') commands.push(command.value);
  }

  function write(model: RowModel, at: number, texts: readonly (string | undefined)[]): void {
    const chosen = columns.slice(at, at + texts.length);
    const hasStart = texts.some((text, index) => text !== undefined && text !== '' && chosen[index]?.id === 'start');
    chosen.forEach((column, index) => {
      // A cell of a spreadsheet may hold lines; here each is one.
      const text = texts[index]?.replaceAll(/\s*[\r\n]+\s*/g, ' ');
      if (text === undefined) return;
      // A scheduled task has one constraint: with a start it finishes when its duration is over.
      const follows = column.id === 'finish' && hasStart && model.task.mode === 'auto';
      if (follows && text !== cellCopy(source, model, 'finish')) {
        refused.push({ task: model.task.name, column, text, reason: t('edit.finish-follows') });
      } else if (!follows) take(model, column, text);
    });
  }

  return {
    row: (id: Id, at: number, texts: readonly (string | undefined)[]): void => {
      const model = rowModel(source, id);
      if (model) write(model, at, texts);
    },
    create: ({ id, parentId, at, texts }: NewRow): void => {
      const nameAt = columns.findIndex((column) => column.id === 'name') - at;
      const name = texts[nameAt]?.replaceAll(/\s+/g, ' ').trim() || t('list.unnamed');
      commands.push({ type: 'task.create', projectId, id, place: { parentId }, fields: { name } });
      createdIds.push(id);
      cells += 1;
      const task = { ...emptyRecord('task', id), name };
      const isTyped = (index: number): boolean => columns[at + index]?.editor !== 'none' && texts[index]?.trim() !== '';
      write(
        modelOf(source, task),
        at,
        texts.map((text, index) => (isTyped(index) ? text : undefined)),
      );
    },
    result: (): SheetEdit => ({ commands, cells, createdIds, blocking, refused }),
  };
}
