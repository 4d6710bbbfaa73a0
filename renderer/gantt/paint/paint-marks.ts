import type { Id } from '../../../shared/model/id.ts';
import type { BarShape } from '../layout/bar-shape.ts';
import { sideOf } from '../layout/hit-test.ts';
import type { GanttScene, LinkShape } from '../layout/layout-gantt.ts';
import { marksBeside, placeLabel } from '../layout/place-label.ts';
import { fillBox, snap, writeText, type Brush } from './brush.ts';

const LABEL_GAP_PX = 10;
/** Where a link leaves the finish, its first turn needs room before the name. */
const LINKED_GAP_PX = 23;
/** A name stands inside its bar when there is this much room around it. */
const LABEL_PADDING_PX = 8;

/** How far from a line the gap for a text reaches. */
const GAP_PX = 2.5;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** Texts by font: setting a canvas's font costs more than writing with it. */
type Texts = ReadonlyMap<string, Text[]>;

/** Names, people, and the marks of deadlines, constraints and conflicts. */
export function paintMarks(brush: Brush, scene: GanttScene, selectedIds: ReadonlySet<Id>): void {
  const { context, theme } = brush;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const linked = linkedAtFinish(scene.links);
  const lines = linesByRow(scene);
  const markerXs = scene.markers.map(({ xPx }) => xPx);
  const paintGround = groundPainter(brush, scene, selectedIds);
  const fonts = {
    name: `450 12px ${theme.fontFamily}`,
    summary: `600 12px ${theme.fontFamily}`,
    note: `400 12px ${theme.fontFamily}`,
  };
  const texts: Texts = new Map(Object.values(fonts).map((font) => [font, []]));
  for (const bar of scene.bars) {
    if (bar === null) continue;
    const side = sideOf(bar, scene.viewport.widthPx);
    if (side !== null) paintEdgeSign(brush, bar, { side, widthPx: scene.viewport.widthPx });
    if (bar.deadline !== null) paintDeadline(brush, bar, bar.deadline);
    if (bar.constraint !== null) paintConstraint(brush, bar, bar.constraint.xPx);
    if (side !== 'left' && bar.x0Px < scene.viewport.widthPx)
      paintLabel(brush, bar, {
        gapPx: linked.has(bar.id) ? LINKED_GAP_PX : LABEL_GAP_PX,
        lines,
        markerXs,
        fonts,
        texts,
        paintGround,
      });
  }
  for (const [font, written] of texts) {
    if (written.length === 0) continue;
    context.font = font;
    for (const { text, x, y, colour } of written) {
      context.fillStyle = colour;
      writeText(brush, text, { xPx: x, yPx: y });
    }
  }
}

/** The straight pieces of links, by the rows that they run past. */
function linesByRow({ links, viewport, firstRow, bars }: GanttScene): ReadonlyMap<number, readonly Line[]> {
  const lines = new Map<number, Line[]>();
  const rowAt = (yPx: number): number => Math.floor((yPx + viewport.scrollTopPx) / viewport.metrics.rowPx);
  for (const { route } of links) {
    for (let at = 0; at + 3 < route.length; at += 2) {
      const [xa = 0, ya = 0, xb = 0, yb = 0] = [route[at], route[at + 1], route[at + 2], route[at + 3]];
      const line = { x0: Math.min(xa, xb), y0: Math.min(ya, yb), x1: Math.max(xa, xb), y1: Math.max(ya, yb) };
      const last = Math.min(rowAt(line.y1), firstRow + bars.length);
      for (let row = Math.max(firstRow, rowAt(line.y0)); row <= last; row += 1) {
        const before = lines.get(row);
        if (before === undefined) lines.set(row, [line]);
        else before.push(line);
      }
    }
  }
  return lines;
}

