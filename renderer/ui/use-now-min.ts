import { useSyncExternalStore } from 'react';
import { nowMin } from './format-date.ts';

const MINUTE_MS = 60_000;

/** Now, on the floating time line: it goes on by itself, and is right when one comes back to the window or the machine wakes. */
export function useNowMin(): number {
  return useSyncExternalStore(listen, nowMin);
}

function listen(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS);
  window.addEventListener('focus', onChange);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}
