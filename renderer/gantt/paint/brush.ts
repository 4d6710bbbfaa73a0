import type { GanttTheme } from './gantt-theme.ts';
import { textDirection } from './text-direction.ts';

/** The part of a canvas that the painters use: a picture for a file is drawn by the same ones. */
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'direction'
  | 'setLineDash'
  | 'translate'
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'arc'
  | 'arcTo'
  | 'clip'
  | 'fill'
  | 'fillRect'
  | 'stroke'
> & {
  roundRect(x: number, y: number, w: number, h: number, radius: number): void;
  fillText(text: string, x: number, y: number): void;
};

/** A canvas to paint on, in CSS pixels, with what every painter needs. */
export interface Brush {
  readonly context: PaintContext;
  readonly theme: GanttTheme;
  readonly pixelRatio: number;
  /** Width of a text in the given font, remembered. */
  measure(text: string, font: string): number;
  /** The text, shortened with an ellipsis to fit. */
  fit(text: string, font: string, widthPx: number): string;
}

const REMEMBERED_TEXTS = 4000;

/** A context for one font alone: setting a font costs far more than measuring with it. */
interface Ruler {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly widths: Map<string, number>;
}

function createRuler(font: string): Ruler {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to measure on');
  context.font = font;
  return { context, widths: new Map() };
}

export function createBrush(context: PaintContext, theme: GanttTheme, pixelRatio: number): Brush {
  const rulers = new Map<string, Ruler>();

  function measure(text: string, font: string): number {
    let ruler = rulers.get(font);
    if (ruler === undefined) {
      ruler = createRuler(font);
      rulers.set(font, ruler);
    }
    const known = ruler.widths.get(text);
    if (known !== undefined) return known;
    if (ruler.widths.size > REMEMBERED_TEXTS) ruler.widths.clear();
    const { width } = ruler.context.measureText(text);
    ruler.widths.set(text, width);
    return width;
  }

  function fit(text: string, font: string, widthPx: number): string {
    if (measure(text, font) <= widthPx) return text;
    let kept = Math.floor((text.length * widthPx) / measure(text, font));
    while (kept > 0 && measure(`${text.slice(0, kept)}…`, font) > widthPx) kept -= 1;
    return kept < 2 ? '' : `${text.slice(0, kept).trimEnd()}…`;
  }

  return { context, theme, pixelRatio, measure, fit };
}

/** The nearest edge of a device pixel, so that lines and boxes are crisp. */
export function snap(brush: Brush, px: number): number {
  return Math.round(px * brush.pixelRatio) / brush.pixelRatio;
}

/** Writes a text, whichever way it reads, beside what stands on the page the other way. */
export function writeText({ context }: Brush, text: string, at: { readonly xPx: number; readonly yPx: number }): void {
  context.direction = textDirection(text);
  context.fillText(text, at.xPx, at.yPx);
}

/** A crisp filled box. */
export function fillBox(
  brush: Brush,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  colour: string,
): void {
  const x = snap(brush, box.x);
  const y = snap(brush, box.y);
  brush.context.fillStyle = colour;
  brush.context.fillRect(x, y, snap(brush, box.x + box.w) - x, snap(brush, box.y + box.h) - y);
}

/** A path of a box with round corners, on pixel edges. */
export function roundBox(
  brush: Brush,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  radius: number,
): void {
  const x = snap(brush, box.x);
  const y = snap(brush, box.y);
  const w = Math.max(1, snap(brush, box.x + box.w) - x);
  const h = Math.max(1, snap(brush, box.y + box.h) - y);
  brush.context.beginPath();
  brush.context.roundRect(x, y, w, h, Math.min(radius, w / 2, h / 2));
}

/** A path of a diamond. */
export function diamond(brush: Brush, centre: { readonly x: number; readonly y: number }, half: number): void {
  const { context } = brush;
  const x = snap(brush, centre.x);
  const y = snap(brush, centre.y);
  context.beginPath();
  context.moveTo(x, y - half);
  context.lineTo(x + half, y);
  context.lineTo(x, y + half);
  context.lineTo(x - half, y);
  context.closePath();
}
