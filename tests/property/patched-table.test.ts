import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingIds, patchTable, PatchedTable, recordsWhere, type TablePatch } from '../../shared/delta/patched-table.ts';

interface Item {
  readonly id: string;
  readonly version: number;
}

const someId = fc.nat(11).map((n) => `r${n}`);
const somePatch: fc.Arbitrary<TablePatch<Item>> = fc.record({
  put: fc.array(fc.record({ id: someId, version: fc.nat(3) }), { maxLength: 3 }),
  removed: fc.array(someId, { maxLength: 2 }),
});
const somePatches = fc.array(somePatch, { maxLength: 12 });

test('[V1] a patched table reads like the map that the same changes make of a copy, in the same order', () => {
  let patched = 0;
  fc.assert(
    fc.property(fc.uniqueArray(someId), somePatches, (ids, patches) => {
      const first = new Map(ids.map((id) => [id, { id, version: 9 }]));
      let table: ReadonlyMap<string, Item> = first;
      const model = new Map<string, Item>(first);
      for (const patch of patches) {
        const [before, heldBefore] = [table, [...table]];
        table = patchTable(table, patch, 0);
        for (const id of patch.removed) model.delete(id);
        for (const item of patch.put) model.set(item.id, item);
        if (table instanceof PatchedTable) patched++;
        expectSame(table, model);
        expect([...before]).toEqual(heldBefore);
      }
    }),
  );
  expect(patched).toBeGreaterThan(100);
});

test('[V1] two tables differ under the ids that a comparison of all records finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someId), somePatches, somePatches, (ids, left, right) => {
      const first: ReadonlyMap<string, Item> = new Map(ids.map((id) => [id, { id, version: 9 }]));
      const [one, other] = [left, right].map((patches) =>
        patches.reduce((table, patch) => patchTable(table, patch, 0), first),
      ) as [ReadonlyMap<string, Item>, ReadonlyMap<string, Item>];
      const all = new Set([...one.keys(), ...other.keys()]);
      const expected = [...all].filter((id) => one.get(id) !== other.get(id)).toSorted();
      expect([...differingIds(one, other)].toSorted()).toEqual(expected);
    }),
  );
});

test('[V1] a long row of changes is copied into a table of its own now and then', () => {
  let table: ReadonlyMap<string, Item> = new Map(Array.from({ length: 2000 }, (_, n) => [`r${n}`, { id: `r${n}`, version: 0 }]));
  const model = new Map(table);
  const bases = new Set<unknown>();
  for (let n = 0; n < 400; n++) {
    const item = { id: `r${(n * 7) % 2100}`, version: n };
    table = patchTable(table, { put: [item], removed: [] });
    model.set(item.id, item);
    bases.add(table instanceof PatchedTable ? table.base : table);
  }
  expectSame(table, model);
  expect(bases.size).toBe(4);
});

function expectSame(table: ReadonlyMap<string, Item>, model: ReadonlyMap<string, Item>): void {
  expect([...table]).toEqual([...model]);
  expect([...table.keys()]).toEqual([...model.keys()]);
  expect([...table.values()]).toEqual([...model.values()]);
  expect(table.size).toBe(model.size);
  const visited: [string, Item][] = [];
  table.forEach((item, id) => visited.push([id, item]));
  expect(visited).toEqual([...model]);
  for (let n = 0; n < 12; n++) expect([table.get(`r${n}`), table.has(`r${n}`)]).toEqual([model.get(`r${n}`), model.has(`r${n}`)]);
  const isOdd = ({ version }: Item): boolean => version % 2 === 1;
  expect(new Set(recordsWhere(table, isOdd))).toEqual(new Set([...model.values()].filter(isOdd)));
}
