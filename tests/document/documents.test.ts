import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editProse } from '../../electron/document/edit-prose.ts';
import type { ReadFault } from '../../electron/document/read-records.ts';
import { openSharedDocument, type DocumentUpdate, type SharedDocument } from '../../electron/document/shared-document.ts';
import type { Change } from '../../shared/commands/change.ts';
import type { DocumentId } from '../../shared/model/document-id.ts';
import { contentHash } from '../../electron/engine/state-hash.ts';

const PLAN: DocumentId = 'plan:p1';

interface Opened extends SharedDocument {
  readonly log: DocumentUpdate[];
}

function aDocument(id: DocumentId = PLAN, updates: readonly Uint8Array[] = []): Opened {
  const log: DocumentUpdate[] = [];
  return Object.assign(openSharedDocument({ id, snapshot: null, updates, onUpdate: (update) => log.push(update) }), { log });
}

const put = (id: string, fields: Record<string, unknown> = {}): Change => ({
  op: 'put',
  documentId: PLAN,
  kind: 'task',
  id,
  fields,
});
const set = (id: string, field: string, value: unknown): Change => ({
  op: 'set',
  documentId: PLAN,
  kind: 'task',
  id,
  field,
  value,
});
const write = (document: SharedDocument, ...changes: Change[]): void => document.write(changes, { undoable: true });

/** Writes whatever a peer might, straight into a Y.Doc, and applies it. */
function fromPeer(document: SharedDocument, act: (doc: Y.Doc) => void): ReturnType<SharedDocument['applyRemote']> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document.encodeState());
  act(doc);
  return document.applyRemote(Y.encodeStateAsUpdate(doc));
}

describe('writing', () => {
  test('[C1] one write makes one update that names what it touched', () => {
    const document = aDocument();
    write(document, put('t1', { name: 'Dig' }), put('t2', { name: 'Pour' }));
    expect(document.log).toHaveLength(1);
    expect(document.log[0]?.changed.get('task')).toEqual(new Set(['t1', 't2']));
  });

  test('a change of prose deep in an entity names the entity', () => {
    const document = aDocument();
    write(document, put('t1', { description: 'deep' }));
    write(document, set('t1', 'description', 'deeper'));
    expect(document.log[1]?.changed.get('task')).toEqual(new Set(['t1']));
  });

  test('[C8] a document is its log', () => {
    const document = aDocument();
    write(document, put('t1', { name: 'Dig', tags: { urgent: true } }));
    write(document, { op: 'set-key', documentId: PLAN, kind: 'task', id: 't1', field: 'custom', key: 'phase', value: 2 });
    const again = aDocument(
      PLAN,
      document.log.map(({ bytes }) => bytes),
    );
    expect(again.readOne('task', 't1')).toEqual(document.readOne('task', 't1'));
    expect(again.readOne('task', 't1')).toMatchObject({ name: 'Dig', tags: { urgent: true }, custom: { phase: 2 } });
  });

  test('text is kept as the disk can hold it', () => {
    const document = aDocument();
    write(document, put('t1', { name: 'half \ud83d', durationMin: -0 }));
    expect(document.readOne('task', 't1')).toMatchObject({ name: 'half \ufffd', durationMin: 0 });
  });
});

describe('merging', () => {
  const pair = (id: DocumentId = PLAN): [Opened, Opened] => [aDocument(id), aDocument(id)];
  const exchange = (a: SharedDocument, b: SharedDocument): void => {
    const [fromA, fromB] = [a.encodeState(), b.encodeState()];
    expect([a.applyRemote(fromB), b.applyRemote(fromA)]).toEqual([{ ok: true }, { ok: true }]);
  };

  test('[C6] the same link made on both sides is one link', () => {
    const [a, b] = pair();
    const link = (type: string): Change => ({
      op: 'put',
      documentId: PLAN,
      kind: 'dependency',
      id: 't1>t2',
      fields: { fromId: 't1', toId: 't2', type },
    });
    write(a, link('FS'));
    write(b, link('FS'));
    exchange(a, b);
    expect(a.readAll()).toEqual(b.readAll());
    expect(a.readOne('dependency', 't1>t2')).toMatchObject({ fromId: 't1', toId: 't2', type: 'FS' });
  });

  test('[C6] settings that two sides make at once keep the fields of both', () => {
    const [a, b] = pair('workspace');
    a.write([{ op: 'put', documentId: 'workspace', kind: 'workspace', id: 'workspace', fields: { name: 'Harbour' } }], {
      undoable: true,
    });
    b.write([{ op: 'put', documentId: 'workspace', kind: 'workspace', id: 'workspace', fields: { weekStartsOn: 0 } }], {
      undoable: true,
    });
    exchange(a, b);
    expect(a.readOne('workspace', 'workspace')).toMatchObject({ name: 'Harbour', weekStartsOn: 0 });
    expect(b.readAll()).toEqual(a.readAll());
  });

  test('different fields, different tags and different places of a text all survive', () => {
    const [a, b] = pair();
    write(a, put('t1', { name: 'Dig', description: 'one two three' }));
    exchange(a, b);
    write(a, set('t1', 'name', 'Dig deep'), set('t1', 'tags', { site: true }), set('t1', 'description', 'ONE two three'));
    write(b, set('t1', 'durationMin', 960), set('t1', 'tags', { urgent: true }), set('t1', 'description', 'one two THREE'));
    exchange(a, b);
    expect(a.readOne('task', 't1')).toMatchObject({
      name: 'Dig deep',
      durationMin: 960,
      tags: { site: true, urgent: true },
      description: 'ONE two THREE',
    });
    expect(b.readAll()).toEqual(a.readAll());
  });

  test('equal content has an equal hash whatever its history, other content another', () => {
    const [a, b] = pair();
    write(a, put('t1', { name: 'Dig', tags: { site: true, urgent: true } }));
    write(b, put('t1'));
    write(b, set('t1', 'tags', { urgent: true }), set('t1', 'name', 'x'));
    write(b, set('t1', 'tags', { site: true }), set('t1', 'name', 'Dig'));
    const hash = (document: SharedDocument): string | null => contentHash('plan', document.readAll());
    expect(hash(a)).toBe(hash(b));
    write(b, set('t1', 'durationMin', 0));
    expect(hash(a)).not.toBe(hash(b));
  });
});

