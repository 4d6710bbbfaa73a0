import { useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type ReactNode, type RefObject } from 'react';
import type { Presence } from '../../shared/contract/sync-status.ts';
import type { Id } from '../../shared/model/id.ts';
import { useReplica } from '../replica/use-replica.ts';
import type { ColumnLayout } from './column-layout.ts';
import { DropMark } from './drag-marks.tsx';
import { GroupRow } from './group-row.tsx';
import { NewTaskRow } from './new-task-row.tsx';
import type { HandlersBox } from './row-handlers.ts';
import type { ListSource } from './row-model.ts';
import { createRowSlots } from './row-slots.ts';
import { TaskRow } from './task-row.tsx';
import { cellId, DRAFT_ROW, NEW_ROW, type ListState } from './use-list-state.ts';
import type { RowDrag } from './use-row-drag.ts';
import { useRowClicks } from './use-row-clicks.ts';
import { useRowWindow, type RowSpan } from './use-row-window.ts';

interface TaskRowsProps {
  readonly source: ListSource;
  readonly layout: ColumnLayout;
  readonly list: ListState;
  readonly rowPx: number;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  readonly handlers: HandlersBox;
  readonly drag: RowDrag | null;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** The lines of the list, of which those in sight are in the page, and the one that the cursor is on. */
export function TaskRows(props: TaskRowsProps): ReactNode {
  const { list, rowPx, bodyRef, drag } = props;
  const { rows, active } = list;
  const { span, reveal } = useRowWindow(bodyRef, rowPx);
  const activeIndex = list.indexOf(active.rowId);
  useLayoutEffect(() => reveal(activeIndex), [reveal, activeIndex]);
  const column = useRef(active.column);
  useEffect(() => {
    // The row is in sight already: only another column can be out of it.
    if (column.current === active.column) return;
    column.current = active.column;
    document.getElementById(cellId(active.rowId, active.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const peersOf = usePeers(props.source.project.id);
  const onClicks = useRowClicks(props.handlers);
  const shown = shownIndices(span, rows.length, activeIndex);
  const [slotsOf] = useState(createRowSlots);
  const slots = slotsOf(
    shown.map((index) => rows[index]?.id ?? NEW_ROW),
    list.editing === null,
  );
  return (
    <div
      ref={bodyRef}
      className="task-grid__body"
      role="rowgroup"
      style={{ height: (rows.length + 1) * rowPx }}
      onPointerDown={props.onPointerDown}
      {...onClicks}
    >
      {shown.map((index) => {
        const id = rows[index]?.id ?? NEW_ROW;
        return <Line key={slots.get(id)} {...props} index={index} peers={peersOf.get(id) ?? NOBODY} />;
      })}
      <DropMark drag={drag} />
    </div>
  );
}

/** What is in sight, and the cursor's row wherever it is, so that what is written there stays; the line for new tasks comes after the last. */
function shownIndices({ from, to }: RowSpan, count: number, activeIndex: number): readonly number[] {
  const indices: number[] = [];
  if (activeIndex >= 0 && activeIndex < from) indices.push(activeIndex);
  for (let index = from; index < to && index <= count; index++) indices.push(index);
  if (activeIndex >= to) indices.push(activeIndex);
  return indices;
}

const NOBODY: readonly Presence[] = [];

/** Who else looks at which task now. */
function usePeers(projectId: Id): ReadonlyMap<Id, readonly Presence[]> {
  const presence = useReplica((state) => state.presence);
  return useMemo(() => {
    const byTask = new Map<Id, Presence[]>();
    for (const peer of presence) {
      if (peer.projectId !== projectId || peer.taskId === null) continue;
      const held = byTask.get(peer.taskId);
      if (held) held.push(peer);
      else byTask.set(peer.taskId, [peer]);
    }
    return byTask;
  }, [presence, projectId]);
}

interface LineProps extends TaskRowsProps {
  readonly index: number;
  readonly peers: readonly Presence[];
}

/** One line: a task, the head of a group, or where a new task is written. */
function Line({ source, layout, list, rowPx, handlers, index, peers }: LineProps): ReactNode {
  const row = list.rows[index];
  const topPx = index * rowPx;
  const isActive = list.active.rowId === (row?.id ?? NEW_ROW);
  const activeColumn = isActive ? list.active.column : -1;
  if (row?.id === DRAFT_ROW) return <DraftRow {...{ layout, list, handlers, index, topPx, isActive }} depth={row.depth} />;
  if (!row) return <LastRow {...{ layout, list, handlers, index, topPx, isActive }} />;
  if (row.group) {
    const onPress = (): void => {
      const { list: now, focusGrid } = handlers.current;
      now.activate(row.id, now.active.column);
      now.toggleFold(row.id);
      focusGrid();
    };
    return <GroupRow row={{ ...row, group: row.group }} {...{ layout, topPx, index, activeColumn, onPress }} />;
  }
  const { range, mode } = list;
  const chosen = mode === 'cells' && range && index >= range.fromRow && index <= range.toRow ? range : null;
  return (
    <TaskRow
      {...{ source, layout, row, topPx, index, activeColumn, peers, handlers }}
      rangeFrom={chosen?.fromColumn ?? -1}
      rangeTo={chosen?.toColumn ?? -1}
      selected={list.selectedIds.has(row.id)}
      editing={isActive ? list.editing : null}
    />
  );
}

interface WrittenRowProps extends Pick<LineProps, 'layout' | 'list' | 'handlers' | 'index'> {
  readonly topPx: number;
  readonly isActive: boolean;
}

/** The line that opens between others until its task has a name. */
function DraftRow({
  layout,
  list,
  handlers,
  index,
  topPx,
  isActive,
  depth,
}: WrittenRowProps & { readonly depth: number }): ReactNode {
  const end = (): void => list.endDraft(list.rows[index - 1]?.id ?? NEW_ROW);
  return (
    <NewTaskRow
      {...{ layout, depth, topPx, index }}
      rowId={DRAFT_ROW}
      active={isActive}
      editing={list.editing}
      onStart={() => handlers.current.focusGrid()}
      onCommit={(name) => {
        handlers.current.focusGrid();
        void handlers.current.commands.insert(name);
      }}
      onCancel={() => {
        end();
        handlers.current.focusGrid();
      }}
      onLeave={(name) => {
        if (name === '') end();
        else void handlers.current.commands.insert(name);
      }}
    />
  );
}

/** The line under the last task. */
function LastRow({ layout, list, handlers, index, topPx, isActive }: WrittenRowProps): ReactNode {
  return (
    <NewTaskRow
      {...{ layout, topPx, index }}
      rowId={NEW_ROW}
      depth={0}
      active={isActive}
      editing={isActive ? list.editing : null}
      onStart={() => list.activate(NEW_ROW, list.nameColumn, { edit: '' })}
      onCommit={(name) => void handlers.current.commands.append(name)}
      onCancel={() => {
        list.stopEditing();
        handlers.current.focusGrid();
      }}
      onLeave={(name) => {
        if (name !== '') void handlers.current.commands.append(name);
        list.stopEditing();
      }}
    />
  );
}
