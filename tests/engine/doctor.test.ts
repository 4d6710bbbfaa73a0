import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWorkspace, repairWorkspace } from '../../electron/engine/doctor.ts';
import { extractWorkspace } from '../../electron/engine/extract.ts';
import { aPath, aTask, anEngine, closeEngine, did, withProject } from './support/test-engine.ts';

function aFile(tasks = 5): string {
  const engine = withProject();
  for (let index = 0; index < tasks; index += 1) aTask(engine, `t${index}`, { description: 'x'.repeat(900) });
  closeEngine(engine);
  return engine.path;
}

function tamper(path: string, sql: string): void {
  new Database(path).exec(sql).close();
}

test('[E4] a sound workspace has no problems, and its hash is the engine’s', () => {
  const path = aFile();
  const report = checkWorkspace(path);
  expect(report).toMatchObject({ ok: true, value: { problems: [] } });
  expect(report.ok && report.value.hash).toEqual(anEngine({ path }).stateHash());
});

test('[E4] rows and dates that are not what the documents say are found, and made anew', () => {
  const path = aFile();
  tamper(
    path,
    `UPDATE task SET name = 'forged' WHERE id = 't1'; DELETE FROM task_schedule WHERE id = 't2'; DELETE FROM search_entry`,
  );
  const before = checkWorkspace(path);
  expect(before.ok && before.value.problems.map(({ what }) => what)).toEqual(['rows', 'schedule']);
  expect(repairWorkspace(path)).toMatchObject({ ok: true, value: { problems: [] } });
  const engine = anEngine({ path });
  expect(engine.projectState('p1').plan.task.get('t1')?.name).toBe('t1');
  expect(engine.query({ type: 'search', text: 't2', limit: 5 })).toHaveLength(1);
  did(engine, { type: 'task.update', projectId: 'p1', id: 't2', fields: { name: 'Renamed' } });
  expect(engine.query({ type: 'search', text: 't2', limit: 5 })).toEqual([]);
  expect(engine.query({ type: 'search', text: 'renamed', limit: 5 })).toHaveLength(1);
});

test('[E4] a damaged update in the log is named', () => {
  const path = aFile();
  tamper(path, `UPDATE doc_update SET bytes = x'00ff00' WHERE document_id = 'plan:p1' AND seq = 2`);
  const report = checkWorkspace(path);
  expect(report.ok && report.value.problems).toMatchObject([
    { what: 'log', message: expect.stringContaining('plan:p1') as string },
  ]);
});

test('[E5] what can be read of a damaged file goes to a new one, the damaged one stays', () => {
  const path = aFile(40);
  const bytes = readFileSync(path);
  // Pages in the middle of the file: some of the log, some of the rows.
  for (let page = 12; page < 18; page += 1) bytes.fill(0x5a, page * 4096, (page + 1) * 4096);
  writeFileSync(path, bytes);
  expect(checkWorkspace(path)).toMatchObject({ ok: false, error: { code: 'corrupt' } });
  const copy = aPath('extracted.baton');
  const report = extractWorkspace(path, copy);
  expect(report.ok).toBe(true);
  expect(readFileSync(path)).toEqual(bytes);
  expect(checkWorkspace(copy)).toMatchObject({ ok: true, value: { problems: [] } });
  const engine = anEngine({ path: copy });
  expect(engine.query({ type: 'projects' }).map(({ id }) => id)).toEqual(['p1']);
  did(engine, { type: 'task.create', projectId: 'p1', id: 'later', place: { parentId: null }, fields: { name: 'Later' } });
});

test('[E5] a readable update next to a damaged one is saved', () => {
  const path = aFile();
  tamper(path, `UPDATE doc_update SET bytes = x'00ff00' WHERE document_id = 'journal:p1' AND seq = 6`);
  const copy = aPath('extracted.baton');
  const report = extractWorkspace(path, copy);
  expect(report.ok && report.value.documents.find(({ id }) => id === 'journal:p1')).toMatchObject({
    read: 5,
    unreadable: 1,
    records: 5,
  });
  expect(anEngine({ path: copy }).projectState('p1').plan.task.size).toBe(5);
});

test('[E5] a file whose list of tables is damaged gives all of its log', () => {
  const path = aFile(40);
  const bytes = readFileSync(path);
  const sound = anEngine({ path });
  const before = sound.stateHash();
  closeEngine(sound);
  bytes.fill(0x5a, 0, 4096);
  writeFileSync(path, bytes);
  const copy = aPath('extracted.baton');
  const report = extractWorkspace(path, copy);
  expect(report.ok && report.value.losses).toEqual([expect.stringContaining('remembered in the file')]);
  expect(anEngine({ path: copy }).stateHash()).toEqual(before);
});

test('[E5] a file that is cut short gives what is left, and says what is lost', () => {
  const path = aFile(200);
  const bytes = readFileSync(path);
  const full = checkWorkspace(path);
  const copies = [0.3, 0.6, 0.9].map((share) => {
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * share)));
    const copy = aPath('extracted.baton');
    const report = extractWorkspace(path, copy);
    if (!report.ok || !full.ok) throw new Error('It could not be read');
    expect(checkWorkspace(copy)).toMatchObject({ ok: true, value: { problems: [] } });
    const saved = report.value.documents.reduce((sum, { records }) => sum + records, 0);
    const all = full.value.documents.reduce((sum, { records }) => sum + records, 0);
    expect(saved === all || report.value.losses.length > 0).toBe(true);
    return saved;
  });
  expect(copies).toEqual(copies.toSorted((a, b) => a - b));
  expect(copies.at(-1)).toBeGreaterThan(100);
});

test('[E5] what was not moved into a damaged file yet is read from its write-ahead log', () => {
  const engine = withProject();
  for (let index = 0; index < 5; index += 1) aTask(engine, `t${index}`);
  const [path, copy] = [aPath('torn.baton'), aPath('extracted.baton')];
  copyFileSync(engine.path, path);
  copyFileSync(`${engine.path}-wal`, `${path}-wal`);
  writeFileSync(path, new Uint8Array(100));
  expect(extractWorkspace(path, copy)).toMatchObject({ ok: true });
  expect(anEngine({ path: copy }).stateHash()).toEqual(engine.stateHash());
});

test('[E5] an extract never overwrites a file', () => {
  const [path, there] = [aFile(), aFile()];
  const before = readFileSync(there);
  expect(extractWorkspace(path, there)).toMatchObject({ ok: false, error: { code: 'exists' } });
  expect(readFileSync(there)).toEqual(before);
  const nothing = aPath('nothing.baton');
  writeFileSync(nothing, 'no database at all');
  expect(extractWorkspace(nothing, aPath('x.baton'))).toMatchObject({ ok: false, error: { code: 'corrupt' } });
  expect(existsSync(aPath('x.baton'))).toBe(false);
});
