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
      const left = Math.min(at.xPx + OFFSET_PX, (room?.width ?? 0) - element.offsetWidth - 8);
      const below = at.yPx + OFFSET_PX + element.offsetHeight < (room?.height ?? 0);
      const top = below ? at.yPx + OFFSET_PX : at.yPx - OFFSET_PX - element.offsetHeight;
      element.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
    },
    hide: () => {
      element.hidden = true;
    },
  };
}
