/** What a key on the portfolio asks for. */
export type PortfolioAction =
  | { readonly do: 'row'; readonly by: number }
  | { readonly do: 'scroll' | 'zoom'; readonly by: 1 | -1 }
  | { readonly do: 'open' | 'today' };

const PAGE_ROWS = 10;
const FAR = 1_000_000;

const ACTIONS: Readonly<Record<string, PortfolioAction>> = {
  ArrowDown: { do: 'row', by: 1 },
  ArrowUp: { do: 'row', by: -1 },
  PageDown: { do: 'row', by: PAGE_ROWS },
  PageUp: { do: 'row', by: -PAGE_ROWS },
  Home: { do: 'row', by: -FAR },
  End: { do: 'row', by: FAR },
  ArrowRight: { do: 'scroll', by: 1 },
  ArrowLeft: { do: 'scroll', by: -1 },
  '+': { do: 'zoom', by: -1 },
  '=': { do: 'zoom', by: -1 },
  '-': { do: 'zoom', by: 1 },
  t: { do: 'today' },
  Enter: { do: 'open' },
};

/** The action of a key, or null where the portfolio has none. */
export function portfolioAction(key: string): PortfolioAction | null {
  return ACTIONS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
