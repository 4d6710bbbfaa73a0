import { useEffect, useState } from 'react';
import { useLatest } from './use-newest.ts';

/** A function that calls another one once it has been left alone for a while. What is still waiting when the component goes is dropped. */
export function useDebounced<T>(call: (value: T) => void, delayMs: number): (value: T) => void {
  const latest = useLatest(call);
  const [debounced] = useState(() => debounce(latest, delayMs));
  useEffect(() => debounced.stop, [debounced]);
  return debounced.call;
}

function debounce<T>(
  call: (value: T) => void,
  delayMs: number,
): { readonly call: (value: T) => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: (value) => {
      clearTimeout(timer);
      timer = setTimeout(() => call(value), delayMs);
    },
    stop: () => clearTimeout(timer),
  };
}
