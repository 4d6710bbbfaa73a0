import type { Id } from '../../../shared/model/id.ts';
import type { Gesture, GestureWorld, PointerAt } from '../gesture/gesture.ts';
import type { SelectMode } from '../gesture/selection.ts';
import { hitTest, linkTargetAt, type Hit } from '../layout/hit-test.ts';
import { xToMin, zoomAround } from '../layout/time-scale.ts';
import { createDragSession, type DragPorts } from './drag-session.ts';
import { placeIn } from './place-in.ts';
import { sizeOf, type StageSize } from './stage-brushes.ts';
import type { Stage } from './stage.ts';

/** What the pointer needs from the view, and tells it. */
export interface PointerPorts extends DragPorts {
  /** The plan as it is now; called once a gesture. */
  world(): GestureWorld;
  select(hit: Hit, mode: SelectMode): void;
  open(id: Id): void;
  openLink(id: Id, at: { readonly clientX: number; readonly clientY: number }): void;
  hover(hit: Hit, at: { readonly xPx: number; readonly yPx: number }): void;
}

/** Where the pointer is on the page. */
type OnPage = Pick<MouseEvent, 'clientX' | 'clientY'>;

const CURSORS: Readonly<Record<string, string>> = {
  body: 'grab',
  finish: 'ew-resize',
  progress: 'col-resize',
  'link-start': 'crosshair',
  'link-finish': 'crosshair',
};
const EDGE_PX = 28;
const EDGE_SPEED = 0.35;
/** Ctrl + wheel: how much a notch of the wheel zooms. */
const ZOOM_PER_PX = 0.0022;

