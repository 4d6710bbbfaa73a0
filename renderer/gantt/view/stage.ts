import type { Id } from '../../../shared/model/id.ts';
import { NO_DRAFT, withDraft, type Draft } from '../gesture/draft.ts';
import { IDLE, type Gesture } from '../gesture/gesture.ts';
import { METRICS, type GanttMetrics } from '../layout/gantt-metrics.ts';
import type { Hit } from '../layout/hit-test.ts';
import { layoutGantt, type GanttData, type GanttScene, type GanttShow } from '../layout/layout-gantt.ts';
import type { TickLabels } from '../layout/tick-labels.ts';
import { minToX, type TimeRange, type TimeScale } from '../layout/time-scale.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { paintGantt } from '../paint/paint-gantt.ts';
import { paintOverlay } from '../paint/paint-overlay.ts';
import { brushesOf, sizeOf } from './stage-brushes.ts';
import { scrollArea, scrolledTo, scrollIntoView, scrollLeftOf } from './scroll-model.ts';

/** What the stage shows; set as a whole by the component. */
export interface StageInputs {
  readonly data: GanttData;
  readonly show: GanttShow;
  readonly planned: TimeRange;
  readonly selectedIds: ReadonlySet<Id>;
  readonly weekStartsOn: number;
  readonly nowMin: number;
  readonly statusDateMin: number | null;
  readonly deadlineMin: number | null;
  readonly rowPx: number;
}

/** What the pointer does to it. */
export interface StagePointer {
  readonly hover: Hit;
  readonly selectedLinkId: Id | null;
  readonly gesture: Gesture;
  readonly refused: boolean;
  /** The tasks that are being dragged, where the pointer has them. */
  readonly draft: Draft;
}

export interface StageElements {
  /** Scrolls natively, lies over the canvases' body and takes the pointer. */
  readonly scroller: HTMLElement;
  /** Makes the scroller as large as the plan. */
  readonly spacer: HTMLElement;
  readonly content: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
}

/** The two canvases and the scroll area: holds where the view is, paints at most once a frame. Framework-free. */
export interface Stage {
  setInputs(inputs: StageInputs): void;
  setPointer(pointer: Partial<StagePointer>): void;
  pointer(): StagePointer;
  inputs(): StageInputs;
  scene(): GanttScene;
  scale(): TimeScale;
  setScale(scale: TimeScale): void;
  scrollToRow(row: number): void;
  /** Brings a span of time into view; nothing moves when some of it is. */
  scrollToTime(range: TimeRange): void;
  /** `dxPx`: onwards in time. */
  scrollBy(dxPx: number, dyPx: number): void;
  /** The colours or fonts of the page changed. */
  restyle(): void;
  viewWidthPx(): number;
  close(): void;
}

export interface StageOptions {
  readonly elements: StageElements;
  readonly labels: TickLabels;
  readonly inputs: StageInputs;
  readonly firstScale: (widthPx: number) => TimeScale;
  /** Called in the frame in which the view moved, before it is painted. */
  onFrame(view: {
    readonly scrollTopPx: number;
    readonly heightPx: number;
    readonly widthPx: number;
    readonly scale: TimeScale;
  }): void;
}

export const NO_POINTER: StagePointer = {
  hover: { kind: 'nothing' },
  selectedLinkId: null,
  gesture: IDLE,
  refused: false,
  draft: NO_DRAFT,
};

