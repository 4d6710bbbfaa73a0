import { describe, expect, test } from 'vitest';
import { parseCommand, parseEnvelope } from '../../shared/commands/parse-command.ts';

const CREATE = { type: 'task.create', projectId: 'p', id: 'a', place: { parentId: null }, fields: { name: 'A' } };

/** Where and why JSON was refused. */
function problem(json: unknown): { readonly path: string; readonly expects: string } {
  const parsed = parseCommand(json);
  if (parsed.ok || parsed.error.code !== 'malformed') throw new Error('It was not refused as malformed');
  return parsed.error;
}

describe('commands out of JSON', () => {
  test('[D6] every command type is read as it was written', () => {
    const commands = [
      CREATE,
      { ...CREATE, place: { parentId: 'p1', afterId: null }, fields: { tags: { red: true, blue: null }, custom: { cost: 5.5 } } },
      { type: 'task.move', projectId: 'p', ids: ['a', 'b'], place: { parentId: 'c', afterId: 'd' } },
      {
        type: 'dependency.set',
        projectId: 'p',
        fromId: 'a',
        toId: 'b',
        fields: { type: 'SS', lag: { kind: 'percent', percent: 50 } },
      },
      { type: 'assignment.set', projectId: 'p', taskId: 'a', personId: 'b', fields: { units: 0.5 } },
      {
        type: 'baseline.set',
        projectId: 'p',
        number: 0,
        name: '',
        tasks: [{ taskId: 'a', startMin: 1, finishMin: null, durationMin: 0, workMin: null }],
      },
      { type: 'baseline.set', projectId: 'p', number: 10, name: 'B', setAtMs: null, tasks: [] },
      { type: 'comment.create', projectId: 'p', id: 'c', fields: { body: 'Hi' } },
      { type: 'person.delete', id: 'ann' },
      { type: 'trash.empty', projectId: null },
      { type: 'workspace.update', fields: { weekStartsOn: 0 } },
      { type: 'history.undo' },
    ];
    for (const command of [...commands, { type: 'batch', label: 'All', commands: commands.slice(0, -1) }]) {
      expect(parseCommand(JSON.parse(JSON.stringify(command)))).toEqual({ ok: true, value: command });
    }
  });

  test('[D6] what is no command is refused', () => {
    for (const json of [
      null,
      5,
      'task.create',
      [],
      {},
      { type: 5 },
      { type: 'task.explode' },
      { type: 'toString' },
      { type: '__proto__' },
      Object.create({ type: 'history.undo' }),
    ]) {
      expect(parseCommand(json)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    }
  });

  test('[D6] a refusal says where the JSON is wrong, and what should stand there', () => {
    expect(problem({ ...CREATE, fields: { durationMin: -1 } })).toEqual({
      code: 'malformed',
      path: 'fields.durationMin',
      expects: 'a whole number from 0 to 100000000',
    });
    expect(problem({ ...CREATE, place: {} })).toMatchObject({ path: 'place.parentId' });
    expect(problem({ ...CREATE, place: { parentId: null, afterId: 7 } })).toMatchObject({ path: 'place.afterId' });
    expect(problem({ ...CREATE, fields: { tags: { red: 1 } } })).toMatchObject({ path: 'fields.tags.red' });
    expect(problem({ type: 'batch', label: '', commands: [CREATE, { ...CREATE, id: 'a b' }] })).toMatchObject({
      path: 'commands[1].id',
    });
    expect(problem({ type: 'task.move', projectId: 'p', ids: ['a', ''], place: { parentId: null } })).toMatchObject({
      path: 'ids[1]',
    });
    expect(problem({ type: 'baseline.set', projectId: 'p', number: 0, name: '', tasks: [{ taskId: 'a' }] })).toMatchObject({
      path: 'tasks[0].startMin',
    });
  });

  test('[D6] keys that are missing, too many, or an object’s own by birth are refused', () => {
    const { projectId: _projectId, ...incomplete } = CREATE;
    expect(problem(incomplete)).toMatchObject({ path: 'projectId' });
    expect(problem({ ...CREATE, rank: 'V0000' })).toMatchObject({ path: 'rank' });
    expect(problem({ ...CREATE, fields: { rank: 'V0000' } })).toMatchObject({ path: 'fields.rank' });
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(problem(JSON.parse(`{"type":"person.delete","id":"a","${key}":{}}`))).toMatchObject({ path: key });
      expect(problem({ ...CREATE, fields: JSON.parse(`{"${key}":{}}`) as object })).toMatchObject({ path: `fields.${key}` });
      expect(problem({ ...CREATE, fields: { constraint: JSON.parse(`{"type":"ASAP","${key}":1}`) as object } })).toMatchObject({
        path: 'fields.constraint',
      });
    }
    for (const key of ['__proto__', '\\ud800', ''])
      expect(problem({ ...CREATE, fields: JSON.parse(`{"tags":{"${key}":true}}`) as object })).toMatchObject({
        path: 'fields.tags',
      });
  });

  test('[D6] a batch holds no batch and no undo, and lists are bounded', () => {
    for (const inner of [{ type: 'batch', label: '', commands: [] }, { type: 'history.undo' }]) {
      expect(problem({ type: 'batch', label: '', commands: [inner] })).toMatchObject({ path: 'commands[0].type' });
    }
    expect(problem({ type: 'batch', label: 'x'.repeat(201), commands: [] })).toMatchObject({ path: 'label' });
    expect(problem({ type: 'batch', label: '', commands: Array.from({ length: 1_000_001 }) })).toMatchObject({
      path: 'commands',
    });
    expect(problem({ type: 'task.move', projectId: 'p', ids: [], place: { parentId: null } })).toMatchObject({ path: 'ids' });
    const tags = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`t${i}`, true]));
    expect(problem({ ...CREATE, fields: { tags } })).toMatchObject({ path: 'fields.tags', expects: 'at most 200 keys' });
  });

  test('[D6] a long key is shortened in the message', () => {
    expect(problem({ ...CREATE, ['k'.repeat(5000)]: 1 }).path.length).toBeLessThan(50);
  });
});

describe('envelopes out of JSON', () => {
  const envelope = { id: 'e1', atMs: 5, actorId: null, command: CREATE };

  test('[D6] an envelope is read as it was written', () => {
    expect(parseEnvelope(envelope)).toEqual({ ok: true, value: envelope });
    expect(parseEnvelope({ ...envelope, actorId: 'ann', command: { type: 'history.redo' } })).toMatchObject({ ok: true });
  });

  test('[D6] who, when and its own id are checked', () => {
    for (const [key, value] of [
      ['id', 'a>b'],
      ['id', 5],
      ['atMs', -1],
      ['atMs', '5'],
      ['actorId', ''],
      ['command', null],
    ] as const) {
      expect(parseEnvelope({ ...envelope, [key]: value })).toMatchObject({ ok: false, error: { code: 'malformed', path: key } });
    }
    expect(parseEnvelope({ ...envelope, extra: 1 })).toMatchObject({ ok: false, error: { path: 'extra' } });
    expect(parseEnvelope({ ...envelope, command: { ...CREATE, fields: { progressPct: 101 } } })).toMatchObject({
      ok: false,
      error: { path: 'command.fields.progressPct' },
    });
    expect(parseEnvelope(undefined)).toMatchObject({ ok: false });
  });
});
