import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openWorkspaceFile } from '../../electron/store/workspace-file.ts';
import { readLog, readDocuments } from '../../electron/store/update-log.ts';
import type { Delta } from '../../shared/delta/delta.ts';
import { minToDay } from '../../shared/model/time.ts';
import {
  act,
  aPath,
  aTask,
  anEngine,
  closeEngine,
  copyState,
  did,
  PROJECT_START,
  reopened,
  withProject,
} from './support/test-engine.ts';

function logOf(path: string, id: 'workspace' | `plan:${string}`) {
  const file = openWorkspaceFile({ path });
  if (!file.ok) throw new Error(file.error.code);
  try {
    return { log: readLog(file.value.db, id), documents: readDocuments(file.value.db) };
  } finally {
    file.value.close();
  }
}

describe('dates', () => {
  const day = (hours: [number, number][]): [number, number][][] => [[], hours, hours, hours, hours, hours, []];

  test('[S1] a calendar moves the dates of plans that are not in memory, without opening them', () => {
    const engine = withProject();
    did(engine, {
      type: 'calendar.create',
      id: 'site',
      fields: {
        name: 'Site',
        week: day([
          [480, 720],
          [780, 1020],
        ]),
      },
    });
    did(engine, { type: 'project.update', id: 'p1', fields: { calendarId: 'site' } });
    aTask(engine, 't1', { durationMin: 960 });
    const again = reopened(engine);
    const deltas: Delta[] = [];
    again.subscribe((event) => event.type === 'delta' && deltas.push(event.delta));
    did(again, {
      type: 'calendarException.create',
      id: 'x1',
      fields: { calendarId: 'site', name: 'Storm', fromDay: minToDay(PROJECT_START), toDay: minToDay(PROJECT_START), hours: [] },
    });
    expect(deltas.map(({ documentId }) => documentId)).toEqual(['workspace', 'plan:p1']);
    expect(deltas[1]?.schedule?.put).toMatchObject([{ id: 't1', startMin: PROJECT_START + 1440 }]);
    expect(deltas[1]?.put).toEqual({});
  });

  test('a new name moves no dates and sends none', () => {
    const engine = withProject();
    aTask(engine, 't1');
    const deltas: Delta[] = [];
    engine.subscribe((event) => event.type === 'delta' && deltas.push(event.delta));
    did(engine, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'Dig' } });
    did(engine, { type: 'project.update', id: 'p1', fields: { name: 'Pier' } });
    expect(deltas.filter(({ schedule }) => schedule)).toEqual([]);
  });
});

describe('documents', () => {
  test('a plan that comes before its project is kept, and has dates when the project comes', () => {
    const [from, to] = [withProject(), anEngine()];
    aTask(from, 't1');
    const port = from.syncPort();
    expect(to.syncPort().applyRemote('plan:p1', port.encodeState('plan:p1'))).toEqual({ ok: true });
    const waiting = reopened(to);
    expect(waiting.query({ type: 'projects' })).toEqual([]);
    expect(waiting.syncPort().documentIds()).toContain('plan:p1');
    expect(waiting.syncPort().applyRemote('workspace', port.encodeState('workspace'))).toEqual({ ok: true });
    expect(waiting.query({ type: 'projects' })).toMatchObject([{ id: 'p1', tasks: 1 }]);
    expect(waiting.scheduleOf('p1')).toEqual(from.scheduleOf('p1'));
  });

  test('sync is told when a project makes new documents', () => {
    const engine = anEngine();
    let told = 0;
    engine.syncPort().onDocuments(() => (told += 1));
    withProject(engine);
    expect(told).toBe(1);
    expect(engine.syncPort().documentIds()).toEqual(['workspace', 'plan:p1', 'journal:p1']);
  });

  test('[C5] sync gets an update when it is on disk, with where it came from', () => {
    const [a, b] = [withProject(), anEngine()];
    const seen: string[] = [];
    b.syncPort().onCommitted((id, _update, origin) => seen.push(`${origin} ${id} ${b.stateHash().projects.length}`));
    copyState(a, b);
    did(b, { type: 'project.update', id: 'p1', fields: { name: 'Pier' } });
    expect(seen).toEqual(['remote workspace 1', 'remote journal:p1 1', 'local workspace 1', 'local journal:p1 1']);
  });

  test('[C1] every update is one row of the log', () => {
    const engine = withProject();
    aTask(engine, 't1');
    aTask(engine, 't2');
    act(engine, { type: 'history.undo' });
    closeEngine(engine);
    const { log, documents } = logOf(engine.path, 'plan:p1');
    expect(log.updates).toHaveLength(3);
    expect(documents.find(({ id }) => id === 'plan:p1')?.lastSeq).toBe(3);
  });

  test('[C8] a long log becomes a snapshot, in use and when it is put away', () => {
    const engine = withProject(anEngine({ compactAfter: 10 }));
    for (let index = 0; index < 25; index += 1) aTask(engine, `t${index}`);
    const hash = engine.stateHash();
    closeEngine(engine);
    const inUse = logOf(engine.path, 'plan:p1').log;
    expect([inUse.snapshot === null, inUse.updates.length]).toEqual([false, 5]);
    const again = anEngine({ path: engine.path });
    expect(again.stateHash()).toEqual(hash);
    for (let index = 0; index < 110; index += 1)
      did(again, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: `n${index}` } });
    closeEngine(again);
    expect(logOf(engine.path, 'plan:p1').log.updates).toEqual([]);
    expect(anEngine({ path: engine.path }).projectState('p1').plan.task.get('t1')?.name).toBe('n109');
  });

  test('many projects come and go from memory, undo reaching back to those it needs', () => {
    const engine = anEngine();
    for (let index = 0; index < 30; index += 1) {
      did(engine, { type: 'project.create', id: `p${index}`, fields: { name: `P${index}`, startMin: PROJECT_START } });
      did(engine, { type: 'task.create', projectId: `p${index}`, id: 't', place: { parentId: null }, fields: { name: 'T' } });
    }
    for (let step = 0; step < 60; step += 1) expect(act(engine, { type: 'history.undo' }).ok).toBe(true);
    expect(engine.query({ type: 'projects' })).toEqual([]);
    for (let step = 0; step < 60; step += 1) expect(act(engine, { type: 'history.redo' }).ok).toBe(true);
    expect(engine.query({ type: 'projects' }).map(({ tasks }) => tasks)).toEqual(Array.from({ length: 30 }, () => 1));
  });

  test('[C4] a peer’s update that can not be written is not in memory either, and comes again', () => {
    const [from, to] = [withProject(), anEngine({ path: aPath(), maxPages: 90 })];
    copyState(from, to);
    aTask(from, 't1', { description: 'z'.repeat(400_000) });
    const before = to.stateHash();
    expect(to.syncPort().applyRemote('plan:p1', from.syncPort().encodeState('plan:p1'))).toMatchObject({ ok: false });
    expect(to.stateHash()).toEqual(before);
    expect(to.projectState('p1').plan.task.size).toBe(0);
    aTask(to, 'mine');
    const roomy = reopened(to, { maxPages: 10_000 });
    expect(roomy.syncPort().applyRemote('plan:p1', from.syncPort().encodeState('plan:p1'))).toEqual({ ok: true });
    expect([...roomy.projectState('p1').plan.task.keys()].toSorted()).toEqual(['mine', 't1']);
  });
});

