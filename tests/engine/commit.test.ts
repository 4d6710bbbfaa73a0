import { describe, expect, test } from 'vitest';
import type { Delta } from '../../shared/delta/delta.ts';
import {
  act,
  aPath,
  aTask,
  anEngine,
  closeEngine,
  copyState,
  did,
  exchange,
  reopened,
  withProject,
} from './support/test-engine.ts';

describe('commit', () => {
  test('[C3] a delta leaves for each changed document, with the schedule that the change moved', () => {
    const engine = withProject();
    const deltas: Delta[] = [];
    engine.subscribe((event) => event.type === 'delta' && deltas.push(event.delta));

    const result = did(engine, {
      type: 'task.create',
      projectId: 'p1',
      id: 't1',
      place: { parentId: null },
      fields: { name: 'Dig' },
    });

    expect(deltas.map((delta) => delta.documentId)).toEqual(['plan:p1', 'journal:p1']);
    expect(deltas[0]?.put.task?.map((task) => task.name)).toEqual(['Dig']);
    expect(deltas[0]?.schedule?.put.map((row) => row.id)).toEqual(['t1']);
    expect(result.documents).toEqual(Object.fromEntries(deltas.map((delta) => [delta.documentId, delta.revision])));
  });

  test('[V1] revisions of a document count up without a gap, also over a restart', () => {
    const engine = withProject();
    aTask(engine, 't1');
    const before = engine.query({ type: 'snapshot', documentId: 'plan:p1' })?.revision;
    const again = reopened(engine);
    const revisions: number[] = [];
    again.subscribe(
      (event) => event.type === 'delta' && event.delta.documentId === 'plan:p1' && revisions.push(event.delta.revision),
    );
    aTask(again, 't2');
    aTask(again, 't3');
    expect(revisions).toEqual([(before ?? 0) + 1, (before ?? 0) + 2]);
  });

  test('[C8] what was done is there after a restart', () => {
    const engine = withProject();
    aTask(engine, 't1', { name: 'Dig', description: 'Deep 🏗 hole', tags: { urgent: true } });
    const hash = engine.stateHash();
    const again = reopened(engine);
    expect(again.stateHash()).toEqual(hash);
    expect(again.projectState('p1').plan.task.get('t1')).toMatchObject({
      name: 'Dig',
      description: 'Deep 🏗 hole',
      tags: { urgent: true },
    });
  });

  test('two engines that exchanged everything have the same hash', () => {
    const [a, b] = [withProject(), anEngine()];
    copyState(a, b);
    aTask(a, 't1');
    aTask(b, 't2');
    did(b, { type: 'project.update', id: 'p1', fields: { name: 'Harbour wall' } });
    exchange(a, b);
    expect(a.stateHash()).toEqual(b.stateHash());
    expect(a.stateHash().projects[0]?.name).toBe('Harbour wall');
  });

  test('a refused command changes nothing', () => {
    const engine = withProject();
    const before = engine.stateHash();
    const result = act(engine, { type: 'task.update', projectId: 'p1', id: 'nobody', fields: { name: 'x' } });
    expect(result).toMatchObject({ ok: false, rejection: { code: 'not-found' } });
    expect(engine.stateHash()).toEqual(before);
  });

  test('search finds by the beginnings of words, newest first', () => {
    const engine = withProject();
    aTask(engine, 't1', { name: 'Paint façade' });
    aTask(engine, 't2', { name: 'Facade inspection' });
    const hits = engine.query({ type: 'search', text: 'faca', limit: 10 });
    expect(hits.map((hit) => hit.id)).toEqual(['t2', 't1']);
  });

  test('a second engine on the same file is refused', () => {
    const path = aPath();
    const engine = anEngine({ path });
    expect(() => anEngine({ path })).toThrow(/open in another Baton/);
    closeEngine(engine);
    expect(anEngine({ path }).path).toBe(path);
  });
});
