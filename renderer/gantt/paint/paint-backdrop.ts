import type { GanttScene } from '../layout/layout-gantt.ts';
import { fillBox, type Brush } from './brush.ts';

/** Surface, shaded non-working time and grid lines. */
export function paintBackdrop(brush: Brush, scene: GanttScene): void {
  const { theme } = brush;
  const { widthPx, heightPx, metrics, scrollTopPx } = scene.viewport;
  fillBox(brush, { x: 0, y: 0, w: widthPx, h: heightPx }, theme.surface);
  for (const { x0Px, x1Px } of scene.nonWorking) {
    const x = Math.max(0, x0Px);
    fillBox(brush, { x, y: 0, w: Math.min(widthPx, x1Px) - x, h: heightPx }, theme.nonWorking);
  }
  for (const { xPx } of scene.axis.lower) fillBox(brush, { x: xPx, y: 0, w: 1, h: heightPx }, theme.line);
  for (const { xPx } of scene.axis.upper) fillBox(brush, { x: xPx, y: 0, w: 1, h: heightPx }, theme.lineStrong);
  scene.bars.forEach((_bar, index) => {
    const bottomPx = (scene.firstRow + index + 1) * metrics.rowPx - scrollTopPx - 1;
    fillBox(brush, { x: 0, y: bottomPx, w: widthPx, h: 1 }, theme.line);
  });
}

/** The lines of today, status date and deadline. */
export function paintMarkers(brush: Brush, scene: GanttScene): void {
  const { context, theme } = brush;
  const { heightPx } = scene.viewport;
  for (const { kind, xPx } of scene.markers) {
    if (kind === 'today') {
      fillBox(brush, { x: xPx - 0.5, y: 0, w: 1.5, h: heightPx }, theme.today);
      continue;
    }
    context.strokeStyle = kind === 'deadline' ? theme.deadline : theme.statusDate;
    context.lineWidth = 1.5;
    context.setLineDash(kind === 'deadline' ? [6, 4] : [2, 3]);
    context.beginPath();
    context.moveTo(xPx, 0);
    context.lineTo(xPx, heightPx);
    context.stroke();
    context.setLineDash([]);
  }
}
