import { useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { GridPlace } from '../layout/grid-keys.ts';
import type { CarriedWork } from '../gesture/work-drag.ts';
import type { Carry } from './use-carry.ts';

export interface CarryPointer {
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  /** True for the click that ends a drag: it opens nothing. */
  readonly isEndOfDrag: () => boolean;
}

/** How near the edge of the rows the pointer makes them scroll, and by how much a frame. */
const EDGE_PX = 36;
const SCROLL_PX = 9;

/** Brings the pointer to the gesture: press on a cell, carry, drop; Escape calls it off. */
export function useCarryPointer(
  { drag, send, drop }: Carry,
  scroller: RefObject<HTMLElement | null>,
  workAt: (place: GridPlace) => CarriedWork | null,
): CarryPointer {
  const ended = useRef(false);
  const isActive = drag.kind === 'pressed' || (drag.kind === 'carrying' && drag.at !== null);
  const isCarrying = drag.kind === 'carrying' && drag.at !== null;
  const latest = useRef({ drop, isCarrying });
  useEffect(() => {
    latest.current = { drop, isCarrying };
  });

  useEffect(() => {
    if (!isActive) return undefined;
    let point = { xPx: 0, yPx: 0 };
    const follow = (event: PointerEvent): void => {
      point = { xPx: event.clientX, yPx: event.clientY };
      send({ type: 'move', at: point, to: placeAt(event.clientX, event.clientY) });
    };
    const finish = (): void => {
      ended.current = latest.current.isCarrying;
      if (latest.current.isCarrying) latest.current.drop();
      else send({ type: 'end' });
      // The click of the same press comes right after; a later one is a new one.
      setTimeout(() => (ended.current = false));
    };
    const cancel = (): void => send({ type: 'end' });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !latest.current.isCarrying) return;
      event.preventDefault();
      event.stopPropagation();
      ended.current = true;
      cancel();
    };
    let frame = requestAnimationFrame(function scroll(): void {
      if (latest.current.isCarrying) scrollAtEdge(scroller.current, point.yPx);
      frame = requestAnimationFrame(scroll);
    });
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [isActive, send, scroller]);

  return {
    onPointerDown: (event) => {
      ended.current = false;
      // A finger scrolls; it carries work by the buttons of the cell.
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const place = placeOf(event.target);
      const work = place === null || place.column < 0 ? null : workAt(place);
      if (work !== null) send({ type: 'press', work, at: { xPx: event.clientX, yPx: event.clientY } });
    },
    isEndOfDrag: () => ended.current,
  };
}

/** The place of the cell or row head that an element belongs to. */
export function placeOf(target: EventTarget | null): GridPlace | null {
  const element = target instanceof Element ? target : null;
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = element?.closest<HTMLElement>('[data-column]')?.dataset['column'];
  if (row === undefined) return null;
  return { row: Number(row), column: column === undefined ? -1 : Number(column) };
}

function placeAt(xPx: number, yPx: number): GridPlace | null {
  const place = placeOf(document.elementFromPoint(xPx, yPx));
  return place === null || place.column < 0 ? null : place;
}

function scrollAtEdge(scroller: HTMLElement | null, yPx: number): void {
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (yPx > top && yPx < top + EDGE_PX) scroller.scrollTop -= SCROLL_PX;
  else if (yPx < bottom && yPx > bottom - EDGE_PX) scroller.scrollTop += SCROLL_PX;
}
