import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../electron/engine/engine.ts';
import { FILE_VERSION } from '../../electron/store/migrate.ts';
import { act, aPath, aTask, anEngine, closeEngine, did, withProject } from '../engine/support/test-engine.ts';

/** A closed workspace file with a project in it. */
function aFile(): string {
  const engine = withProject();
  for (let index = 0; index < 30; index += 1) aTask(engine, `t${index}`, { description: 'x'.repeat(500) });
  closeEngine(engine);
  return engine.path;
}

function refusal(path: string, options: { create?: boolean } = {}) {
  const opened = openEngine({ path, ...options });
  if (opened.ok) {
    opened.value.close();
    throw new Error('It was opened');
  }
  return opened.error;
}

describe('a workspace file that can not be opened', () => {
  test('[E1] that is missing is not made unless asked for', () => {
    const path = aPath();
    expect(refusal(path)).toMatchObject({ code: 'missing', message: expect.stringContaining('Check the path') as string });
    expect(existsSync(path)).toBe(false);
    const folder = join(dirname(path), 'no-folder');
    for (const create of [true, false]) {
      const refused = refusal(join(folder, 'x.baton'), { create });
      expect(refused).toMatchObject({
        code: 'folder-missing',
        message: expect.stringContaining(`no folder ${folder}`) as string,
      });
    }
  });

  test('[E1] that another process holds is locked, and free when that process was killed', async () => {
    const path = aFile();
    const script = `const D = require('better-sqlite3'); const d = new D(process.argv[1]); d.pragma('locking_mode = EXCLUSIVE'); d.exec('BEGIN IMMEDIATE; COMMIT'); console.log('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['-e', script, path], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(refusal(path)).toMatchObject({ code: 'locked', message: expect.stringContaining('Close it there') as string });
    holder.kill('SIGKILL');
    await once(holder, 'close');
    expect(anEngine({ path }).projectState('p1').plan.task.size).toBe(30);
  });

  test('[E1] that is no workspace is left as it is', () => {
    const text = aPath('notes.baton');
    writeFileSync(text, 'Dear diary, '.repeat(1000));
    const foreign = aPath('other.baton');
    new Database(foreign).exec('CREATE TABLE mine (a)').close();
    const before = [readFileSync(text), readFileSync(foreign)];
    for (const path of [text, foreign]) expect(refusal(path, { create: true })).toMatchObject({ code: 'not-a-workspace' });
    expect([readFileSync(text), readFileSync(foreign)]).toEqual(before);
    const folder = aPath('folder.baton');
    mkdirSync(folder);
    expect(refusal(folder, { create: true })).toMatchObject({ code: 'not-a-workspace' });
  });

  test('[E1] that is damaged says so and is left as it is', () => {
    const path = aFile();
    const bytes = readFileSync(path);
    bytes.fill(0xab, 4096 * 3, 4096 * 5);
    writeFileSync(path, bytes);
    expect(refusal(path, { create: true })).toMatchObject({
      code: 'corrupt',
      message: expect.stringContaining('baton doctor') as string,
    });
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('[E1] that a newer Baton wrote is not touched', () => {
    const path = aFile();
    new Database(path).exec(`PRAGMA user_version = ${FILE_VERSION + 1}`).close();
    expect(refusal(path)).toMatchObject({ code: 'from-newer', message: expect.stringContaining('Update Baton') as string });
  });
});

describe('a workspace file that can not be written', () => {
  test('[E2] is opened for reading, and refuses commands with the reason', () => {
    const path = aFile();
    chmodSync(path, 0o444);
    const before = readFileSync(path);
    const engine = anEngine({ path, create: false, canWrite: (candidate) => candidate !== path });
    expect(engine.readOnly).toContain(path);
    expect(engine.projectState('p1').plan.task.size).toBe(30);
    expect(act(engine, { type: 'task.delete', projectId: 'p1', id: 't1' })).toMatchObject({
      ok: false,
      rejection: { code: 'read-only' },
    });
    expect(engine.syncPort().applyRemote('workspace', engine.syncPort().encodeState('workspace'))).toMatchObject({ ok: false });
    closeEngine(engine);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['test.baton']);
  });

  test('[E2] is opened by who may only read it, whose copy could not be written either', () => {
    const path = aFile();
    chmodSync(path, 0o444);
    const reader = anEngine({ path, create: false, readOnly: true });
    expect(reader.projectState('p1').plan.task.size).toBe(30);
    const copies = readdirSync(tmpdir()).filter((name) => name.startsWith('baton-read-'));
    const modes = copies.map((name) => statSync(join(tmpdir(), name, 'copy.baton'), { throwIfNoEntry: false })?.mode ?? 0o600);
    expect(copies.length).toBeGreaterThan(0);
    expect(modes.every((mode) => (mode & 0o200) !== 0)).toBe(true);
  });

  test('[E2] is read with what its write-ahead log holds', () => {
    const engine = withProject();
    aTask(engine, 'late');
    const copy = aPath('copied-while-open.baton');
    // As a crash or a copy in the middle of work leaves them: the file and its log.
    copyFileSync(engine.path, copy);
    copyFileSync(`${engine.path}-wal`, `${copy}-wal`);
    const reader = anEngine({ path: copy, readOnly: true });
    expect(reader.projectState('p1').plan.task.has('late')).toBe(true);
  });
});

describe('a full disk', () => {
  /** As many pages as the file has now, and a few more. */
  const tight = (path: string, more: number): number => statSync(path).size / 4096 + more;

  test('[C4] [E3] refuses the command with what to do, keeps what was there, and goes on when there is room', () => {
    const path = aFile();
    const engine = anEngine({ path, maxPages: tight(path, 6) });
    const notices: string[] = [];
    engine.subscribe((event) => event.type === 'notice' && notices.push(event.message));
    const before = engine.stateHash();
    const large = act(engine, { type: 'task.update', projectId: 'p1', id: 't1', fields: { description: 'y'.repeat(200_000) } });
    expect(large).toMatchObject({
      ok: false,
      error: { code: 'commit-failed', message: expect.stringContaining('Free some space') as string },
    });
    expect(notices).toHaveLength(1);
    expect(engine.stateHash()).toEqual(before);
    expect(engine.projectState('p1').plan.task.get('t1')?.description).toHaveLength(500);
    did(engine, { type: 'task.update', projectId: 'p1', id: 't1', fields: { name: 'small' } });
    closeEngine(engine);
    const roomy = anEngine({ path });
    expect(roomy.projectState('p1').plan.task.get('t1')?.name).toBe('small');
    did(roomy, { type: 'task.update', projectId: 'p1', id: 't1', fields: { description: 'y'.repeat(200_000) } });
  });

  test('[E1] at the creation of a file says so', () => {
    expect(openEngine({ path: aPath(), create: true, maxPages: 8 })).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  });
});

test('a backup is a workspace of its own, taken while work goes on', async () => {
  const engine = withProject();
  aTask(engine, 't1');
  const copy = aPath('backup.baton');
  await engine.backup(copy);
  aTask(engine, 't2');
  expect([...anEngine({ path: copy }).projectState('p1').plan.task.keys()]).toEqual(['t1']);
});
