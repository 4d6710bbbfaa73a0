import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { scanUpdate } from '../../../shared/wire/scan-update.ts';

/** The runs that a scan reports, as `client:clock+length`, adjacent structs joined. */
function scanned(update: Uint8Array): { readonly structs: readonly string[]; readonly deletes: readonly string[] } {
  const structs: string[] = [];
  const deletes: string[] = [];
  const problem = scanUpdate(update, {
    onStructs: (client, clock, length) => structs.push(`${client}:${clock}+${length}`),
    onDeletes: (client, clock, length) => deletes.push(`${client}:${clock}+${length}`),
  });
  expect(problem).toBeNull();
  return { structs: structs.toSorted(), deletes: deletes.toSorted() };
}

/** The same from Yjs's own decoder. */
function decoded(update: Uint8Array): { readonly structs: readonly string[]; readonly deletes: readonly string[] } {
  const { structs, ds } = Y.decodeUpdate(update);
  const runs: { client: number; clock: number; length: number }[] = [];
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const last = runs.at(-1);
    if (last?.client === client && last.clock + last.length === clock) last.length += struct.length;
    else runs.push({ client, clock, length: struct.length });
  }
  // A deletion of nothing is nothing, and the scan doesn't report it.
  const deletes = [...ds.clients].flatMap(([client, items]) =>
    items.filter(({ len }) => len > 0).map(({ clock, len }) => `${client}:${clock}+${len}`),
  );
  return {
    structs: runs.map(({ client, clock, length }) => `${client}:${clock}+${length}`).toSorted(),
    deletes: deletes.toSorted(),
  };
}

/** Null when the content is broken in a way that costs Yjs nothing but an exception: text that is not UTF-8, for example. */
function decodedOrNull(update: Uint8Array): ReturnType<typeof decoded> | null {
  try {
    return decoded(update);
  } catch {
    return null;
  }
}

const anEdit = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key: fc.constantFrom('a', 'b', 'ü'), value: fc.jsonValue({ maxDepth: 3 }) }),
  fc.record({ kind: fc.constant('text' as const), at: fc.nat(20), value: fc.string({ unit: 'binary', maxLength: 8 }) }),
  fc.record({ kind: fc.constant('erase' as const), at: fc.nat(20), count: fc.nat(5) }),
  fc.record({ kind: fc.constant('push' as const), value: fc.uint8Array({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('nest' as const), key: fc.constantFrom('n', 'm') }),
  fc.record({ kind: fc.constant('bold' as const), at: fc.nat(20), count: fc.nat(5) }),
  fc.record({ kind: fc.constant('unset' as const), key: fc.constantFrom('a', 'b', 'n') }),
);

type Edit = typeof anEdit extends fc.Arbitrary<infer T> ? T : never;

function edit(doc: Y.Doc, step: Edit): void {
  const text = doc.getText('t');
  const map = doc.getMap('m');
  if (step.kind === 'set') map.set(step.key, step.value);
  else if (step.kind === 'unset') map.delete(step.key);
  else if (step.kind === 'text') text.insert(Math.min(step.at, text.length), step.value.toWellFormed());
  else if (step.kind === 'erase')
    text.delete(Math.min(step.at, text.length), Math.min(step.count, text.length - Math.min(step.at, text.length)));
  else if (step.kind === 'push') doc.getArray('l').push([step.value, 1.5, null, true, 2 ** 40]);
  else if (step.kind === 'nest') map.set(step.key, new Y.Map([['x', new Y.Text('deep')]]));
  else
    text.format(Math.min(step.at, text.length), Math.min(step.count, text.length - Math.min(step.at, text.length)), {
      bold: true,
    });
}

describe('scanUpdate', () => {
  it('accepts every update that Yjs makes and reports the same ids as its decoder', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), anEdit), { maxLength: 30 }), (steps) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const;
        const updates: Uint8Array[] = [];
        for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
        for (const [second, step] of steps) edit(docs[second ? 1 : 0], step);
        Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]));
        updates.push(Y.encodeStateAsUpdate(docs[0]), Y.mergeUpdates(updates.filter((_, index) => index % 2 === 0)));
        for (const update of updates) expect(scanned(update)).toEqual(decoded(update));
      }),
      { numRuns: 100 },
    );
  });

  it('answers for any bytes, and agrees with Yjs on what both accept', () => {
    const honest = Y.encodeStateAsUpdate(aDocument());
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = honest.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const expected = scanUpdate(bytes) === null ? decodedOrNull(bytes) : null;
        if (!expected) return;
        accepted += 1;
        expect(scanned(bytes)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('[N5] refuses an update that announces 2^25 structs', () => {
    expect(scanUpdate(Uint8Array.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0))).toBe('truncated');
  });

  it('refuses a subdocument, which would be a document of its own in the memory of the reader', () => {
    const doc = new Y.Doc();
    doc.getMap('m').set('d', new Y.Doc());
    expect(scanUpdate(Y.encodeStateAsUpdate(doc))).toBe('subdocument');
  });

  it('refuses deletions that overlap', () => {
    expect(scanUpdate(Uint8Array.of(0, 1, 5, 2, 0, 10, 0, 10))).toBe('deletes-out-of-order');
  });

  it('refuses bytes behind the end and numbers beyond 2^49', () => {
    expect(scanUpdate(Uint8Array.of(0, 0, 0))).toBe('trailing-bytes');
    expect(scanUpdate(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toBe('number-too-large');
  });

  it('lets an envelope through where only envelopes may pass, and nothing else', () => {
    const envelope = new Y.Doc();
    envelope.getArray('blobs').push([Uint8Array.of(1), Uint8Array.of(2)]);
    envelope.getArray('blobs').delete(0);
    expect(scanUpdate(Y.encodeStateAsUpdate(envelope), { envelope: 'blobs' })).toBeNull();
    expect(scanUpdate(Y.encodeStateAsUpdate(aDocument()), { envelope: 'blobs' })).toBe('not-an-envelope');
  });
});

function aDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'some text with 🎉');
  doc.getMap('m').set('k', { a: [1, 2, { b: null }] });
  doc.getText('t').delete(2, 3);
  return doc;
}
