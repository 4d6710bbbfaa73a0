import { describe, expect, it } from 'vitest';
import { matchesShortcut, pressOf, shortcutText, type Press } from '../../../renderer/palette/shortcut.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matchesShortcut', () => {
  it('wants exactly the keys that are held', () => {
    expect(matchesShortcut('Mod+Z', press('z', { ctrlKey: true }))).toBe(true);
    expect(matchesShortcut('Mod+Z', press('z', { metaKey: true }))).toBe(true);
    expect(matchesShortcut('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matchesShortcut('Mod+Z', press('z'))).toBe(false);
    expect(matchesShortcut('Mod+Shift+P', press('P', { ctrlKey: true, shiftKey: true }))).toBe(true);
  });

  it('takes a sign wherever a keyboard has it', () => {
    expect(matchesShortcut('?', press('?', { shiftKey: true }))).toBe(true);
    expect(matchesShortcut('?', press('?'))).toBe(true);
    expect(matchesShortcut('?', press('?', { ctrlKey: true }))).toBe(false);
  });

  it('knows a digit by its place when Alt makes something else of it', () => {
    expect(matchesShortcut('Alt+1', press('¡', { altKey: true, code: 'Digit1' }))).toBe(true);
    expect(matchesShortcut('Alt+1', press('™', { altKey: true, code: 'Digit2' }))).toBe(false);
  });
});

describe('shortcutText', () => {
  it('reads as the keyboard of the machine is labelled', () => {
    expect(shortcutText('Mod+Shift+P', false)).toBe('Ctrl Shift P');
    expect(shortcutText('Mod+Shift+P', true)).toBe('⌘ ⇧ P');
    expect(shortcutText('Alt+Shift+ArrowRight', false)).toBe('Alt Shift →');
  });
});

describe('pressOf', () => {
  it('is a press that matches the shortcut', () => {
    for (const mac of [false, true]) {
      for (const spec of ['Mod+A', 'Alt+Shift+ArrowLeft', 'F', 'Insert', '/', 'Mod+Enter', 'M']) {
        expect(matchesShortcut(spec, pressOf(spec, mac)), spec).toBe(true);
      }
    }
  });

  it('names the keys that a shortcut can only spell', () => {
    expect(pressOf('Plus', false).key).toBe('+');
    expect(pressOf('Space', false).key).toBe(' ');
  });
});
