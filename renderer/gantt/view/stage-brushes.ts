import { readsRightToLeft } from '../../ui/along-reading.ts';
import { METRICS } from '../layout/gantt-metrics.ts';
import { createBrush, type Brush } from '../paint/brush.ts';
import { readGanttTheme } from '../paint/gantt-theme.ts';
import { mirrorContext } from '../paint/mirror-context.ts';
import type { StageElements } from './stage.ts';

/** Of the scroller without its bars. */
export interface StageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export function sizeOf({ clientWidth, clientHeight }: HTMLElement): StageSize {
  return { widthPx: clientWidth, heightPx: clientHeight };
}

/** Sizes the canvases to whole device pixels and makes their brushes. The content canvas carries the header too, the overlay only the body. */
export function brushesOf(
  { scroller, content, overlay }: StageElements,
  { widthPx, heightPx }: StageSize,
): { readonly content: Brush; readonly overlay: Brush } {
  const theme = readGanttTheme(scroller);
  const pixelRatio = scroller.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const brush = (canvas: HTMLCanvasElement, canvasPx: number): Brush => {
    canvas.width = Math.round(widthPx * pixelRatio);
    canvas.height = Math.round(canvasPx * pixelRatio);
    canvas.style.width = `${widthPx}px`;
    canvas.style.height = `${canvasPx}px`;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no canvas to draw on');
    const mirrored = readsRightToLeft();
    context.setTransform(pixelRatio, 0, 0, pixelRatio, mirrored ? canvas.width : 0, 0);
    return createBrush(mirrored ? mirrorContext(context) : context, theme, pixelRatio);
  };
  return { content: brush(content, heightPx + METRICS.headerPx), overlay: brush(overlay, heightPx) };
}
