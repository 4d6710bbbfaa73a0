import { useLayoutEffect, useState, type RefObject } from 'react';
import { rowAt, type RowTops } from '../layout/row-places.ts';

const OVERSCAN = 3;

/** The rows to render: those in view and a few around them. */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  tops: RowTops,
): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ first: 0, last: 30 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const first = Math.max(0, rowAt(tops, element.scrollTop) - OVERSCAN);
      const last = rowAt(tops, element.scrollTop + element.clientHeight) + OVERSCAN;
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const resizes = new ResizeObserver(look);
    resizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, tops]);
  return { first: Math.min(seen.first, Math.max(0, tops.length - 2)), last: Math.min(tops.length - 2, seen.last) };
}