/** The parts of a text's room that lines run through, a little wider than these. */
function linesBehind(room: Box, lines: readonly Line[], markerXs: readonly number[]): readonly Box[] {
  const uprights = markerXs.map((x) => ({ x0: x, x1: x, y0: room.y, y1: room.y + room.h }));
  return [...lines, ...uprights].flatMap(({ x0, y0, x1, y1 }) => {
    const [x, y] = [Math.max(room.x, x0 - GAP_PX), Math.max(room.y, y0 - GAP_PX)];
    const w = Math.min(room.x + room.w, x1 + GAP_PX + 1) - x;
    const h = Math.min(room.y + room.h, y1 + GAP_PX + 1) - y;
    return w > 0 && h > 0 ? [{ x, y, w, h }] : [];
  });
}

function groundPainter(brush: Brush, scene: GanttScene, selectedIds: ReadonlySet<Id>): LabelRoom['paintGround'] {
  const { surface, nonWorking, rowSelected } = brush.theme;
  return (bar, box) => {
    fillBox(brush, box, surface);
    for (const { x0Px, x1Px } of scene.nonWorking) {
      const x = Math.max(box.x, x0Px);
      const w = Math.min(box.x + box.w, x1Px) - x;
      if (w > 0) fillBox(brush, { ...box, x, w }, nonWorking);
    }
    if (selectedIds.has(bar.id)) fillBox(brush, box, rowSelected);
  };
}

/** The tasks that links hold by their finish. */
function linkedAtFinish(links: readonly LinkShape[]): ReadonlySet<Id> {
  const linked = new Set<Id>();
  for (const { type, fromId, toId } of links) {
    if (type === 'FS' || type === 'FF') linked.add(fromId);
    if (type === 'FF' || type === 'SF') linked.add(toId);
  }
  return linked;
}

interface LabelRoom {
  readonly gapPx: number;
  readonly lines: ReadonlyMap<number, readonly Line[]>;
  readonly markerXs: readonly number[];
  readonly fonts: { readonly name: string; readonly summary: string; readonly note: string };
  readonly texts: Texts;
  /** Paints what a row has below its lines. */
  readonly paintGround: (bar: BarShape, box: Box) => void;
}

/** Paints what stands behind a name and its warning; the texts themselves are only noted. */
function paintLabel(brush: Brush, bar: BarShape, { gapPx, lines, markerXs, fonts, texts, paintGround }: LabelRoom): void {
  const { theme } = brush;
  const font = bar.kind === 'summary' ? fonts.summary : fonts.name;
  const y = snap(brush, bar.topPx + bar.heightPx / 2 + (bar.kind === 'summary' ? 0 : 0.5));
  const leftPx = Math.max(bar.x0Px, 0) + LABEL_PADDING_PX;
  const namePx = brush.measure(bar.label, font);
  const inside = bar.kind === 'task' && namePx <= bar.x1Px - leftPx - LABEL_PADDING_PX;
  const notePx = bar.note === '' ? 0 : brush.measure(bar.note, fonts.note);
  const signPx = bar.conflict || bar.blocked ? 20 : 0;
  const outsidePx = (inside ? 0 : namePx) + (notePx > 0 && !inside ? LABEL_GAP_PX : 0) + notePx;
  let x = placeLabel(bar.x1Px + gapPx, outsidePx + signPx, marksBeside(bar));
  if (signPx > 0) {
    paintWarning(brush, x + 6, bar.topPx + bar.heightPx / 2, bar.conflict);
    x += signPx;
  }
  // A line that runs behind the name is interrupted.
  if (outsidePx > 0) {
    const room = { x: x - 2, y: y - 8, w: outsidePx + 4, h: 15 };
    for (const gap of linesBehind(room, lines.get(bar.row) ?? [], markerXs)) paintGround(bar, gap);
  }
  const colour = !inside || bar.manual ? theme.label : theme.barText;
  texts.get(font)?.push({ text: bar.label, x: snap(brush, inside ? leftPx : x), y, colour });
  if (notePx === 0) return;
  const noteX = snap(brush, inside ? x : x + namePx + LABEL_GAP_PX);
  texts.get(fonts.note)?.push({ text: bar.note, x: noteX, y, colour: theme.note });
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
