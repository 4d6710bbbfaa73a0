import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { coverageOf, covers, emptyCoverage, extendCoverage } from '../../electron/sync/coverage.ts';
import type { Coverage } from '../../electron/sync/coverage.ts';
import { addRun, containsRuns, firstGaps } from '../../electron/sync/id-runs.ts';
import type { IdRuns } from '../../electron/sync/id-runs.ts';

describe('id runs', () => {
  const aRun = fc.record({ client: fc.nat(1), start: fc.nat(40), length: fc.integer({ min: 1, max: 10 }) });
  const idsOf = (runs: readonly { client: number; start: number; length: number }[]): Set<string> =>
    new Set(runs.flatMap(({ client, start, length }) => Array.from({ length }, (_, index) => `${client}:${start + index}`)));
  const toRuns = (runs: readonly { client: number; start: number; length: number }[]): IdRuns => {
    const result: IdRuns = new Map();
    for (const { client, start, length } of runs) addRun(result, client, { start, end: start + length });
    return result;
  };

  it('hold what a plain set of ids holds, sorted and never touching', () => {
    fc.assert(
      fc.property(fc.array(aRun, { maxLength: 20 }), (runs) => {
        const result = toRuns(runs);
        const ids = new Set<string>();
        for (const [client, edges] of result) {
          for (let index = 0; index < edges.length; index += 2) {
            const [start = 0, end = 0] = edges.slice(index, index + 2);
            expect(start).toBeGreaterThan(index === 0 ? -1 : (edges[index - 1] ?? 0));
            for (let clock = start; clock < end; clock += 1) ids.add(`${client}:${clock}`);
          }
        }
        expect(ids).toEqual(idsOf(runs));
      }),
    );
  });

  it('contain others as sets do', () => {
    fc.assert(
      fc.property(fc.array(aRun, { maxLength: 12 }), fc.array(aRun, { maxLength: 3 }), (whole, part) => {
        const ids = idsOf(whole);
        expect(containsRuns(toRuns(whole), toRuns(part))).toBe([...idsOf(part)].every((id) => ids.has(id)));
      }),
    );
  });

  it('know the first clock that is missing', () => {
    expect(
      firstGaps(
        toRuns([
          { client: 1, start: 0, length: 3 },
          { client: 1, start: 5, length: 1 },
          { client: 0, start: 2, length: 2 },
        ]),
      ),
    ).toEqual(new Map([[1, 3]]));
  });
});

describe('a coverage', () => {
  const of = (update: Uint8Array): Coverage => {
    const coverage = coverageOf(update);
    if (!coverage.ok) throw new Error(coverage.error);
    return coverage.value;
  };

  it('tells a missing deletion that state vectors do not', () => {
    const doc = new Y.Doc();
    doc.getMap('m').set('a', 1);
    const before = Y.encodeStateAsUpdate(doc);
    doc.getMap('m').delete('a');
    const after = Y.encodeStateAsUpdate(doc);
    expect(Y.encodeStateVectorFromUpdate(before)).toEqual(Y.encodeStateVectorFromUpdate(after));
    expect([covers(of(after), of(before)), covers(of(before), of(after))]).toEqual([true, false]);
  });

  it('of single updates together is that of the whole', () => {
    const doc = new Y.Doc();
    const sum = emptyCoverage();
    doc.on('update', (update: Uint8Array) => extendCoverage(sum, of(update)));
    for (let index = 0; index < 20; index += 1) doc.getArray('a').insert(0, [index]);
    doc.getArray('a').delete(3, 5);
    const whole = of(Y.encodeStateAsUpdate(doc));
    expect([covers(sum, whole), covers(whole, sum)]).toEqual([true, true]);
  });

  it('is refused for bytes that are no update', () => {
    expect(coverageOf(Uint8Array.of(9))).toEqual({ ok: false, error: 'truncated' });
  });
});
