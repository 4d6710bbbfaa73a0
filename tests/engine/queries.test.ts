import { describe, expect, test } from 'vitest';
import { openWorkspaceFile } from '../../electron/store/workspace-file.ts';
import { act, aTask, anEngine, closeEngine, did, PROJECT_START, withProject } from './support/test-engine.ts';

describe('search', () => {
  const found = (engine: ReturnType<typeof anEngine>, text: string): string[] =>
    engine.query({ type: 'search', text, limit: 10 }).map(({ kind, id }) => `${kind} ${id}`);

  test('looks at names, descriptions, comments and decisions, and takes every word as a beginning', () => {
    const engine = withProject();
    aTask(engine, 't1', { name: 'Pour concrete', description: 'Harbour wall, north' });
    did(engine, { type: 'comment.create', projectId: 'p1', id: 'c1', fields: { taskId: 't1', body: 'The northern wall leaks' } });
    did(engine, {
      type: 'decision.create',
      projectId: 'p1',
      id: 'd1',
      fields: { title: 'Concrete C30', body: 'Because of the wall' },
    });
    expect(found(engine, 'wall')).toEqual(['decision d1', 'comment c1', 'task t1']);
    expect(found(engine, 'nor wal')).toEqual(['comment c1', 'task t1']);
    expect(found(engine, 'CONC c3')).toEqual(['decision d1']);
    expect(found(engine, 'all')).toEqual([]);
    expect(found(engine, '" OR * NEAR(')).toEqual([]);
    expect(found(engine, '')).toEqual([]);
  });

  test('puts names that begin so first, the shorter the earlier, then names that hold the words', () => {
    const engine = withProject();
    aTask(engine, 'exact', { name: 'Design' });
    aTask(engine, 'longer', { name: 'Design system components' });
    aTask(engine, 'begins', { name: 'Design approved' });
    aTask(engine, 'holds', { name: 'Review of the designs' });
    aTask(engine, 'described', { name: 'Hand-over', description: 'Everything of the design' });
    did(engine, { type: 'comment.create', projectId: 'p1', id: 'c1', fields: { taskId: 'exact', body: 'The design is late' } });
    expect(found(engine, 'dESi')).toEqual([
      'task exact',
      'task begins',
      'task longer',
      'task holds',
      'comment c1',
      'task described',
    ]);
  });

  test('marks what it found in an excerpt around it', () => {
    const engine = withProject();
    aTask(engine, 't1', { name: 'Dig', description: `${'word '.repeat(60)}the façade is painted` });
    const [hit] = engine.query({ type: 'search', text: 'facade', limit: 1 });
    expect(hit).toMatchObject({ title: 'Dig', taskId: 't1', projectId: 'p1' });
    expect(hit?.excerpt).toContain('the \u{E000}façade\u{E001} is painted');
    expect(hit?.excerpt.length).toBeLessThan(200);
  });

  test.each([
    ['Łódź, Przęsło', 'lodz przeslo', 'Łódź'],
    ['Łódź, Przęsło', 'łódź', 'Łódź'],
    ['Lodz', 'ŁÓDŹ', 'Lodz'],
    ['Große Straße', 'strasse', 'Straße'],
    ['Strasse', 'straße', 'Strasse'],
    ['Ærø færge', 'aero faer', 'Ærø'],
    ['Đà Nẵng', 'da nang', 'Đà'],
    ['Þingvellir', 'thing', 'Þing'],
    ['Ca\u0301diz', 'cadiz', 'Ca\u0301diz'],
  ])('finds %s by %s and marks it', (name, text, marked) => {
    const engine = withProject();
    aTask(engine, 't1', { name });
    expect(found(engine, text)).toEqual(['task t1']);
    expect(engine.query({ type: 'search', text, limit: 1 })[0]?.title).toContain(`\u{E000}${marked}\u{E001}`);
  });

  test('forgets what was renamed, put in the trash, or belongs to a project in the trash', () => {
    const engine = withProject();
    aTask(engine, 't1', { name: 'Alpha' });
    aTask(engine, 't2', { name: 'Alpha two' });
    did(engine, { type: 'task.create', projectId: 'p1', id: 't3', place: { parentId: 't2' }, fields: { name: 'Alpha below' } });
    did(engine, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'Beta' } });
    did(engine, { type: 'task.delete', projectId: 'p1', id: 't2' });
    expect(found(engine, 'alpha')).toEqual([]);
    expect(found(engine, 'beta')).toEqual(['task t1']);
    did(engine, { type: 'project.delete', id: 'p1' });
    expect(found(engine, 'beta')).toEqual([]);
  });
});

