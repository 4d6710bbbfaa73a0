import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows by index, the last one left out. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** Rows come and go in blocks: most steps of scrolling then change nothing in the page. */
const BLOCK_ROWS = 6;

/** The rows in sight and a block on either side. */
export function rowSpan(topPx: number, heightPx: number, rowPx: number): RowSpan {
  const first = Math.floor(topPx / rowPx / BLOCK_ROWS);
  const last = Math.ceil((topPx + heightPx) / rowPx / BLOCK_ROWS);
  return { from: Math.max(0, first - 1) * BLOCK_ROWS, to: (last + 1) * BLOCK_ROWS };
}

interface RowWindow {
  readonly span: RowSpan;
  /** Scrolls as little as needed until a row is wholly in sight, and has its rows in the page at once. */
  reveal(index: number): void;
}

/** Which rows of one height are in the page. `bodyRef`: what holds them, right inside what scrolls, below a head that stays and is as high as a row. */
export function useRowWindow(bodyRef: RefObject<HTMLElement | null>, rowPx: number): RowWindow {
  const [span, setSpan] = useState<RowSpan>(() => rowSpan(0, 20 * rowPx, rowPx));
  const measure = useCallback(() => {
    const grid = bodyRef.current?.parentElement;
    if (!grid) return;
    const next = rowSpan(grid.scrollTop, grid.clientHeight - rowPx, rowPx);
    setSpan((held) => (held.from === next.from && held.to === next.to ? held : next));
  }, [bodyRef, rowPx]);

  useLayoutEffect(() => {
    const grid = bodyRef.current?.parentElement;
    if (!grid) return undefined;
    measure();
    // At once: else the frame of a fast scroll would show a hole where the rows come a frame later.
    const onScroll = (): void => flushSync(measure);
    grid.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(grid);
    return () => {
      grid.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [bodyRef, measure]);

  const reveal = useCallback(
    (index: number) => {
      const grid = bodyRef.current?.parentElement;
      if (!grid || index < 0) return;
      const topPx = index * rowPx;
      const lowestPx = topPx + 2 * rowPx - grid.clientHeight;
      const wantedPx = topPx < grid.scrollTop ? topPx : Math.max(grid.scrollTop, lowestPx);
      if (wantedPx === grid.scrollTop) return;
      grid.scrollTo({ top: wantedPx, behavior: 'instant' });
      measure();
    },
    [bodyRef, rowPx, measure],
  );
  return { span, reveal };
}
