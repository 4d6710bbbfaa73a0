import type { Id } from '../../../shared/model/id.ts';
import type { GanttScene } from '../layout/layout-gantt.ts';
import type { TickLabels } from '../layout/tick-labels.ts';
import { fillBox, type Brush, type PaintContext } from './brush.ts';
import { paintBackdrop, paintMarkers } from './paint-backdrop.ts';
import { paintBar, paintBars } from './paint-bars.ts';
import { paintHeader } from './paint-header.ts';
import { paintLinks } from './paint-links.ts';
import { paintMarks } from './paint-marks.ts';

/** Paints a scene: the header from y = 0, the body below it. Without `header` what stands there stays. */
export function paintGantt(
  brush: Brush,
  scene: GanttScene,
  options: { readonly labels: TickLabels; readonly selectedIds: ReadonlySet<Id>; readonly header: boolean },
): void {
  const { context } = brush;
  const { widthPx, heightPx, metrics } = scene.viewport;
  context.save();
  context.translate(0, metrics.headerPx);
  if (!options.header) clipTo(context, widthPx, heightPx);
  paintBackdrop(brush, scene);
  paintSelectedRows(brush, scene, options.selectedIds);
  paintMarkers(brush, scene);
  paintGhosts(brush, scene);
  paintLinks(brush, scene);
  paintBars(brush, scene);
  paintMarks(brush, scene, options.selectedIds);
  context.restore();
  if (options.header) paintHeader(brush, scene, options.labels);
}

/** Bars that are half in view reach above the body. */
function clipTo(context: PaintContext, widthPx: number, heightPx: number): void {
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(widthPx, 0);
  context.lineTo(widthPx, heightPx);
  context.lineTo(0, heightPx);
  context.closePath();
  context.clip();
}

function paintSelectedRows(brush: Brush, scene: GanttScene, selectedIds: ReadonlySet<Id>): void {
  const { metrics, scrollTopPx, widthPx } = scene.viewport;
  scene.bars.forEach((bar, index) => {
    if (bar === null || !selectedIds.has(bar.id)) return;
    fillBox(
      brush,
      { x: 0, y: (scene.firstRow + index) * metrics.rowPx - scrollTopPx, w: widthPx, h: metrics.rowPx - 1 },
      brush.theme.rowSelected,
    );
  });
}

/** Where the bars stood before what is being previewed. */
function paintGhosts(brush: Brush, scene: GanttScene): void {
  const { context } = brush;
  context.save();
  context.globalAlpha = 0.28;
  for (const ghost of scene.ghosts) paintBar(brush, ghost);
  context.restore();
}
