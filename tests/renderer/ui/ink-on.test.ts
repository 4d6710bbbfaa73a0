import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../renderer/ui/initials-of.ts';
import { inkOn } from '../../../renderer/ui/ink-on.ts';
import { PALETTE } from '../../../renderer/ui/person-colour.ts';

describe('avatars', () => {
  it('writes dark on light and light on dark', () => {
    expect(inkOn('#ffffff')).toBe('#000000');
    expect(inkOn('#102030')).toBe('#ffffff');
  });

  it.each(PALETTE)('reads on %s with a contrast of at least 4.5', (colour) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = channels.map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const contrast = inkOn(colour) === '#000000' ? (luminance + 0.05) / 0.05 : 1.05 / (luminance + 0.05);
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });

  it('takes the first letters of the first and the last name', () => {
    expect(initialsOf('Ada King Lovelace')).toBe('AL');
    expect(initialsOf('  björk ')).toBe('B');
    expect(initialsOf('')).toBe('?');
  });
});
