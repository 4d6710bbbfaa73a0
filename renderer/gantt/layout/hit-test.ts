import type { Id } from '../../../shared/model/id.ts';
import type { BarShape } from './bar-shape.ts';
import type { GanttScene, LinkShape } from './layout-gantt.ts';
import { distanceToRoute } from './link-route.ts';

export type BarPart = 'body' | 'finish' | 'progress' | 'link-start' | 'link-finish';

/** What lies under a point of the timeline's body. */
export type Hit =
  | { readonly kind: 'bar'; readonly id: Id; readonly part: BarPart }
  | { readonly kind: 'link'; readonly id: Id }
  /** The sign at the edge of the view that says where the row's bar is. */
  | { readonly kind: 'edge'; readonly id: Id }
  | { readonly kind: 'row'; readonly id: Id }
  | { readonly kind: 'nothing' };

/** Distance from a bar's end to the centre of the dot that links are drawn from. */
export const LINK_DOT_GAP_PX = 9;
const LINK_DOT_REACH_PX = 7;
const EDGE_REACH_PX = 5;
/** Width of the sign for a bar out of view. */
export const EDGE_SIGN_PX = 22;
const LINK_REACH_PX = 4;
/** A narrower bar has no room for an edge that can be grabbed apart from its body. */
const NARROWEST_WITH_EDGE_PX = 12;

/** What lies at a point: parts of a bar before links, links before the row. */
export function hitTest(scene: GanttScene, xPx: number, yPx: number): Hit {
  const { metrics, scrollTopPx } = scene.viewport;
  const index = Math.floor((yPx + scrollTopPx) / metrics.rowPx) - scene.firstRow;
  const bar = scene.bars[index];
  const part = bar === undefined || bar === null ? null : partAt(bar, xPx, yPx);
  if (bar !== undefined && bar !== null && part !== null) return { kind: 'bar', id: bar.id, part };
  if (bar !== undefined && bar !== null && isAtEdge(bar, scene.viewport.widthPx, xPx)) return { kind: 'edge', id: bar.id };
  const link = linkAt(scene.links, xPx, yPx);
  if (link !== null) return { kind: 'link', id: link.id };
  return bar === undefined || bar === null ? { kind: 'nothing' } : { kind: 'row', id: bar.id };
}

/**
 * The bar that a link would be dropped on. A preview may already have moved it away from under the pointer, so its old place counts:
 * else it would jump back and forth.
 */
export function linkTargetAt(scene: GanttScene, xPx: number, yPx: number): BarShape | null {
  const { metrics, scrollTopPx } = scene.viewport;
  const row = Math.floor((yPx + scrollTopPx) / metrics.rowPx);
  const bar = scene.ghosts.find((ghost) => ghost.row === row) ?? scene.bars[row - scene.firstRow] ?? null;
  if (bar === null) return null;
  return xPx >= bar.x0Px - LINK_DOT_GAP_PX && xPx <= bar.x1Px + LINK_DOT_GAP_PX ? bar : null;
}

/** Where a bar's progress handle stands. */
export function progressHandle(bar: BarShape): { readonly xPx: number; readonly yPx: number } {
  return { xPx: bar.progressXPx ?? bar.x0Px, yPx: bar.topPx + bar.heightPx };
}

/** On which side of the view a bar lies, when nothing of it is in view. */
export function sideOf(bar: BarShape, widthPx: number): 'left' | 'right' | null {
  if (bar.x1Px < 0) return 'left';
  return bar.x0Px > widthPx ? 'right' : null;
}

function isAtEdge(bar: BarShape, widthPx: number, xPx: number): boolean {
  const side = sideOf(bar, widthPx);
  return side === 'left' ? xPx <= EDGE_SIGN_PX : side === 'right' && xPx >= widthPx - EDGE_SIGN_PX;
}

function partAt(bar: BarShape, xPx: number, yPx: number): BarPart | null {
  const middlePx = bar.topPx + bar.heightPx / 2;
  const nearMiddle = Math.abs(yPx - middlePx) <= Math.max(LINK_DOT_REACH_PX, bar.heightPx / 2);
  if (bar.kind === 'task' && bar.closed === null) {
    const handle = progressHandle(bar);
    if (Math.abs(xPx - handle.xPx) <= 6 && Math.abs(yPx - handle.yPx) <= 5) return 'progress';
  }
  if (!nearMiddle) return null;
  if (Math.abs(xPx - (bar.x0Px - LINK_DOT_GAP_PX)) <= LINK_DOT_REACH_PX && xPx < bar.x0Px - 1) return 'link-start';
  if (Math.abs(xPx - (bar.x1Px + LINK_DOT_GAP_PX)) <= LINK_DOT_REACH_PX && xPx > bar.x1Px + 2) return 'link-finish';
  if (xPx < bar.x0Px - 2 || xPx > bar.x1Px + 2) return null;
  const hasEdge = bar.kind === 'task' && bar.closed === null && bar.x1Px - bar.x0Px >= NARROWEST_WITH_EDGE_PX;
  return hasEdge && xPx >= bar.x1Px - EDGE_REACH_PX ? 'finish' : 'body';
}

function linkAt(links: readonly LinkShape[], xPx: number, yPx: number): LinkShape | null {
  let best: LinkShape | null = null;
  let bestPx = LINK_REACH_PX;
  for (const link of links) {
    const distancePx = distanceToRoute(link.route, xPx, yPx);
    if (distancePx > bestPx) continue;
    best = link;
    bestPx = distancePx;
  }
  return best;
}
