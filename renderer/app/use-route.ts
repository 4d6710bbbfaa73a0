import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** The route in the window's address, and how to go elsewhere. `replace` leaves no step for Back. */
export function useRoute(): { readonly route: Route; readonly go: (route: Route, how?: 'push' | 'replace') => void } {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  const route = useMemo(() => parseRoute(hash), [hash]);
  const go = useCallback((next: Route, how: 'push' | 'replace' = 'push') => {
    const address = formatRoute(next);
    if (address === window.location.hash) return;
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    tell();
  }, []);
  return { route, go };
}

/** From now on the window has no address. */
export function forgetAddress(): void {
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  tell();
}

/** pushState and replaceState tell nobody. */
function tell(): void {
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener('popstate', onChange);
  };
}
