import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import {
  advance,
  commandsOf,
  IDLE,
  type Gesture,
  type GestureInput,
  type GestureWorld,
  type PointerAt,
} from '../gesture/gesture.ts';
import { draftOf, NO_DRAFT, type Draft } from '../gesture/draft.ts';
import { isHeld, type Preview } from '../gesture/preview.ts';
import type { SelectMode } from '../gesture/selection.ts';
import { hitTest, linkTargetAt, type Hit } from '../layout/hit-test.ts';
import { xToMin, zoomAround } from '../layout/time-scale.ts';
import { afterFrame, createPreviewQueue } from './preview-queue.ts';
import type { Stage } from './stage.ts';

/** A gesture with the tasks that it holds where the pointer has them, and the cascade as far as it is known. */
export interface ShownGesture {
  readonly gesture: Gesture;
  readonly draft: Draft;
  readonly preview: Preview | null;
  readonly world: GestureWorld;
}

/** What the pointer needs from the view, and tells it. */
export interface PointerPorts {
  /** The plan as it is now; called once a gesture. */
  world(): GestureWorld;
  preview(commands: readonly RecordCommand[]): Preview;
  /** A gesture went on: show what it would do, or (null) nothing any more. The preview may be of an earlier place: the draft is not. */
  show(state: ShownGesture | null): void;
  commit(gesture: Gesture, commands: readonly RecordCommand[], outcome: Preview): void;
  select(hit: Hit, mode: SelectMode): void;
  open(id: Id): void;
  hover(hit: Hit, at: { readonly xPx: number; readonly yPx: number }): void;
}

const CURSORS: Readonly<Record<string, string>> = {
  body: 'grab',
  finish: 'ew-resize',
  progress: 'col-resize',
  'link-start': 'crosshair',
  'link-finish': 'crosshair',
};
const EDGE_PX = 28;
const EDGE_SPEED = 0.35;
/** How many tasks the schedule goes through in a millisecond, roughly: what a first preview will cost. */
const TASKS_PER_MS = 1500;
/** Ctrl + wheel: how much a notch of the wheel zooms. */
const ZOOM_PER_PX = 0.0022;

