import { describe, expect, test } from 'vitest';
import type { Engine } from '../../electron/engine/engine.ts';
import { act, aTask, anEngine, copyState, did, exchange, withProject } from './support/test-engine.ts';

const undo = (engine: Engine) => act(engine, { type: 'history.undo' });
const redo = (engine: Engine) => act(engine, { type: 'history.redo' });
const names = (engine: Engine): string[] => [...engine.projectState('p1').plan.task.values()].map(({ name }) => name).toSorted();

describe('undo', () => {
  test('[U1] takes back a whole command over all its documents, and redo brings it back', () => {
    const engine = withProject();
    did(engine, {
      type: 'batch',
      label: 'Plan',
      commands: [
        { type: 'person.create', id: 'ada', fields: { name: 'Ada' } },
        { type: 'task.create', projectId: 'p1', id: 't1', place: { parentId: null }, fields: { name: 'Dig', ownerId: 'ada' } },
        { type: 'comment.create', projectId: 'p1', id: 'c1', fields: { taskId: 't1', body: 'Careful' } },
      ],
    });
    const done = engine.stateHash().projects;
    expect(engine.history()).toEqual({ undo: 'Plan', redo: null });
    expect(undo(engine)).toMatchObject({ ok: true });
    expect(engine.projectState('p1').workspace.person.size).toBe(0);
    expect(names(engine)).toEqual([]);
    expect(engine.query({ type: 'comments', projectId: 'p1', taskId: 't1' })).toEqual([]);
    expect(engine.history()).toEqual({ undo: 'project.create', redo: 'Plan' });
    expect(redo(engine)).toMatchObject({ ok: true });
    expect(engine.stateHash().projects).toEqual(done);
    expect(engine.query({ type: 'comments', projectId: 'p1', taskId: 't1' })).toHaveLength(1);
  });

  test('[U1] steps over several documents come back in order', () => {
    const engine = withProject();
    aTask(engine, 't1');
    did(engine, { type: 'person.create', id: 'ada', fields: { name: 'Ada' } });
    aTask(engine, 't2');
    for (const left of [['t1'], ['t1'], []]) {
      expect(undo(engine).ok).toBe(true);
      expect(names(engine)).toEqual(left);
    }
    expect(engine.history()).toEqual({ undo: 'project.create', redo: 'task.create' });
    for (let step = 0; step < 3; step += 1) redo(engine);
    expect(names(engine)).toEqual(['t1', 't2']);
    expect(redo(engine)).toMatchObject({ ok: false, rejection: { code: 'nothing-to-redo' } });
  });

  test('[U1] is told of before the change is, so a window that shows a step can undo it', () => {
    const engine = withProject();
    const told: string[] = [];
    engine.subscribe((event) => void told.push(event.type));
    aTask(engine, 't1');
    expect([told[0], new Set(told.slice(1))]).toEqual(['history', new Set(['delta'])]);
  });

  test('[U2] never takes back what others did', () => {
    const [a, b] = [withProject(), anEngine()];
    aTask(a, 't1', { name: 'mine' });
    copyState(a, b);
    did(b, { type: 'task.update', projectId: 'p1', id: 't1', fields: { status: 'ready' } });
    aTask(b, 't2', { name: 'theirs' });
    did(a, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'mine too' } });
    exchange(a, b);
    undo(a);
    expect(a.projectState('p1').plan.task.get('t1')).toMatchObject({ name: 'mine', status: 'ready' });
    expect(names(a)).toContain('theirs');
  });

  test('[U3] passes over a step that others left without effect, without taking two steps of a document', () => {
    const [a, b] = [withProject(), anEngine()];
    aTask(a, 'first');
    aTask(a, 'second');
    copyState(a, b);
    did(b, { type: 'task.delete', projectId: 'p1', id: 'second' });
    did(b, { type: 'trash.empty', projectId: 'p1' });
    exchange(a, b);
    expect(undo(a).ok).toBe(true);
    expect(names(a)).toEqual([]);
    expect(a.history().undo).toBe('project.create');
  });

  test('a new step ends redo, in every document', () => {
    const engine = withProject();
    aTask(engine, 't1');
    undo(engine);
    did(engine, { type: 'person.create', id: 'ada', fields: { name: 'Ada' } });
    expect(redo(engine)).toMatchObject({ ok: false, rejection: { code: 'nothing-to-redo' } });
    undo(engine);
    redo(engine);
    expect(names(engine)).toEqual([]);
    expect(engine.projectState('p1').workspace.person.size).toBe(1);
  });

  test('[U4] is over when the trash was emptied', () => {
    const engine = withProject();
    aTask(engine, 't1');
    did(engine, { type: 'task.delete', projectId: 'p1', id: 't1' });
    did(engine, { type: 'trash.empty', projectId: 'p1' });
    expect(engine.history()).toEqual({ undo: null, redo: null });
    expect(undo(engine)).toMatchObject({ ok: false, rejection: { code: 'nothing-to-undo' } });
  });

  test('[U5] every command leaves one activity, undo too, and none of them is undone', () => {
    const engine = withProject();
    aTask(engine, 't1');
    undo(engine);
    redo(engine);
    const actions = engine.query({ type: 'activity', projectId: 'p1', limit: 10 }).map(({ action }) => action);
    expect(actions).toEqual(['history.redo', 'history.undo', 'task.create', 'project.create']);
    expect(engine.query({ type: 'activity', projectId: 'p1', taskId: 't1', limit: 10 })).toHaveLength(3);
  });

  test('[U5] an act that was done is not done again under its id', () => {
    const engine = withProject();
    const envelope = { id: 'once', atMs: 1_790_000_000_000, actorId: null };
    const rename = (name: string) =>
      engine.execute({ ...envelope, command: { type: 'project.update', id: 'p1', fields: { name } } });
    expect(rename('Pier')).toMatchObject({ ok: true });
    const again = { ok: false, rejection: { code: 'already-exists', kind: 'activity', id: 'once' } };
    expect(rename('Quay')).toMatchObject(again);
    expect(engine.execute({ ...envelope, command: { type: 'history.undo' } })).toMatchObject(again);
    expect(engine.query({ type: 'projects' })).toMatchObject([{ name: 'Pier' }]);
  });
});

