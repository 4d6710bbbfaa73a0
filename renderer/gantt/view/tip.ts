import { readsRightToLeft } from '../../ui/along-reading.ts';
import type { GestureTip } from './gesture-tip.ts';

/** The small dark box beside the pointer. Plain DOM: it changes with every pointer move. */
export interface Tip {
  show(tip: GestureTip, at: { readonly xPx: number; readonly yPx: number }): void;
  hide(): void;
}

/** How large the box is, and where it has room. */
interface TipSize {
  readonly said: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly roomWidthPx: number;
  readonly roomHeightPx: number;
}

const OFFSET_PX = 16;

export function createTip(element: HTMLElement): Tip {
  // While it says the same it stays as large: a move then costs no layout of the page.
  let size: TipSize | null = null;
  return {
    show: (tip, at) => {
      const said = JSON.stringify(tip);
      if (size?.said !== said) size = { said, ...filled(element, tip) };
      const { widthPx, heightPx, roomWidthPx, roomHeightPx } = size;
      const besidePx = Math.max(8, Math.min(at.xPx + OFFSET_PX, roomWidthPx - widthPx - 8));
      const left = readsRightToLeft() ? roomWidthPx - besidePx - widthPx : besidePx;
      const below = at.yPx + OFFSET_PX + heightPx < roomHeightPx;
      const top = below ? at.yPx + OFFSET_PX : at.yPx - OFFSET_PX - heightPx;
      element.style.transform = `translate(${left}px, ${Math.max(8, top)}px)`;
    },
    hide: () => {
      element.hidden = true;
      size = null;
    },
  };
}

function filled(element: HTMLElement, { title, lines, bad }: GestureTip): Omit<TipSize, 'said'> {
  const heading = element.ownerDocument.createElement('strong');
  heading.textContent = title;
  const texts = lines.map((text, index) => {
    const line = element.ownerDocument.createElement('span');
    line.textContent = text;
    line.className = bad ? 'is-bad' : index === 0 ? '' : 'is-soft';
    return line;
  });
  element.replaceChildren(heading, ...texts);
  element.hidden = false;
  const room = element.parentElement?.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  return { widthPx: offsetWidth, heightPx: offsetHeight, roomWidthPx: room?.width ?? 0, roomHeightPx: room?.height ?? 0 };
}
