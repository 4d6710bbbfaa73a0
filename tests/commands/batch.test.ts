import { describe, expect, test } from 'vitest';
import type { RecordCommand } from '../../shared/commands/command.ts';
import { createDraft, emptySource } from '../../shared/commands/draft.ts';
import { decide, isRecordEnvelope } from '../../shared/commands/decide.ts';
import { aPlan, PROJECT } from './support/a-plan.ts';

function create(id: string, parentId: string | null = null): RecordCommand {
  return { type: 'task.create', projectId: PROJECT, id, place: { parentId }, fields: { name: id } };
}

function batch(...commands: readonly RecordCommand[]) {
  return { type: 'batch', label: 'Test', commands } as const;
}

describe('a batch', () => {
  test('[D2] commands see what the earlier ones did', () => {
    const plan = aPlan();
    plan.do(batch(create('s'), create('a', 's'), { type: 'task.update', projectId: PROJECT, id: 'a', fields: { priority: 7 } }));
    expect([plan.order('s'), plan.get('a').priority]).toEqual([['a'], 7]);
  });

  test('[D1] [D2] one refused command refuses all of them, and the draft is as before', () => {
    const plan = aPlan().task('x');
    const before = plan.draft.toTables('plan', PROJECT);
    const commands = batch(create('a'), { type: 'task.delete', projectId: PROJECT, id: 'x' }, create('a'));
    expect(plan.refused(commands)).toEqual({
      code: 'in-batch',
      index: 2,
      rejection: { code: 'already-exists', kind: 'task', id: 'a' },
    });
    expect(plan.draft.toTables('plan', PROJECT)).toEqual(before);
    expect([plan.order(), plan.get('x').deletedAtMs]).toEqual([['x'], null]);
  });

  test('[D1] a refusal takes back moves and removals too', () => {
    const plan = aPlan().task('a').task('b', {}, 'a').task('c').link('b', 'c');
    const before = plan.draft.toTables('plan', PROJECT);
    plan.refused(
      batch(
        { type: 'dependency.remove', projectId: PROJECT, fromId: 'b', toId: 'c' },
        { type: 'task.move', projectId: PROJECT, ids: ['b'], place: { parentId: null, afterId: null } },
        { type: 'task.delete', projectId: PROJECT, id: 'c' },
        { type: 'trash.empty', projectId: PROJECT },
        { type: 'task.delete', projectId: PROJECT, id: 'none' },
      ),
    );
    expect(plan.draft.toTables('plan', PROJECT)).toEqual(before);
    expect([plan.order(), plan.order('a')]).toEqual([['a', 'c'], ['b']]);
  });

  test('[D3] circles count when all commands are in, so tasks may change places on the way', () => {
    const plan = aPlan().task('a').task('b', {}, 'a');
    const move = (id: string, parentId: string | null): RecordCommand => ({
      type: 'task.move',
      projectId: PROJECT,
      ids: [id],
      place: { parentId },
    });
    plan.do(batch(move('a', 'b'), move('b', null)));
    expect([plan.order(), plan.order('b')]).toEqual([['b'], ['a']]);
    expect(plan.refused(batch(move('b', 'a'), create('c')))).toMatchObject({
      code: 'in-batch',
      index: 0,
      rejection: { code: 'task-would-contain-itself' },
    });
  });

  test('[D3] the command that closed a circle is named', () => {
    const plan = aPlan().task('a').task('b').task('c');
    const link = (fromId: string, toId: string): RecordCommand => ({
      type: 'dependency.set',
      projectId: PROJECT,
      fromId,
      toId,
      fields: {},
    });
    expect(plan.refused(batch(link('a', 'b'), link('b', 'c'), link('c', 'a'), create('d')))).toMatchObject({
      code: 'in-batch',
      index: 2,
      rejection: { code: 'dependency-would-cycle', fromId: 'c', toId: 'a' },
    });
    const taken = { type: 'dependency.remove', projectId: PROJECT, fromId: 'a', toId: 'b' } as const;
    plan.do(batch(link('a', 'b'), link('b', 'c'), link('c', 'a'), taken));
  });

  test('[D2] a batch that makes a project and 20,000 records is one step', () => {
    const draft = createDraft(emptySource());
    const commands: RecordCommand[] = [{ type: 'project.create', id: PROJECT, fields: { name: 'Big' } }];
    for (let i = 0; i < 10_000; i++) commands.push(create(`t${i}`, i % 50 === 0 ? null : `t${i - (i % 50)}`));
    for (let i = 2; i < 10_000; i++)
      if (i % 50 > 1)
        commands.push({ type: 'dependency.set', projectId: PROJECT, fromId: `t${i - 1}`, toId: `t${i}`, fields: {} });
    const decided = decide(draft, { id: 'e', atMs: 0, actorId: null, command: batch(...commands) });
    expect(decided.ok && decided.value.length).toBe(commands.length);
    expect(draft.toTables('plan', PROJECT).task.size).toBe(10_000);
  });

  test('undo and redo are not decided here', () => {
    const envelope = { id: 'e', atMs: 0, actorId: null } as const;
    expect(isRecordEnvelope({ ...envelope, command: { type: 'history.undo' } })).toBe(false);
    expect(isRecordEnvelope({ ...envelope, command: batch() })).toBe(true);
  });
});