describe('lists', () => {
  test('projects are counted from rows: leaves, done, blocked, late', () => {
    const engine = withProject();
    aTask(engine, 'phase');
    for (const id of ['a', 'b', 'c'])
      did(engine, {
        type: 'task.create',
        projectId: 'p1',
        id,
        place: { parentId: 'phase' },
        fields: { name: id, durationMin: 960 },
      });
    did(engine, { type: 'task.update', projectId: 'p1', id: 'a', fields: { status: 'done' } });
    did(engine, { type: 'task.update', projectId: 'p1', id: 'b', fields: { deadlineMin: PROJECT_START + 60 } });
    const blocked = { reason: 'No permit', sinceMs: 1, by: { kind: 'other' as const } };
    did(engine, { type: 'task.update', projectId: 'p1', id: 'c', fields: { status: 'blocked', blocked } });
    expect(engine.query({ type: 'projects' })).toMatchObject([
      { id: 'p1', name: 'Harbour', startMin: PROJECT_START, tasks: 3, done: 1, blocked: 1, late: 1 },
    ]);
  });

  test('the first finish among the open tasks says whether something is overdue', () => {
    const engine = withProject();
    for (const [id, days] of Object.entries({ a: 1, b: 2, c: 3 }))
      did(engine, {
        type: 'task.create',
        projectId: 'p1',
        id,
        place: { parentId: null },
        fields: { name: id, durationMin: days * 480 },
      });
    did(engine, { type: 'task.update', projectId: 'p1', id: 'a', fields: { status: 'done' } });
    const [before] = engine.query({ type: 'projects' });
    expect(before?.nextFinishMin).toBe(PROJECT_START + 1440 + 540);
    did(engine, { type: 'task.update', projectId: 'p1', id: 'b', fields: { status: 'cancelled' } });
    did(engine, { type: 'task.update', projectId: 'p1', id: 'c', fields: { status: 'done' } });
    expect(engine.query({ type: 'projects' })[0]?.nextFinishMin).toBeNull();
  });

  test('comments come oldest first, decisions and activity newest first', () => {
    const engine = withProject();
    aTask(engine, 't1');
    for (const [index, body] of ['one', 'two'].entries()) {
      did(engine, { type: 'comment.create', projectId: 'p1', id: `c${index}`, fields: { taskId: 't1', body } });
      did(engine, { type: 'decision.create', projectId: 'p1', id: `d${index}`, fields: { title: body } });
    }
    expect(engine.query({ type: 'comments', projectId: 'p1', taskId: 't1' }).map(({ body }) => body)).toEqual(['one', 'two']);
    expect(engine.query({ type: 'decisions', projectId: 'p1' }).map(({ title }) => title)).toEqual(['two', 'one']);
    expect(engine.query({ type: 'activity', projectId: 'p1', limit: 2 }).map(({ action }) => action)).toEqual([
      'decision.create',
      'comment.create',
    ]);
  });

  test('a snapshot of what is not there is null', () => {
    const engine = withProject();
    expect(engine.query({ type: 'snapshot', documentId: 'plan:nobody' })).toBeNull();
    expect(engine.query({ type: 'snapshot', documentId: 'plan:p1' })).toMatchObject({
      records: { task: [] },
      schedule: { rows: [] },
    });
  });
});

test('[C2] rows that an earlier Baton projected are made anew when the file is opened', () => {
  const engine = withProject();
  aTask(engine, 't1', { name: 'Dig' });
  closeEngine(engine);
  const file = openWorkspaceFile({ path: engine.path });
  if (!file.ok) throw new Error(file.error.code);
  file.value.db.script(
    `UPDATE setting SET value = '0' WHERE key = 'engine.projection'; UPDATE task SET name = 'as it was read before'`,
  );
  file.value.close();
  expect(anEngine({ path: engine.path }).projectState('p1').plan.task.get('t1')?.name).toBe('Dig');
});

test('settings stay on this device, under their keys', () => {
  const engine = anEngine();
  engine.putSetting('theme', { dark: true });
  engine.putSetting('gone', 1);
  engine.putSetting('gone', undefined);
  const [storage, other] = [engine.syncStorage(), anEngine()];
  storage.save('room', new Uint8Array([1, 2]));
  expect(engine.settings()).toMatchObject({ theme: { dark: true } });
  expect(engine.settings()).not.toHaveProperty('gone');
  expect([storage.load('room'), storage.load('elsewhere')]).toEqual([Buffer.from([1, 2]), null]);
  expect(other.settings()).not.toHaveProperty('theme');
  expect(act(engine, { type: 'history.undo' })).toMatchObject({ ok: false });
});
