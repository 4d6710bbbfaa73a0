import type { PaintContext } from '../paint/brush.ts';
import type { Path, Segment } from './draw-ops.ts';

/** How far a curve's handles reach so that it looks like a quarter of a circle. */
const QUARTER = 0.5523;

/** What is traced before it is filled or stroked. */
export interface PathTrace {
  /** Where the painter's origin stands; whoever translates moves it. */
  readonly origin: { xPx: number; yPx: number };
  readonly context: Pick<
    PaintContext,
    'beginPath' | 'closePath' | 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'arcTo' | 'arc' | 'roundRect'
  >;
  readonly path: () => Path;
  readonly box: (x: number, y: number, w: number, h: number) => Path;
}

type Point = readonly [x: number, y: number];

/** The path half of a canvas, kept as data. */
export function createPathTrace(): PathTrace {
  const origin = { xPx: 0, yPx: 0 };
  let path: Segment[] = [];
  let [atX, atY] = [0, 0];

  const to = (kind: 'M' | 'L', x: number, y: number): void => {
    [atX, atY] = [x, y];
    path.push([kind, x + origin.xPx, y + origin.yPx]);
  };
  const curve = (c1: Point, c2: Point, end: Point): void => {
    const { xPx, yPx } = origin;
    [atX, atY] = end;
    path.push(['C', c1[0] + xPx, c1[1] + yPx, c2[0] + xPx, c2[1] + yPx, end[0] + xPx, end[1] + yPx]);
  };

  return {
    origin,
    path: () => [...path],
    box: (x, y, w, h) => {
      const [x0, y0, x1, y1] = [x + origin.xPx, y + origin.yPx, x + w + origin.xPx, y + h + origin.yPx];
      return [['M', x0, y0], ['L', x1, y0], ['L', x1, y1], ['L', x0, y1], ['Z']];
    },
    context: {
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
        traceCircle({ to, curve }, [x, y], radius);
        path.push(['Z']);
      },
      roundRect: (...[x, y, w, h, radius]) => {
        traceRoundBox({ to, curve }, { x, y, w, h }, radius);
        path.push(['Z']);
      },
    },
  };
}

interface Tracer {
  readonly to: (kind: 'M' | 'L', x: number, y: number) => void;
  readonly curve: (c1: Point, c2: Point, end: Point) => void;
}

function traceCircle({ to, curve }: Tracer, [x, y]: Point, radius: number): void {
  const k = radius * QUARTER;
  to('M', x + radius, y);
  curve([x + radius, y + k], [x + k, y + radius], [x, y + radius]);
  curve([x - k, y + radius], [x - radius, y + k], [x - radius, y]);
  curve([x - radius, y - k], [x - k, y - radius], [x, y - radius]);
  curve([x + k, y - radius], [x + radius, y - k], [x + radius, y]);
}

function traceRoundBox(
  { to, curve }: Tracer,
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  radius: number,
): void {
  const k = radius * (1 - QUARTER);
  to('M', x + radius, y);
  to('L', x + w - radius, y);
  curve([x + w - k, y], [x + w, y + k], [x + w, y + radius]);
  to('L', x + w, y + h - radius);
  curve([x + w, y + h - k], [x + w - k, y + h], [x + w - radius, y + h]);
  to('L', x + radius, y + h);
  curve([x + k, y + h], [x, y + h - k], [x, y + h - radius]);
  to('L', x, y + radius);
  curve([x, y + k], [x + k, y], [x + radius, y]);
}
