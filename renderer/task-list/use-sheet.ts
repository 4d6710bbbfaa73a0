import { useState, type ClipboardEvent } from 'react';
import { useActions, useReplicaHandle } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { oneStep } from '../ui/one-step.ts';
import type { CellRange } from './cell-range.ts';
import type { ColumnLayout } from './column-layout.ts';
import { parentOf } from '../ui/move-commands.ts';
import { updateAll } from './bulk-commands.ts';
import type { AskWhyBlocked } from './row-handlers.ts';
import type { ListSource } from './row-model.ts';
import { clearEdit, copyCells, fillDownEdit, pasteEdit, type Refused, type Sheet, type SheetEdit } from './sheet-edits.ts';
import { fromTsv, toTsv } from './tsv.ts';
import type { ListState } from './use-list-state.ts';

/** Copy, paste, fill and clear, as in a spreadsheet; each change is one step. */
export interface SheetActions {
  /** Cells that the last paste or fill could not take. */
  readonly refused: readonly Refused[];
  dismiss(): void;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  fillDown(): void;
  clear(): void;
}

interface SheetOptions {
  readonly source: ListSource;
  readonly list: ListState;
  readonly layout: ColumnLayout;
  readonly askWhyBlocked: AskWhyBlocked;
}

export function useSheet({ source, list, layout, askWhyBlocked }: SheetOptions): SheetActions {
  const actions = useActions();
  const replica = useReplicaHandle();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const sheet: Sheet = { source, rows: list.rows, columns: layout.columns };
  const whole = { fromColumn: 0, toColumn: layout.columns.length - 1 };

  function run(edit: SheetEdit, label: string): void {
    const { blocking, commands } = edit;
    if (blocking.length === 0) return void write(edit, label);
    askWhyBlocked(blocking, (blocked) => {
      const ids = blocking.map(({ id }) => id);
      const all = [...commands, ...updateAll(source.project.id, ids, { status: 'blocked', blocked })];
      void write({ ...edit, commands: all }, label);
    });
  }

  async function write(edit: SheetEdit, label: string): Promise<void> {
    setRefused(edit.refused);
    const command = oneStep(label, edit.commands);
    if (!command || !(await actions.run(command, { message: t('paste.done', { n: edit.cells }) }))) return;
    const [first] = edit.createdIds;
    if (first !== undefined && list.range === null) list.activate(first, list.active.column);
  }

  /** The tables that are copied: with whole rows selected, those; else the range. */
  function copied(): readonly (readonly string[])[] {
    if (list.mode !== 'rows') return list.range ? copyCells(sheet, list.range) : [];
    const { selectedIds } = list;
    return list.rows.flatMap(({ id }, row) =>
      selectedIds.has(id) ? copyCells(sheet, { fromRow: row, toRow: row, ...whole }) : [],
    );
  }

  function onCopy(event: ClipboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const cells = copied();
    if (cells.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(cells));
    const isOneCell = cells.length === 1 && cells[0]?.length === 1;
    if (!isOneCell) {
      replica.notify({ severity: 'info', message: t('list.copied', { n: cells.length }), undoable: false });
    }
  }

  function onPaste(event: ClipboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const cells = fromTsv(event.clipboardData.getData('text/plain'));
    if (cells.length === 0) return;
    event.preventDefault();
    const end = list.rows.length;
    const column = list.active.column;
    const at: CellRange = list.range ?? { fromRow: end, toRow: end, fromColumn: column, toColumn: column };
    // Whole rows were copied from the first column on, and go back there.
    const range = list.mode === 'rows' ? { ...at, fromColumn: 0, toColumn: 0 } : at;
    const last = source.plan.resolved.order.at(-1);
    const parentId = last === undefined ? null : parentOf(source.plan.resolved, last);
    const edit = pasteEdit(sheet, { cells, range, newId: actions.newId, parentId });
    run(edit, t('step.paste', { n: edit.cells }));
  }

  function clear(): void {
    if (!list.range) return;
    const edit = clearEdit(sheet, list.range);
    run(edit, t('step.clear-cells', { n: edit.cells }));
  }

  return {
    refused,
    dismiss: () => setRefused([]),
    onCopy,
    onPaste,
    onCut: (event) => {
      if (event.target !== event.currentTarget || list.mode === 'rows') return;
      onCopy(event);
      clear();
    },
    fillDown: () => {
      if (!list.range) return;
      const edit = fillDownEdit(sheet, list.range);
      run(edit, t('step.fill-down', { n: edit.cells }));
    },
    clear,
  };
}