describe('a document that this Baton may not or can not use', () => {
  test('from a newer Baton is read and not written', () => {
    const engine = withProject();
    aTask(engine, 't1');
    const newer = new Y.Doc();
    newer.getMap('meta').set('minReader', 99);
    expect(engine.syncPort().applyRemote('plan:p1', Y.encodeStateAsUpdate(newer))).toEqual({ ok: true });
    const refused = act(engine, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'x' } });
    expect(refused).toMatchObject({
      ok: false,
      rejection: { code: 'read-only', reason: expect.stringContaining('Update Baton') as string },
    });
    expect(engine.projectState('p1').plan.task.get('t1')?.name).toBe('t1');
    did(engine, { type: 'project.update', id: 'p1', fields: { name: 'Pier' } });
  });

  test('is opened ahead of the first edit without a word', () => {
    const engine = withProject();
    aTask(engine, 't1');
    closeEngine(engine);
    new Database(engine.path).exec(`UPDATE doc_update SET bytes = x'00ff' WHERE document_id = 'journal:p1'`).close();
    const again = anEngine({ path: engine.path });
    expect(() => ['p1', 'nobody'].forEach((id) => again.prepare(id))).not.toThrow();
  });

  test('[C2] is scheduled ahead of the first edit, which still puts right what the rows lack', () => {
    const engine = withProject();
    for (const id of ['t1', 't2']) aTask(engine, id);
    const dates = engine.scheduleOf('p1');
    closeEngine(engine);
    new Database(engine.path).exec(`DELETE FROM task_schedule WHERE id = 't2'`).close();
    const again = anEngine({ path: engine.path });
    again.prepare('p1');
    did(again, { type: 'task.update', projectId: 'p1', id: 't1', fields: { durationMin: 240 } });
    expect(again.scheduleOf('p1').rows.get('t2')).toEqual(dates.rows.get('t2'));
    expect(reopened(again).scheduleOf('p1').rows.get('t2')).toEqual(dates.rows.get('t2'));
  });

  test('with a log that can not be decoded is said so, and the others go on', () => {
    const engine = withProject();
    aTask(engine, 't1');
    closeEngine(engine);
    new Database(engine.path).exec(`UPDATE doc_update SET bytes = x'00ff' WHERE document_id = 'plan:p1'`).close();
    const again = anEngine({ path: engine.path });
    const result = act(again, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'x' } });
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining('baton doctor') as string } });
    expect(again.projectState('p1').plan.task.get('t1')?.name).toBe('t1');
    expect([...again.syncPort().encodeState('plan:p1')]).toEqual([0, 0]);
    did(again, { type: 'project.update', id: 'p1', fields: { name: 'Pier' } });
  });

  test('[G2] a refused update leaves undo as it was', () => {
    const engine = withProject();
    aTask(engine, 't1');
    expect(engine.syncPort().applyRemote('plan:p1', new Uint8Array([1, 255, 255, 3, 5]))).toMatchObject({ ok: false });
    expect(act(engine, { type: 'history.undo' }).ok).toBe(true);
    expect(engine.projectState('p1').plan.task.size).toBe(0);
  });
});
