import { xToMin, type TimeRange, type TimeScale } from '../layout/time-scale.ts';

/** The timeline's scroll area for a scale: everything that is planned, and a screen beyond on both sides. */
export interface ScrollArea {
  readonly fromMin: number;
  readonly widthPx: number;
}

/** Browsers stop laying out around here; a plan of a century at the closest zoom would pass it. */
const WIDEST_PX = 15_000_000;

export function scrollArea(planned: TimeRange, scale: TimeScale, viewWidthPx: number): ScrollArea {
  const beyondMin = viewWidthPx * scale.minPerPx;
  // What is in view belongs to the area, wherever it is: a zoom never jumps.
  const fromMin = Math.min(planned.fromMin - beyondMin, scale.viewStartMin);
  const toMin = Math.max(planned.toMin + beyondMin, xToMin(scale, viewWidthPx));
  return { fromMin, widthPx: Math.min(WIDEST_PX, Math.ceil((toMin - fromMin) / scale.minPerPx)) };
}

export function scrollLeftOf(area: ScrollArea, scale: TimeScale): number {
  return (scale.viewStartMin - area.fromMin) / scale.minPerPx;
}

/** The scale after the user scrolled. A difference below a pixel is the browser's rounding and changes nothing. */
export function scrolledTo(area: ScrollArea, scale: TimeScale, scrollLeftPx: number): TimeScale {
  if (Math.abs(scrollLeftOf(area, scale) - scrollLeftPx) < 1) return scale;
  return { ...scale, viewStartMin: area.fromMin + scrollLeftPx * scale.minPerPx };
}

/** The least change of the scroll position that brings a span into view. */
export function scrollIntoView(
  position: { readonly atPx: number; readonly sizePx: number },
  target: { readonly fromPx: number; readonly toPx: number },
): number {
  if (target.fromPx < position.atPx) return Math.max(0, target.fromPx);
  if (target.toPx > position.atPx + position.sizePx) return target.toPx - position.sizePx;
  return position.atPx;
}
