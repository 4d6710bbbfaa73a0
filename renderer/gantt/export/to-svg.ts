import type { DrawOp, Path } from './draw-ops.ts';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture as an SVG document. `title` is what screen readers and file managers say of it. */
export function toSvg(ops: readonly DrawOp[], size: PictureSize, title: string): string {
  const parts: string[] = [];
  const opened: number[] = [0];
  let clips = 0;
  for (const op of ops) {
    switch (op.op) {
      case 'save':
        opened.push(0);
        break;
      case 'restore':
        parts.push('</g>'.repeat(opened.pop() ?? 0));
        break;
      case 'clip': {
        clips += 1;
        opened[opened.length - 1] = (opened.at(-1) ?? 0) + 1;
        parts.push(`<clipPath id="c${clips}"><path d="${pathData(op.path)}"/></clipPath><g clip-path="url(#c${clips})">`);
        break;
      }
      case 'fill':
        parts.push(`<path d="${pathData(op.path)}" fill="${escape(op.colour)}"${opacity('fill', op.alpha)}/>`);
        break;
      case 'stroke': {
        const dash = op.dash.length === 0 ? '' : ` stroke-dasharray="${op.dash.join(' ')}"`;
        const look = `fill="none" stroke="${escape(op.colour)}" stroke-width="${op.widthPx}"${dash}${opacity('stroke', op.alpha)}`;
        parts.push(`<path d="${pathData(op.path)}" ${look}/>`);
        break;
      }
      case 'text': {
        const { sizePx, weight, family } = op.font;
        const font = `font-family="${escape(family)}" font-size="${sizePx}" font-weight="${weight}"`;
        const anchor = ANCHOR[op.align];
        const place = `x="${round(op.xPx)}" y="${round(op.yPx)}"`;
        parts.push(
          `<text ${place} ${font}${anchor} fill="${escape(op.colour)}"${opacity('fill', op.alpha)}>${escape(op.text)}</text>`,
        );
        break;
      }
    }
  }
  const { widthPx, heightPx } = size;
  const box = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${box}><title>${escape(title)}</title>${parts.join('')}</svg>`;
}

function pathData(path: Path): string {
  return path.map(([kind, ...at]) => kind + at.map(round).join(' ')).join('');
}

const ANCHOR = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' } as const;

const round = (value: number): string => String(Math.round(value * 100) / 100);
const opacity = (what: 'fill' | 'stroke', alpha: number): string => (alpha === 1 ? '' : ` ${what}-opacity="${alpha}"`);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  // Control characters can't stand in XML, not even escaped.
  const shown = Array.from(text).filter((letter) => letter >= ' ' && letter !== '\ufffe' && letter !== '\uffff');
  return shown.join('').replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each);
}
