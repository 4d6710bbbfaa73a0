import { useState, type PointerEvent, type RefObject } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';
import { edgeScrollPx } from '../ui/edge-scroll.ts';
import { swallowClick } from '../ui/swallow-click.ts';
import { dropCommand, spotAt, type DropSpot } from './drop-place.ts';
import type { ListRow } from './visible-rows.ts';

/** Dragged rows, and where they would drop now (null: nowhere). */
export interface RowDrag {
  readonly ids: ReadonlySet<Id>;
  readonly x: number;
  readonly y: number;
  readonly drop: (DropSpot & { readonly topPx: number; readonly depth: number }) | null;
}

type MoveCommand = NonNullable<ReturnType<typeof dropCommand>>;

interface RowDragOptions {
  readonly plan: { readonly projectId: Id; readonly resolved: ResolvedProject };
  readonly rows: readonly ListRow[];
  readonly rowPx: number;
  readonly selectedIds: ReadonlySet<Id>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  /** False: the drag says why rows don't move, and ends. */
  readonly mayMove: () => boolean;
  readonly onDrop: (command: MoveCommand) => void;
}

const THRESHOLD_PX = 5;

/** Dragging rows by their number (by their name where no numbers are shown). Nothing moves before the drop, which is one command; Esc leaves all as it was. */
export function useRowDrag(options: RowDragOptions) {
  const { plan, rows, rowPx, selectedIds, gridRef, bodyRef, mayMove, onDrop } = options;
  const [drag, setDrag] = useState<RowDrag | null>(null);

  function onPointerDown(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest('[data-row-id]')?.getAttribute('data-row-id') ?? null;
    if (event.button !== 0 || id === null || !target?.closest('[data-grip]') || target.closest('button, input')) return;
    const ids: ReadonlySet<Id> = selectedIds.has(id) ? selectedIds : new Set([id]);
    const from = { x: event.clientX, y: event.clientY };
    let command: MoveCommand | null = null;
    let last: { x: number; y: number } | null = null;

    function show(at: { x: number; y: number }): void {
      const found = dropAt(at.y, ids);
      command = found?.command ?? null;
      setDrag({ ids, ...at, drop: found?.drop ?? null });
    }
    function move(next: globalThis.PointerEvent): void {
      const at = { x: next.clientX, y: next.clientY };
      if (!last) {
        if (Math.hypot(at.x - from.x, at.y - from.y) < THRESHOLD_PX) return;
        if (!mayMove()) {
          finish(false);
          return;
        }
        frame = requestAnimationFrame(scroll);
      }
      last = at;
      show(at);
    }
    /** Near an edge the list scrolls on, and the spot with it. */
    function scroll(): void {
      const grid = gridRef.current;
      const box = grid?.getBoundingClientRect();
      if (grid && box && last) {
        const by = edgeScrollPx(last.y, box.top + rowPx, box.bottom);
        if (by !== 0) {
          grid.scrollTop += by;
          show(last);
        }
      }
      frame = requestAnimationFrame(scroll);
    }
    function finish(taken: boolean): void {
      stop.abort();
      cancelAnimationFrame(frame);
      if (last) swallowClick();
      setDrag(null);
      if (taken && command) onDrop(command);
    }
    let frame = 0;
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', () => finish(true), { signal });
    window.addEventListener('pointercancel', () => finish(false), { signal });
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !last) return;
        key.stopPropagation();
        finish(false);
      },
      { signal, capture: true },
    );
  }

  function dropAt(y: number, ids: ReadonlySet<Id>): { command: MoveCommand; drop: NonNullable<RowDrag['drop']> } | null {
    const top = bodyRef.current?.getBoundingClientRect().top ?? 0;
    const at = (y - top) / rowPx;
    const row = rows[Math.floor(at)];
    if (!row || row.position < 0) return null;
    const spot = spotAt(row.id, at - Math.floor(at));
    const command = dropCommand(plan, ids, { ...spot, expanded: row.expanded });
    if (!command) return null;
    const line = Math.floor(at) + (spot.where === 'after' ? 1 : 0);
    const depth = spot.where === 'after' && row.expanded ? row.depth + 1 : row.depth;
    return { command, drop: { ...spot, topPx: line * rowPx, depth } };
  }

  return { drag, onPointerDown };
}