describe('prose', () => {
  test.each([
    ['', 'new'],
    ['abc', ''],
    ['abcabc', 'abc'],
    ['aaa', 'aaaa'],
    ['x 😀 y', 'x 😁 y'],
    ['😀', '😀😀'],
    ['😀😁', '😁'],
    ['the quick fox', 'the slow fox'],
  ])('%j becomes %j', (before, after) => {
    const text = new Y.Doc().getText('t');
    text.insert(0, before);
    editProse(text, after);
    expect(text.toJSON()).toBe(after);
  });
});

describe('reading what others wrote', () => {
  const read = (act: (tasks: Y.Map<unknown>, doc: Y.Doc) => void): { document: Opened; faults: ReadFault[]; ids: string[] } => {
    const document = aDocument();
    write(document, put('t1', { name: 'Dig', durationMin: 960 }));
    expect(fromPeer(document, (doc) => act(doc.getMap('task'), doc))).toEqual({ ok: true });
    const faults: ReadFault[] = [];
    const tables = document.readAll((fault) => faults.push(fault)) as unknown as { task: ReadonlyMap<string, unknown> };
    return { document, faults, ids: [...tables.task.keys()] };
  };

  test('a value of a wrong type reads as the initial one, is reported, and stays in the document', () => {
    const { document, faults } = read((tasks) => (tasks.get('t1') as Y.Map<unknown>).set('durationMin', 'long'));
    expect(document.readOne('task', 't1')).toMatchObject({ name: 'Dig', durationMin: 480 });
    expect(faults).toEqual([{ kind: 'task', id: 't1', field: 'durationMin' }]);
    const raw = new Y.Doc();
    Y.applyUpdate(raw, document.encodeState());
    expect((raw.getMap('task').get('t1') as Y.Map<unknown>).get('durationMin')).toBe('long');
  });

  test('keys that nobody knows are passed over', () => {
    const { document, faults } = read((tasks) => (tasks.get('t1') as Y.Map<unknown>).set('colourOfTheFuture', 'octarine'));
    expect(document.readOne('task', 't1')).toMatchObject({ name: 'Dig' });
    expect(faults).toEqual([]);
  });

  test('[G1] evil keys and values reach no prototype', () => {
    const { document, ids } = read((tasks) => {
      const task = tasks.get('t1') as Y.Map<unknown>;
      tasks.set('__proto__', new Y.Map([['name', 'evil']]));
      tasks.set('constructor', 5);
      task.set('tags/__proto__', true);
      task.set('custom/constructor', 'x');
      task.set('constraint', JSON.parse('{"__proto__": {"type": "MSO", "atMin": 5}}') as object);
    });
    expect(ids).toEqual(['t1']);
    const task = document.readOne('task', 't1');
    expect(task).toMatchObject({ tags: {}, custom: {}, constraint: { type: 'ASAP' } });
    expect(Object.getPrototypeOf(task?.tags)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });

  test('a newer reader is asked for', () => {
    const document = aDocument();
    expect(document.isFromNewer()).toBe(false);
    fromPeer(document, (doc) => doc.getMap('meta').set('minReader', 2));
    expect(document.isFromNewer()).toBe(true);
  });
});

describe('history', () => {
  test('undo takes back exactly one item, also when others removed what it was about', () => {
    const document = aDocument();
    write(document, put('t1', { name: 'first' }));
    write(document, put('t2', { name: 'second' }));
    fromPeer(document, (doc) => doc.getMap('task').delete('t2'));
    expect(document.history.undo()).toBe(false);
    expect(document.readOne('task', 't1')).toMatchObject({ name: 'first' });
    expect(document.history.undo()).toBe(true);
    expect(document.readOne('task', 't1')).toBeUndefined();
    expect(document.history.redo()).toBe(true);
    expect(document.readOne('task', 't1')).toMatchObject({ name: 'first' });
  });

  test('undo leaves what others did', () => {
    const document = aDocument();
    write(document, put('t1', { name: 'mine' }));
    write(document, set('t1', 'name', 'mine too'));
    fromPeer(document, (doc) => (doc.getMap('task').get('t1') as Y.Map<unknown>).set('status', 'ready'));
    document.history.undo();
    expect(document.readOne('task', 't1')).toMatchObject({ name: 'mine', status: 'ready' });
  });
});
