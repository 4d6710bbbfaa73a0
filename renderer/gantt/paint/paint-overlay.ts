import type { Id } from '../../../shared/model/id.ts';
import type { Gesture } from '../gesture/gesture.ts';
import type { BarShape } from '../layout/bar-shape.ts';
import { LINK_DOT_GAP_PX, progressHandle, type Hit } from '../layout/hit-test.ts';
import type { GanttScene, LinkShape } from '../layout/layout-gantt.ts';
import { diamond, fillBox, roundBox, type Brush } from './brush.ts';
import { strokeLinks } from './paint-links.ts';

/** What the pointer and the keyboard point at. */
export interface OverlayState {
  readonly hover: Hit;
  readonly selectedLinkId: Id | null;
  readonly gesture: Gesture;
  readonly selectedIds: ReadonlySet<Id>;
  /** The link that is being drawn would be refused. */
  readonly refused: boolean;
}

/** Paints onto a clear canvas the layer that changes with every pointer move: nothing of the plan itself is in it. */
export function paintOverlay(brush: Brush, scene: GanttScene, state: OverlayState): void {
  paintHoverRow(brush, scene, state);
  const isOf = (link: LinkShape, id: Id): boolean => link.fromId === id || link.toId === id;
  const { hover, selectedIds, selectedLinkId } = state;
  const near = scene.links.filter(
    (link) => (hover.kind === 'bar' && isOf(link, hover.id)) || selectedIds.has(link.fromId) || selectedIds.has(link.toId),
  );
  strokeLinks(brush, near, { colour: brush.theme.accent, widthPx: 1.5 });
  const lit = scene.links.filter((link) => link.id === selectedLinkId || (hover.kind === 'link' && link.id === hover.id));
  strokeLinks(brush, lit, { colour: brush.theme.accent, widthPx: 2.5 });
  for (const bar of scene.bars) {
    if (bar !== null && state.selectedIds.has(bar.id)) outline(brush, bar, brush.theme.accent);
  }
  const { gesture } = state;
  if (gesture.kind === 'linking') paintRubberLink(brush, scene, { gesture, refused: state.refused });
  else if (gesture.kind === 'idle' || gesture.kind === 'pressed') paintHandles(brush, scene, state.hover);
}

function paintHoverRow(brush: Brush, scene: GanttScene, { hover }: OverlayState): void {
  if (hover.kind === 'nothing' || hover.kind === 'link') return;
  const { metrics, scrollTopPx, widthPx } = scene.viewport;
  const index = scene.bars.findIndex((bar) => bar?.id === hover.id);
  if (index < 0) return;
  fillBox(
    brush,
    { x: 0, y: (scene.firstRow + index) * metrics.rowPx - scrollTopPx, w: widthPx, h: metrics.rowPx - 1 },
    brush.theme.rowHover,
  );
}

function outline(brush: Brush, bar: BarShape, colour: string): void {
  const { context } = brush;
  if (bar.kind === 'milestone')
    diamond(brush, { x: (bar.x0Px + bar.x1Px) / 2, y: bar.topPx + bar.heightPx / 2 }, bar.heightPx / 2 + 3);
  else roundBox(brush, { x: bar.x0Px - 2.5, y: bar.topPx - 2.5, w: bar.x1Px - bar.x0Px + 5, h: bar.heightPx + 5 }, 6);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}

/** What can be grabbed on the bar under the pointer. */
function paintHandles(brush: Brush, scene: GanttScene, hover: Hit): void {
  if (hover.kind !== 'bar') return;
  const bar = scene.bars.find((each) => each?.id === hover.id);
  if (bar === undefined || bar === null) return;
  const { context, theme } = brush;
  const y = bar.topPx + bar.heightPx / 2;
  dot(brush, { x: bar.x0Px - LINK_DOT_GAP_PX, y }, hover.part === 'link-start');
  dot(brush, { x: bar.x1Px + LINK_DOT_GAP_PX, y }, hover.part === 'link-finish');
  if (bar.kind !== 'task' || bar.closed !== null) return;
  if (bar.x1Px - bar.x0Px >= 12) {
    roundBox(brush, { x: bar.x1Px - 4.5, y: y - 5, w: 2.5, h: 10 }, 1);
    context.fillStyle = theme.barText;
    context.fill();
  }
  const { xPx, yPx } = progressHandle(bar);
  context.beginPath();
  context.moveTo(xPx, yPx - 4);
  context.lineTo(xPx + 5, yPx + 4);
  context.lineTo(xPx - 5, yPx + 4);
  context.closePath();
  context.fillStyle = hover.part === 'progress' ? theme.accent : theme.surface;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

function dot(brush: Brush, centre: { readonly x: number; readonly y: number }, active: boolean): void {
  const { context, theme } = brush;
  context.beginPath();
  context.arc(centre.x, centre.y, active ? 5 : 4, 0, 2 * Math.PI);
  context.fillStyle = active ? theme.accent : theme.surface;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

function paintRubberLink(
  brush: Brush,
  scene: GanttScene,
  { gesture, refused }: { readonly gesture: Extract<Gesture, { kind: 'linking' }>; readonly refused: boolean },
): void {
  const { context, theme } = brush;
  const colour = refused ? theme.refusal : theme.accent;
  const from = scene.bars.find((bar) => bar?.id === gesture.fromId);
  const target = gesture.to === null ? undefined : scene.bars.find((bar) => bar?.id === gesture.to?.id);
  if (target !== undefined && target !== null) outline(brush, target, colour);
  if (from === undefined || from === null) return;
  outline(brush, from, theme.accent);
  const x0 = gesture.fromEnd === 'start' ? from.x0Px - LINK_DOT_GAP_PX : from.x1Px + LINK_DOT_GAP_PX;
  const y0 = from.topPx + from.heightPx / 2;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.setLineDash(refused ? [5, 4] : []);
  context.beginPath();
  context.moveTo(x0, y0);
  const bend = Math.max(24, Math.abs(gesture.at.xPx - x0) / 2);
  context.bezierCurveTo(
    x0 + (gesture.fromEnd === 'start' ? -bend : bend),
    y0,
    gesture.at.xPx - bend / 2,
    gesture.at.yPx,
    gesture.at.xPx,
    gesture.at.yPx,
  );
  context.stroke();
  context.setLineDash([]);
  dot(brush, { x: x0, y: y0 }, true);
  dot(brush, { x: gesture.at.xPx, y: gesture.at.yPx }, true);
}
