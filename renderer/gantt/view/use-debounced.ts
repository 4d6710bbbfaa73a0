import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** A function that calls another one once it has been left alone for a while. What is still waiting when the component goes is dropped. */
export function useDebounced<T>(call: (value: T) => void, delayMs: number): (value: T) => void {
  const latest = useRef(call);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    latest.current = call;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (value: T) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(value), delayMs);
    },
    [delayMs],
  );
}
