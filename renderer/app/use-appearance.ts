import { useEffect, useSyncExternalStore } from 'react';
import { useReplica } from '../replica/use-replica.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

export const THEME_SETTING = 'theme';
export const DENSITY_SETTING = 'density';

/** Sets theme and density on the page: what was chosen on this device, else what the system prefers. */
export function useAppearance(): { readonly theme: Theme; readonly density: Density } {
  const chosen = useReplica((state) => state.settings[THEME_SETTING]);
  const packed = useReplica((state) => state.settings[DENSITY_SETTING]);
  const prefersDark = useSyncExternalStore(listen, () => query().matches);
  const theme: Theme = chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  const density: Density = packed === 'compact' ? packed : 'comfortable';
  const shown = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
    document.documentElement.dataset['density'] = density;
  }, [shown, density]);
  return { theme, density };
}

function query(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function listen(onChange: () => void): () => void {
  const list = query();
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
