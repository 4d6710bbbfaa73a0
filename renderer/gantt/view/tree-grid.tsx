import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import { t } from '../../texts/t.ts';
import type { RowDrop } from '../gesture/row-drop.ts';
import { TreeRow } from './tree-row.tsx';
import { INDENT_PX, useRowDrag } from './use-row-drag.ts';

export interface TreeGridHandle {
  /** Moves the rows in the same frame as the canvas. */
  moveTo(view: { readonly scrollTopPx: number; readonly heightPx: number }): void;
  focus(): void;
}

export interface TreeGridProps {
  readonly ref: Ref<TreeGridHandle>;
  readonly idPrefix: string;
  readonly data: GanttData;
  readonly project: Project;
  readonly rowPx: number;
  readonly selectedIds: ReadonlySet<Id>;
  readonly activeId: Id | null;
  readonly onPress: (id: Id, event: MouseEvent) => void;
  readonly onOpen: (id: Id) => void;
  readonly onFold: (id: Id) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onWheel: (dxPx: number, dyPx: number) => void;
  readonly onMenu: (id: Id, at: { readonly clientX: number; readonly clientY: number }) => void;
  /** The tasks that a drag of a row takes along. */
  readonly dragged: (id: Id) => readonly Id[];
  readonly onDrop: (ids: readonly Id[], drop: RowDrop) => void;
}

/** Rows kept above and below what is in view, so that a slow scroll renders nothing. */
const OVERSCAN = 4;

/** The task columns: a virtualised treegrid. The focus stays on the grid; the active row is named by `aria-activedescendant`. */
export function TreeGrid(props: TreeGridProps): ReactNode {
  const { data, rowPx, idPrefix, activeId, ref } = props;
  const root = useRef<HTMLDivElement>(null);

  const { window, layer } = useRowWindow(ref, root, rowPx);

  const drag = useRowDrag(
    { rows: data.rows, rowPx, dragged: props.dragged, onDrop: props.onDrop, onScroll: (dyPx) => props.onWheel(0, dyPx) },
    layer,
  );
  const activeRow = activeId === null ? undefined : data.rows.rowOf.get(activeId);
  return (
    <div
      ref={root}
      role="treegrid"
      className="gantt-grid"
      tabIndex={0}
      aria-label={t('gantt.grid')}
      aria-multiselectable="true"
      aria-rowcount={data.rows.ids.length + 1}
      aria-activedescendant={activeRow === undefined ? undefined : `${idPrefix}-${activeRow}`}
      onKeyDown={(event) => {
        if (drag.handlers.onKeyDown(event)) event.stopPropagation();
        else props.onKeyDown(event);
      }}
      onWheel={(event) => props.onWheel(event.deltaX, event.deltaY)}
      onPointerDown={drag.handlers.onPointerDown}
      onPointerMove={drag.handlers.onPointerMove}
      onPointerUp={drag.handlers.onPointerUp}
      onPointerCancel={drag.handlers.onPointerCancel}
      onContextMenu={(event) => {
        const top = layer.current?.getBoundingClientRect().top ?? 0;
        const id = data.rows.ids[Math.floor((event.clientY - top) / rowPx)];
        if (id === undefined) return;
        event.preventDefault();
        props.onMenu(id, event);
      }}
    >
      <div role="row" className="gantt-grid-head" aria-rowindex={1}>
        <span role="columnheader" className="gantt-cell gantt-cell-name">
          {t('gantt.name')}
        </span>
        <span role="columnheader" className="gantt-cell gantt-cell-date gantt-cell-start">
          {t('gantt.start')}
        </span>
        <span role="columnheader" className="gantt-cell gantt-cell-date gantt-cell-finish">
          {t('gantt.finish')}
        </span>
        <span role="columnheader" className="gantt-cell gantt-cell-duration">
          {t('gantt.duration')}
        </span>
      </div>
      <div className={drag.dragging ? 'gantt-grid-body is-dragging' : 'gantt-grid-body'} role="rowgroup">
        <div ref={layer} className="gantt-grid-layer" role="presentation">
          {rowsOf(props, window, activeRow)}
          {drag.drop === null ? null : <DropMark drop={drag.drop} rowPx={rowPx} />}
        </div>
      </div>
    </div>
  );
}

interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** The rows that are rendered, and the element that the handle moves along with the scroll. */
function useRowWindow(
  ref: Ref<TreeGridHandle>,
  root: RefObject<HTMLElement | null>,
  rowPx: number,
): { readonly window: RowWindow; readonly layer: RefObject<HTMLDivElement | null> } {
  const layer = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState<RowWindow>({ first: 0, last: 40 });
  const shown = useRef(window);
  const moveTo = useCallback(
    ({ scrollTopPx, heightPx }: { readonly scrollTopPx: number; readonly heightPx: number }) => {
      if (layer.current !== null) layer.current.style.transform = `translateY(${-scrollTopPx}px)`;
      const first = Math.floor(scrollTopPx / rowPx);
      // A fixed number of rows, wherever the scroll stands: another number would give every row another slot.
      const last = first + Math.ceil(heightPx / rowPx);
      if (first >= shown.current.first && last <= shown.current.last) return;
      shown.current = { first: first - OVERSCAN, last: last + OVERSCAN };
      // In this very frame: rows that arrive a frame after their bars look torn.
      flushSync(() => setWindow(shown.current));
    },
    [rowPx],
  );
  useImperativeHandle(ref, () => ({ moveTo, focus: () => root.current?.focus({ preventScroll: true }) }), [moveTo, root]);
  return { window, layer };
}

/** Where the dragged rows would go. */
function DropMark({ drop, rowPx }: { readonly drop: RowDrop; readonly rowPx: number }): ReactNode {
  const { intoRow, gapRow, level } = drop;
  if (intoRow !== null)
    return <div className="gantt-drop-into" style={{ transform: `translateY(${intoRow * rowPx}px)`, height: rowPx }} />;
  return (
    <div
      className="gantt-drop-line"
      style={{ transform: `translateY(${gapRow * rowPx - 1}px)`, insetInlineStart: 10 + (level - 1) * INDENT_PX }}
    />
  );
}

function rowsOf(props: TreeGridProps, window: RowWindow, activeRow: number | undefined): ReactNode[] {
  const { data, project, idPrefix } = props;
  const first = Math.max(0, window.first);
  const last = Math.min(data.rows.ids.length - 1, window.last);
  const slots = Math.max(1, window.last - window.first + 1);
  const elements: ReactNode[] = [];
  for (let row = first; row <= last; row += 1) {
    const id = data.rows.ids[row] ?? '';
    const task = data.tasks.get(id);
    if (task === undefined) continue;
    elements.push(
      <TreeRow
        // A slot, not the task: a row that leaves on one side is used again on the other.
        key={row % slots}
        id={id}
        row={row}
        elementId={`${idPrefix}-${row}`}
        task={task}
        schedule={data.scheduleOf(id)}
        project={project}
        level={data.rows.level[row] ?? 1}
        fold={data.rows.fold[row] ?? 0}
        posInSet={data.rows.posInSet[row] ?? 1}
        setSize={data.rows.setSize[row] ?? 1}
        rowPx={props.rowPx}
        selected={props.selectedIds.has(id)}
        active={row === activeRow}
        onPress={props.onPress}
        onOpen={props.onOpen}
        onFold={props.onFold}
      />,
    );
  }
  return elements;
}
