import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../electron/cli/command-apply.ts';
import { doctorCommand } from '../../electron/cli/command-doctor.ts';
import { hashCommand } from '../../electron/cli/command-hash.ts';
import { projectsCommand } from '../../electron/cli/command-projects.ts';
import { tasksCommand } from '../../electron/cli/command-tasks.ts';
import { tempDir } from '../support/temp-dir.ts';
import { callCli, type Call, type CallOptions } from './support/fake-io.ts';

const commands = [applyCommand, projectsCommand, tasksCommand, hashCommand, doctorCommand];
const call = (argv: readonly string[], options?: CallOptions): Promise<Call> => callCli(commands, argv, options);

const PROJECT = { type: 'project.create', id: 'P1', fields: { name: 'House', startMin: 29_549_280 } };
const task = (id: string, fields: object = {}) => ({
  type: 'task.create',
  projectId: 'P1',
  id,
  place: { parentId: null },
  fields: { name: id, ...fields },
});

async function workspaceWith(lines: readonly unknown[]): Promise<{ path: string; applied: Call }> {
  const path = join(tempDir(), 'w.baton');
  const applied = await call(['apply', '--workspace', path], { input: lines.map((line) => JSON.stringify(line)) });
  return { path, applied };
}

describe('the words of a call', () => {
  it.each([
    [[], 2],
    [['frobnicate'], 2],
    [['tasks'], 2],
    [['tasks', '--workspace'], 2],
    [['tasks', '--workspace', 'x.baton', '--nothing'], 2],
    [['hash', 'x.baton', '--workspace', 'x.baton'], 2],
    [['doctor'], 2],
  ])('[H11] %j is refused with exit code %i, on stderr', async (argv, code) => {
    const result = await call(argv);
    expect(result.code).toBe(code);
    expect(result.err).not.toBe('');
    expect(result.out).toBe('');
  });

  it('[H11] every command says how it is called', async () => {
    for (const { name } of commands) {
      const result = await call([name, '--help']);
      expect(result.code).toBe(0);
      expect(result.out).toContain(`baton ${name}`);
    }
  });

  it('prints the overview and the version', async () => {
    const overview = await call(['--help']);
    for (const { name } of commands) expect(overview.out).toContain(name);
    expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('baton apply', () => {
  it('makes the workspace, says so, and gives a revision a line', async () => {
    const { applied } = await workspaceWith([PROJECT, task('A'), task('B')]);
    expect(applied.code).toBe(0);
    expect(applied.err).toContain('Made the workspace');
    const answers = applied.out.split('\n').map((line) => JSON.parse(line) as { ok: boolean; revision: number });
    expect(answers).toHaveLength(3);
    for (const answer of answers) {
      expect(answer.ok).toBe(true);
      expect(answer.revision).toBeGreaterThan(0);
    }
  });

  it('answers a refused line with its rejection, and goes on', async () => {
    const { path, applied } = await workspaceWith([PROJECT, { type: 'task.delete', projectId: 'P1', id: 'nobody' }, task('A')]);
    expect(applied.code).toBe(1);
    const answers = applied.out.split('\n').map((line) => JSON.parse(line) as object);
    expect(answers[1]).toMatchObject({ ok: false, rejection: { code: 'not-found', id: 'nobody' } });
    expect((await call(['tasks', '--workspace', path])).out).toContain('A');
  });

  it.each(['{', 'null', '[]', '"x"', '{"type":"eval"}', '{"id":"E1","atMs":1,"actorId":null}'])(
    'refuses the line %s as malformed',
    async (line) => {
      const path = join(tempDir(), 'w.baton');
      const result = await call(['apply', '--workspace', path], { input: [line] });
      expect(result.code).toBe(1);
      expect(JSON.parse(result.out)).toMatchObject({ ok: false, rejection: { code: 'malformed' } });
    },
  );

  it('passes over empty lines', async () => {
    const path = join(tempDir(), 'w.baton');
    expect(await call(['apply', '--workspace', path], { input: ['', JSON.stringify(PROJECT), '  '] })).toMatchObject({ code: 0 });
  });

  it('takes a whole envelope', async () => {
    const envelope = { id: 'E1', atMs: 1_000, actorId: null, command: PROJECT };
    const { applied } = await workspaceWith([envelope]);
    expect(JSON.parse(applied.out)).toMatchObject({ ok: true });
  });
});

describe('baton projects, tasks and hash', () => {
  it('list what is there, as text and as JSON', async () => {
    const { path } = await workspaceWith([PROJECT, task('A', { durationMin: 960 }), task('B')]);
    const projects = JSON.parse((await call(['projects', '--workspace', path, '--json'])).out) as object[];
    expect(projects).toMatchObject([{ id: 'P1', name: 'House', tasks: 2 }]);
    const tasks = JSON.parse((await call(['tasks', '--workspace', path, '--project', 'P1', '--json'])).out) as object[];
    expect(tasks).toMatchObject([
      { id: 'A', wbs: '1', name: 'A' },
      { id: 'B', wbs: '2', name: 'B' },
    ]);
    expect((await call(['projects', '--workspace', path])).out).toContain('House');
  });

  it('say when there is no such project', async () => {
    const { path } = await workspaceWith([PROJECT]);
    const result = await call(['tasks', '--workspace', path, '--project', 'P2']);
    expect(result.code).toBe(1);
    expect(result.err).toContain("'baton projects' lists them");
  });

  it('hash the same for the same state, and otherwise after a change', async () => {
    const { path } = await workspaceWith([PROJECT, task('A')]);
    const first = (await call(['hash', '--workspace', path, '--json'])).out;
    expect((await call(['hash', '--workspace', path, '--json'])).out).toBe(first);
    await call(['apply', '--workspace', path], { input: [JSON.stringify(task('B'))] });
    expect((await call(['hash', '--workspace', path, '--json'])).out).not.toBe(first);
  });
});

describe('a workspace that can not be opened', () => {
  it.each(['projects', 'tasks', 'hash'])('[H12] baton %s does not make a missing one', async (name) => {
    const path = join(tempDir(), 'missing.baton');
    const result = await call([name, '--workspace', path]);
    expect(result.code).toBe(1);
    expect(result.err).toContain('There is no file');
    expect(existsSync(path)).toBe(false);
  });

  it('[H12] a file that is something else is left as it is', async () => {
    const path = join(tempDir(), 'notes.txt');
    writeFileSync(path, 'my notes, which are longer than a line'.repeat(200));
    const before = readFileSync(path);
    const result = await call(['apply', '--workspace', path], { input: [JSON.stringify(PROJECT)] });
    expect(result.code).toBe(1);
    expect(result.err).toContain('not a Baton workspace');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('baton doctor', () => {
  it('finds nothing wrong with a sound workspace', async () => {
    const { path } = await workspaceWith([PROJECT, task('A')]);
    const result = await call(['doctor', path]);
    expect(result).toMatchObject({ code: 0 });
    expect(result.out).toContain('Nothing is wrong.');
  });

  it('extracts a copy with the same state, once', async () => {
    const { path } = await workspaceWith([PROJECT, task('A')]);
    const copy = `${path}.copy.baton`;
    expect((await call(['doctor', path, '--extract', copy])).code).toBe(0);
    const [mine, copied] = await Promise.all(
      [path, copy].map(async (each) => (await call(['hash', '--workspace', each, '--json'])).out),
    );
    expect(copied).toBe(mine);
    const again = await call(['doctor', path, '--extract', copy]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('Choose another name');
  });

  it('rebuilds, and refuses to do two things at once', async () => {
    const { path } = await workspaceWith([PROJECT]);
    expect((await call(['doctor', path, '--rebuild'])).code).toBe(0);
    expect((await call(['doctor', path, '--rebuild', '--extract', 'x'])).code).toBe(2);
  });
});
