import { useEffect, useSyncExternalStore } from 'react';
import { useReplica } from '../replica/use-replica.ts';
import { accentColours, ACCENTS, isAccent, type AccentName } from '../ui/accent.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

export const THEME_SETTING = 'theme';
export const DENSITY_SETTING = 'density';
export const ACCENT_SETTING = 'accent';

export interface Appearance {
  readonly theme: Theme;
  readonly density: Density;
  readonly accent: AccentName | 'system';
}

/** Sets theme, density and accent on the page: what was chosen on this device, else what the system prefers. */
export function useAppearance(): Appearance {
  const chosen = useReplica((state) => state.settings[THEME_SETTING]);
  const packed = useReplica((state) => state.settings[DENSITY_SETTING]);
  const picked = useReplica((state) => state.settings[ACCENT_SETTING]);
  const prefersDark = useSyncExternalStore(listen, () => query().matches);
  const theme: Theme = chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  const density: Density = packed === 'compact' ? packed : 'comfortable';
  const shown = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
    document.documentElement.dataset['density'] = density;
  }, [shown, density]);
  const accent = isAccent(picked) ? picked : picked === 'system' || toldAccent() !== null ? 'system' : 'baton';
  useEffect(() => setAccent(accent, shown), [accent, shown]);
  return { theme, density, accent };
}

/** The theme has its own colours for its own accent. */
function setAccent(accent: AccentName | 'system', theme: 'light' | 'dark'): void {
  const { style } = document.documentElement;
  const base = accent === 'system' ? (toldAccent() ?? browserAccent()) : ACCENTS[accent];
  for (const [name, colour] of Object.entries(accentColours(base, theme))) {
    if (base === ACCENTS.baton) style.removeProperty(name);
    else style.setProperty(name, colour);
  }
}

/** The accent that the desktop app was told by the system; null elsewhere. */
function toldAccent(): string | null {
  const told = getComputedStyle(document.documentElement).getPropertyValue('--system-accent').trim();
  return /^#[0-9a-f]{6}$/i.test(told) ? told : null;
}

/** What the browser takes for the system's accent. */
function browserAccent(): string {
  const probe = document.createElement('span');
  probe.style.color = 'AccentColor';
  document.body.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
  probe.remove();
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function query(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function listen(onChange: () => void): () => void {
  const list = query();
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
