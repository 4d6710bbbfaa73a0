import type { PointerEvent, RefObject } from 'react';
import { edgeScrollPx } from '../ui/edge-scroll.ts';
import { swallowClick } from '../ui/swallow-click.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { HandlersBox } from './row-handlers.ts';

interface CellDragOptions {
  readonly rowPx: number;
  readonly layout: ColumnLayout;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  readonly handlers: HandlersBox;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Dragging over cells selects the rectangle between where it began and the pointer; at the edges the list scrolls on. */
export function useCellDrag({ rowPx, layout, gridRef, bodyRef, handlers }: CellDragOptions) {
  /** The cell under a point, or the one nearest to it. */
  function cellAt({ x, y }: Point): CellPlace | null {
    const [grid, body] = [gridRef.current?.getBoundingClientRect(), bodyRef.current?.getBoundingClientRect()];
    if (!grid || !body) return null;
    const { rows } = handlers.current.list;
    const inside = Math.min(grid.bottom - 2, Math.max(grid.top + rowPx + 1, y));
    const row = Math.min(rows.length - 1, Math.max(0, Math.floor((inside - body.top) / rowPx)));
    const column = columnAt(x);
    return column === null ? null : { row, column };
  }

  function columnAt(x: number): number | null {
    const heads = [...(gridRef.current?.querySelectorAll('[role=columnheader]') ?? [])].map((head) =>
      head.getBoundingClientRect(),
    );
    // The columns that stay lie over the others.
    const over = heads.findIndex(({ left, right }, index) => index <= layout.nameColumn && x >= left && x < right);
    if (over >= 0) return over;
    const under = heads.findIndex(({ left, right }) => x >= left && x < right);
    if (under >= 0) return under;
    const [first, last] = [heads[0], heads.at(-1)];
    if (!first || !last) return null;
    return Math.abs(x - (first.left + first.right) / 2) < Math.abs(x - (last.left + last.right) / 2) ? 0 : heads.length - 1;
  }

  function onPointerDown(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const isPlain = event.button === 0 && event.pointerType !== 'touch' && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!isPlain || !target?.closest('[data-row-id]') || target.closest('[data-grip], button, input')) return;
    const from = cellAt({ x: event.clientX, y: event.clientY });
    if (from) follow(from, handlers.current.list.rows[from.row]?.id);
  }

  function follow(from: CellPlace, fromId: string | undefined): void {
    const stop = new AbortController();
    const { signal } = stop;
    let at: Point | null = null;
    let shown = from;
    let frame = 0;

    function select(): void {
      const { list } = handlers.current;
      const to = at && cellAt(at);
      const toId = to && list.rows[to.row]?.id;
      if (!to || fromId === undefined || toId === null || toId === undefined) return;
      if (to.row === shown.row && to.column === shown.column) return;
      shown = to;
      list.selectCells({ rowId: fromId, column: from.column }, { rowId: toId, column: to.column });
    }
    function scroll(): void {
      const grid = gridRef.current;
      const box = grid?.getBoundingClientRect();
      if (grid && box && at && (shown.row !== from.row || shown.column !== from.column)) {
        const top = edgeScrollPx(at.y, box.top + rowPx, box.bottom);
        const left = edgeScrollPx(at.x, box.left, box.right);
        if (top !== 0 || left !== 0) {
          grid.scrollBy({ top, left, behavior: 'instant' });
          select();
        }
      }
      frame = requestAnimationFrame(scroll);
    }
    function finish(): void {
      stop.abort();
      cancelAnimationFrame(frame);
      if (shown.row !== from.row || shown.column !== from.column) swallowClick();
    }
    window.addEventListener(
      'pointermove',
      (next) => {
        at = { x: next.clientX, y: next.clientY };
        select();
      },
      { signal },
    );
    window.addEventListener('pointerup', finish, { signal });
    window.addEventListener('pointercancel', finish, { signal });
    frame = requestAnimationFrame(scroll);
  }

  return { onPointerDown };
}
