import type { DrawOp, Path } from './draw-ops.ts';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Writes a picture as an SVG document, piece by piece: the text is all pieces in a row. */
export interface SvgWriter {
  readonly head: string;
  /** The next part of what was drawn: with each `save` its `restore`. */
  readonly piece: (ops: readonly DrawOp[]) => string;
  readonly tail: string;
}

/** `title` is what screen readers and file managers say of it. */
export function createSvg({ widthPx, heightPx }: PictureSize, title: string): SvgWriter {
  const box = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  let clips = 0;
  return {
    head: `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${box}><title>${escape(title)}</title>`,
    piece: (ops) => {
      const parts: string[] = [];
      const opened: number[] = [0];
      for (const op of ops) {
        if (op.op === 'save') opened.push(0);
        else if (op.op === 'restore') parts.push('</g>'.repeat(opened.pop() ?? 0));
        else if (op.op === 'clip') {
          clips += 1;
          opened[opened.length - 1] = (opened.at(-1) ?? 0) + 1;
          parts.push(`<clipPath id="c${clips}"><path d="${pathData(op.path)}"/></clipPath><g clip-path="url(#c${clips})">`);
        } else parts.push(element(op));
      }
      return parts.join('');
    },
    tail: '</svg>',
  };
}

/** A whole picture at once. */
export function toSvg(ops: readonly DrawOp[], size: PictureSize, title: string): string {
  const { head, piece, tail } = createSvg(size, title);
  return head + piece(ops) + tail;
}

function element(op: Extract<DrawOp, { readonly op: 'fill' | 'stroke' | 'text' }>): string {
  switch (op.op) {
    case 'fill':
      return `<path d="${pathData(op.path)}" fill="${escape(op.colour)}"${opacity('fill', op.alpha)}/>`;
    case 'stroke': {
      const dash = op.dash.length === 0 ? '' : ` stroke-dasharray="${op.dash.join(' ')}"`;
      const look = `fill="none" stroke="${escape(op.colour)}" stroke-width="${op.widthPx}"${dash}${opacity('stroke', op.alpha)}`;
      return `<path d="${pathData(op.path)}" ${look}/>`;
    }
    case 'text': {
      const { sizePx, weight, family } = op.font;
      const font = `font-family="${escape(family)}" font-size="${sizePx}" font-weight="${weight}"`;
      const place = `x="${round(op.xPx)}" y="${round(op.yPx)}"`;
      const look = `${font}${ANCHOR[op.direction][op.align]} fill="${escape(op.colour)}"${opacity('fill', op.alpha)}`;
      return `<text ${place} ${look}>${escape(op.text)}</text>`;
    }
  }
}

function pathData(path: Path): string {
  return path.map(([kind, ...at]) => kind + at.map(round).join(' ')).join('');
}

/** An anchor is where a text begins or ends, and one that reads from the right begins there. */
const ANCHOR = {
  ltr: { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' },
  rtl: { left: ' direction="rtl" text-anchor="end"', center: ' direction="rtl" text-anchor="middle"', right: ' direction="rtl"' },
} as const;

const round = (value: number): string => String(Math.round(value * 100) / 100);
const opacity = (what: 'fill' | 'stroke', alpha: number): string => (alpha === 1 ? '' : ` ${what}-opacity="${alpha}"`);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  // Control characters can't stand in XML, not even escaped.
  const shown = Array.from(text).filter((letter) => letter >= ' ' && letter !== '\ufffe' && letter !== '\uffff');
  return shown.join('').replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each);
}
