import type { GanttScene, LinkShape } from '../layout/layout-gantt.ts';
import type { Route } from '../layout/link-route.ts';
import { snap, type Brush } from './brush.ts';

const CORNER_PX = 4;
const ARROW_PX = 5;

/** All links of a scene: one stroke for the plain ones, one for the critical ones, above them. */
export function paintLinks(brush: Brush, scene: GanttScene): void {
  const plain = scene.links.filter((link) => !link.critical && !link.broken);
  const critical = scene.links.filter((link) => link.critical && !link.broken);
  const broken = scene.links.filter((link) => link.broken);
  strokeLinks(brush, plain, { colour: brush.theme.link, widthPx: 1.25 });
  strokeLinks(brush, critical, { colour: brush.theme.linkCritical, widthPx: 1.75 });
  strokeLinks(brush, broken, { colour: brush.theme.warning, widthPx: 1.75, dash: [4, 3] });
}

/** Strokes links in one colour. */
export function strokeLinks(
  brush: Brush,
  links: readonly Pick<LinkShape, 'route'>[],
  pen: { readonly colour: string; readonly widthPx: number; readonly dash?: readonly number[] },
): void {
  if (links.length === 0) return;
  const { context } = brush;
  context.strokeStyle = pen.colour;
  context.fillStyle = pen.colour;
  context.lineWidth = pen.widthPx;
  context.setLineDash([...(pen.dash ?? [])]);
  context.beginPath();
  for (const { route } of links) traceRoute(brush, route);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const { route } of links) traceArrow(brush, route);
  context.fill();
}

function traceRoute(brush: Brush, route: Route): void {
  const { context } = brush;
  // Half a pixel off the edge: a thin line then covers whole device pixels.
  const at = (index: number): number => snap(brush, route[index] ?? 0) + 0.5 / brush.pixelRatio;
  context.moveTo(at(0), at(1));
  for (let index = 2; index + 3 < route.length; index += 2) {
    const reach = Math.max(Math.abs(at(index) - at(index - 2)), Math.abs(at(index + 1) - at(index - 1)));
    const onward = Math.max(Math.abs(at(index + 2) - at(index)), Math.abs(at(index + 3) - at(index + 1)));
    context.arcTo(at(index), at(index + 1), at(index + 2), at(index + 3), Math.min(CORNER_PX, reach / 2, onward / 2));
  }
  context.lineTo(at(route.length - 2), at(route.length - 1));
}

function traceArrow(brush: Brush, route: Route): void {
  const { context } = brush;
  const [xa = 0, ya = 0, xb = 0, yb = 0] = route.slice(-4);
  const x = snap(brush, xb) + 0.5 / brush.pixelRatio;
  const y = snap(brush, yb) + 0.5 / brush.pixelRatio;
  const dx = Math.sign(Math.round(xb - xa));
  const dy = dx === 0 ? Math.sign(yb - ya) : 0;
  context.moveTo(x, y);
  context.lineTo(x - dx * ARROW_PX - dy * ARROW_PX * 0.7, y - dy * ARROW_PX - dx * ARROW_PX * 0.7);
  context.lineTo(x - dx * ARROW_PX + dy * ARROW_PX * 0.7, y - dy * ARROW_PX + dx * ARROW_PX * 0.7);
  context.closePath();
}
