/** What is pressed, as an event tells it. */
export interface Press {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Plus: '+',
};

/** Whether a press is a shortcut such as `Mod+Shift+P`. `Mod` is Ctrl, or Cmd on a Mac. */
export function matchesShortcut(spec: string, press: Press): boolean {
  const { key, mod, alt, shift } = parse(spec);
  if ((press.ctrlKey || press.metaKey) !== mod || press.altKey !== alt) return false;
  // A sign such as ? stands on another key, with or without Shift, from keyboard to keyboard.
  if (isSign(key)) return press.key === key;
  if (press.shiftKey !== shift) return false;
  // Alt makes another letter of a key on some keyboards; the key itself is meant.
  const byPlace = alt && (press.code === `Digit${key}` || press.code === `Key${key.toUpperCase()}`);
  return byPlace || press.key.toLowerCase() === key.toLowerCase();
}

/** A shortcut as people read it: `Ctrl Shift P`, on a Mac `⌘ ⇧ P`. */
export function shortcutText(spec: string, mac: boolean): string {
  const { key, mod, alt, shift } = parse(spec);
  const [modName, altName, shiftName] = mac ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', 'Shift'];
  return [mod ? modName : '', alt ? altName : '', shift ? shiftName : '', NAMES[key] ?? key].filter(Boolean).join(' ');
}

/** The press that a shortcut stands for. */
export function pressOf(spec: string, mac: boolean): Press {
  const { key, mod, alt, shift } = parse(spec);
  return {
    key: key === 'Plus' ? '+' : key === 'Space' ? ' ' : key.length === 1 && !shift ? key.toLowerCase() : key,
    ctrlKey: mod && !mac,
    metaKey: mod && mac,
    altKey: alt,
    shiftKey: shift,
  };
}

function parse(spec: string): Shortcut {
  const parts = spec.split('+');
  return {
    key: parts.at(-1) ?? '',
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key);
}
