import { fuzzyMatch } from './fuzzy-match.ts';

/** Something that the palette offers. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** What it belongs to, in a word or two. */
  readonly group: string;
  readonly shortcut?: string;
}

export interface RankedItem {
  readonly item: PaletteItem;
  /** The letters of the label that were found. */
  readonly at: readonly number[];
}

/** What the label doesn't hold, the name of its group may, for less. */
const GROUP_COST = 12;

/** The items that fit a text, best first. Without a text, those that were used last come first, and the rest in their order. */
export function rankItems(items: readonly PaletteItem[], text: string, recent: readonly string[]): readonly RankedItem[] {
  const age = (id: string): number => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  const found = items.flatMap((item) => {
    const inLabel = fuzzyMatch(text, item.label);
    if (inLabel) return [{ item, at: inLabel.at, score: inLabel.score }];
    const inBoth = fuzzyMatch(text, `${item.group} ${item.label}`);
    return inBoth ? [{ item, at: [], score: inBoth.score - GROUP_COST }] : [];
  });
  return found.toSorted((a, b) => b.score - a.score || age(a.item.id) - age(b.item.id));
}

/** The list of recent ids after another use. */
export function withRecent(recent: readonly string[], id: string, most: number): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, most);
}
