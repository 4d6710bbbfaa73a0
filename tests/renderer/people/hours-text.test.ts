import { describe, expect, it } from 'vitest';
import { formatHours, parseHours } from '../../../renderer/people/hours-text.ts';

describe('working hours as text', () => {
  it.each([
    ['8-12, 13-17', '8:00–12:00, 13:00–17:00'],
    ['8:30–16:45', '8:30–16:45'],
    ['22-24', '22:00–24:00'],
    ['', ''],
  ])('reads %s', (text, shown) => {
    expect(formatHours(parseHours(text) ?? [[0, 1]])).toBe(shown);
  });

  it.each(['12-8', '8-12, 11-17', 'nine to five', '8-25'])('refuses %s', (text) => {
    expect(parseHours(text)).toBeUndefined();
  });
});
