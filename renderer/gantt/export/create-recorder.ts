import type { PaintContext } from '../paint/brush.ts';
import { createPathTrace } from './create-path-trace.ts';
import { parseFont, type DrawOp } from './draw-ops.ts';

/** From the middle of a line of text to its base line, in sizes of its font. */
const BASELINE = 0.35;

interface Pen {
  readonly xPx: number;
  readonly yPx: number;
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly globalAlpha: number;
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly dash: readonly number[];
}

function plain(style: PaintContext['fillStyle']): string {
  if (typeof style !== 'string') throw new Error('The painters draw in plain colours');
  return style;
}

/** A canvas that keeps what is drawn on it as data instead of pixels. Knows what the Gantt's painters use. */
export function createRecorder(): { readonly context: PaintContext; readonly ops: readonly DrawOp[] } {
  const ops: DrawOp[] = [];
  const saved: Pen[] = [];
  const trace = createPathTrace();
  const { origin } = trace;
  let dash: readonly number[] = [];

  const context: PaintContext = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    globalAlpha: 1,
    font: '400 12px sans-serif',
    textAlign: 'left',
    textBaseline: 'middle',
    direction: 'ltr',
    setLineDash: (next) => {
      dash = [...next];
    },
    translate: (x, y) => {
      origin.xPx += x;
      origin.yPx += y;
    },
    save: () => {
      const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign } = context;
      saved.push({
        xPx: origin.xPx,
        yPx: origin.yPx,
        fillStyle: plain(fillStyle),
        strokeStyle: plain(strokeStyle),
        lineWidth,
        globalAlpha,
        font,
        textAlign,
        dash,
      });
      ops.push({ op: 'save' });
    },
    restore: () => {
      const pen = saved.pop();
      if (pen === undefined) return;
      dash = pen.dash;
      Object.assign(origin, { xPx: pen.xPx, yPx: pen.yPx });
      const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign } = pen;
      Object.assign(context, { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign });
      ops.push({ op: 'restore' });
    },
    ...trace.context,
    clip: () => void ops.push({ op: 'clip', path: trace.path() }),
    fill: () => void ops.push({ op: 'fill', path: trace.path(), colour: plain(context.fillStyle), alpha: context.globalAlpha }),
    fillRect: (x, y, w, h) => {
      if (w <= 0 || h <= 0) return;
      ops.push({ op: 'fill', path: trace.box(x, y, w, h), colour: plain(context.fillStyle), alpha: context.globalAlpha });
    },
    stroke: () => {
      const { strokeStyle, globalAlpha: alpha, lineWidth: widthPx } = context;
      ops.push({ op: 'stroke', path: trace.path(), colour: plain(strokeStyle), alpha, widthPx, dash });
    },
    fillText: (text, x, y) => {
      if (text === '') return;
      const font = parseFont(context.font);
      const yPx = y + origin.yPx + font.sizePx * BASELINE;
      const { textAlign } = context;
      ops.push({
        op: 'text',
        text,
        xPx: x + origin.xPx,
        yPx,
        align: textAlign === 'center' || textAlign === 'right' ? textAlign : 'left',
        direction: context.direction === 'rtl' ? 'rtl' : 'ltr',
        font,
        colour: plain(context.fillStyle),
        alpha: context.globalAlpha,
      });
    },
  };
  return { context, ops };
}
