import { useState, type ReactNode } from 'react';
import type { Presence } from '../../shared/contract/sync-status.ts';
import { t } from '../texts/t.ts';
import { cellContent } from './cell-content.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { isCustom, type Column, type ColumnId } from './columns.ts';
import { createKeeper } from './keeper.ts';
import { NameCell, namePadding } from './name-cell.tsx';
import type { HandlersBox } from './row-handlers.ts';
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

/** A task as a line of the grid. It is made again only when something that it shows has changed. */
export function TaskRow(props: TaskRowProps): ReactNode {
  const [keep] = useState(createKeeper<ReactNode>);
  return keep(partsOf(props), () => taskRow(props));
}

/** All that a line is made of. Records, schedule rows and the parts of a resolved plan keep their identity while they say the same. */
function partsOf({ source, row, ...rest }: TaskRowProps): readonly unknown[] {
  const { plan, project, people, assigneesOf, baseline, calendars } = source;
  const { task } = plan.tables;
  const schedule = plan.schedule.get(row.id);
  return [
    rest.layout,
    rest.topPx,
    rest.index,
    rest.selected,
    rest.activeColumn,
    rest.rangeFrom,
    rest.rangeTo,
    rest.peers,
    row.id,
    row.depth,
    row.expandable,
    row.expanded,
    row.dimmed,
    task.get(row.id),
    schedule,
    plan.resolved.outline,
    plan.resolved.network,
    project,
    people,
    assigneesOf.get(row.id),
    baseline,
    calendars,
    // What can't hold is told with the names of other tasks.
    schedule === undefined || schedule.conflicts.length === 0 ? null : task,
    rest.editing,
    rest.editing && source,
  ];
}

function taskRow(props: TaskRowProps): ReactNode {
  const { source, layout, row, topPx, index, selected } = props;
  const model = rowModel(source, row.id);
  if (!model) return null;
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
      {layout.columns.map((column, at) => cell(props, model, { column, at }))}
    </div>
  );
}

/** Columns that read as the page does: what stays at the edge, and what has more in it than words. Others read as their words do. */
const AS_THE_PAGE: ReadonlySet<ColumnId> = new Set<ColumnId>(['wbs', 'owner', 'assignees', 'tags', 'progress']);

interface CellPlace {
  readonly column: Column;
  readonly at: number;
}

function cell(props: TaskRowProps, model: RowModel, { column, at }: CellPlace): ReactNode {
  const { source, layout, row, activeColumn, editing, peers, handlers } = props;
  const mayEdit = canEditCell(column, model);
  const isEdited = editing !== null && at === activeColumn && mayEdit;
  const isName = column.id === 'name' && !isEdited;
  return (
    <div
      key={column.id}
      id={cellId(row.id, at)}
      role="gridcell"
      aria-colindex={at + 1}
      className={cellClass(column, at, { ...props, isPlain: !isEdited && !isName })}
      {...(mayEdit ? {} : { 'aria-readonly': true })}
      {...(column.id === layout.gripColumn ? { 'data-grip': true, title: t('list.drag-hint') } : {})}
      {...(isName ? { style: namePadding(row) } : {})}
      {...(isName || isEdited || AS_THE_PAGE.has(column.id) ? {} : { dir: 'auto' })}
    >
      {isEdited ? (
        <CellEditor key={row.id} source={source} model={model} column={column} editing={editing} handlers={handlers} />
      ) : isName ? (
        <NameCell row={row} model={model} peers={peers} />
      ) : (
        cellContent(source, model, column)
      )}
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

function cellClass(
  { align, id }: Column,
  at: number,
  { activeColumn, rangeFrom, rangeTo, isPlain }: TaskRowProps & { readonly isPlain: boolean },
): string {
  const classes = `cell${isPlain ? ' cell--plain' : ''} cell--at-${align} cell--${isCustom(id) ? 'custom' : id}`;
  if (at === activeColumn) return `${classes} cell--active`;
  return at >= rangeFrom && at <= rangeTo ? `${classes} cell--in-range` : classes;
}
