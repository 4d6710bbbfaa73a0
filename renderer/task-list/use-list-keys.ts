import type { KeyboardEvent, RefObject } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { COLUMNS } from './columns.ts';
import { gridAction, type GridAction } from './grid-keys.ts';
import type { ListCommands } from './use-list-commands.ts';
import { NEW_ROW, type ListState } from './use-list-state.ts';

interface ListKeysOptions {
  readonly list: ListState;
  readonly commands: ListCommands;
  readonly rowPx: number;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onOpenTask: (id: Id) => void;
}

/** Keys of the list while it has the focus itself; an editor in a cell has its own. */
export function useListKeys({ list, commands, rowPx, gridRef, onOpenTask }: ListKeysOptions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== gridRef.current) return;
    const pageRows = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / rowPx) - 2);
    const { key, shiftKey: shift, altKey: alt } = event;
    const action = gridAction({ key, shift, alt, command: event.ctrlKey || event.metaKey }, pageRows);
    if (!action || !perform(action, { list, commands, onOpenTask })) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function perform(
  action: GridAction,
  { list, commands, onOpenTask }: Pick<ListKeysOptions, 'list' | 'commands' | 'onOpenTask'>,
): boolean {
  const { rowId, column } = list.active;
  switch (action.do) {
    case 'move':
      list.step(action.rows, action.columns, action.extend);
      return true;
    case 'edge': {
      const sign = action.end === 'first' ? -1 : 1;
      list.step(
        action.axis === 'row' ? sign * list.rows.length : 0,
        action.axis === 'column' ? sign * COLUMNS.length : 0,
        action.extend,
      );
      return true;
    }
    case 'edit':
      if (rowId === NEW_ROW) list.activate(NEW_ROW, list.nameColumn, { edit: action.text ?? '' });
      else if (COLUMNS[column]?.editor === 'none') onOpenTask(rowId);
      else list.startEditing(action.text);
      return true;
    case 'toggle': {
      const row = list.rows[list.indexOf(rowId)];
      if (row?.expandable) list.toggleFold(rowId);
      return true;
    }
    case 'open':
      if (rowId !== NEW_ROW) onOpenTask(rowId);
      return true;
    case 'insert':
      list.openDraft();
      return true;
    case 'delete':
      void commands.remove();
      return true;
    case 'outline':
      commands.move(action.move);
      return true;
    case 'select-all':
      list.selectAll();
      return true;
    case 'clear':
      if (rowId !== NEW_ROW) list.activate(rowId, column);
      return false;
  }
}
