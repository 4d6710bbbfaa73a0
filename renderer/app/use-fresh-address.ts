import { useLayoutEffect, useRef } from 'react';
import { useReplica } from '../replica/use-replica.ts';
import { forgetAddress } from './use-route.ts';

/** What an address names is in one workspace only: when another is opened, by whomever, the window comes back to where that one was left. */
export function useFreshAddress(): void {
  const path = useReplica((state) => state.hello?.workspacePath ?? null);
  const last = useRef(path);
  // The shell looks in its effects where to begin: this must come before.
  useLayoutEffect(() => {
    if (path === null) return;
    if (last.current !== null && last.current !== path) forgetAddress();
    last.current = path;
  }, [path]);
}
