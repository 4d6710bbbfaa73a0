import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { edgeScrollPx } from '../../ui/edge-scroll.ts';
import { HOLD_MS, IDLE, nextDrag, type CardDrag, type DragEvent } from '../gesture/card-drag.ts';

interface CardDragOptions {
  readonly board: RefObject<HTMLElement | null>;
  /** Follows the pointer while cards are dragged. */
  readonly ghost: RefObject<HTMLElement | null>;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onDrop: (taskIds: readonly Id[], columnKey: string) => void;
}

/** What the board paints of a drag. It changes when cards are lifted, enter a column or are let go, not with each move. */
export interface DragView {
  readonly taskIds: readonly Id[];
  readonly over: string | null;
}

interface CardDragging {
  readonly view: DragView | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  /** Whether the click that comes now is the end of a drag. */
  readonly endedDrag: () => boolean;
}

/** Runs the drag's state machine on pointer events, and scrolls at the edges. */
export function useCardDrag(options: CardDragOptions): CardDragging {
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const drag = useRef<CardDrag>(IDLE);
  const dragged = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  const hold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [view, setView] = useState<DragView | null>(null);

  function send(event: DragEvent): void {
    const next = nextDrag(drag.current, event);
    drag.current = next;
    if (next.phase !== 'dragging') {
      setView(null);
      return;
    }
    setView((shown) =>
      shown?.over === next.over && shown.taskIds === next.taskIds ? shown : { taskIds: next.taskIds, over: next.over },
    );
    const ghost = latest.current.ghost.current;
    if (ghost) ghost.style.transform = `translate(${next.at.xPx + 10}px, ${next.at.yPx + 8}px)`;
  }

  function listen(): () => void {
    const onMove = (event: globalThis.PointerEvent): void => {
      const at = { xPx: event.clientX, yPx: event.clientY };
      send({ type: 'move', at, over: columnAt(at.xPx, at.yPx), selectedIds: latest.current.selectedIds });
      if (drag.current.phase === 'idle') stop.current?.();
    };
    const onUp = (): void => {
      const last = drag.current;
      dragged.current = last.phase === 'dragging';
      stop.current?.();
      send({ type: 'release' });
      if (last.phase === 'dragging' && last.over !== null) latest.current.onDrop(last.taskIds, last.over);
    };
    const onCancel = (): void => {
      dragged.current = drag.current.phase === 'dragging';
      stop.current?.();
      send({ type: 'cancel' });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || drag.current.phase !== 'dragging') return;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    };
    let frame = requestAnimationFrame(function scroll() {
      scrollAtEdges(drag.current, latest.current.board.current);
      frame = requestAnimationFrame(scroll);
    });
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(hold.current);
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      stop.current = null;
    };
  }

  useEffect(() => () => stop.current?.(), []);
  useEffect(() => {
    const element = latest.current.board.current;
    // While a card is carried the finger neither scrolls nor asks for a menu. The browser asks before it knows of a drag, so this is always here.
    const keep = (event: Event): void => {
      if (drag.current.phase === 'dragging' && event.cancelable) event.preventDefault();
    };
    element?.addEventListener('touchmove', keep, { passive: false });
    element?.addEventListener('contextmenu', keep);
    return () => {
      element?.removeEventListener('touchmove', keep);
      element?.removeEventListener('contextmenu', keep);
    };
  }, []);

  function onPointerDown(event: PointerEvent): void {
    dragged.current = false;
    const card = (event.target as Element).closest<HTMLElement>('[data-task]');
    if (event.button !== 0 || !event.isPrimary || !card) return;
    const byTouch = event.pointerType === 'touch';
    send({ type: 'press', taskId: card.dataset['task'] ?? '', at: { xPx: event.clientX, yPx: event.clientY }, byTouch });
    stop.current ??= listen();
    if (byTouch) hold.current = setTimeout(() => send({ type: 'hold', selectedIds: latest.current.selectedIds }), HOLD_MS);
  }
  return { view, onPointerDown, endedDrag: () => dragged.current };
}

function columnAt(xPx: number, yPx: number): string | null {
  return document.elementFromPoint(xPx, yPx)?.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null;
}

/** Scrolls the board sideways, and the column under the pointer up and down. */
function scrollAtEdges(drag: CardDrag, board: HTMLElement | null): void {
  if (drag.phase !== 'dragging' || !board) return;
  const frame = board.getBoundingClientRect();
  const sidePx = edgeScrollPx(drag.at.xPx, frame.left, frame.right);
  // The browser moves smoothly for others; here each frame is a step of its own.
  if (sidePx !== 0) board.scrollBy({ left: sidePx, behavior: 'instant' });
  const list = document.elementFromPoint(drag.at.xPx, drag.at.yPx)?.closest('[role=listbox]');
  if (!list) return;
  const column = list.getBoundingClientRect();
  const upPx = edgeScrollPx(drag.at.yPx, column.top, column.bottom);
  if (upPx !== 0) list.scrollBy({ top: upPx, behavior: 'instant' });
}
