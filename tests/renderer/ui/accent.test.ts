import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCENTS, accentColours, contrast } from '../../../renderer/ui/accent.ts';

const SURFACE = { light: '#ffffff', dark: '#161a21' } as const;
const INK_ON_ACCENT = { light: '#ffffff', dark: '#0c1524' } as const;

describe.each(['light', 'dark'] as const)('accents in %s', (theme) => {
  it('can be read whatever colour the system gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colours = accentColours(`#${number.toString(16).padStart(6, '0')}`, theme);
        const accent = colours['--accent'] ?? '';
        expect(contrast(accent, SURFACE[theme])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, INK_ON_ACCENT[theme])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours['--accent-hover'] ?? '', INK_ON_ACCENT[theme])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours['--accent-ink'] ?? '', colours['--accent-soft'] ?? '')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('that are offered differ from one another', () => {
    const shown = Object.values(ACCENTS).map((base) => accentColours(base, theme)['--accent']);
    expect(new Set(shown).size).toBe(shown.length);
  });
});
