import type { LinkType } from '../../../shared/model/dependency.ts';

/** The part of a bar that links hold on to. */
export interface LinkEnd {
  readonly startXPx: number;
  readonly finishXPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  /** How far a milestone's tips reach out from its date; 0 for a bar. */
  readonly tipPx: number;
}

/** Corner points of a link, x and y in turn, from the predecessor to the arrow's tip. */
export type Route = readonly number[];

const STUB_PX = 10;
/** With less room between two ends than this the line enters from above or below. */
const NARROW_PX = 14;
/** How far inside the successor's bar an arrow that comes from above or below lands. */
const LANDING_PX = 6;
/** How far from the successor a line that has to go back keeps: in the gap between two rows. */
const GAP_PX = 5;

/** Orthogonal line from one bar to another. */
export function routeLink(type: LinkType, from: LinkEnd, to: LinkEnd): Route {
  const leaves = type === 'FS' || type === 'FF' ? 1 : -1;
  const enters = type === 'FS' || type === 'SS' ? 1 : -1;
  const date0 = leaves === 1 ? from.finishXPx : from.startXPx;
  const date1 = enters === 1 ? to.startXPx : to.finishXPx;
  const x0 = date0 + leaves * from.tipPx;
  const x1 = date1 - enters * to.tipPx;
  const y0 = (from.topPx + from.bottomPx) / 2;
  const y1 = (to.topPx + to.bottomPx) / 2;
  if (leaves !== enters) {
    const turn = leaves === 1 ? Math.max(x0, x1) + STUB_PX : Math.min(x0, x1) - STUB_PX;
    return [x0, y0, turn, y0, turn, y1, x1, y1];
  }
  const room = (x1 - x0) * leaves;
  if (room >= NARROW_PX) {
    const turn = x0 + leaves * Math.min(STUB_PX, room / 2);
    return [x0, y0, turn, y0, turn, y1, x1, y1];
  }
  const below = y1 > y0;
  const landing = to.tipPx > 0 ? date1 : x1 + leaves * Math.min(LANDING_PX, Math.max(1, (to.finishXPx - to.startXPx) / 2));
  // A milestone right at the finish: straight down.
  if ((landing - x0) * leaves >= (to.tipPx > 0 ? -0.5 : 1)) return [x0, y0, landing, y0, landing, below ? to.topPx : to.bottomPx];
  const gapPx = below ? to.topPx - GAP_PX : to.bottomPx + GAP_PX;
  const out = x0 + leaves * STUB_PX;
  const back = x1 - leaves * STUB_PX;
  return [x0, y0, out, y0, out, gapPx, back, gapPx, back, y1, x1, y1];
}

/** Distance from a point to the nearest piece of a route. */
export function distanceToRoute(route: Route, xPx: number, yPx: number): number {
  let best = Infinity;
  for (let at = 0; at + 3 < route.length; at += 2) {
    const [xa = 0, ya = 0, xb = 0, yb = 0] = route.slice(at, at + 4);
    const dx = Math.max(Math.min(xa, xb) - xPx, 0, xPx - Math.max(xa, xb));
    const dy = Math.max(Math.min(ya, yb) - yPx, 0, yPx - Math.max(ya, yb));
    best = Math.min(best, Math.hypot(dx, dy));
  }
  return best;
}
