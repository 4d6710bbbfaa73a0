import type { GanttScene } from '../layout/layout-gantt.ts';
import type { TickLabels } from '../layout/tick-labels.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { paintGantt } from '../paint/paint-gantt.ts';
import { paintOverlay, type OverlayState } from '../paint/paint-overlay.ts';
import { brushesOf, type StageSize } from './stage-brushes.ts';
import type { StageElements } from './stage.ts';

/** The two canvases, painted at most once a frame. */
export interface StagePainter {
  /** What is painted, or will be in the next frame. */
  scene(): GanttScene;
  /** The overlay is painted with every frame, the content when it has changed. */
  invalidate(what: 'content' | 'overlay'): void;
  /** Colours, fonts or the size have changed. */
  restyle(): void;
  close(): void;
}

export interface StagePainterOptions {
  readonly elements: StageElements;
  readonly labels: TickLabels;
  readonly size: () => StageSize;
  readonly layout: () => GanttScene;
  readonly overlay: () => OverlayState;
  /** Called with what is about to be painted. */
  readonly onContent: (scene: GanttScene) => void;
}

export function createStagePainter({ elements, labels, size, layout, overlay, onContent }: StagePainterOptions): StagePainter {
  const { content, overlay: canvas } = elements;
  const isMirrored = readsRightToLeft();
  let brushes = brushesOf(elements, size());
  let scene = layout();
  let frame = 0;
  let contentStale = true;
  let headerOf: readonly unknown[] = [];

  /** The header stays while rows scroll below it. */
  function isHeaderStale(): boolean {
    const { scale, weekStartsOn, nowMin, statusDateMin, deadlineMin } = scene.viewport;
    const now = [brushes, scale.viewStartMin, scale.minPerPx, weekStartsOn, nowMin, statusDateMin, deadlineMin];
    const stale = now.some((each, at) => each !== headerOf[at]);
    headerOf = now;
    return stale;
  }

  function paint(): void {
    frame = 0;
    const state = overlay();
    if (contentStale) {
      contentStale = false;
      scene = layout();
      onContent(scene);
      paintGantt(brushes.content, scene, { labels, selectedIds: state.selectedIds, header: isHeaderStale() });
    }
    const { widthPx, heightPx } = scene.viewport;
    canvas.getContext('2d')?.clearRect(isMirrored ? -widthPx : 0, 0, widthPx, heightPx);
    paintOverlay(brushes.overlay, scene, state);
  }

  function invalidate(what: 'content' | 'overlay'): void {
    if (what === 'content') contentStale = true;
    if (frame === 0) frame = requestAnimationFrame(paint);
  }

  return {
    scene: () => scene,
    invalidate,
    restyle: () => {
      brushes = brushesOf(elements, size());
      invalidate('content');
    },
    close: () => {
      cancelAnimationFrame(frame);
      // Gives the bitmaps back at once instead of at some later collection.
      content.width = 0;
      canvas.width = 0;
    },
  };
}
