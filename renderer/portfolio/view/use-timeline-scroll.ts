import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { xOfMin, type PortfolioScale } from '../layout/portfolio-scale.ts';

/** The width of the time line that is in sight beside the names. */
export function useLaneWidth(scroller: RefObject<HTMLElement | null>, namesPx: number): number {
  const [widthPx, setWidthPx] = useState(800);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => setWidthPx(Math.max(200, element.clientWidth - namesPx));
    const resizes = new ResizeObserver(look);
    resizes.observe(element);
    look();
    return () => resizes.disconnect();
  }, [scroller, namesPx]);
  return widthPx;
}

interface TimelineScroll {
  /** Brings a moment to a third of the width. */
  toMin(min: number): void;
  by(direction: 1 | -1): void;
}

/** Scrolls the time line; another zoom keeps the moment in the middle where it is. */
export function useTimelineScroll(
  scroller: RefObject<HTMLElement | null>,
  scale: PortfolioScale,
  { lanePx, firstMin }: { readonly lanePx: number; readonly firstMin: number },
): TimelineScroll {
  const sign = (): number => (document.dir === 'rtl' ? -1 : 1);
  const place = (xPx: number): void => {
    scroller.current?.scrollTo({ left: sign() * Math.max(0, xPx), behavior: 'instant' });
  };
  const before = useRef<PortfolioScale | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    const last = before.current;
    before.current = scale;
    if (!element) return;
    if (last === null) {
      place(xOfMin(scale, firstMin) - lanePx / 3);
    } else if (last.zoom !== scale.zoom || last.fromDay !== scale.fromDay) {
      const middleDay = last.fromDay + (Math.abs(element.scrollLeft) + lanePx / 2) / last.pxPerDay;
      place((middleDay - scale.fromDay) * scale.pxPerDay - lanePx / 2);
    }
  });
  return {
    toMin: (min) => place(xOfMin(scale, min) - lanePx / 3),
    by: (direction) => scroller.current?.scrollBy({ left: (direction * lanePx) / 4, behavior: 'instant' }),
  };
}
