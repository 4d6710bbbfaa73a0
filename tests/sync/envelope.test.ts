import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openEnvelope } from '../../electron/sync/envelope.ts';
import type { Envelope } from '../../electron/sync/envelope.ts';
import { createRoomContent } from '../../electron/sync/room-content.ts';
import { TestPort } from './support/peer.ts';

const bytes = (envelope: Envelope): number[] => envelope.blobs.map((blob) => blob.bytes[0] ?? -1);

const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

function exchange(a: Envelope, b: Envelope): void {
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'remote');
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'remote');
}

describe('an envelope', () => {
  it('lists blobs in order and keeps the identity of those that stay', () => {
    const envelope = openEnvelope(null);
    const [first, second] = [envelope.put(Uint8Array.of(1)), envelope.put(Uint8Array.of(2))];
    envelope.put(Uint8Array.of(3));
    envelope.replace(new Set([second]), Uint8Array.of(4));
    expect(bytes(envelope)).toEqual([1, 3, 4]);
    expect(envelope.blobs[0]).toBe(first);
  });

  it('tells of changes of others only', () => {
    const [a, b] = [openEnvelope(null), openEnvelope(null)];
    let told = 0;
    a.onChanged(() => {
      told += 1;
    });
    a.put(Uint8Array.of(1));
    expect(told).toBe(0);
    b.put(Uint8Array.of(2));
    exchange(a, b);
    expect([told, ascending(bytes(a))]).toEqual([1, [1, 2]]);
  });

  it('can be compacted by two at once without harm', () => {
    const [a, b] = [openEnvelope(null), openEnvelope(null)];
    for (let index = 0; index < 5; index += 1) a.put(Uint8Array.of(index));
    exchange(a, b);
    a.replace(new Set(a.blobs), Uint8Array.of(100));
    b.replace(new Set(b.blobs), Uint8Array.of(101));
    exchange(a, b);
    expect(ascending(bytes(a))).toEqual([100, 101]);
    expect(bytes(b)).toEqual(bytes(a));
  });

  it('stays small however many blobs went through it', () => {
    const envelope = openEnvelope(null);
    for (let round = 0; round < 20; round += 1) {
      for (let index = 0; index < 100; index += 1) envelope.put(new Uint8Array(50));
      envelope.replace(new Set(envelope.blobs), new Uint8Array(50));
    }
    expect(envelope.blobs.length).toBe(1);
    expect(envelope.state().length).toBeLessThan(150);
  });

  it('comes back from its state, and from a damaged one as empty', () => {
    const envelope = openEnvelope(null);
    envelope.put(Uint8Array.of(7));
    expect(bytes(openEnvelope(envelope.state()))).toEqual([7]);
    expect(bytes(openEnvelope(Uint8Array.of(1, 2, 3)))).toEqual([]);
  });
});

describe('the content of a room', () => {
  const context = { key: new Uint8Array(randomBytes(32)), purpose: 'blob', room: 'team.x' } as const;
  const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
  const contentOf = (port: TestPort, envelope: Envelope) =>
    createRoomContent({ documentId: 'plan:p', envelope, port, context, random });

  function aPort(): TestPort {
    const port = new TestPort();
    port.doc('plan:p').getMap('tasks').set('t', 'one');
    return port;
  }

  it('[N3] heals structs and deletions that the blobs lack, once', () => {
    const [port, envelope] = [aPort(), openEnvelope(null)];
    const content = contentOf(port, envelope);
    content.read();
    expect([content.heal(), content.heal()]).toEqual([true, false]);
    port.doc('plan:p').getMap('tasks').delete('t');
    expect([content.isBehind(), content.heal(), content.isBehind()]).toEqual([true, true, false]);
    const other = new TestPort();
    contentOf(other, envelope).read();
    expect(other.doc('plan:p').getMap('tasks').size).toBe(0);
  });

  it('[N4] is compacted to one snapshot when many blobs have gathered, which holds the same', () => {
    const [port, envelope] = [aPort(), openEnvelope(null)];
    const content = contentOf(port, envelope);
    port.onCommitted((_id, update) => content.put([update]));
    content.heal();
    for (let index = 0; index < 300; index += 1)
      port
        .doc('plan:p')
        .getMap('tasks')
        .set(`t${index % 7}`, index);
    envelope.put(random(100));
    content.read();
    content.compactIfWorthwhile();
    expect([envelope.blobs.length, content.skippedBlobs]).toEqual([2, 1]);
    const other = new TestPort();
    contentOf(other, openEnvelope(envelope.state())).read();
    expect(other.content()['plan:p']).toEqual(port.content()['plan:p']);
    expect(other.doc('plan:p').getMap('tasks').toJSON()).toEqual(port.doc('plan:p').getMap('tasks').toJSON());
  });

  it('[N4] keeps a blob that the document refused when it compacts', () => {
    const [anna, ben, envelope] = [aPort(), new TestPort(), openEnvelope(null)];
    contentOf(anna, envelope).heal();
    const content = contentOf(ben, envelope);
    ben.refusing = 'plan:p';
    content.read();
    ben.refusing = null;
    ben.onCommitted((_id, update) => content.put([update]));
    for (let index = 0; index < 300; index += 1) ben.doc('plan:p').getMap('tasks').set('b', index);
    content.compactIfWorthwhile();
    expect(envelope.blobs.length).toBe(2);
    const third = new TestPort();
    contentOf(third, envelope).read();
    expect([...third.doc('plan:p').getMap('tasks').keys()].toSorted()).toEqual(['b', 't']);
  });

  it('[N4] notices when a compaction of another peer lost something', () => {
    const [port, envelope] = [aPort(), openEnvelope(null)];
    const content = contentOf(port, envelope);
    content.heal();
    envelope.replace(new Set(envelope.blobs), random(100));
    content.read();
    expect(content.heal()).toBe(true);
  });
});
