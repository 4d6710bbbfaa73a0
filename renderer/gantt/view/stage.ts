import type { Id } from '../../../shared/model/id.ts';
import { NO_DRAFT, withDraft, type Draft } from '../gesture/draft.ts';
import { IDLE, type Gesture } from '../gesture/gesture.ts';
import { METRICS } from '../layout/gantt-metrics.ts';
import type { Hit } from '../layout/hit-test.ts';
import { layoutGantt, type GanttData, type GanttScene, type GanttShow, type GanttViewport } from '../layout/layout-gantt.ts';
import type { TickLabels } from '../layout/tick-labels.ts';
import type { TimeRange, TimeScale } from '../layout/time-scale.ts';
import { createStagePainter } from './stage-painter.ts';
import { createStageView, type StageView } from './stage-view.ts';

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
  const { scroller } = elements;
  let inputs = firstInputs;
  let pointer = NO_POINTER;
  const view = createStageView({
    elements,
    firstScale,
    extent: () => ({ planned: inputs.planned, heightPx: inputs.data.rows.ids.length * inputs.rowPx }),
    onMove: () => painter.invalidate('content'),
    onResize: () => painter.restyle(),
  });
  const painter = createStagePainter({
    elements,
    labels,
    size: view.size,
    layout: () => layoutGantt(withDraft(inputs.data, pointer.draft), viewportOf(inputs, view, scroller.scrollTop)),
    overlay: () => ({ ...pointer, selectedIds: inputs.selectedIds }),
    onContent: ({ viewport: { scrollTopPx, heightPx, widthPx, scale } }) => {
      // Where the view is, for whoever has to find a date on the canvas from outside: tests and assistive tools.
      scroller.dataset['viewStartMin'] = String(scale.viewStartMin);
      scroller.dataset['minPerPx'] = String(scale.minPerPx);
      onFrame({ scrollTopPx, heightPx, widthPx, scale });
    },
  });
  view.place();

  return {
    setInputs: (next) => {
      const resized = next.planned !== inputs.planned || next.data.rows !== inputs.data.rows || next.rowPx !== inputs.rowPx;
      inputs = next;
      if (resized) view.place();
      painter.invalidate('content');
    },
    setPointer: (next) => {
      const redrafted = next.draft !== undefined && next.draft !== pointer.draft;
      pointer = { ...pointer, ...next };
      painter.invalidate(redrafted ? 'content' : 'overlay');
    },
    pointer: () => pointer,
    inputs: () => inputs,
    scene: painter.scene,
    scale: view.scale,
    setScale: view.setScale,
    scrollToRow: (row) => view.scrollToRow({ fromPx: row * inputs.rowPx, toPx: (row + 1) * inputs.rowPx }),
    scrollToTime: view.scrollToTime,
    scrollBy: view.scrollBy,
    restyle: painter.restyle,
    viewWidthPx: () => view.size().widthPx,
    close: () => {
      view.close();
      painter.close();
    },
  };
}

function viewportOf(inputs: StageInputs, view: StageView, scrollTopPx: number): GanttViewport {
  const { show, weekStartsOn, nowMin, statusDateMin, deadlineMin, rowPx } = inputs;
  const metrics = rowPx === METRICS.rowPx ? METRICS : { ...METRICS, rowPx, barPx: Math.min(METRICS.barPx, rowPx - 12) };
  const shown = { show, weekStartsOn, nowMin, statusDateMin, deadlineMin };
  return { ...shown, ...view.size(), scale: view.scale(), scrollTopPx, metrics };
}