export function createStage({ elements, labels, inputs: firstInputs, firstScale, onFrame }: StageOptions): Stage {
  const { scroller, spacer, content, overlay } = elements;
  // The layout's x grows onwards in time; only here, and where the pointer is read, it becomes a side of the page.
  const onwards = readsRightToLeft() ? -1 : 1;
  let inputs = firstInputs;
  let pointer = NO_POINTER;
  // Asked for once: each time costs a layout of the page while it is being built.
  let size = sizeOf(scroller);
  let scale = firstScale(size.widthPx);
  let area = scrollArea(inputs.planned, scale, size.widthPx);
  let brushes = brushesOf(elements, size);
  let scene = layoutGantt(inputs.data, viewportOf());
  let frame = 0;
  let contentStale = true;
  let headerOf: readonly unknown[] = [];

  function metrics(): GanttMetrics {
    return inputs.rowPx === METRICS.rowPx
      ? METRICS
      : { ...METRICS, rowPx: inputs.rowPx, barPx: Math.min(METRICS.barPx, inputs.rowPx - 12) };
  }

  function viewportOf() {
    const { show, weekStartsOn, nowMin, statusDateMin, deadlineMin } = inputs;
    const scrollTopPx = scroller.scrollTop;
    return {
      scale,
      ...size,
      scrollTopPx,
      metrics: metrics(),
      show,
      weekStartsOn,
      nowMin,
      statusDateMin,
      deadlineMin,
    };
  }

  function paint(): void {
    frame = 0;
    if (contentStale) {
      contentStale = false;
      scene = layoutGantt(withDraft(inputs.data, pointer.draft), viewportOf());
      // Where the view is, for whoever has to find a date on the canvas from outside: tests and assistive tools.
      scroller.dataset['viewStartMin'] = String(scale.viewStartMin);
      scroller.dataset['minPerPx'] = String(scale.minPerPx);
      const { scrollTopPx, heightPx, widthPx } = scene.viewport;
      onFrame({ scrollTopPx, heightPx, widthPx, scale });
      paintGantt(brushes.content, scene, { labels, selectedIds: inputs.selectedIds, header: isHeaderStale() });
    }
    const { widthPx, heightPx } = scene.viewport;
    overlay.getContext('2d')?.clearRect(onwards === 1 ? 0 : -widthPx, 0, widthPx, heightPx);
    paintOverlay(brushes.overlay, scene, { ...pointer, selectedIds: inputs.selectedIds });
  }

  /** The header stays while rows scroll below it. */
  function isHeaderStale(): boolean {
    const { weekStartsOn, nowMin, statusDateMin, deadlineMin } = inputs;
    const now = [brushes, scale.viewStartMin, scale.minPerPx, weekStartsOn, nowMin, statusDateMin, deadlineMin];
    const stale = now.some((each, at) => each !== headerOf[at]);
    headerOf = now;
    return stale;
  }

  function invalidate(what: 'content' | 'overlay'): void {
    if (what === 'content') contentStale = true;
    if (frame === 0) frame = requestAnimationFrame(paint);
  }

  function placeScroll(): void {
    area = scrollArea(inputs.planned, scale, size.widthPx);
    spacer.style.width = `${area.widthPx}px`;
    spacer.style.height = `${inputs.data.rows.ids.length * inputs.rowPx}px`;
    scroller.scrollLeft = onwards * scrollLeftOf(area, scale);
    invalidate('content');
  }

  function onScroll(): void {
    scale = scrolledTo(area, scale, onwards * scroller.scrollLeft);
    invalidate('content');
  }

  function onResize(): void {
    const now = sizeOf(scroller);
    if (now.widthPx === size.widthPx && now.heightPx === size.heightPx) return;
    size = now;
    brushes = brushesOf(elements, size);
    placeScroll();
  }

  const resizes = new ResizeObserver(onResize);
  resizes.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  placeScroll();

  return {
    setInputs: (next) => {
      const resized = next.planned !== inputs.planned || next.data.rows !== inputs.data.rows || next.rowPx !== inputs.rowPx;
      inputs = next;
      if (resized) placeScroll();
      invalidate('content');
    },
    setPointer: (next) => {
      const redrafted = next.draft !== undefined && next.draft !== pointer.draft;
      pointer = { ...pointer, ...next };
      invalidate(redrafted ? 'content' : 'overlay');
    },
    pointer: () => pointer,
    inputs: () => inputs,
    scene: () => scene,
    scale: () => scale,
    setScale: (next) => {
      scale = next;
      placeScroll();
    },
    scrollToRow: (row) => {
      const { scrollTop } = scroller;
      const target = { fromPx: row * inputs.rowPx, toPx: (row + 1) * inputs.rowPx };
      scroller.scrollTop = scrollIntoView({ atPx: scrollTop, sizePx: size.heightPx }, target);
    },
    scrollToTime: ({ fromMin, toMin }) => {
      const { widthPx } = size;
      if (minToX(scale, toMin) > 0 && minToX(scale, fromMin) < widthPx) return;
      scale = { ...scale, viewStartMin: fromMin - Math.min(120, widthPx / 4) * scale.minPerPx };
      placeScroll();
    },
    scrollBy: (dxPx, dyPx) => scroller.scrollBy(onwards * dxPx, dyPx),
    restyle: () => {
      brushes = brushesOf(elements, size);
      invalidate('content');
    },
    viewWidthPx: () => size.widthPx,
    close: () => {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      // Gives the bitmaps back at once instead of at some later collection.
      content.width = 0;
      overlay.width = 0;
    },
  };
}
