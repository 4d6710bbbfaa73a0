import type { Page } from '@playwright/test';

/**
 * Controls that nobody can see: they reach beyond the window, or beyond a box that cuts them off and does not scroll. Rows of
 * lists that are drawn around the visible part are left out, because scrolling brings them in.
 */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const beyond = (inner: DOMRect, outer: { left: number; right: number; top: number; bottom: number }) => ({
      x: inner.right - outer.right > 2 || outer.left - inner.left > 2,
      y: inner.bottom - outer.bottom > 2 || outer.top - inner.top > 2,
    });
    const isForReadersOnly = (element: Element | null): boolean => {
      if (element === null) return false;
      const { width, height } = element.getBoundingClientRect();
      return (
        (Math.min(width, height) < 2 && getComputedStyle(element).overflow !== 'visible') ||
        isForReadersOnly(element.parentElement)
      );
    };
    const isCut = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const { x, y } = beyond(box, around.getBoundingClientRect());
        if ((x && /auto|scroll/.test(overflowX)) || (y && /auto|scroll/.test(overflowY))) return false;
        if ((x && /hidden|clip/.test(overflowX)) || (y && /hidden|clip/.test(overflowY))) return true;
      }
      const { x, y } = beyond(box, { left: 0, right: innerWidth, top: 0, bottom: innerHeight });
      return x || y;
    };
    const found = [...document.querySelectorAll('button, input, textarea, [role=tab], [role=option], h1, h2')].filter(
      (element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width < 2 || height < 2 || getComputedStyle(element).visibility === 'hidden' || isForReadersOnly(element))
          return false;
        if (element.closest('.visually-hidden, .skip-link, [role=treegrid], [role=grid], [aria-hidden=true]') !== null)
          return false;
        return isCut(element);
      },
    );
    return [...new Set(found.map((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)))];
  });
}
