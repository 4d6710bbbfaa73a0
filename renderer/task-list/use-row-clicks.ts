import type { MouseEvent } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { HandlersBox } from './row-handlers.ts';
import { canEditCell, rowModel } from './row-model.ts';

interface Pressed {
  readonly rowId: Id;
  readonly column: number;
}

/** What presses in the lines of tasks do: one pair of handlers for all cells. */
export function useRowClicks(handlers: HandlersBox) {
  function onClick(event: MouseEvent): void {
    const at = pressedCell(event);
    if (!at) return;
    const { list, layout, focusGrid, onOpenTask } = handlers.current;
    const { rowId, column } = at;
    const target = event.target as Element;
    if (target.closest('.name-cell__fold')) {
      list.toggleFold(rowId);
      return;
    }
    if (list.editing && list.active.rowId === rowId && list.active.column === column) return;
    const isGrip = layout.columns[column]?.id === layout.gripColumn;
    list.activate(rowId, column, {
      // As in a sheet: from the head of a line whole lines are selected, else cells.
      ...(event.shiftKey ? { extend: isGrip || list.mode === 'rows' ? ('rows' as const) : ('cells' as const) } : {}),
      toggle: event.ctrlKey || event.metaKey,
    });
    focusGrid();
    if (target.closest('.name-cell__open')) onOpenTask(rowId);
  }

  function onDoubleClick(event: MouseEvent): void {
    const at = pressedCell(event);
    if (!at || (event.target as Element).closest('button, input')) return;
    const { source, list, layout, onOpenTask } = handlers.current;
    const [model, column] = [rowModel(source, at.rowId), layout.columns[at.column]];
    if (!model || !column) return;
    if (canEditCell(column, model)) list.activate(at.rowId, at.column, { edit: null });
    else onOpenTask(at.rowId);
  }

  return { onClick, onDoubleClick };
}

/** The task's cell that was pressed. What a cell opens above the page isn't in it. */
function pressedCell(event: MouseEvent): Pressed | null {
  const target = event.target as Element;
  const [cell, row] = [target.closest('[role=gridcell]'), target.closest<HTMLElement>('[data-row-id]')];
  const rowId = row?.dataset['rowId'];
  if (!cell || rowId === undefined || !event.currentTarget.contains(row)) return null;
  return { rowId, column: Number(cell.getAttribute('aria-colindex')) - 1 };
}
