import type { PaintContext } from '../paint/brush.ts';
import { parseFont, type DrawOp, type Segment } from './draw-ops.ts';

/** How far a curve's handles reach so that it looks like a quarter of a circle. */
const QUARTER = 0.5523;
/** From the middle of a line of text to its base line, in sizes of its font. */
const BASELINE = 0.35;

interface Pen {
  readonly dx: number;
  readonly dy: number;
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
  let path: Segment[] = [];
  let dash: readonly number[] = [];
  let [dx, dy] = [0, 0];
  let [atX, atY] = [0, 0];

  const to = (kind: 'M' | 'L', x: number, y: number): void => {
    [atX, atY] = [x, y];
    path.push([kind, x + dx, y + dy]);
  };
  const curve = (c1: readonly [number, number], c2: readonly [number, number], end: readonly [number, number]): void => {
    [atX, atY] = end;
    path.push(['C', c1[0] + dx, c1[1] + dy, c2[0] + dx, c2[1] + dy, end[0] + dx, end[1] + dy]);
  };
  const box = (x: number, y: number, w: number, h: number): Segment[] => [
    ['M', x + dx, y + dy],
    ['L', x + w + dx, y + dy],
    ['L', x + w + dx, y + h + dy],
    ['L', x + dx, y + h + dy],
    ['Z'],
  ];

  const context: PaintContext = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    globalAlpha: 1,
    font: '400 12px sans-serif',
    textAlign: 'left',
    textBaseline: 'middle',
    setLineDash: (next) => {
      dash = [...next];
    },
    translate: (x, y) => {
      dx += x;
      dy += y;
    },
    save: () => {
      const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign } = context;
      saved.push({
        dx,
        dy,
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
      ({ dx, dy, dash } = pen);
      const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign } = pen;
      Object.assign(context, { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign });
      ops.push({ op: 'restore' });
    },
    beginPath: () => {
      path = [];
    },
    closePath: () => void path.push(['Z']),
    moveTo: (x, y) => to('M', x, y),
    lineTo: (x, y) => to('L', x, y),
    bezierCurveTo: (...[x1, y1, x2, y2, x, y]) => curve([x1, y1], [x2, y2], [x, y]),
    arcTo: (...[x1, y1, x2, y2, radius]) => {
      // The painters only round right angles: the corner begins and ends a radius before and after it.
      const [inX, inY] = [Math.sign(x1 - atX), Math.sign(y1 - atY)];
      const [outX, outY] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
      const rest = radius * (1 - QUARTER);
      to('L', x1 - inX * radius, y1 - inY * radius);
      curve([x1 - inX * rest, y1 - inY * rest], [x1 + outX * rest, y1 + outY * rest], [x1 + outX * radius, y1 + outY * radius]);
    },
    arc: (x, y, radius) => {
      const k = radius * QUARTER;
      to('M', x + radius, y);
      curve([x + radius, y + k], [x + k, y + radius], [x, y + radius]);
      curve([x - k, y + radius], [x - radius, y + k], [x - radius, y]);
      curve([x - radius, y - k], [x - k, y - radius], [x, y - radius]);
      curve([x + k, y - radius], [x + radius, y - k], [x + radius, y]);
      path.push(['Z']);
    },
    roundRect: (...[x, y, w, h, r]) => {
      const k = r * (1 - QUARTER);
      to('M', x + r, y);
      to('L', x + w - r, y);
      curve([x + w - k, y], [x + w, y + k], [x + w, y + r]);
      to('L', x + w, y + h - r);
      curve([x + w, y + h - k], [x + w - k, y + h], [x + w - r, y + h]);
      to('L', x + r, y + h);
      curve([x + k, y + h], [x, y + h - k], [x, y + h - r]);
      to('L', x, y + r);
      curve([x, y + k], [x + k, y], [x + r, y]);
      path.push(['Z']);
    },
    clip: () => void ops.push({ op: 'clip', path: [...path] }),
    fill: () => void ops.push({ op: 'fill', path: [...path], colour: plain(context.fillStyle), alpha: context.globalAlpha }),
    fillRect: (x, y, w, h) => {
      if (w <= 0 || h <= 0) return;
      ops.push({ op: 'fill', path: box(x, y, w, h), colour: plain(context.fillStyle), alpha: context.globalAlpha });
    },
    stroke: () => {
      const { strokeStyle, globalAlpha: alpha, lineWidth: widthPx } = context;
      ops.push({ op: 'stroke', path: [...path], colour: plain(strokeStyle), alpha, widthPx, dash });
    },
    fillText: (text, x, y) => {
      if (text === '') return;
      const font = parseFont(context.font);
      const yPx = y + dy + font.sizePx * BASELINE;
      const centred = context.textAlign === 'center';
      ops.push({
        op: 'text',
        text,
        xPx: x + dx,
        yPx,
        centred,
        font,
        colour: plain(context.fillStyle),
        alpha: context.globalAlpha,
      });
    },
  };
  return { context, ops };
}
