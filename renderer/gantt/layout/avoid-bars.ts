import type { Span } from './bar-shape.ts';
import type { Route } from './link-route.ts';

/** The bars that a line may meet on its way. */
export interface Obstacles {
  /** The rows in view. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowPx: number;
  readonly scrollTopPx: number;
  /** What the bar of a row takes up; null where there is none. */
  spanAt(row: number): Span | null;
}

/** How far a line keeps from a bar that it goes around. */
const CLEAR_PX = 6;
/** How near to its own ends an upright line may be moved. */
const END_PX = 5;
/** A line past more rows than this looks only at those in view: at them all, for each frame, would cost too much. */
const MOST_ROWS = 120;

/**
 * The same line without crossing bars on its way: an upright piece moves to a channel that is free all along, and where there is none
 * it steps aside in the gap before each bar. The first and the last row are the ends' own.
 */
export function avoidBars(route: Route, ends: { readonly fromRow: number; readonly toRow: number }, obstacles: Obstacles): Route {
  const { fromRow, toRow } = ends;
  const between = Math.abs(toRow - fromRow) - 1;
  if (between < 1) return route;
  const at = longestUpright(route);
  const x = route[at];
  if (at < 2 || x === undefined) return route;
  if (between > MOST_ROWS) return stepAsideInView(route, at, ends, obstacles);
  const down = toRow > fromRow;
  const rows = Array.from({ length: between }, (_, step) => (down ? fromRow + 1 + step : fromRow - 1 - step));
  const spans = rows.map((row) => obstacles.spanAt(row));
  if (spans.every((span) => !blocks(span, x))) return route;
  const channel = freeChannel(route, at, spans);
  if (channel !== null) return [...route.slice(0, at), channel, route[at + 1] ?? 0, channel, ...route.slice(at + 3)];
  return stepAside(route, at, { rows, spans, down, obstacles });
}

function blocks(span: Span | null, xPx: number): boolean {
  return span !== null && xPx > span.x0Px - CLEAR_PX / 2 && xPx < span.x1Px + CLEAR_PX / 2;
}

/** Index of the first point of the piece that goes furthest up or down. */
function longestUpright(route: Route): number {
  let best = -1;
  let bestPx = 0;
  for (let at = 0; at + 3 < route.length; at += 2) {
    if (route[at] !== route[at + 2]) continue;
    const lengthPx = Math.abs((route[at + 3] ?? 0) - (route[at + 1] ?? 0));
    if (lengthPx <= bestPx) continue;
    best = at;
    bestPx = lengthPx;
  }
  return best;
}

/** The x nearest to the piece's own at which no bar stands, between the two ends that it joins; null where there is none. */
function freeChannel(route: Route, at: number, spans: readonly (Span | null)[]): number | null {
  const before = route[at - 2];
  const after = route[at + 4];
  const x = route[at] ?? 0;
  // A piece that doesn't lie between its ends turns back: moved inwards it would cross its own bars.
  if (before === undefined || after === undefined || (x - before) * (after - x) < 0) return null;
  const low = Math.min(before, after) + END_PX;
  const high = Math.max(before, after) - END_PX;
  const candidates = spans.flatMap((span) => (span === null ? [] : [span.x0Px - CLEAR_PX, span.x1Px + CLEAR_PX]));
  let best: number | null = null;
  for (const candidate of candidates) {
    if (candidate < low || candidate > high || spans.some((span) => blocks(span, candidate))) continue;
    if (best === null || Math.abs(candidate - x) < Math.abs(best - x)) best = candidate;
  }
  return best;
}

/**
 * Steps aside before each bar in view and back after it. Where the line runs in a row depends on that row alone, so that nothing jumps while
 * the view scrolls.
 */
function stepAsideInView(
  route: Route,
  at: number,
  ends: { readonly fromRow: number; readonly toRow: number },
  obstacles: Obstacles,
): Route {
  const down = ends.toRow > ends.fromRow;
  const first = Math.max(Math.min(ends.fromRow, ends.toRow) + 1, obstacles.firstRow);
  const last = Math.min(Math.max(ends.fromRow, ends.toRow) - 1, obstacles.lastRow);
  const home = route[at] ?? 0;
  const points: number[] = route.slice(0, at + 2);
  let x = home;
  for (let step = 0; step <= last - first; step += 1) {
    const row = down ? first + step : last - step;
    const span = obstacles.spanAt(row);
    const next = span !== null && blocks(span, home) ? sideNearest(span, home) : home;
    const gapPx = (down ? row : row + 1) * obstacles.rowPx - obstacles.scrollTopPx;
    if (next !== x) points.push(x, gapPx, next, gapPx);
    x = next;
  }
  const endPx = (down ? last + 1 : first) * obstacles.rowPx - obstacles.scrollTopPx;
  if (x !== home) points.push(x, endPx, home, endPx);
  points.push(...route.slice(at + 2));
  return points;
}

function sideNearest(span: Span, home: number): number {
  const [left, right] = [span.x0Px - CLEAR_PX, span.x1Px + CLEAR_PX];
  return Math.abs(left - home) <= Math.abs(right - home) ? left : right;
}

interface Way {
  readonly rows: readonly number[];
  readonly spans: readonly (Span | null)[];
  readonly down: boolean;
  readonly obstacles: Obstacles;
}

function stepAside(route: Route, at: number, { rows, spans, down, obstacles }: Way): Route {
  const home = route[at] ?? 0;
  const gapBefore = (row: number): number => (down ? row : row + 1) * obstacles.rowPx - obstacles.scrollTopPx;
  const points: number[] = route.slice(0, at + 2);
  let x = home;
  rows.forEach((row, step) => {
    const span = spans[step] ?? null;
    if (!blocks(span, x) || span === null) return;
    const next = sideNearest(span, home);
    points.push(x, gapBefore(row), next, gapBefore(row));
    x = next;
  });
  const last = rows.at(-1) ?? 0;
  if (x !== home) points.push(x, gapBefore(down ? last + 1 : last - 1), home, gapBefore(down ? last + 1 : last - 1));
  points.push(...route.slice(at + 2));
  return points;
}
