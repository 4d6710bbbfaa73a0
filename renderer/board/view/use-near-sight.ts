import { useLayoutEffect, useState, type RefObject } from 'react';

/** So far beside what is in sight a column is got ready. */
const MARGIN_PX = 400;

/** Whether an element is in sight or close to it. */
export function useNearSight(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    // Before the first paint: the observer answers only after it.
    const { left, right } = element.getBoundingClientRect();
    setNear(right > -MARGIN_PX && left < window.innerWidth + MARGIN_PX);
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      // A margin counts for the root alone, so the root is what scrolls.
      root: element.closest('.board__columns'),
      rootMargin: `0px ${MARGIN_PX}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return near;
}
