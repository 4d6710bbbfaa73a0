import { useEffect, useRef } from 'react';

/** Where the keys of a screen are read: its grid, the column or the row that Tab comes to. */
const READS_KEYS =
  '[role=treegrid], [role=grid], [role=listbox][tabindex="0"], .work-row__open[tabindex="0"], .inbox-row__open[tabindex="0"]';
/** A dialog gives the focus back in the frame after it has closed. */
const FRAMES_BEFORE = 2;
/** A view that is read from the disk for the first time takes a moment. */
const MOST_FRAMES = 90;

/**
 * Whoever comes to a screen by keyboard is in it: the focus goes to the screen when nothing holds it (a dialog has closed, or what
 * had it is gone). It is never taken from anything. `address` says which screen is shown.
 */
export function useFocusView(address: string): void {
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return undefined;
    last.current = address;
    let frame = 0;
    let count = 0;
    const look = (): void => {
      count += 1;
      const main = document.querySelector<HTMLElement>('#main');
      const isFree = document.activeElement === document.body || document.activeElement === main;
      if (!main || count > MOST_FRAMES || (count > FRAMES_BEFORE && !isFree)) return;
      if (count > FRAMES_BEFORE) (main.querySelector<HTMLElement>(READS_KEYS) ?? main).focus({ preventScroll: true });
      if (count <= FRAMES_BEFORE || document.activeElement === main) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [address]);
}
