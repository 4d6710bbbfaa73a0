import { foldText } from '../../shared/model/fold-letters.ts';

/** How well letters stand in a text, in their order: the higher the better; `at` says which letters were found. */
export interface FuzzyMatch {
  readonly score: number;
  readonly at: readonly number[];
}

const WORD_START = 8;
const NEXT_LETTER = 6;
const FIRST_WORD = 2;
const MOST_GAP = 4;

/**
 * Finds the letters of a query in a text, not necessarily side by side: `ngb` finds "**N**ew **g**antt **b**ar". Letters at the beginning of words
 * and letters in a row count most. Null: they are not there. Cost: query length × text length².
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = Array.from(foldText(query)).filter((letter) => letter.trim() !== '');
  const { letters, places } = foldedLetters(text);
  if (wanted.length === 0) return { score: 0, at: [] };
  // best[j]: the best way to place the letters so far with the last of them at j.
  let best: (FuzzyMatch | null)[] = letters.map((letter, at) =>
    letter === wanted[0] ? { score: placeScore(letters, at), at: [at] } : null,
  );
  for (const letter of wanted.slice(1)) {
    const before = best;
    best = letters.map((each, at) => (each === letter ? bestBefore(before, letters, at) : null));
  }
  const found = best.reduce<FuzzyMatch | null>((top, match) => (match && (!top || match.score > top.score) ? match : top), null);
  return found && { score: found.score, at: [...new Set(found.at.flatMap((index) => places[index] ?? []))] };
}

function bestBefore(before: readonly (FuzzyMatch | null)[], letters: readonly string[], at: number): FuzzyMatch | null {
  let top: FuzzyMatch | null = null;
  for (let from = 0; from < at; from += 1) {
    const match = before[from];
    if (!match) continue;
    const gap = at - from - 1;
    const score = match.score + placeScore(letters, at) + (gap === 0 ? NEXT_LETTER : -Math.min(gap, MOST_GAP));
    if (!top || score > top.score) top = { score, at: [...match.at, at] };
  }
  return top;
}

function placeScore(letters: readonly string[], at: number): number {
  const starts = at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? '');
  return (starts ? WORD_START : 0) + (at === 0 ? FIRST_WORD : 0);
}

/** The letters of a text as they are compared, each with its place among those of the text: ß is two in one place. */
function foldedLetters(text: string): { readonly letters: readonly string[]; readonly places: readonly number[] } {
  const folded = Array.from(text).flatMap((letter, place) => Array.from(foldText(letter), (each) => ({ each, place })));
  return { letters: folded.map(({ each }) => each), places: folded.map(({ place }) => place) };
}
