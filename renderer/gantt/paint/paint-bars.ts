import type { BarShape } from '../layout/bar-shape.ts';
import type { GanttScene } from '../layout/layout-gantt.ts';
import { diamond, fillBox, roundBox, type Brush } from './brush.ts';

const RADIUS_PX = 4;
/** Height of the stripe under a critical bar: the second cue beside its colour. */
const CRITICAL_STRIPE_PX = 3;

/** All bars of a scene with what hangs on them: baselines and slack below, marks above. */
export function paintBars(brush: Brush, scene: GanttScene): void {
  for (const bar of scene.bars) {
    if (bar === null || isOutside(bar, scene.viewport.widthPx)) continue;
    paintBaseline(brush, bar);
    paintSlack(brush, bar);
    paintBar(brush, bar);
  }
}

/** One bar by itself. */
export function paintBar(brush: Brush, bar: BarShape): void {
  if (bar.kind === 'milestone') paintMilestone(brush, bar);
  else if (bar.kind === 'summary') paintSummary(brush, bar);
  else if (bar.manual) paintManual(brush, bar);
  else paintTask(brush, bar);
}

function isOutside(bar: BarShape, widthPx: number): boolean {
  const reach = [bar.x0Px, bar.x1Px, bar.slack?.x1Px, bar.baseline?.x0Px, bar.baseline?.x1Px].filter((x) => x !== undefined);
  return Math.max(...reach) < -20 || Math.min(...reach) > widthPx + 20;
}

const boxOf = (bar: BarShape) => ({ x: bar.x0Px, y: bar.topPx, w: bar.x1Px - bar.x0Px, h: bar.heightPx });

function paintTask(brush: Brush, bar: BarShape): void {
  const { context, theme } = brush;
  const box = boxOf(bar);
  roundBox(brush, box, RADIUS_PX);
  context.fillStyle = bar.closed !== null ? theme.closed : bar.critical ? theme.critical : theme.bar;
  context.fill();
  if (bar.progressXPx === null && !bar.critical) return;
  context.save();
  context.clip();
  if (bar.progressXPx !== null && bar.closed === null) {
    fillBox(brush, { ...box, w: bar.progressXPx - box.x }, bar.critical ? theme.criticalDone : theme.barDone);
  }
  if (bar.critical) fillBox(brush, { ...box, y: box.y + box.h - CRITICAL_STRIPE_PX, h: CRITICAL_STRIPE_PX }, theme.linkCritical);
  context.restore();
}

/** A manual task is an outline with closed ends: its dates were set, not computed. */
function paintManual(brush: Brush, bar: BarShape): void {
  const { context, theme } = brush;
  const box = boxOf(bar);
  const colour = bar.critical ? theme.linkCritical : theme.manual;
  roundBox(brush, { x: box.x + 0.75, y: box.y + 0.75, w: box.w - 1.5, h: box.h - 1.5 }, RADIUS_PX);
  context.save();
  context.fillStyle = theme.surface;
  context.fill();
  context.globalAlpha = 0.16;
  context.fillStyle = colour;
  context.fill();
  context.clip();
  context.globalAlpha = 0.45;
  if (bar.progressXPx !== null) fillBox(brush, { ...box, w: bar.progressXPx - box.x }, colour);
  context.restore();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
  if (box.w < 12) return;
  fillBox(brush, { x: box.x, y: box.y + 3, w: 3, h: box.h - 6 }, colour);
  fillBox(brush, { x: box.x + box.w - 3, y: box.y + 3, w: 3, h: box.h - 6 }, colour);
}

/** A bracket over its subtasks. */
function paintSummary(brush: Brush, bar: BarShape): void {
  const { context, theme } = brush;
  const { x, y, w, h } = boxOf(bar);
  const barPx = 5;
  const foot = Math.min(6, w / 2);
  fillBox(brush, { x, y, w, h: barPx }, bar.critical ? theme.linkCritical : theme.summary);
  context.fillStyle = bar.critical ? theme.linkCritical : theme.summary;
  context.beginPath();
  context.moveTo(x, y + barPx - 0.5);
  context.lineTo(x + foot, y + barPx - 0.5);
  context.lineTo(x, y + h);
  context.closePath();
  context.moveTo(x + w, y + barPx - 0.5);
  context.lineTo(x + w - foot, y + barPx - 0.5);
  context.lineTo(x + w, y + h);
  context.closePath();
  context.fill();
  if (bar.progressXPx === null) return;
  context.save();
  context.globalAlpha = 0.55;
  fillBox(brush, { x, y: y + 1.5, w: bar.progressXPx - x, h: 2 }, theme.surface);
  context.restore();
}

function paintMilestone(brush: Brush, bar: BarShape): void {
  const { context, theme } = brush;
  const half = (bar.x1Px - bar.x0Px) / 2;
  const centre = { x: bar.x0Px + half, y: bar.topPx + bar.heightPx / 2 };
  diamond(brush, centre, half - 0.5);
  context.fillStyle = bar.closed !== null ? theme.closed : bar.critical ? theme.linkCritical : theme.milestone;
  context.fill();
  if (!bar.critical && !bar.manual) return;
  diamond(brush, centre, half - 4.5);
  context.fillStyle = theme.surface;
  context.fill();
}

function paintBaseline(brush: Brush, bar: BarShape): void {
  const { baseline } = bar;
  if (baseline === null) return;
  if (baseline.milestone) {
    diamond(brush, { x: baseline.x0Px, y: baseline.topPx + bar.heightPx / 2 }, 6);
    brush.context.strokeStyle = brush.theme.baseline;
    brush.context.lineWidth = 1.5;
    brush.context.stroke();
    return;
  }
  roundBox(brush, { x: baseline.x0Px, y: baseline.topPx, w: baseline.x1Px - baseline.x0Px, h: 4 }, 2);
  brush.context.fillStyle = brush.theme.baseline;
  brush.context.fill();
}

/** A thin line with an end stop, as far as the task may slip. It runs along the bar's foot; the name stands after it, or above it where it is long. */
function paintSlack(brush: Brush, bar: BarShape): void {
  if (bar.slack === null) return;
  const y = bar.topPx + bar.heightPx - 2;
  fillBox(brush, { x: bar.slack.x0Px, y, w: bar.slack.x1Px - bar.slack.x0Px, h: 1.5 }, brush.theme.slack);
  fillBox(brush, { x: bar.slack.x1Px - 1.5, y: y - 4, w: 1.5, h: 5.5 }, brush.theme.slack);
}
