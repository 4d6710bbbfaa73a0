import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { BlockedDialog } from '../ui/blocked-dialog.tsx';
import { COLUMNS, COLUMN_TEMPLATE, LIST_MIN_PX } from './columns.ts';
import { NewTaskRow } from './new-task-row.tsx';
import { assigneesByTask, type ListSource } from './row-model.ts';
import { cellId, DRAFT_ROW, NEW_ROW, useListState } from './use-list-state.ts';
import { TaskRow, type RowHandlers } from './task-row.tsx';
import { useListCommands } from './use-list-commands.ts';
import { useListKeys } from './use-list-keys.ts';
import './task-list.css';

interface TaskListProps {
  readonly project: Project;
  readonly plan: PlanReplica;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onOpenTask: (id: Id) => void;
}

const OVERSCAN_ROWS = 12;

/** The plan as an outline in a grid, edited in place. Only the rows in sight are in the page. */
export function TaskList({ project, plan, selectedIds, onSelect, onOpenTask }: TaskListProps): ReactNode {
  const people = useReplica((state) => state.workspace.person);
  const compact = useReplica((state) => state.settings['density'] === 'compact');
  const assigneesOf = useMemo(() => assigneesByTask(plan, people), [plan, people]);
  const source: ListSource = useMemo(() => ({ project, plan, people, assigneesOf }), [project, plan, people, assigneesOf]);
  const list = useListState({ plan, selectedIds, onSelect });
  const commands = useListCommands({ source, list, selectedIds });
  const gridRef = useRef<HTMLDivElement>(null);
  const [blocking, setBlocking] = useState<Id | null>(null);
  const rowPx = compact ? 28 : 34;

  const virtual = useVirtualizer({
    count: list.rows.length + 1,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN_ROWS,
    // The header is inside what scrolls.
    scrollPaddingStart: rowPx,
    getItemKey: (index) => list.rows[index]?.id ?? NEW_ROW,
  });
  useEffect(() => virtual.measure(), [virtual, rowPx]);

  const activeIndex = list.indexOf(list.active.rowId);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [virtual, activeIndex]);
  const activeCellId = cellId(list.active.rowId, list.active.column);
  const inSight = virtual.getVirtualItems().some(({ index }) => index === activeIndex);
  useEffect(() => {
    if (inSight) document.querySelector(`#${CSS.escape(activeCellId)}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [inSight, activeCellId]);
  const focusGrid = (): void => gridRef.current?.focus({ preventScroll: true });
  const handlers = useRef<RowHandlers>({ list, commands, focusGrid, onOpenTask, onBlock: setBlocking });
  handlers.current = { list, commands, focusGrid, onOpenTask, onBlock: setBlocking };
  const onKeyDown = useListKeys({ list, commands, rowPx, gridRef, onOpenTask });

  return (
    <div className="task-list">
      <div
        ref={gridRef}
        className="task-grid"
        role="treegrid"
        tabIndex={0}
        aria-label={t('list.label', { name: project.name })}
        aria-rowcount={list.rows.length + 2}
        aria-colcount={COLUMNS.length}
        aria-multiselectable
        aria-activedescendant={inSight ? activeCellId : undefined}
        onKeyDown={onKeyDown}
      >
        <div
          className="task-grid__head"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: COLUMN_TEMPLATE, minWidth: LIST_MIN_PX }}
        >
          {COLUMNS.map((column, index) => (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              className={`cell cell--head cell--at-${column.align} cell--${column.id}`}
            >
              {t(column.label)}
            </div>
          ))}
        </div>
        <div className="task-grid__body" role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: LIST_MIN_PX }}>
          {virtual.getVirtualItems().map((item) => {
            const row = list.rows[item.index];
            const isActive = list.active.rowId === (row?.id ?? NEW_ROW);
            if (row?.id === DRAFT_ROW) {
              return (
                <NewTaskRow
                  key={DRAFT_ROW}
                  rowId={DRAFT_ROW}
                  depth={row.depth}
                  position={{ top: item.start, index: item.index }}
                  active={isActive}
                  editing={list.editing}
                  onStart={focusGrid}
                  onCommit={(name) => {
                    focusGrid();
                    void commands.insert(name);
                  }}
                  onCancel={() => {
                    list.endDraft(list.rows[item.index - 1]?.id ?? NEW_ROW);
                    focusGrid();
                  }}
                  onLeave={(name) => {
                    if (name === '') list.endDraft(list.rows[item.index - 1]?.id ?? NEW_ROW);
                    else void commands.insert(name);
                  }}
                />
              );
            }
            if (!row) {
              return (
                <NewTaskRow
                  key={NEW_ROW}
                  rowId={NEW_ROW}
                  depth={0}
                  position={{ top: item.start, index: item.index }}
                  active={isActive}
                  editing={isActive ? list.editing : null}
                  onStart={() => list.activate(NEW_ROW, list.nameColumn, { edit: '' })}
                  onCommit={(name) => void commands.append(name)}
                  onCancel={() => {
                    list.stopEditing();
                    focusGrid();
                  }}
                  onLeave={(name) => {
                    if (name !== '') void commands.append(name);
                    list.stopEditing();
                  }}
                />
              );
            }
            return (
              <TaskRow
                key={row.id}
                source={source}
                row={row}
                topPx={item.start}
                index={item.index}
                selected={selectedIds.has(row.id)}
                activeColumn={isActive ? list.active.column : -1}
                editing={isActive ? list.editing : null}
                handlers={handlers}
              />
            );
          })}
        </div>
      </div>
      {blocking === null ? null : (
        <BlockedDialog
          people={people}
          tasks={plan.resolved.tasks}
          taskId={blocking}
          onClose={() => {
            setBlocking(null);
            focusGrid();
          }}
          onBlock={(blocked) => void commands.update(blocking, { status: 'blocked', blocked })}
        />
      )}
    </div>
  );
}
