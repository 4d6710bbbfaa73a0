/**
 * A rank is a sort key that always leaves room: five base-62 digits that count, then a fraction that splits. Appending and
 * prepending count (`V0000`, `V0001`), so a long list keeps short ranks; inserting between neighbours adds a digit of fraction.
 * A fraction never ends in `0` and `00000` never stands alone, so there is always a rank before, between and after.
 * Ranks are compared by code unit, as `<` does.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const WIDTH = 5;
const COUNTS = BASE ** WIDTH;
const RANK = /^[0-9A-Za-z]{5}(?:[0-9A-Za-z]*[1-9A-Za-z])?$/;

/** The rank that a first item gets. */
export const FIRST_RANK = 'V0000';

/** A longer rank is a reason to give all siblings new ones. */
export const LONG_RANK = 100;

/** True for a rank that this file made. Others (from a damaged or foreign document) sort, but nothing can be put between them. */
export function isRank(text: string): boolean {
  return RANK.test(text) && text !== '00000';
}

/** Before, after or equal (-1, 1, 0), as the list shows it: by rank, then by id, since two peers may mint the same rank. */
export function compareRanked(
  a: { readonly rank: string; readonly id: string },
  b: { readonly rank: string; readonly id: string },
): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** A rank between two (null: before the first, after the last). Rule: both are ranks and `a < b`; anything else throws. */
export function rankBetween(a: string | null, b: string | null): string {
  if ((a !== null && !isRank(a)) || (b !== null && !isRank(b)) || (a !== null && b !== null && a >= b)) {
    throw new Error(`No rank lies between ${a} and ${b}`);
  }
  if (a === null) return b === null ? FIRST_RANK : before(b);
  if (b === null) return after(a);
  const [countA, countB] = [countOf(a), countOf(b)];
  if (countB - countA > 1) return countText(Math.floor((countA + countB) / 2));
  if (countB > countA) return b.length > WIDTH ? b.slice(0, WIDTH) : a.slice(0, WIDTH) + middle(a.slice(WIDTH), null);
  return a.slice(0, WIDTH) + middle(a.slice(WIDTH), b.slice(WIDTH));
}

/** `count` ascending ranks between two. Cost: linear; a rank between neighbours grows with the logarithm of `count`. */
export function ranksBetween(a: string | null, b: string | null, count: number): readonly string[] {
  const ranks = Array.from<string>({ length: count });
  if (b === null) {
    for (let i = 0; i < count; i++) ranks[i] = rankBetween(i === 0 ? a : (ranks[i - 1] ?? null), null);
    return ranks;
  }
  if (a === null) {
    for (let i = count - 1; i >= 0; i--) ranks[i] = rankBetween(null, ranks[i + 1] ?? b);
    return ranks;
  }
  // Halving spans, so that the fraction grows by a digit for every six doublings and not for every rank.
  const spans: [from: number, to: number, low: string, high: string][] = [[0, count, a, b]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to, low, high] = span;
    if (from >= to) continue;
    const at = (from + to) >> 1;
    const rank = rankBetween(low, high);
    ranks[at] = rank;
    spans.push([from, at, low, rank], [at + 1, to, rank, high]);
  }
  return ranks;
}

function after(rank: string): string {
  const count = countOf(rank) + 1;
  return count < COUNTS ? countText(count) : rank.slice(0, WIDTH) + middle(rank.slice(WIDTH), null);
}

function before(rank: string): string {
  const count = countOf(rank);
  if (rank.length > WIDTH && count > 0) return rank.slice(0, WIDTH);
  if (count > 1) return countText(count - 1);
  return countText(0) + middle('', count === 0 ? rank.slice(WIDTH) : null);
}

/** The fraction between two; '' is zero, null is one. Neither ends in `0`, so the walk ends. */
function middle(a: string, b: string | null): string {
  let prefix = '';
  let high = b;
  for (let i = 0; ; i++) {
    const low = i < a.length ? DIGITS.indexOf(a.charAt(i)) : 0;
    const top = high === null ? BASE : DIGITS.indexOf(high.charAt(i));
    if (top - low > 1) return prefix + DIGITS.charAt((low + top) >> 1);
    prefix += DIGITS.charAt(low);
    if (top > low) high = null;
  }
}

function countOf(rank: string): number {
  let count = 0;
  for (let i = 0; i < WIDTH; i++) count = count * BASE + DIGITS.indexOf(rank.charAt(i));
  return count;
}

function countText(count: number): string {
  let text = '';
  for (let rest = count, i = 0; i < WIDTH; i++, rest = Math.floor(rest / BASE)) text = DIGITS.charAt(rest % BASE) + text;
  return text;
}