/** Runs gestures on an element's pointer and wheel events. Gives what a key needs: cancel, and how to stop it all. */
export function attachPointer(scroller: HTMLElement, stage: Stage, ports: PointerPorts): { cancel(): boolean; detach(): void } {
  const session = createDragSession(stage, ports);
  let panFrom: { readonly viewStartMin: number; readonly scrollTop: number } | null = null;
  let last: OnPage | null = null;
  let edgeFrame = 0;
  // Asked for when a gesture may begin: asked at each move, the page would be laid out each time.
  let box: Pick<DOMRect, 'left' | 'right' | 'top'> = { left: 0, right: 0, top: 0 };
  let size: StageSize = { widthPx: 0, heightPx: 0 };

  function pointerAt(event: OnPage): PointerAt {
    const { xPx, yPx } = placeIn(box, event);
    const hit = session.gesture().kind === 'linking' ? linkHit(stage, xPx, yPx) : hitTest(stage.scene(), xPx, yPx);
    return { xPx, yPx, atMin: xToMin(stage.scale(), xPx), hit };
  }

  function measure(): void {
    box = scroller.getBoundingClientRect();
    size = sizeOf(scroller);
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0 || session.gesture().kind !== 'idle') return;
    session.flushDrop();
    measure();
    const at = pointerAt(event);
    // The scroll bars are part of the element too.
    if (at.xPx >= size.widthPx || at.yPx >= size.heightPx) return;
    scroller.setPointerCapture(event.pointerId);
    panFrom = { viewStartMin: stage.scale().viewStartMin, scrollTop: scroller.scrollTop };
    session.begin({ type: 'press', at }, ports.world());
  }

  function onMove(event: PointerEvent): void {
    if (session.gesture().kind === 'idle') {
      const at = pointerAt(event);
      stage.setPointer({ hover: at.hit });
      scroller.style.cursor = cursorOver(at.hit);
      ports.hover(at.hit, at);
      return;
    }
    last = event;
    go(event);
    const gesture = session.gesture();
    if (gesture.kind === 'moving' || gesture.kind === 'panning') scroller.style.cursor = 'grabbing';
    if (edgeFrame === 0 && isDragging(gesture)) edgeFrame = requestAnimationFrame(scrollAtEdge);
  }

  function go(event: OnPage): void {
    session.step({ type: 'move', at: pointerAt(event) });
    const gesture = session.gesture();
    if (gesture.kind !== 'panning' || panFrom === null) return;
    scroller.scrollTop = panFrom.scrollTop - (gesture.to.yPx - gesture.from.yPx);
    const { minPerPx } = stage.scale();
    stage.setScale({ minPerPx, viewStartMin: panFrom.viewStartMin - (gesture.to.xPx - gesture.from.xPx) * minPerPx });
  }

  /** Near an edge of the view a drag scrolls on, faster the farther out the pointer is. */
  function scrollAtEdge(): void {
    edgeFrame = 0;
    const gesture = session.gesture();
    if (last === null || !isDragging(gesture)) return;
    const at = pointerAt(last);
    const dx = beyond(at.xPx, size.widthPx);
    const dy = gesture.kind === 'linking' ? beyond(at.yPx, size.heightPx) : 0;
    if (dx !== 0 || dy !== 0) {
      stage.scrollBy(dx * EDGE_SPEED, dy * EDGE_SPEED);
      go(last);
    }
    edgeFrame = requestAnimationFrame(scrollAtEdge);
  }

  function rest(): void {
    cancelAnimationFrame(edgeFrame);
    edgeFrame = 0;
    panFrom = null;
    last = null;
    scroller.style.cursor = '';
  }

  function onUp(event: PointerEvent): void {
    const gesture = session.gesture();
    if (gesture.kind === 'idle') return;
    if (gesture.kind === 'pressed')
      ports.select(gesture.from.hit, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
    rest();
    session.drop();
  }

  function cancel(): boolean {
    if (!session.cancel()) return false;
    rest();
    return true;
  }

  function onLeave(): void {
    if (session.gesture().kind !== 'idle') return;
    stage.setPointer({ hover: { kind: 'nothing' } });
    ports.hover({ kind: 'nothing' }, { xPx: 0, yPx: 0 });
  }

  function onDoubleClick(event: MouseEvent): void {
    const { hit } = pointerAt(event);
    if (hit.kind === 'bar' || hit.kind === 'row') ports.open(hit.id);
    if (hit.kind === 'link') ports.openLink(hit.id, event);
  }

  function onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    stage.setScale(zoomAround(stage.scale(), Math.exp(-event.deltaY * lines * ZOOM_PER_PX), pointerAt(event).xPx));
  }

  /** Escape gives up the drag wherever the focus is, before anything else hears it. */
  function onKey(event: KeyboardEvent): void {
    session.flushDrop();
    if (event.key !== 'Escape' || !cancel()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const controller = new AbortController();
  const { signal } = controller;
  scroller.addEventListener('pointerenter', measure, { signal });
  scroller.addEventListener('pointerdown', onDown, { signal });
  scroller.addEventListener('pointermove', onMove, { signal });
  scroller.addEventListener('pointerup', onUp, { signal });
  scroller.addEventListener('pointercancel', cancel, { signal });
  scroller.addEventListener('pointerleave', onLeave, { signal });
  scroller.addEventListener('dblclick', onDoubleClick, { signal });
  scroller.ownerDocument.addEventListener('keydown', onKey, { signal, capture: true });
  scroller.addEventListener('wheel', onWheel, { signal, passive: false });
  const moved = new ResizeObserver(measure);
  moved.observe(scroller);
  return {
    cancel,
    detach: () => {
      session.close();
      moved.disconnect();
      cancelAnimationFrame(edgeFrame);
      controller.abort();
    },
  };
}

function linkHit(stage: Stage, xPx: number, yPx: number): Hit {
  const target = linkTargetAt(stage.scene(), xPx, yPx);
  return target === null ? { kind: 'nothing' } : { kind: 'bar', id: target.id, part: 'body' };
}

function cursorOver(hit: Hit): string {
  if (hit.kind === 'bar') return CURSORS[hit.part] ?? '';
  return hit.kind === 'link' || hit.kind === 'edge' ? 'pointer' : '';
}

function isDragging({ kind }: Gesture): boolean {
  return kind === 'moving' || kind === 'resizing' || kind === 'linking' || kind === 'progressing';
}

function beyond(atPx: number, sizePx: number): number {
  if (atPx < EDGE_PX) return atPx - EDGE_PX;
  return atPx > sizePx - EDGE_PX ? atPx - (sizePx - EDGE_PX) : 0;
}