describe('the trash', () => {
  test('[C7] an edit made elsewhere survives in the trash and comes back with the task', () => {
    const [a, b] = [withProject(), anEngine()];
    aTask(a, 't1', { name: 'Dig' });
    copyState(a, b);
    did(a, { type: 'task.delete', projectId: 'p1', id: 't1' });
    did(b, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'Dig deep' } });
    exchange(a, b);
    expect(a.query({ type: 'trash' })).toMatchObject([{ kind: 'task', projectId: 'p1', id: 't1', name: 'Dig deep' }]);
    expect(a.scheduleOf('p1').rows.has('t1')).toBe(false);
    expect(a.query({ type: 'search', text: 'deep', limit: 5 })).toEqual([]);
    did(a, { type: 'task.restore', projectId: 'p1', id: 't1' });
    expect(a.scheduleOf('p1').rows.has('t1')).toBe(true);
    expect(a.query({ type: 'search', text: 'deep', limit: 5 })).toHaveLength(1);
  });

  test('[C7] only emptying the trash takes entries out of the document', () => {
    const engine = withProject();
    aTask(engine, 't1');
    did(engine, { type: 'task.delete', projectId: 'p1', id: 't1' });
    expect(engine.projectState('p1').plan.task.has('t1')).toBe(true);
    did(engine, { type: 'trash.empty', projectId: 'p1' });
    expect(engine.projectState('p1').plan.task.has('t1')).toBe(false);
    expect(engine.query({ type: 'trash' })).toEqual([]);
  });
});
