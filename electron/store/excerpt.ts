/** Stand before and after a found word. They are private characters, which no font shows and no text holds. */
export const FOUND = '\u{E000}';
export const FOUND_END = '\u{E001}';

/** Found words are looked for this far into a text: it happens at every keystroke, and a description may be a book. */
const LOOKED_AT = 20_000;
const LENGTH = 160;
const LEAD = 40;

/** The piece of a text around the first found word, the found beginnings of words marked. Words are compared without case and accents. */
export function excerptOf(text: string, words: readonly string[]): string {
  const plain = text.slice(0, LOOKED_AT).replace(/[\u{E000}\u{E001}]/gu, '');
  const folded = fold(plain);
  const spots = words.flatMap((word) => spotsOf(folded, fold(word))).toSorted((a, b) => a.from - b.from);
  const from = startOf(plain, spots[0]?.from ?? 0);
  const to = Math.min(plain.length, from + LENGTH);
  let marked = from > 0 ? '…' : '';
  let at = from;
  for (const spot of spots) {
    if (spot.from < at || spot.to > to) continue;
    marked += `${plain.slice(at, spot.from)}${FOUND}${plain.slice(spot.from, spot.to)}${FOUND_END}`;
    at = spot.to;
  }
  return (marked + plain.slice(at, to) + (to < plain.length ? '…' : '')).replace(/\s+/g, ' ').toWellFormed();
}

const NOT_ASCII = /[\u{80}-\u{10FFFF}]/u;

interface Spot {
  readonly from: number;
  readonly to: number;
}

function spotsOf(text: string, word: string): Spot[] {
  const spots: Spot[] = [];
  if (word === '') return spots;
  for (let at = text.indexOf(word); at >= 0 && spots.length < 20; at = text.indexOf(word, at + word.length)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) spots.push({ from: at, to: at + word.length });
  }
  return spots;
}

/** Lower case without accents, of the same length, so that positions stay. */
function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const unit of text.split('')) {
    const base = unit.normalize('NFD').charAt(0).toLowerCase();
    folded += base.length === 1 ? base : unit;
  }
  return folded;
}

function startOf(text: string, firstSpot: number): number {
  if (firstSpot <= LEAD * 2) return 0;
  const space = text.indexOf(' ', firstSpot - LEAD);
  return space >= 0 && space < firstSpot ? space + 1 : firstSpot;
}
