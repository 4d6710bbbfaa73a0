/** Maps the plan's time line to pixels: `viewStartMin` stands at x = 0. Units: minutes and CSS pixels. */
export interface TimeScale {
  readonly viewStartMin: number;
  readonly minPerPx: number;
}

/** The whole span that can be scrolled to. */
export interface TimeRange {
  readonly fromMin: number;
  readonly toMin: number;
}

/** Minutes a pixel, from an hour over 96 px to a quarter over 36 px. */
export const CLOSEST_MIN_PER_PX = 60 / 96;
export const FARTHEST_MIN_PER_PX = (91 * 1440) / 36;

export const ZOOM_LEVELS = [
  { name: 'hour', minPerPx: 60 / 48 },
  { name: 'day', minPerPx: 1440 / 44 },
  { name: 'week', minPerPx: 10_080 / 84 },
  { name: 'month', minPerPx: (30.4 * 1440) / 110 },
  { name: 'quarter', minPerPx: (91 * 1440) / 80 },
] as const;
export type ZoomName = (typeof ZOOM_LEVELS)[number]['name'];

export function minToX(scale: TimeScale, min: number): number {
  return (min - scale.viewStartMin) / scale.minPerPx;
}

export function xToMin(scale: TimeScale, xPx: number): number {
  return scale.viewStartMin + xPx * scale.minPerPx;
}

/** Zooms by a factor (above 1: closer) so that what stands under `xPx` stays there. */
export function zoomAround(scale: TimeScale, factor: number, xPx: number): TimeScale {
  const minPerPx = clampZoom(scale.minPerPx / factor);
  return { minPerPx, viewStartMin: xToMin(scale, xPx) - xPx * minPerPx };
}

/** Air around a range that is fitted: more on the right, where the last bars' names stand. */
const AIR_LEFT_PX = 40;
const AIR_RIGHT_PX = 150;

/** The scale that shows a range in `widthPx`, with some air on both sides. */
export function fitRange(range: TimeRange, widthPx: number): TimeScale {
  const leftPx = Math.min(AIR_LEFT_PX, widthPx / 10);
  const innerPx = Math.max(1, widthPx - leftPx - Math.min(AIR_RIGHT_PX, widthPx / 4));
  const spanMin = Math.max(1, range.toMin - range.fromMin);
  const minPerPx = clampZoom(spanMin / innerPx);
  // A range shorter than the closest zoom shows stands in the middle.
  const slackPx = Math.max(0, (innerPx - spanMin / minPerPx) / 2);
  return { minPerPx, viewStartMin: range.fromMin - (leftPx + slackPx) * minPerPx };
}

/** The named level that a zoom is nearest to. */
export function zoomNameOf(minPerPx: number): ZoomName {
  const distance = (level: (typeof ZOOM_LEVELS)[number]): number => Math.abs(Math.log(level.minPerPx / minPerPx));
  return ZOOM_LEVELS.reduce((best, level) => (distance(level) < distance(best) ? level : best)).name;
}

/** The next named level closer (`in`) or farther (`out`) than a zoom; the end of the range where there is none. */
export function zoomStep(minPerPx: number, direction: 'in' | 'out'): number {
  const closer = ZOOM_LEVELS.findLast((level) => level.minPerPx < minPerPx * 0.98);
  const farther = ZOOM_LEVELS.find((level) => level.minPerPx > minPerPx * 1.02);
  return direction === 'in' ? (closer?.minPerPx ?? CLOSEST_MIN_PER_PX) : (farther?.minPerPx ?? FARTHEST_MIN_PER_PX);
}

function clampZoom(minPerPx: number): number {
  return Math.min(FARTHEST_MIN_PER_PX, Math.max(CLOSEST_MIN_PER_PX, minPerPx));
}
