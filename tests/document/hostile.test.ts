import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MAX_UPDATE_BYTES, MAX_WAITING_BYTES } from '../../electron/document/guard-update.ts';
import { aTask, anEngine, copyState, reopened, withProject } from '../engine/support/test-engine.ts';

/** An update that announces this many structs of one client and holds none. */
function announcing(structs: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, structs);
  encoding.writeVarUint(encoder, 5);
  return encoding.toUint8Array(encoder);
}

/** The update of a document that somebody built. */
function built(build: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  build(doc);
  return Y.encodeStateAsUpdate(doc);
}

const nested = (depth: number, alsoDelete: boolean): Uint8Array =>
  built((doc) => {
    let map = doc.getMap('task');
    for (let level = 0; level < depth; level += 1) {
      const below = new Y.Map<unknown>();
      map.set('t1', below);
      map = below;
    }
    if (alsoDelete) doc.getMap('task').delete('t1');
  });

describe('a hostile update', () => {
  test.each([
    ['announces structs that are not there', announcing(2 ** 25)],
    ['is cut off', built((doc) => doc.getMap('task').set('t', 'x')).subarray(0, 9)],
    ['is nothing', new Uint8Array()],
    ['is noise', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 251)],
    ['is too long', new Uint8Array(MAX_UPDATE_BYTES + 1)],
    ['nests types without end', nested(3000, false)],
  ])('[G2] that %s is refused and leaves nothing', (_what, update) => {
    const engine = withProject();
    aTask(engine, 't1');
    const before = engine.stateHash();
    const outcome = engine.syncPort().applyRemote('plan:p1', update);
    expect(outcome).toMatchObject({ ok: false });
    expect(engine.stateHash()).toEqual(before);
    aTask(engine, 't2');
    expect(reopened(engine).projectState('p1').plan.task.has('t2')).toBe(true);
  });

  test('[G2] that names no document is refused', () => {
    const { applyRemote } = anEngine().syncPort();
    for (const id of ['plan:', 'plan:../x', '__proto__', 'plan:a b', ''])
      expect(applyRemote(id, nested(1, false))).toMatchObject({ ok: false });
  });

  test('[G3] that waits for one that never comes is bounded, and what honest peers send goes on', () => {
    const engine = withProject();
    const peer = new Y.Doc();
    const withheld: Uint8Array[] = [];
    peer.on('update', (update: Uint8Array) => withheld.push(update));
    peer.getMap('x').set('first', 1);
    const filler = 'z'.repeat(MAX_WAITING_BYTES / 4);
    for (let index = 0; index < 6; index += 1) peer.getMap('x').set(`k${index}`, filler);
    const outcomes = withheld.slice(1).map((update) => engine.syncPort().applyRemote('plan:p1', update).ok);
    expect(outcomes.filter((ok) => ok).length).toBeLessThan(5);
    expect(outcomes).toContain(false);
    const honest = anEngine();
    copyState(engine, honest);
    aTask(honest, 't1');
    copyState(honest, engine);
    expect(engine.projectState('p1').plan.task.has('t1')).toBe(true);
  });
});

test('[C1] an update that comes before the one it builds on is on disk, and takes effect when that one comes', () => {
  const [from, to] = [withProject(), anEngine()];
  copyState(from, to);
  const updates: Uint8Array[] = [];
  from.syncPort().onCommitted((id, update) => id === 'plan:p1' && updates.push(update));
  aTask(from, 't1');
  aTask(from, 't2');
  const [first, second] = updates;
  expect(to.syncPort().applyRemote('plan:p1', second ?? new Uint8Array())).toEqual({ ok: true });
  expect(to.projectState('p1').plan.task.size).toBe(0);
  const again = reopened(to);
  expect(again.syncPort().applyRemote('plan:p1', first ?? new Uint8Array())).toEqual({ ok: true });
  expect([...again.projectState('p1').plan.task.keys()].toSorted()).toEqual(['t1', 't2']);
});
