/** What a key on the board asks for. */
export type BoardAction =
  | { readonly do: 'step'; readonly columns: number; readonly cards: number; readonly extend: boolean }
  | { readonly do: 'carry'; readonly columns: number }
  | { readonly do: 'move-to' | 'open' | 'add' | 'toggle' | 'select-column' | 'clear' | 'filter' };

export interface BoardKey {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly command: boolean;
}

const PAGE_CARDS = 8;
const FAR = 1_000_000;

const STEPS: Readonly<Record<string, readonly [columns: number, cards: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  PageUp: [0, -PAGE_CARDS],
  PageDown: [0, PAGE_CARDS],
  Home: [0, -FAR],
  End: [0, FAR],
};

/** The action of a key, or null where the board has none. `rtl`: columns run from right to left. */
export function boardAction({ key, shift, alt, command }: BoardKey, rtl: boolean): BoardAction | null {
  if (alt) return null;
  const step = STEPS[key];
  if (step && !command) {
    const columns = rtl ? -step[0] : step[0];
    if (columns !== 0 && shift) return { do: 'carry', columns };
    return { do: 'step', columns: columns + 0, cards: step[1], extend: shift };
  }
  if (command) {
    if (key === 'Enter') return { do: 'open' };
    return key.toLowerCase() === 'a' ? { do: 'select-column' } : null;
  }
  switch (key) {
    case 'Enter':
      return { do: 'open' };
    case ' ':
      return { do: 'toggle' };
    case 'm':
    case 'M':
      return { do: 'move-to' };
    case 'n':
    case 'N':
    case 'Insert':
      return { do: 'add' };
    case '/':
      return { do: 'filter' };
    case 'Escape':
      return { do: 'clear' };
    default:
      return null;
  }
}
