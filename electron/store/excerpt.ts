import { foldLetters } from '../../shared/model/fold-letters.ts';

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
  const spots = words.flatMap((word) => spotsOf(folded, fold(word).text)).toSorted((a, b) => a.from - b.from);
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

/** A text as it is searched, and for each position in it the one in the text as it is written. */
interface Folded {
  readonly text: string;
  origin(at: number): number;
}

function spotsOf({ text, origin }: Folded, word: string): Spot[] {
  const spots: Spot[] = [];
  if (word === '') return spots;
  for (let at = text.indexOf(word); at >= 0 && spots.length < 20; at = text.indexOf(word, at + word.length)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
      spots.push({ from: origin(at), to: origin(at + word.length - 1) + 1 });
  }
  return spots;
}

/** Lower case without accents, with ł as l and ß as ss. */
function fold(plain: string): Folded {
  if (!NOT_ASCII.test(plain)) return { text: plain.toLowerCase(), origin: (at) => at };
  let text = '';
  const origins: number[] = [];
  plain.split('').forEach((unit, at) => {
    const base = foldLetters(unit).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    // A mark on its own belongs to the letter before it in Latin; elsewhere it is part of the word.
    const letters = base === '' && !/[\u{300}-\u{36F}]/u.test(unit) ? unit : base;
    text += letters;
    for (let count = letters.length; count > 0; count -= 1) origins.push(at);
  });
  return { text, origin: (at) => origins[at] ?? plain.length };
}

function startOf(text: string, firstSpot: number): number {
  if (firstSpot <= LEAD * 2) return 0;
  const space = text.indexOf(' ', firstSpot - LEAD);
  return space >= 0 && space < firstSpot ? space + 1 : firstSpot;
}
