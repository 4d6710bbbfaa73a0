import type { Id } from '../../../shared/model/id.ts';
import type { BarShape } from '../layout/bar-shape.ts';
import { sideOf } from '../layout/hit-test.ts';
import type { GanttScene, LinkShape } from '../layout/layout-gantt.ts';
import { snap, type Brush } from './brush.ts';

const LABEL_GAP_PX = 10;
/** Where a link leaves the finish, its first turn needs room before the name. */
const LINKED_GAP_PX = 23;
/** A name stands inside its bar when there is this much room around it. */
const LABEL_PADDING_PX = 8;

/** Names, people, and the marks of deadlines, constraints and conflicts. */
export function paintMarks(brush: Brush, scene: GanttScene): void {
  const { context } = brush;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const linked = new Set(scene.links.flatMap(linkedAtFinish));
  for (const bar of scene.bars) {
    if (bar === null) continue;
    const side = sideOf(bar, scene.viewport.widthPx);
    if (side !== null) paintEdgeSign(brush, bar, { side, widthPx: scene.viewport.widthPx });
    if (bar.deadline !== null) paintDeadline(brush, bar, bar.deadline);
    if (bar.constraint !== null) paintConstraint(brush, bar, bar.constraint.xPx);
    if (side !== 'left' && bar.x0Px < scene.viewport.widthPx)
      paintLabel(brush, bar, linked.has(bar.id) ? LINKED_GAP_PX : LABEL_GAP_PX);
  }
}

/** The tasks of a link that it holds by their finish. */
function linkedAtFinish({ type, fromId, toId }: LinkShape): readonly Id[] {
  return [...(type === 'FS' || type === 'FF' ? [fromId] : []), ...(type === 'FF' || type === 'SF' ? [toId] : [])];
}

function paintLabel(brush: Brush, bar: BarShape, gapPx: number): void {
  const { context, theme } = brush;
  const weight = bar.kind === 'summary' ? 600 : 450;
  const font = `${weight} 12px ${theme.fontFamily}`;
  const lift = bar.slack === null ? 0 : 1.5;
  const y = snap(brush, bar.topPx + bar.heightPx / 2 + (bar.kind === 'summary' ? 0 : 0.5) - lift);
  let x = bar.x1Px + gapPx;
  const leftPx = Math.max(bar.x0Px, 0) + LABEL_PADDING_PX;
  const inside = bar.kind === 'task' && brush.measure(bar.label, font) <= bar.x1Px - leftPx - LABEL_PADDING_PX;
  if (bar.conflict || bar.blocked) {
    const markX = bar.x1Px + gapPx + 4;
    paintWarning(brush, markX, bar.topPx + bar.heightPx / 2, bar.conflict);
    x = Math.max(x, markX + 12);
  }
  context.font = font;
  if (inside) {
    context.fillStyle = bar.manual ? theme.label : theme.barText;
    context.fillText(bar.label, snap(brush, leftPx), y);
  } else {
    context.fillStyle = theme.label;
    context.fillText(bar.label, snap(brush, x), y);
    x += brush.measure(bar.label, font) + LABEL_GAP_PX;
  }
  if (bar.note === '') return;
  context.font = `400 12px ${theme.fontFamily}`;
  context.fillStyle = theme.note;
  context.fillText(bar.note, snap(brush, x), y);
}

/** A chevron where a bar lies out of view; a click on it goes there. */
function paintEdgeSign(
  brush: Brush,
  bar: BarShape,
  { side, widthPx }: { readonly side: 'left' | 'right'; readonly widthPx: number },
): void {
  const { context, theme } = brush;
  const x = side === 'left' ? 10 : widthPx - 10;
  const tip = side === 'left' ? -2.5 : 2.5;
  const y = bar.topPx + bar.heightPx / 2;
  context.strokeStyle = theme.note;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x - tip, y - 4);
  context.lineTo(x + tip, y);
  context.lineTo(x - tip, y + 4);
  context.stroke();
}

/** A triangle for a conflict, a square for a blocked task: told apart without colour. */
function paintWarning(brush: Brush, x: number, y: number, conflict: boolean): void {
  const { context, theme } = brush;
  context.fillStyle = theme.warning;
  context.beginPath();
  if (conflict) {
    context.moveTo(x, y - 6);
    context.lineTo(x + 6.5, y + 5);
    context.lineTo(x - 6.5, y + 5);
    context.closePath();
  } else {
    context.roundRect(x - 5.5, y - 5.5, 11, 11, 3);
  }
  context.fill();
  context.fillStyle = theme.surface;
  if (conflict) {
    context.fillRect(x - 0.75, y - 2.5, 1.5, 4);
    context.fillRect(x - 0.75, y + 2.5, 1.5, 1.5);
  } else {
    context.fillRect(x - 3, y - 0.9, 6, 1.8);
  }
}

/** An arrow that points down at the day by which the task has to be done. */
function paintDeadline(brush: Brush, bar: BarShape, deadline: { readonly xPx: number; readonly missed: boolean }): void {
  const { context, theme } = brush;
  const x = snap(brush, deadline.xPx);
  const y = bar.topPx + bar.heightPx / 2;
  context.beginPath();
  context.moveTo(x - 5, y - 5);
  context.lineTo(x + 5, y - 5);
  context.lineTo(x, y + 4);
  context.closePath();
  context.lineWidth = 1.5;
  context.strokeStyle = deadline.missed ? theme.warning : theme.deadline;
  context.fillStyle = deadline.missed ? theme.warning : theme.surface;
  context.fill();
  context.stroke();
}

/** A pin above the row's line at the constraint's date. */
function paintConstraint(brush: Brush, bar: BarShape, xPx: number): void {
  const { context, theme } = brush;
  const x = snap(brush, xPx);
  context.fillStyle = theme.note;
  context.fillRect(x - 0.5, bar.topPx - 5, 1.5, bar.heightPx + 7);
  context.beginPath();
  context.arc(x + 0.25, bar.topPx - 4.5, 2.5, 0, 2 * Math.PI);
  context.fill();
}
