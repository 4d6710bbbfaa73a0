import { ChevronDown, ChevronRight, Diamond, PanelRight, TriangleAlert } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { CellEditor } from './cell-editor.tsx';
import { COLUMNS, COLUMN_TEMPLATE, type Column } from './columns.ts';
import { rowModel, type ListSource, type RowModel } from './row-model.ts';
import type { ListCommands } from './use-list-commands.ts';
import { cellId, type Editing, type ListState } from './use-list-state.ts';
import type { ListRow } from './visible-rows.ts';

/** What a row calls back. */
export interface RowHandlers {
  readonly list: ListState;
  readonly commands: ListCommands;
  readonly focusGrid: () => void;
  readonly onOpenTask: (id: Id) => void;
  readonly onBlock: (id: Id) => void;
}

interface TaskRowProps {
  readonly source: ListSource;
  readonly row: ListRow;
  readonly topPx: number;
  readonly index: number;
  readonly selected: boolean;
  readonly activeColumn: number;
  readonly editing: Editing | null;
  /** One box for all renders, so that a row that stands still need not render again to call the newest. */
  readonly handlers: HandlersBox;
}

export interface HandlersBox {
  readonly current: RowHandlers;
}

export const TaskRow = memo(Row);

function Row({ source, row, topPx, index, selected, activeColumn, editing, handlers }: TaskRowProps): ReactNode {
  const model = rowModel(source, row.id);
  if (!model) return null;
  const classes = ['task-row'];
  if (model.summary) classes.push('task-row--summary');
  if (selected) classes.push('task-row--selected');
  if (model.schedule?.critical && !model.summary) classes.push('task-row--critical');
  if (model.status === 'done' || model.status === 'cancelled') classes.push('task-row--over', `task-row--${model.status}`);

  function onClick(event: MouseEvent, column: number): void {
    const { list, focusGrid } = handlers.current;
    if (editing && column === activeColumn) return;
    list.activate(row.id, column, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey });
    focusGrid();
  }

  return (
    <div
      className={classes.join(' ')}
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.depth + 1}
      aria-selected={selected}
      {...(row.expandable ? { 'aria-expanded': row.expanded } : {})}
      style={{ transform: `translateY(${topPx}px)`, gridTemplateColumns: COLUMN_TEMPLATE }}
    >
      {COLUMNS.map((column, at) => (
        <div
          key={column.id}
          id={cellId(row.id, at)}
          role="gridcell"
          aria-colindex={at + 1}
          aria-readonly={column.editor === 'none' || (model.summary && column.rolledUp)}
          className={`cell cell--at-${column.align} cell--${column.id}${at === activeColumn ? ' cell--active' : ''}`}
          onClick={(event) => onClick(event, at)}
          onDoubleClick={() => beginEdit({ column, index: at, row, model, handlers: handlers.current })}
        >
          {editing && at === activeColumn && canEdit(column, model) ? (
            <CellEditor source={source} model={model} column={column} editing={editing} handlers={handlers} />
          ) : (
            <CellContent projectId={source.project.id} column={column} row={row} model={model} handlers={handlers} />
          )}
        </div>
      ))}
    </div>
  );
}

function canEdit(column: Column, model: RowModel): boolean {
  return column.editor !== 'none' && !(model.summary && column.rolledUp);
}

interface BeginEdit {
  readonly column: Column;
  readonly index: number;
  readonly row: ListRow;
  readonly model: RowModel;
  readonly handlers: RowHandlers;
}

function beginEdit({ column, index, row, model, handlers }: BeginEdit): void {
  if (canEdit(column, model)) handlers.list.activate(row.id, index, { edit: null });
  else handlers.onOpenTask(row.id);
}

interface CellContentProps {
  readonly projectId: Id;
  readonly column: Column;
  readonly row: ListRow;
  readonly model: RowModel;
  readonly handlers: HandlersBox;
}

function CellContent({ projectId, column, row, model, handlers }: CellContentProps): ReactNode {
  const { task, schedule } = model;
  switch (column.id) {
    case 'name':
      return <NameCell projectId={projectId} row={row} model={model} handlers={handlers} />;
    case 'status':
      return <StatusChip status={model.status} />;
    case 'owner':
      return model.owner ? (
        <span className="row">
          <Avatar name={model.owner.name} colour={model.owner.colour} decorative />
          <span className="ellipsis">{model.owner.name}</span>
        </span>
      ) : null;
    case 'assignees':
      return <Assignees model={model} />;
    case 'progress': {
      const percent = schedule?.progressPct ?? task.progressPct;
      return (
        <span className="progress-cell">
          <span className="progress-cell__track">
            <span className="progress-cell__fill" style={{ width: `${percent}%` }} />
          </span>
          <span className="progress-cell__number">{percent}%</span>
        </span>
      );
    }
    case 'finish':
      return (
        <>
          {model.problems === '' ? null : (
            <span className="cell__problem" title={model.problems} role="img" aria-label={model.problems}>
              <TriangleAlert size={13} />
            </span>
          )}
          {model.text.finish}
        </>
      );
    default:
      return <span className="ellipsis">{model.text[column.id]}</span>;
  }
}

function NameCell({ projectId, row, model, handlers }: Omit<CellContentProps, 'column'>): ReactNode {
  const reason = model.task.blocked?.reason;
  return (
    <span className="name-cell" style={{ paddingInlineStart: row.depth * 18 }}>
      {row.expandable ? (
        <button
          type="button"
          className="name-cell__fold"
          tabIndex={-1}
          aria-label={row.expanded ? t('list.collapse') : t('list.expand')}
          onClick={(event) => {
            event.stopPropagation();
            handlers.current.list.toggleFold(row.id);
          }}
        >
          {row.expanded ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        </button>
      ) : (
        <span className="name-cell__fold" />
      )}
      {model.schedule?.milestone ? (
        <Diamond size={11} className="name-cell__milestone" aria-label={t('list.milestone')} role="img" />
      ) : null}
      <span className="ellipsis name-cell__text">{model.task.name}</span>
      <RowPresence projectId={projectId} taskId={row.id} />
      {reason ? (
        <span className="ellipsis name-cell__reason" title={t('list.blocked', { reason })}>
          {reason}
        </span>
      ) : null}
      {model.schedule?.critical && !model.summary ? <span className="visually-hidden">{t('list.critical')}</span> : null}
      <button
        type="button"
        className="name-cell__open"
        tabIndex={-1}
        aria-label={t('list.open')}
        title={t('list.open')}
        onClick={() => handlers.current.onOpenTask(row.id)}
      >
        <PanelRight size={14} />
      </button>
    </span>
  );
}

/** Who else looks at this task now. */
function RowPresence({ projectId, taskId }: { readonly projectId: Id; readonly taskId: Id }): ReactNode {
  const peers = useReplica((state) => state.presence.filter((peer) => peer.taskId === taskId && peer.projectId === projectId));
  return peers.map(({ clientId, name, colour }) => <Avatar key={clientId} name={name} colour={colour} />);
}

const MAX_AVATARS = 3;

function Assignees({ model }: { readonly model: RowModel }): ReactNode {
  if (model.assignees.length === 0) return null;
  return (
    <span className="row">
      <span className="avatars" title={model.text.assignees}>
        {model.assignees.slice(0, MAX_AVATARS).map(({ person }) => (
          <Avatar key={person.id} name={person.name} colour={person.colour} />
        ))}
      </span>
      {model.assignees.length > MAX_AVATARS ? <span className="faint">+{model.assignees.length - MAX_AVATARS}</span> : null}
    </span>
  );
}
