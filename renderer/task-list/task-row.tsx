import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Presence } from '../../shared/contract/sync-status.ts';
import { t } from '../texts/t.ts';
import { CellContent } from './cell-content.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { isCustom, type Column } from './columns.ts';
import type { HandlersBox, RowHandlers } from './row-handlers.ts';
import { canEditCell, rowModel, type ListSource, type RowModel } from './row-model.ts';
import { cellId, type Editing } from './use-list-state.ts';
import type { ListRow } from './visible-rows.ts';

interface TaskRowProps {
  readonly source: ListSource;
  readonly layout: ColumnLayout;
  readonly row: ListRow;
  readonly topPx: number;
  readonly index: number;
  readonly selected: boolean;
  readonly activeColumn: number;
  /** The first and the last selected cell of the row; -1 where there is none. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  readonly editing: Editing | null;
  readonly peers: readonly Presence[];
  readonly handlers: HandlersBox;
}

/** A task as a line of the grid. It renders again only when something that it shows has changed. */
export const TaskRow = memo(Row, showsTheSame);

function showsTheSame(a: TaskRowProps, b: TaskRowProps): boolean {
  for (const key of Object.keys(b) as (keyof TaskRowProps)[]) {
    if (key !== 'source' && key !== 'row' && !Object.is(a[key], b[key])) return false;
  }
  return sameLine(a.row, b.row) && sameFacts(a.source, b.source, b.row.id);
}

function sameLine(a: ListRow, b: ListRow): boolean {
  return (
    a === b ||
    (a.id === b.id && a.depth === b.depth && a.expandable === b.expandable && a.expanded === b.expanded && a.dimmed === b.dimmed)
  );
}

/** Records, schedule rows and the parts of a resolved plan keep their identity while they say the same. */
function sameFacts(a: ListSource, b: ListSource, id: string): boolean {
  if (a === b) return true;
  const [was, is] = [a.plan, b.plan];
  return (
    was.tables.task.get(id) === is.tables.task.get(id) &&
    was.schedule.get(id) === is.schedule.get(id) &&
    was.resolved.outline === is.resolved.outline &&
    was.resolved.network === is.resolved.network &&
    a.project === b.project &&
    a.people === b.people &&
    a.assigneesOf.get(id) === b.assigneesOf.get(id) &&
    a.baseline === b.baseline &&
    a.calendars === b.calendars &&
    // What can't hold is told with the names of other tasks.
    (is.schedule.get(id)?.conflicts.length === 0 || was.tables.task === is.tables.task)
  );
}

function Row(props: TaskRowProps): ReactNode {
  const { source, layout, row, topPx, index, selected, activeColumn, editing, peers, handlers } = props;
  const model = rowModel(source, row.id);
  if (!model) return null;

  function onClick(event: MouseEvent, column: number): void {
    const { list, focusGrid } = handlers.current;
    if (editing && column === activeColumn) return;
    list.activate(row.id, column, {
      ...(event.shiftKey ? { extend: 'rows' as const } : {}),
      toggle: event.ctrlKey || event.metaKey,
    });
    focusGrid();
  }

  return (
    <div
      className={rowClass(model, row, selected)}
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.depth + 1}
      aria-selected={selected}
      data-row-id={row.id}
      {...(row.expandable ? { 'aria-expanded': row.expanded } : {})}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      {layout.columns.map((column, at) => (
        <div
          key={column.id}
          id={cellId(row.id, at)}
          role="gridcell"
          aria-colindex={at + 1}
          aria-readonly={!canEditCell(column, model)}
          className={cellClass(column, at, props)}
          {...(column.id === layout.gripColumn ? { 'data-grip': true, title: t('list.drag-hint') } : {})}
          onClick={(event) => onClick(event, at)}
          onDoubleClick={() => beginEdit(row, model, { column, at }, handlers.current)}
        >
          {editing && at === activeColumn && canEditCell(column, model) ? (
            <CellEditor source={source} model={model} column={column} editing={editing} handlers={handlers} />
          ) : (
            <CellContent source={source} column={column} row={row} model={model} peers={peers} handlers={handlers} />
          )}
        </div>
      ))}
    </div>
  );
}

function rowClass(model: RowModel, row: ListRow, selected: boolean): string {
  const classes = ['task-row'];
  if (model.summary) classes.push('task-row--summary');
  if (selected) classes.push('task-row--selected');
  if (row.dimmed) classes.push('task-row--dimmed');
  if (model.schedule?.critical && !model.summary) classes.push('task-row--critical');
  if (model.status === 'done' || model.status === 'cancelled') classes.push('task-row--over', `task-row--${model.status}`);
  return classes.join(' ');
}

function cellClass({ align, id }: Column, at: number, { activeColumn, rangeFrom, rangeTo }: TaskRowProps): string {
  const classes = `cell cell--at-${align} cell--${isCustom(id) ? 'custom' : id}`;
  if (at === activeColumn) return `${classes} cell--active`;
  return at >= rangeFrom && at <= rangeTo ? `${classes} cell--in-range` : classes;
}

interface CellPlace {
  readonly column: Column;
  readonly at: number;
}

function beginEdit(row: ListRow, model: RowModel, { column, at }: CellPlace, handlers: RowHandlers): void {
  if (canEditCell(column, model)) handlers.list.activate(row.id, at, { edit: null });
  else handlers.onOpenTask(row.id);
}
