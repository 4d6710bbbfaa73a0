import type { KeyboardEvent, RefObject } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { withColumnMoved, withWidth } from './column-layout.ts';
import { gridAction, type GridAction } from './grid-keys.ts';
import { alongReading } from '../ui/along-reading.ts';
import type { ListCommands } from './use-list-commands.ts';
import { NEW_ROW, type ListState } from './use-list-state.ts';
import type { ListViewState } from './use-list-view.ts';
import type { SheetActions } from './use-sheet.ts';

interface ListKeysOptions {
  readonly list: ListState;
  readonly view: ListViewState;
  readonly sheet: SheetActions;
  readonly commands: ListCommands;
  readonly rowPx: number;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onOpenTask: (id: Id) => void;
}

const WIDTH_STEP_PX = 16;

/** Keys of the list while it has the focus itself; an editor in a cell has its own. */
export function useListKeys(options: ListKeysOptions): (event: KeyboardEvent) => void {
  const { gridRef, rowPx } = options;
  return (event) => {
    if (event.target !== gridRef.current) return;
    const pageRows = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / rowPx) - 2);
    const { shiftKey: shift, altKey: alt } = event;
    const key = alongReading(event.key);
    const action = gridAction({ key, shift, alt, command: event.ctrlKey || event.metaKey }, pageRows);
    if (!action || !perform(action, options)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Does what a key means; false leaves the key to others. */
function perform(action: GridAction, { list, view, sheet, commands, onOpenTask }: ListKeysOptions): boolean {
  const { rowId, column } = list.active;
  const row = list.rows[list.indexOf(rowId)];
  switch (action.do) {
    case 'move':
      list.step(action.rows, action.columns, action.extend);
      return true;
    case 'edge': {
      const sign = action.end === 'first' ? -1 : 1;
      const far = action.axis === 'row' ? list.rows.length : view.layout.columns.length;
      list.step(action.axis === 'row' ? sign * far : 0, action.axis === 'column' ? sign * far : 0, action.extend);
      return true;
    }
    case 'edit':
      if (rowId === NEW_ROW) list.activate(NEW_ROW, list.nameColumn, { edit: action.text ?? '' });
      else if (row?.group) list.toggleFold(rowId);
      else if (view.layout.columns[column]?.editor === 'none') onOpenTask(rowId);
      else list.startEditing(action.text);
      return true;
    case 'toggle':
      if (row?.expandable) list.toggleFold(rowId);
      return true;
    case 'fold-all':
      list.foldAll(action.isFolded);
      return true;
    case 'open':
      if (rowId !== NEW_ROW && !row?.group) onOpenTask(rowId);
      return true;
    case 'insert':
      list.openDraft();
      return true;
    case 'delete':
      if (deletesRows({ list, view })) void commands.remove();
      else sheet.clear();
      return true;
    case 'delete-rows':
      void commands.remove();
      return true;
    case 'fill-down':
      sheet.fillDown();
      return true;
    case 'outline':
      commands.move(action.move);
      return true;
    case 'select-row':
      list.selectRow();
      return true;
    case 'select-all':
      list.selectAll();
      return true;
    case 'clear':
      if (rowId !== NEW_ROW) list.activate(rowId, column);
      return false;
    case 'column-move':
    case 'column-width':
      changeColumn(action, { list, view });
      return true;
  }
}

/** A name can't be emptied, so there the task itself goes; so do rows that were selected as rows. */
function deletesRows({ list, view }: Pick<ListKeysOptions, 'list' | 'view'>): boolean {
  const { range, mode } = list;
  if (mode === 'rows' || !range) return true;
  const chosen = view.layout.columns.slice(range.fromColumn, range.toColumn + 1);
  return chosen.some(({ id }) => id === 'name') || chosen.every(({ id }) => id === 'wbs');
}

function changeColumn(
  action: { readonly do: 'column-move' | 'column-width'; readonly by: 1 | -1 },
  { list, view }: Pick<ListKeysOptions, 'list' | 'view'>,
): void {
  const column = view.layout.columns[list.active.column];
  if (!column) return;
  const { columns } = view.view;
  if (action.do === 'column-width') {
    view.change({ columns: withWidth(columns, column.id, column.widthPx + action.by * WIDTH_STEP_PX) });
    return;
  }
  // The cursor stays on the column that moves.
  const at = list.active.column + action.by;
  if (list.active.column <= list.nameColumn || at <= list.nameColumn || at >= view.layout.columns.length) return;
  view.change({ columns: withColumnMoved(columns, column.id, action.by) });
  list.activate(list.active.rowId, at);
}
