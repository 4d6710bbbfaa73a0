import { ChevronDown, ChevronRight, Diamond, PanelRight, TriangleAlert } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { CellEditor } from './cell-editor.tsx';
import { cellText } from './cell-text.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { Column } from './columns.ts';
import { canEditCell, rowModel, type ListSource, type RowModel } from './row-model.ts';
import type { ListCommands } from './use-list-commands.ts';
import { cellId, type Editing, type ListState } from './use-list-state.ts';
import type { ListRow } from './visible-rows.ts';

/** What a row calls back. */
export interface RowHandlers {
  readonly list: ListState;
  readonly layout: ColumnLayout;
  readonly commands: ListCommands;
  readonly focusGrid: () => void;
  readonly onOpenTask: (id: Id) => void;
  readonly onBlock: (id: Id) => void;
}

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
  /** One box for all renders, so that a row that stands still need not render again to call the newest. */
  readonly handlers: HandlersBox;
}

export interface HandlersBox {
  readonly current: RowHandlers;
}

export const TaskRow = memo(Row);

function Row(props: TaskRowProps): ReactNode {
  const { source, layout, row, topPx, index, selected, activeColumn, editing, handlers } = props;
  const model = rowModel(source, row.id);
  if (!model) return null;
  const classes = ['task-row'];
  if (model.summary) classes.push('task-row--summary');
  if (selected) classes.push('task-row--selected');
  if (row.dimmed) classes.push('task-row--dimmed');
  if (model.schedule?.critical && !model.summary) classes.push('task-row--critical');
  if (model.status === 'done' || model.status === 'cancelled') classes.push('task-row--over', `task-row--${model.status}`);

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
      className={classes.join(' ')}
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
          {...(column.id === 'wbs' ? { 'data-grip': true, title: t('list.drag-hint') } : {})}
          onClick={(event) => onClick(event, at)}
          onDoubleClick={() => beginEdit({ column, index: at, row, model, handlers: handlers.current })}
        >
          {editing && at === activeColumn && canEditCell(column, model) ? (
            <CellEditor source={source} model={model} column={column} editing={editing} handlers={handlers} />
          ) : (
            <CellContent source={source} column={column} row={row} model={model} handlers={handlers} />
          )}
        </div>
      ))}
    </div>
  );
}

function cellClass({ align, id }: Column, at: number, { activeColumn, rangeFrom, rangeTo }: TaskRowProps): string {
  const classes = `cell cell--at-${align} cell--${id}`;
  if (at === activeColumn) return `${classes} cell--active`;
  return at >= rangeFrom && at <= rangeTo ? `${classes} cell--in-range` : classes;
}

interface BeginEdit {
  readonly column: Column;
  readonly index: number;
  readonly row: ListRow;
  readonly model: RowModel;
  readonly handlers: RowHandlers;
}

function beginEdit({ column, index, row, model, handlers }: BeginEdit): void {
  if (canEditCell(column, model)) handlers.list.activate(row.id, index, { edit: null });
  else handlers.onOpenTask(row.id);
}

interface CellContentProps {
  readonly source: ListSource;
  readonly column: Column;
  readonly row: ListRow;
  readonly model: RowModel;
  readonly handlers: HandlersBox;
}

function CellContent({ source, column, row, model, handlers }: CellContentProps): ReactNode {
  const { task, schedule } = model;
  switch (column.id) {
    case 'name':
      return <NameCell source={source} row={row} model={model} handlers={handlers} />;
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
      return <Assignees model={model} label={cellText(source, model, 'assignees')} />;
    case 'tags':
      return <Tags tags={Object.keys(task.tags).toSorted()} />;
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
          {cellText(source, model, 'finish')}
        </>
      );
    default:
      return <span className="ellipsis">{cellText(source, model, column.id)}</span>;
  }
}

function NameCell({ source, row, model, handlers }: Omit<CellContentProps, 'column'>): ReactNode {
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
      <RowPresence projectId={source.project.id} taskId={row.id} />
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

function Tags({ tags }: { readonly tags: readonly string[] }): ReactNode {
  return (
    <span className="tags" title={tags.join(', ')}>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </span>
  );
}

/** Who else looks at this task now. */
function RowPresence({ projectId, taskId }: { readonly projectId: Id; readonly taskId: Id }): ReactNode {
  const peers = useReplica((state) => state.presence.filter((peer) => peer.taskId === taskId && peer.projectId === projectId));
  return peers.map(({ clientId, name, colour }) => <Avatar key={clientId} name={name} colour={colour} />);
}

const MAX_AVATARS = 3;

function Assignees({ model, label }: { readonly model: RowModel; readonly label: string }): ReactNode {
  if (model.assignees.length === 0) return null;
  return (
    <span className="row">
      <span className="avatars" title={label}>
        {model.assignees.slice(0, MAX_AVATARS).map(({ person }) => (
          <Avatar key={person.id} name={person.name} colour={person.colour} />
        ))}
      </span>
      {model.assignees.length > MAX_AVATARS ? <span className="faint">+{model.assignees.length - MAX_AVATARS}</span> : null}
    </span>
  );
}