/** Runs the gesture machine on an element's pointer and wheel events. Gives what a key needs: cancel, and how to stop it all. */
export function attachPointer(scroller: HTMLElement, stage: Stage, ports: PointerPorts): { cancel(): boolean; detach(): void } {
  let gesture: Gesture = IDLE;
  let world: GestureWorld | null = null;
  let pan: { readonly viewStartMin: number; readonly scrollTop: number } | null = null;
  let last: { readonly clientX: number; readonly clientY: number } | null = null;
  let tried = '';
  let draft = NO_DRAFT;
  let preview: Preview | null = null;
  /** The commands that the preview is of. */
  let previewed = '';
  let edgeFrame = 0;
  let pendingDrop: (() => void) | null = null;
  const expectedMs = stage.inputs().data.tasks.size / TASKS_PER_MS;
  const queue = createPreviewQueue({ preview: ports.preview, nowMs: () => performance.now(), afterFrame, later }, expectedMs);

  function pointerAt(event: { readonly clientX: number; readonly clientY: number }): PointerAt {
    const box = scroller.getBoundingClientRect();
    const xPx = event.clientX - box.left;
    const yPx = event.clientY - box.top;
    return {
      xPx,
      yPx,
      atMin: xToMin(stage.scale(), xPx),
      hit: gesture.kind === 'linking' ? linkHit(xPx, yPx) : hitTest(stage.scene(), xPx, yPx),
    };
  }

  function linkHit(xPx: number, yPx: number): Hit {
    const target = linkTargetAt(stage.scene(), xPx, yPx);
    return target === null ? { kind: 'nothing' } : { kind: 'bar', id: target.id, part: 'body' };
  }

  function step(input: GestureInput): void {
    if (world === null) return;
    gesture = advance(gesture, input, world);
    if (gesture.kind === 'panning' && pan !== null) panTo(gesture, pan);
    const commands = commandsOf(gesture, world);
    const key = JSON.stringify(commands);
    if (key !== tried) {
      tried = key;
      draft = draftOf(world, commands);
      if (commands.length === 0) settlePreview(key, null);
      else queue.ask(commands, (next) => settlePreview(key, next));
    }
    stage.setPointer({
      gesture,
      draft,
      refused: preview?.ok === false,
      hover: input.type === 'move' && gesture.kind === 'linking' ? gesture.at.hit : stage.pointer().hover,
    });
    ports.show({ gesture, draft, preview, world });
  }

  function settlePreview(key: string, next: Preview | null): void {
    if (next === null) queue.clear();
    preview = next;
    previewed = key;
    if (next === null || world === null || gesture.kind === 'idle') return;
    // The cascade has the dragged tasks where they really land.
    draft = NO_DRAFT;
    stage.setPointer({ draft, refused: !next.ok });
    ports.show({ gesture, draft, preview, world });
  }

  function panTo(
    { from, to }: Extract<Gesture, { kind: 'panning' }>,
    start: { readonly viewStartMin: number; readonly scrollTop: number },
  ): void {
    scroller.scrollTop = start.scrollTop - (to.yPx - from.yPx);
    const { minPerPx } = stage.scale();
    stage.setScale({ minPerPx, viewStartMin: start.viewStartMin - (to.xPx - from.xPx) * minPerPx });
  }

  function end(): void {
    queue.clear();
    cancelAnimationFrame(edgeFrame);
    edgeFrame = 0;
    gesture = IDLE;
    world = null;
    pan = null;
    last = null;
    tried = '';
    previewed = '';
    preview = null;
    draft = NO_DRAFT;
    scroller.style.cursor = '';
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0 || gesture.kind !== 'idle') return;
    flushDrop();
    const at = pointerAt(event);
    // The scroll bars are part of the element too.
    if (at.xPx >= scroller.clientWidth || at.yPx >= scroller.clientHeight) return;
    scroller.setPointerCapture(event.pointerId);
    world = ports.world();
    pan = { viewStartMin: stage.scale().viewStartMin, scrollTop: scroller.scrollTop };
    step({ type: 'press', at });
  }

  function onMove(event: PointerEvent): void {
    if (gesture.kind === 'idle') {
      const at = pointerAt(event);
      stage.setPointer({ hover: at.hit });
      scroller.style.cursor =
        at.hit.kind === 'bar' ? (CURSORS[at.hit.part] ?? '') : at.hit.kind === 'link' || at.hit.kind === 'edge' ? 'pointer' : '';
      ports.hover(at.hit, at);
      return;
    }
    last = event;
    step({ type: 'move', at: pointerAt(event) });
    if (gesture.kind === 'moving' || gesture.kind === 'panning') scroller.style.cursor = 'grabbing';
    if (edgeFrame === 0 && isDragging(gesture)) edgeFrame = requestAnimationFrame(scrollAtEdge);
  }

  /** Near an edge of the view a drag scrolls on, faster the farther out the pointer is. */
  function scrollAtEdge(): void {
    edgeFrame = 0;
    if (last === null || !isDragging(gesture)) return;
    const at = pointerAt(last);
    const dx = beyond(at.xPx, scroller.clientWidth);
    const dy = gesture.kind === 'linking' ? beyond(at.yPx, scroller.clientHeight) : 0;
    if (dx !== 0 || dy !== 0) {
      stage.scrollBy(dx * EDGE_SPEED, dy * EDGE_SPEED);
      step({ type: 'move', at: pointerAt(last) });
    }
    edgeFrame = requestAnimationFrame(scrollAtEdge);
  }

  function onUp(event: PointerEvent): void {
    if (gesture.kind === 'idle' || world === null) return;
    const done = gesture;
    const commands = commandsOf(done, world);
    const known = JSON.stringify(commands) === previewed ? preview : null;
    if (done.kind === 'pressed')
      ports.select(done.from.hit, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
    end();
    // What was dropped stays where it is, and is carried out behind the frame that shows it.
    stage.setPointer({ gesture, refused: false });
    if (commands.length === 0) return letGo();
    const callOff = afterFrame(() => flushDrop());
    pendingDrop = () => {
      callOff();
      carryOut(done, commands, known);
    };
  }

  /** What comes next (an undo, another drag) finds the drop done. */
  function flushDrop(): void {
    const drop = pendingDrop;
    pendingDrop = null;
    drop?.();
  }

  function carryOut(done: Gesture, commands: readonly RecordCommand[], known: Preview | null): void {
    const outcome = known ?? ports.preview(commands);
    // A move that its links undo would only leave a constraint behind that nobody sees.
    if (!outcome.ok || (done.kind === 'moving' && isHeld(outcome))) letGo();
    else ports.commit(done, commands, outcome);
    if (gesture.kind === 'idle') stage.setPointer({ draft: NO_DRAFT });
  }

  function letGo(): void {
    stage.setPointer({ gesture, refused: false, draft: NO_DRAFT });
    ports.show(null);
  }

  function cancel(): boolean {
    if (gesture.kind === 'idle') return false;
    end();
    letGo();
    return true;
  }

  function onLeave(): void {
    if (gesture.kind !== 'idle') return;
    stage.setPointer({ hover: { kind: 'nothing' } });
    ports.hover({ kind: 'nothing' }, { xPx: 0, yPx: 0 });
  }

  function onDoubleClick(event: MouseEvent): void {
    const { hit } = pointerAt(event);
    if (hit.kind === 'bar' || hit.kind === 'row') ports.open(hit.id);
  }

  function onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    stage.setScale(zoomAround(stage.scale(), Math.exp(-event.deltaY * lines * ZOOM_PER_PX), pointerAt(event).xPx));
  }

  /** Escape gives up the drag wherever the focus is, before anything else hears it. */
  function onKey(event: KeyboardEvent): void {
    flushDrop();
    if (event.key !== 'Escape' || !cancel()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const controller = new AbortController();
  const { signal } = controller;
  scroller.addEventListener('pointerdown', onDown, { signal });
  scroller.addEventListener('pointermove', onMove, { signal });
  scroller.addEventListener('pointerup', onUp, { signal });
  scroller.addEventListener('pointercancel', cancel, { signal });
  scroller.addEventListener('pointerleave', onLeave, { signal });
  scroller.addEventListener('dblclick', onDoubleClick, { signal });
  scroller.ownerDocument.addEventListener('keydown', onKey, { signal, capture: true });
  scroller.addEventListener('wheel', onWheel, { signal, passive: false });
  return {
    cancel,
    detach: () => {
      flushDrop();
      queue.clear();
      cancelAnimationFrame(edgeFrame);
      controller.abort();
    },
  };
}

function later(run: () => void, delayMs: number): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}

function isDragging(gesture: Gesture): boolean {
  return gesture.kind === 'moving' || gesture.kind === 'resizing' || gesture.kind === 'linking' || gesture.kind === 'progressing';
}

function beyond(atPx: number, sizePx: number): number {
  if (atPx < EDGE_PX) return atPx - EDGE_PX;
  return atPx > sizePx - EDGE_PX ? atPx - (sizePx - EDGE_PX) : 0;
}
