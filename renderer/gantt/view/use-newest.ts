import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Always the newest value, for what is made once and lives long. All closures of one call of a function keep alive what any of them
 * names: a callback made in a component's first render would keep the first plan. That is why this stands in a file of its own.
 */
export function useNewest<T>(value: T): { readonly current: T } {
  const newest = useRef(value);
  useLayoutEffect(() => {
    newest.current = value;
  });
  return newest;
}

/** A function that never changes and calls the newest one, so that what takes it doesn't render again for it. */
export function useLatest<A extends readonly unknown[], R>(call: (...args: A) => R): (...args: A) => R {
  const newest = useNewest(call);
  const [forward] = useState(() => forwarderTo(newest));
  return forward;
}

function forwarderTo<A extends readonly unknown[], R>(target: { readonly current: (...args: A) => R }): (...args: A) => R {
  return (...args) => target.current(...args);
}
