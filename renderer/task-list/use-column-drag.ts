import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { readsRightToLeft } from '../ui/along-reading.ts';
import { layoutColumns, MAX_COLUMN_PX, MIN_COLUMN_PX, withWidth, type ColumnLayout } from './column-layout.ts';
import type { ColumnId } from './columns.ts';

interface ColumnDragOptions {
  readonly layout: ColumnLayout;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** To before another column; null: to the end. */
  readonly onMove: (id: ColumnId, beforeId: ColumnId | null) => void;
  readonly onResize: (id: ColumnId, widthPx: number) => void;
}

const THRESHOLD_PX = 5;

/** Dragging the heads of columns. While an edge is dragged only the grid's template changes: no row is made again until it is let go. */
export function useColumnDrag({ layout, gridRef, onMove, onResize }: ColumnDragOptions) {
  const [moving, setMoving] = useState<ColumnId | null>(null);
  const [beforeId, setBeforeId] = useState<ColumnId | null>(null);
  const dragged = useRef(false);
  const movable = layout.columns.slice(layout.nameColumn + 1);

  function startMove(event: PointerEvent, id: ColumnId): void {
    dragged.current = false;
    if (event.button !== 0 || !movable.some((column) => column.id === id)) return;
    const fromX = event.clientX;
    let before: ColumnId | null = null;
    follow(event, {
      move: (x) => {
        if (!dragged.current && Math.abs(x - fromX) < THRESHOLD_PX) return;
        dragged.current = true;
        before = columnAt(x);
        setMoving(id);
        setBeforeId(before);
      },
      end: (taken) => {
        if (taken && dragged.current) onMove(id, before);
        setMoving(null);
        setBeforeId(null);
      },
    });
  }

  /** The first column whose middle lies after the pointer. */
  function columnAt(x: number): ColumnId | null {
    for (const { id } of movable) {
      const box = gridRef.current?.querySelector(`[data-column="${id}"]`)?.getBoundingClientRect();
      const middle = box && box.left + box.width / 2;
      if (middle !== undefined && (readsRightToLeft() ? x > middle : x < middle)) return id;
    }
    return null;
  }

  function startResize(event: PointerEvent, id: ColumnId): void {
    const head = event.currentTarget.parentElement;
    if (event.button !== 0 || !head) return;
    event.stopPropagation();
    const fromX = event.clientX;
    const fromPx = head.getBoundingClientRect().width;
    let px = fromPx;
    const sign = readsRightToLeft() ? -1 : 1;
    follow(event, {
      move: (x) => {
        px = Math.min(MAX_COLUMN_PX, Math.max(MIN_COLUMN_PX, fromPx + sign * (x - fromX)));
        const chosen = layout.columns.map(({ id: each, widthPx }) => ({ id: each, widthPx }));
        applyLayout(gridRef.current, layoutColumns(withWidth(chosen, id, px)));
      },
      end: (taken) => {
        applyLayout(gridRef.current, layout);
        if (taken && px !== fromPx) onResize(id, px);
      },
    });
  }

  const afterId = moving !== null && beforeId === null ? (layout.columns.at(-1)?.id ?? null) : null;
  return { moving, beforeId, afterId, startMove, startResize, wasDragged: () => dragged.current };
}

/** The measures of a layout as custom properties of the grid. */
export function layoutStyle(layout: ColumnLayout): Readonly<Record<string, string>> {
  return {
    '--list-columns': layout.template,
    '--list-min': `${layout.minPx}px`,
    '--name-at': `${layout.nameAtPx}px`,
    '--frozen': `${layout.frozenPx}px`,
  };
}

function applyLayout(grid: HTMLElement | null, layout: ColumnLayout): void {
  for (const [name, value] of Object.entries(layoutStyle(layout))) grid?.style.setProperty(name, value);
}

interface Follower {
  move(x: number): void;
  /** `taken` is false when Esc or the system took the pointer away. */
  end(taken: boolean): void;
}

function follow(event: PointerEvent, { move, end }: Follower): void {
  const stop = new AbortController();
  const { signal } = stop;
  const finish = (taken: boolean): void => {
    stop.abort();
    end(taken);
  };
  const { pointerId } = event;
  window.addEventListener('pointermove', (next) => next.pointerId === pointerId && move(next.clientX), { signal });
  window.addEventListener('pointerup', (next) => next.pointerId === pointerId && finish(true), { signal });
  window.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      finish(false);
    },
    { signal, capture: true },
  );
}
