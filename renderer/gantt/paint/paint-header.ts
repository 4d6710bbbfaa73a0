import { t } from '../../texts/t.ts';
import type { Tick } from '../layout/time-axis.ts';
import type { GanttScene } from '../layout/layout-gantt.ts';
import { placeFlags } from '../layout/place-flags.ts';
import type { TickLabels } from '../layout/tick-labels.ts';
import { fillBox, roundBox, snap, writeText, type Brush } from './brush.ts';

/** The two-line time header, in a box of its own from y = 0. */
export function paintHeader(brush: Brush, scene: GanttScene, labels: TickLabels): void {
  const { context, theme } = brush;
  const { widthPx, metrics } = scene.viewport;
  const ticksPx = metrics.headerPx - metrics.flagLanePx;
  const lineY = Math.round(ticksPx / 2);
  fillBox(brush, { x: 0, y: 0, w: widthPx, h: metrics.headerPx }, theme.header);
  context.textBaseline = 'middle';
  const upperFont = `600 12px ${theme.fontFamily}`;
  context.fillStyle = theme.headerStrong;
  context.font = upperFont;
  context.textAlign = 'left';
  for (const tick of scene.axis.upper)
    paintUpper(brush, tick, { texts: labels.upper(scene.axis, tick), font: upperFont, y: lineY / 2 + 1, widthPx });
  const lowerFont = `400 11.5px ${theme.fontFamily}`;
  context.font = lowerFont;
  context.fillStyle = theme.headerText;
  // A day is the whole cell; a time of day is the moment at which the cell begins.
  const isMoment = scene.axis.lowerUnit.unit === 'hour';
  context.textAlign = isMoment ? 'left' : 'center';
  for (const tick of scene.axis.lower) {
    const cellPx = tick.toXPx - tick.xPx;
    const text = labels.lower(scene.axis, tick, cellPx);
    if (brush.measure(text, lowerFont) <= cellPx - 4)
      writeText(brush, text, { xPx: tick.xPx + (isMoment ? 5 : cellPx / 2), yPx: lineY * 1.5 + 1 });
  }
  context.textAlign = 'left';
  for (const { xPx } of scene.axis.lower) fillBox(brush, { x: xPx, y: lineY, w: 1, h: ticksPx - lineY }, theme.line);
  for (const { xPx } of scene.axis.upper) fillBox(brush, { x: xPx, y: 0, w: 1, h: ticksPx }, theme.lineStrong);
  fillBox(brush, { x: 0, y: lineY, w: widthPx, h: 1 }, theme.line);
  paintMarkerFlags(brush, scene);
  fillBox(brush, { x: 0, y: metrics.headerPx - 1, w: widthPx, h: 1 }, theme.lineStrong);
}

function paintUpper(
  brush: Brush,
  tick: Tick,
  { texts, font, y, widthPx }: { texts: readonly string[]; font: string; y: number; widthPx: number },
): void {
  // The label of a cell that began left of the view stays readable: it slides along until its cell ends.
  const x = Math.max(tick.xPx, 0) + 10;
  const roomPx = Math.min(tick.toXPx, widthPx + 200) - x - 6;
  const fitting = texts.find((text) => brush.measure(text, font) <= roomPx);
  if (fitting !== undefined) writeText(brush, fitting, { xPx: snap(brush, x), yPx: y });
}

/** A small flag names each marker line, in a lane of its own below the dates. */
function paintMarkerFlags(brush: Brush, scene: GanttScene): void {
  const { context, theme } = brush;
  const { widthPx, metrics } = scene.viewport;
  const font = `600 10px ${theme.fontFamily}`;
  const h = metrics.flagLanePx - 1;
  const y = metrics.headerPx - metrics.flagLanePx;
  const flags = scene.markers.map(({ kind, xPx }) => {
    const text = t(`gantt.marker.${kind}`);
    return { kind, text, xPx, wPx: brush.measure(text, font) + 10 };
  });
  context.font = font;
  context.textAlign = 'center';
  for (const { kind, text, wPx, leftPx } of placeFlags(flags)) {
    if (leftPx + wPx < 0 || leftPx > widthPx) continue;
    context.fillStyle = kind === 'today' ? theme.today : kind === 'deadline' ? theme.deadline : theme.statusDate;
    roundBox(brush, { x: leftPx, y, w: wPx, h }, 3);
    context.fill();
    context.fillStyle = theme.surface;
    writeText(brush, text, { xPx: leftPx + wPx / 2, yPx: y + h / 2 + 0.5 });
  }
  context.textAlign = 'left';
}
