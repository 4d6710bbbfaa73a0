import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { ListView } from '../../shared/model/saved-view.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { BlockedDialog } from '../ui/blocked-dialog.tsx';
import { baselineDates } from './baseline-dates.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DragLabel, DropMark } from './drag-marks.tsx';
import { GridHead } from './grid-head.tsx';
import { GroupRow } from './group-row.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { NewTaskRow } from './new-task-row.tsx';
import { assigneesByTask, type ListSource } from './row-model.ts';
import { cellId, DRAFT_ROW, NEW_ROW, useListState } from './use-list-state.ts';
import { PasteReport } from './paste-report.tsx';
import { TaskRow, type RowHandlers } from './task-row.tsx';
import { useArrangedRows } from './use-arranged-rows.ts';
import { layoutStyle } from './use-column-drag.ts';
import { useListCommands } from './use-list-commands.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListView } from './use-list-view.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSheet } from './use-sheet.ts';
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
  const { baseline: baselines, baselineTask } = plan.tables;
  const baseline = useMemo(() => baselineDates({ baseline: baselines, baselineTask }), [baselines, baselineTask]);
  const source: ListSource = useMemo(
    () => ({ project, plan, people, assigneesOf, baseline }),
    [project, plan, people, assigneesOf, baseline],
  );
  const viewState = useListView(project.id);
  const { layout, view } = viewState;
  const { folded, toggleFold } = useFolded(view);
  const { rows, inOutline, fitting } = useArrangedRows(source, view, folded);
  const list = useListState({ plan, rows, layout, selectedIds, onSelect, toggleFold });
  const commands = useListCommands({ source, list, selectedIds });
  const sheet = useSheet({ source, list, layout });
  const gridRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const [blocking, setBlocking] = useState<Id | null>(null);
  const rowPx = compact ? 28 : 34;
  const rowDrag = useRowDrag({
    plan,
    rows: list.rows,
    rowPx,
    selectedIds,
    gridRef,
    bodyRef,
    mayMove: () => inOutline || commands.sayOrderFirst(),
    onDrop: (command) => void commands.drop(command),
  });

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
  const handlers = useRef<RowHandlers>({ list, layout, commands, focusGrid, onOpenTask, onBlock: setBlocking });
  handlers.current = { list, layout, commands, focusGrid, onOpenTask, onBlock: setBlocking };
  const onKeyDown = useListKeys({ list, view: viewState, sheet, commands, rowPx, gridRef, onOpenTask });

  return (
    <div className="task-list">
      {selectedIds.size > 1 ? (
        <BulkBar
          source={source}
          ids={selectedIds}
          onDelete={() => void commands.remove()}
          onClear={() => {
            list.activate(list.active.rowId, list.active.column);
            focusGrid();
          }}
        />
      ) : (
        <ListToolbar source={source} state={viewState} fitting={fitting} />
      )}
      <div
        ref={gridRef}
        className="task-grid"
        role="treegrid"
        tabIndex={0}
        aria-label={t('list.label', { name: project.name })}
        aria-rowcount={list.rows.length + 2}
        aria-colcount={layout.columns.length}
        aria-multiselectable
        aria-activedescendant={inSight ? activeCellId : undefined}
        style={layoutStyle(layout)}
        onKeyDown={onKeyDown}
        onCopy={sheet.onCopy}
        onCut={sheet.onCut}
        onPaste={sheet.onPaste}
      >
        <GridHead state={viewState} gridRef={gridRef} />
        <div
          ref={bodyRef}
          className="task-grid__body"
          role="rowgroup"
          style={{ height: virtual.getTotalSize() }}
          onPointerDown={rowDrag.onPointerDown}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = list.rows[item.index];
            const isActive = list.active.rowId === (row?.id ?? NEW_ROW);
            if (row?.id === DRAFT_ROW) {
              return (
                <NewTaskRow
                  layout={layout}
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
                  layout={layout}
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
            if (row.group) {
              return (
                <GroupRow
                  key={row.id}
                  row={{ ...row, group: row.group }}
                  layout={layout}
                  topPx={item.start}
                  index={item.index}
                  activeColumn={isActive ? list.active.column : -1}
                  onPress={() => {
                    list.activate(row.id, list.active.column);
                    list.toggleFold(row.id);
                    focusGrid();
                  }}
                />
              );
            }
            const inRange =
              list.mode === 'cells' && list.range && item.index >= list.range.fromRow && item.index <= list.range.toRow;
            return (
              <TaskRow
                key={row.id}
                source={source}
                layout={layout}
                rangeFrom={inRange ? list.range.fromColumn : -1}
                rangeTo={inRange ? list.range.toColumn : -1}
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
          <DropMark drag={rowDrag.drag} />
        </div>
        {list.rows.length === 0 && fitting !== null ? <p className="task-grid__none soft">{t('filter.empty')}</p> : null}
      </div>
      <DragLabel drag={rowDrag.drag} plan={plan} />
      {sheet.refused.length === 0 ? null : (
        <PasteReport
          refused={sheet.refused}
          onClose={() => {
            sheet.dismiss();
            focusGrid();
          }}
        />
      )}
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

/** What is folded; a filter starts with everything it found in sight. */
function useFolded(view: ListView): { readonly folded: ReadonlySet<Id>; readonly toggleFold: (id: Id) => void } {
  const filtered = view.filter.groups.length > 0 || view.quick.length > 0 ? JSON.stringify([view.filter, view.quick]) : '';
  const [folds, setFolds] = useState<Readonly<Record<string, ReadonlySet<Id>>>>({});
  const folded = folds[filtered] ?? NOTHING;
  return {
    folded,
    toggleFold: (id) => {
      const next = new Set(folded);
      if (!next.delete(id)) next.add(id);
      // The outline keeps its folds; of filters only the one in sight does.
      setFolds({ ...(folds[''] ? { '': folds[''] } : {}), [filtered]: next });
    },
  };
}

const NOTHING: ReadonlySet<Id> = new Set();
