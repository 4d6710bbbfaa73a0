import type { PaintContext } from './brush.ts';

const ALIGN: Readonly<Partial<Record<CanvasTextAlign, CanvasTextAlign>>> = { left: 'right', right: 'left' };
const mirrored = (align: CanvasTextAlign): CanvasTextAlign => ALIGN[align] ?? align;

/**
 * The same canvas for a page that reads from right to left: what is painted at x stands at −x. With its origin at the right edge it shows
 * the mirror image, in which texts stay readable. Layout and painters know nothing of it.
 */
export function mirrorContext(context: PaintContext): PaintContext {
  return Object.assign(pen(context), {
    setLineDash: (dash) => context.setLineDash(dash),
    translate: (x, y) => context.translate(-x, y),
    save: () => context.save(),
    restore: () => context.restore(),
    beginPath: () => context.beginPath(),
    closePath: () => context.closePath(),
    moveTo: (x, y) => context.moveTo(-x, y),
    lineTo: (x, y) => context.lineTo(-x, y),
    bezierCurveTo: (...[x1, y1, x2, y2, x, y]) => context.bezierCurveTo(-x1, y1, -x2, y2, -x, y),
    // Painters draw whole circles only.
    arc: (...[x, ...rest]) => context.arc(-x, ...rest),
    arcTo: (...[x1, y1, x2, y2, radius]) => context.arcTo(-x1, y1, -x2, y2, radius),
    clip: () => context.clip(),
    fill: () => context.fill(),
    fillRect: (x, y, w, h) => context.fillRect(-x - w, y, w, h),
    stroke: () => context.stroke(),
    roundRect: (...[x, y, w, h, radius]) => context.roundRect(-x - w, y, w, h, radius),
    fillText: (text, x, y) => context.fillText(text, -x, y),
  } satisfies Omit<PaintContext, keyof Pen>);
}

type Pen = Pick<
  PaintContext,
  'fillStyle' | 'strokeStyle' | 'lineWidth' | 'globalAlpha' | 'font' | 'textAlign' | 'textBaseline' | 'direction'
>;

/** How it is painted is the canvas's own, which `save` and `restore` know. */
function pen(context: PaintContext): Pen {
  return {
    get fillStyle() {
      return context.fillStyle;
    },
    set fillStyle(style) {
      context.fillStyle = style;
    },
    get strokeStyle() {
      return context.strokeStyle;
    },
    set strokeStyle(style) {
      context.strokeStyle = style;
    },
    get lineWidth() {
      return context.lineWidth;
    },
    set lineWidth(width) {
      context.lineWidth = width;
    },
    get globalAlpha() {
      return context.globalAlpha;
    },
    set globalAlpha(alpha) {
      context.globalAlpha = alpha;
    },
    get font() {
      return context.font;
    },
    set font(font) {
      context.font = font;
    },
    get textAlign() {
      return mirrored(context.textAlign);
    },
    set textAlign(align) {
      context.textAlign = mirrored(align);
    },
    get textBaseline() {
      return context.textBaseline;
    },
    set textBaseline(baseline) {
      context.textBaseline = baseline;
    },
    get direction() {
      return context.direction;
    },
    set direction(direction) {
      context.direction = direction;
    },
  };
}
