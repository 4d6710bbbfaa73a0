import { useRef, useState, type PointerEvent } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { rowDrop, type RowDrop } from '../gesture/row-drop.ts';
import type { RowList } from '../layout/row-list.ts';
import { placeIn } from './place-in.ts';

export interface RowDragInput {
  readonly rows: RowList;
  readonly rowPx: number;
  /** The tasks that a drag of this one takes along: the selection when it is part of it. */
  readonly dragged: (id: Id) => readonly Id[];
  readonly onDrop: (ids: readonly Id[], drop: RowDrop) => void;
  readonly onScroll: (dyPx: number) => void;
}

export interface RowDrag {
  readonly drop: RowDrop | null;
  readonly dragging: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: { readonly key: string }) => boolean;
  };
}

export const INDENT_PX = 16;
/** Where the names of the first level begin. */
const FIRST_PX = 24;
const DRAG_PX = 5;
const EDGE_PX = 24;
const EDGE_STEP_PX = 10;

interface Pressed {
  readonly id: Id;
  readonly xPx: number;
  readonly yPx: number;
  readonly ids: readonly Id[] | null;
}

/** Rows dragged to another place of the outline. The layer is the element that moves with the scroll: its top is row 0. */
export function useRowDrag(input: RowDragInput, layer: { readonly current: HTMLElement | null }): RowDrag {
  const pressed = useRef<Pressed | null>(null);
  const [drop, setDrop] = useState<RowDrop | null>(null);
  const [dragging, setDragging] = useState(false);

  function stop(): void {
    pressed.current = null;
    setDrop(null);
    setDragging(false);
  }

  function at(event: PointerEvent<HTMLElement>): { readonly xPx: number; readonly yPx: number } {
    return placeIn(layer.current?.getBoundingClientRect() ?? { left: 0, right: 0, top: 0 }, event);
  }

  return {
    drop,
    dragging,
    handlers: {
      onPointerDown: (event) => {
        const { xPx, yPx } = at(event);
        const id = input.rows.ids[Math.floor(yPx / input.rowPx)];
        if (event.button === 0 && id !== undefined) pressed.current = { id, xPx, yPx, ids: null };
      },
      onPointerMove: (event) => {
        const from = pressed.current;
        if (from === null) return;
        const { xPx, yPx } = at(event);
        if (from.ids === null) {
          if (Math.hypot(xPx - from.xPx, yPx - from.yPx) < DRAG_PX) return;
          pressed.current = { ...from, ids: input.dragged(from.id) };
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }
        const body = event.currentTarget.getBoundingClientRect();
        if (event.clientY < body.top + EDGE_PX) input.onScroll(-EDGE_STEP_PX);
        else if (event.clientY > body.bottom - EDGE_PX) input.onScroll(EDGE_STEP_PX);
        const tops = pressed.current?.ids ?? [];
        setDrop(rowDrop({ rows: input.rows, tops, yPx, xPx: xPx - FIRST_PX, rowPx: input.rowPx, indentPx: INDENT_PX }));
      },
      onPointerUp: () => {
        const ids = pressed.current?.ids ?? null;
        if (ids !== null && drop !== null) input.onDrop(ids, drop);
        stop();
      },
      onPointerCancel: stop,
      onKeyDown: ({ key }) => {
        if (key !== 'Escape' || !dragging) return false;
        stop();
        return true;
      },
    },
  };
}
