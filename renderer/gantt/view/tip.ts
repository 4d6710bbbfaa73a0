import { readsRightToLeft } from '../../ui/along-reading.ts';
import type { GestureTip } from './gesture-tip.ts';

/** The small dark box beside the pointer. Plain DOM: it changes with every pointer move. */
export interface Tip {
  show(tip: GestureTip, at: { readonly xPx: number; readonly yPx: number }): void;
  hide(): void;
}

const OFFSET_PX = 16;

export function createTip(element: HTMLElement): Tip {
  return {
    show: (tip, at) => {
      const title = element.ownerDocument.createElement('strong');
      title.textContent = tip.title;
      const lines = tip.lines.map((text, index) => {
        const line = element.ownerDocument.createElement('span');
        line.textContent = text;
        line.className = tip.bad ? 'is-bad' : index === 0 ? '' : 'is-soft';
        return line;
      });
      element.replaceChildren(title, ...lines);
      element.hidden = false;
      const room = element.parentElement?.getBoundingClientRect();
      const widthPx = room?.width ?? 0;
      const besidePx = Math.max(8, Math.min(at.xPx + OFFSET_PX, widthPx - element.offsetWidth - 8));
      const left = readsRightToLeft() ? widthPx - besidePx - element.offsetWidth : besidePx;
      const below = at.yPx + OFFSET_PX + element.offsetHeight < (room?.height ?? 0);
      const top = below ? at.yPx + OFFSET_PX : at.yPx - OFFSET_PX - element.offsetHeight;
      element.style.transform = `translate(${left}px, ${Math.max(8, top)}px)`;
    },
    hide: () => {
      element.hidden = true;
    },
  };
}
