/** The accents to choose from, by the colour that they are made of. `baton`: the theme's own. */
export const ACCENTS = {
  baton: '#2459b3',
  teal: '#0f766e',
  green: '#2f7d32',
  violet: '#7043b0',
  rose: '#b3264f',
  amber: '#9a5b00',
} as const;

export type AccentName = keyof typeof ACCENTS;

export function isAccent(value: unknown): value is AccentName {
  return typeof value === 'string' && Object.hasOwn(ACCENTS, value);
}

type Rgb = readonly [red: number, green: number, blue: number];
const WHITE: Rgb = [255, 255, 255];
/** The surface of the dark theme, and the ink on its accents. */
const NIGHT: Rgb = [22, 26, 33];
/** A little above what WCAG asks of text, because hover and selection tint what is behind it. */
const READABLE = 5;

/** The theme's accent colours made of one colour `#rrggbb`: whatever it is, what stands in it and on it can be read. */
export function accentColours(base: string, theme: 'light' | 'dark'): Readonly<Record<`--${string}`, string>> {
  const rgb = rgbOf(base);
  const surface = theme === 'light' ? WHITE : NIGHT;
  const away: Rgb = theme === 'light' ? [0, 0, 0] : WHITE;
  const accent = readable(rgb, surface, away);
  const soft = mix(accent, surface, theme === 'light' ? 0.89 : 0.8);
  return {
    '--accent': hexOf(accent),
    '--accent-hover': hexOf(mix(accent, away, 0.18)),
    '--accent-soft': hexOf(soft),
    '--accent-ink': hexOf(readable(accent, soft, away)),
    '--surface-selected': hexOf(soft),
  };
}

/** WCAG's contrast of two colours, from 1 to 21. Source: WCAG 2.2 */
export function contrast(a: string, b: string): number {
  return contrastOf(rgbOf(a), rgbOf(b));
}

/** The colour moved towards `away` until it stands out from what is behind it. */
function readable(colour: Rgb, behind: Rgb, away: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const moved = mix(colour, away, share);
    if (contrastOf(moved, behind) >= READABLE) return moved;
  }
  return away;
}

function contrastOf(a: Rgb, b: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function mix(a: Rgb, b: Rgb, shareOfB: number): Rgb {
  const at = (i: 0 | 1 | 2): number => Math.round(a[i] + (b[i] - a[i]) * shareOfB);
  return [at(0), at(1), at(2)];
}

function rgbOf(hex: string): Rgb {
  const at = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
