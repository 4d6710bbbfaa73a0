import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_RANK, isRank, LONG_RANK, rankBetween, ranksBetween } from '../../shared/model/rank.ts';

/** Ranks of a list after random insertions. */
const rankList = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((places) => {
  const ranks: string[] = [];
  for (const place of places) {
    const at = place % (ranks.length + 1);
    ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
  }
  return ranks;
});

describe('ranks', () => {
  test('[D19] a rank lies between its neighbours, wherever things were inserted', () => {
    fc.assert(
      fc.property(rankList, (ranks) => {
        expect(ranks.every(isRank)).toBe(true);
        expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  test('[D19] many ranks at once ascend between their neighbours', () => {
    fc.assert(
      fc.property(rankList, fc.nat(), fc.integer({ min: 1, max: 300 }), (ranks, place, count) => {
        const at = place % (ranks.length + 1);
        const made = ranksBetween(ranks[at - 1] ?? null, ranks[at] ?? null, count);
        const all = [...ranks.slice(0, at), ...made, ...ranks.slice(at)];
        expect(made).toHaveLength(count);
        expect(made.every(isRank)).toBe(true);
        expect(all.every((rank, index) => index === 0 || (all[index - 1] ?? '') < rank)).toBe(true);
      }),
    );
  });

  test('[D19] appending and prepending keep ranks short', () => {
    let [first, last] = [FIRST_RANK, FIRST_RANK];
    for (let i = 0; i < 10_000; i++) [first, last] = [rankBetween(null, first), rankBetween(last, null)];
    expect([first.length, last.length]).toEqual([5, 5]);
  });

  test('[D19] ten thousand ranks between two neighbours stay short', () => {
    const ranks = ranksBetween('V0000', 'V0001', 10_000);
    expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThanOrEqual(9);
  });

  test('[D19] there is always a rank before the first and after the last that can be counted', () => {
    expect([rankBetween(null, '00001'), rankBetween(null, '00000V'), rankBetween('zzzzz', null)]).toEqual([
      '00000V',
      '00000F',
      'zzzzzV',
    ]);
    expect(rankBetween('zzzzzz', null) > 'zzzzzz').toBe(true);
  });

  test('a rank between two that are no ranks, or stand the wrong way round, is a bug', () => {
    for (const [a, b] of [
      ['V0000', 'V0000'],
      ['V0001', 'V0000'],
      ['', 'V0000'],
      ['V0000', 'V00010'],
      [null, '00000'],
      ['ä', null],
    ] as const) {
      expect(() => rankBetween(a, b)).toThrow('No rank lies between');
    }
  });

  test('a rank grows by a digit for about six insertions in the same place', () => {
    let low = 'V0000';
    for (let i = 0; i < 300; i++) low = rankBetween(low, 'V0001');
    expect(low.length).toBeLessThanOrEqual(LONG_RANK);
  });
});
