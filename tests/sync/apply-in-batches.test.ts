import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyInBatches, type Applied, type Incoming } from '../../electron/sync/apply-in-batches.ts';

/** One update for each key, by three authors in turn. */
function updates(count: number, value = 'x'): Incoming[] {
  const made: Incoming[] = [];
  const authors = [1, 2, 3].map(() => new Y.Doc());
  for (const author of authors) author.on('update', (update: Uint8Array) => made.push({ update }));
  for (let i = 0; i < count; i += 1) authors[i % 3]?.getMap('tasks').set(`t${i}`, value);
  return made;
}

interface Run {
  readonly doc: Y.Doc;
  readonly refused: readonly Incoming[];
  readonly calls: number;
}

function run(items: readonly Incoming[], refuses: (update: Uint8Array) => boolean = () => false): Run {
  const doc = new Y.Doc();
  const refused: Incoming[] = [];
  let calls = 0;
  const apply = (update: Uint8Array): Applied => {
    calls += 1;
    if (refuses(update)) return { ok: false, reason: 'refused by the test' };
    Y.applyUpdate(doc, update);
    return { ok: true };
  };
  applyInBatches(items, apply, (item) => refused.push(item));
  return { doc, refused, calls };
}

describe('updates that come together', () => {
  it('go to the document in few calls', () => {
    const { doc, calls, refused } = run(updates(2000));
    expect(doc.getMap('tasks').size).toBe(2000);
    expect({ calls, refused }).toEqual({ calls: 4, refused: [] });
  });

  it('are not merged into batches of more than a megabyte', () => {
    expect(run(updates(5, 'x'.repeat(400_000))).calls).toBe(3);
  });

  it('[N6] are halved when a batch is refused, so that only the guilty are left out', () => {
    const items = updates(64);
    const bad = 'a value that the document refuses';
    const author = new Y.Doc();
    author.getMap('tasks').set('bad', bad);
    const guilty = { update: Y.encodeStateAsUpdate(author) };
    items.splice(20, 0, guilty);
    const { doc, refused } = run(items, (update) => Buffer.from(update).includes(bad));
    expect(refused).toEqual([guilty]);
    expect(doc.getMap('tasks').size).toBe(64);
  });

  it('[N6] may hold bytes that can not be merged', () => {
    const malformed = { update: Uint8Array.of(9, 9, 9) };
    const { doc, refused } = run([...updates(5), malformed, ...updates(5)], (update) => update === malformed.update);
    expect(refused).toEqual([malformed]);
    expect(doc.getMap('tasks').size).toBe(5);
  });
});
