import { minToX, type TimeRange, type TimeScale } from '../layout/time-scale.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { scrollArea, scrolledTo, scrollIntoView, scrollLeftOf } from './scroll-model.ts';
import { sizeOf, type StageSize } from './stage-brushes.ts';

/** Where the timeline is: its scale and the element's own scroll position, kept in step. */
export interface StageView {
  scale(): TimeScale;
  size(): StageSize;
  setScale(scale: TimeScale): void;
  /** Takes in how large the plan is now. */
  place(): void;
  scrollToRow(row: { readonly fromPx: number; readonly toPx: number }): void;
  scrollToTime(range: TimeRange): void;
  scrollBy(dxPx: number, dyPx: number): void;
  close(): void;
}

export interface StageViewOptions {
  readonly elements: { readonly scroller: HTMLElement; readonly spacer: HTMLElement };
  readonly firstScale: (widthPx: number) => TimeScale;
  readonly extent: () => { readonly planned: TimeRange; readonly heightPx: number };
  readonly onMove: () => void;
  /** Before the view moves for it. */
  readonly onResize: () => void;
}

/** Places nothing by itself: `place` comes first. */
export function createStageView({ elements, firstScale, extent, onMove, onResize }: StageViewOptions): StageView {
  const { scroller, spacer } = elements;
  // The layout's x grows onwards in time; only here, and where the pointer is read, it becomes a side of the page.
  const onwards = readsRightToLeft() ? -1 : 1;
  // Asked for once: each time costs a layout of the page while it is being built.
  let size = sizeOf(scroller);
  let scale = firstScale(size.widthPx);
  let area = scrollArea(extent().planned, scale, size.widthPx);

  function place(): void {
    const { planned, heightPx } = extent();
    area = scrollArea(planned, scale, size.widthPx);
    spacer.style.width = `${area.widthPx}px`;
    spacer.style.height = `${heightPx}px`;
    scroller.scrollLeft = onwards * scrollLeftOf(area, scale);
    onMove();
  }

  function setScale(next: TimeScale): void {
    scale = next;
    place();
  }

  function onScroll(): void {
    scale = scrolledTo(area, scale, onwards * scroller.scrollLeft);
    onMove();
  }

  const resizes = new ResizeObserver(() => {
    const now = sizeOf(scroller);
    if (now.widthPx === size.widthPx && now.heightPx === size.heightPx) return;
    size = now;
    onResize();
    place();
  });
  resizes.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });

  return {
    scale: () => scale,
    size: () => size,
    setScale,
    place,
    scrollToRow: (row) => {
      scroller.scrollTop = scrollIntoView({ atPx: scroller.scrollTop, sizePx: size.heightPx }, row);
    },
    scrollToTime: ({ fromMin, toMin }) => {
      const { widthPx } = size;
      if (minToX(scale, toMin) > 0 && minToX(scale, fromMin) < widthPx) return;
      setScale({ ...scale, viewStartMin: fromMin - Math.min(120, widthPx / 4) * scale.minPerPx });
    },
    scrollBy: (dxPx, dyPx) => scroller.scrollBy(onwards * dxPx, dyPx),
    close: () => {
      resizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    },
  };
}
