import type { BarShape, Span } from './bar-shape.ts';

/** How far a name may step aside for a mark before it is better to stand behind it. */
const FARTHEST_PX = 260;
const MARK_HALF_PX = 7;
const GAP_PX = 4;

/** What stands in a bar's row to the right of it: marks of deadline and constraint, and the slack. */
export function marksBeside(bar: BarShape): readonly Span[] {
  const marks: Span[] = [];
  for (const xPx of [bar.deadline?.xPx, bar.constraint?.xPx]) {
    if (xPx !== undefined && xPx > bar.x1Px - MARK_HALF_PX) marks.push({ x0Px: xPx - MARK_HALF_PX, x1Px: xPx + MARK_HALF_PX });
  }
  if (bar.slack !== null) marks.push(bar.slack);
  if (bar.baseline?.milestone === true) {
    marks.push({ x0Px: bar.baseline.x0Px - MARK_HALF_PX, x1Px: bar.baseline.x0Px + MARK_HALF_PX });
  }
  return marks.toSorted((a, b) => a.x0Px - b.x0Px);
}

/** Where a name of some width begins: at `fromPx`, or after the marks that are in its way. */
export function placeLabel(fromPx: number, widthPx: number, marks: readonly Span[]): number {
  let xPx = fromPx;
  for (const mark of marks) {
    const inTheWay = mark.x0Px < xPx + widthPx + GAP_PX && mark.x1Px > xPx - GAP_PX;
    if (inTheWay && mark.x1Px + GAP_PX - fromPx <= FARTHEST_PX) xPx = mark.x1Px + GAP_PX;
  }
  return xPx;
}
