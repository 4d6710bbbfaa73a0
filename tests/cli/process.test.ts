import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { smallMspdi } from '../support/small-mspdi.ts';
import { tempDir } from '../support/temp-dir.ts';
import { RelayProcess } from '../sync/support/relay-process.ts';
import { baton, startBaton } from './support/baton-process.ts';

function aFolder(): { home: string; at: (name: string) => string } {
  const dir = tempDir();
  const home = join(dir, 'home');
  mkdirSync(home);
  return { home, at: (name) => join(dir, name) };
}

it('a file from MS Project goes into a workspace and out again', async () => {
  const { home, at } = aFolder();
  writeFileSync(at('hall.xml'), smallMspdi());
  const imported = await baton(['import', at('hall.xml'), '--workspace', at('w.baton'), '--json'], { home });
  expect(imported).toMatchObject({ code: 0 });
  const { projectId } = JSON.parse(imported.out) as { projectId: string };
  const tasks = await baton(['tasks', '--workspace', at('w.baton'), '--json'], { home });
  expect((JSON.parse(tasks.out) as { name: string; start: string }[]).map(({ name, start }) => [name, start])).toEqual([
    ['Build', '2026-03-02T08:00'],
    ['Foundations', '2026-03-02T08:00'],
    ['Walls', '2026-03-04T08:00'],
    ['Handover', '2026-03-06T17:00'],
  ]);
  expect(
    await baton(
      ['export', '--workspace', at('w.baton'), '--project', projectId, '--format', 'mspdi', '--output', at('out.xml')],
      { home },
    ),
  ).toMatchObject({ code: 0 });
  const [before, after] = await Promise.all(
    [at('hall.xml'), at('out.xml')].map((file) => baton(['schedule', file, '--json'], { home })),
  );
  expect(datesIn(after?.out)).toEqual(datesIn(before?.out));
});

it('[H14] the schedule of a file is the same each time and stores nothing', async () => {
  const { home, at } = aFolder();
  writeFileSync(at('hall.xml'), smallMspdi());
  const [first, second] = [
    await baton(['schedule', at('hall.xml'), '--json'], { home }),
    await baton(['schedule', at('hall.xml'), '--json'], { home }),
  ];
  expect(first.code).toBe(0);
  expect(second.out).toBe(first.out);
  expect(JSON.parse(first.out)).toMatchObject({
    schema: 'baton.schedule/1',
    project: { start: '2026-03-02T08:00', finish: '2026-03-06T17:00' },
  });
  expect(existsSync(join(home, 'settings.json'))).toBe(false);
});

it('[H13] an answer of apply means that the commit is on disk, also when the process is killed', async () => {
  const { home, at } = aFolder();
  const child = startBaton(['apply', '--workspace', at('w.baton')], { home });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = async (command: object): Promise<void> => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
    expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ ok: true });
  };
  await send({ type: 'project.create', id: 'P1', fields: { name: 'House' } });
  for (let index = 0; index < 5; index++) {
    await send({
      type: 'task.create',
      projectId: 'P1',
      id: `T${index}`,
      place: { parentId: null },
      fields: { name: `T${index}` },
    });
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const tasks = await baton(['tasks', '--workspace', at('w.baton'), '--json'], { home });
  expect((JSON.parse(tasks.out) as { id: string }[]).map(({ id }) => id)).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']);
});

it('two workspaces converge over a relay', async () => {
  const { home, at } = aFolder();
  const other = at('other-home');
  const relay = new RelayProcess();
  await relay.start();
  try {
    writeFileSync(at('hall.xml'), smallMspdi());
    await baton(['import', at('hall.xml'), '--workspace', at('a.baton')], { home });
    const env = { BATON_RELAY_TOKEN: relay.token({ workspace: '*' }) };
    const shared = await baton(['sync', '--workspace', at('a.baton'), '--share', '--relay', relay.url], { home, env });
    expect(shared).toMatchObject({ code: 0 });
    expect(shared.out).toMatch(/^baton:\/\/join#[\w-]+$/);
    const joined = await baton(['sync', '--workspace', at('b.baton'), '--join', shared.out, '--once', '--json'], { home: other });
    expect(joined).toMatchObject({ code: 0 });
    expect(await hashOf(at('b.baton'), other)).toBe(await hashOf(at('a.baton'), home));
    // Both sides go on apart, then meet again.
    const { id: projectId } = (
      JSON.parse((await baton(['projects', '--workspace', at('a.baton'), '--json'], { home })).out) as { id: string }[]
    )[0] ?? { id: '' };
    const add = (id: string): string =>
      JSON.stringify({ type: 'task.create', projectId, id, place: { parentId: null }, fields: { name: id } });
    await baton(['apply', '--workspace', at('a.baton')], { home, input: add('A1') });
    await baton(['apply', '--workspace', at('b.baton')], { home: other, input: add('B1') });
    for (const [file, device] of [
      ['a.baton', home],
      ['b.baton', other],
      ['a.baton', home],
    ] as const) {
      expect(await baton(['sync', '--workspace', at(file), '--once'], { home: device })).toMatchObject({ code: 0 });
    }
    expect(await hashOf(at('b.baton'), other)).toBe(await hashOf(at('a.baton'), home));
    const tasks = (await baton(['tasks', '--workspace', at('b.baton')], { home: other })).out;
    expect(tasks).toContain('A1');
    expect(tasks).toContain('B1');
  } finally {
    await relay.remove();
  }
});

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'serve prints a link, another for Enter, and ends cleanly on %s',
  async (signal) => {
    const { home, at } = aFolder();
    mkdirSync(at('renderer'));
    writeFileSync(at('renderer/index.html'), '<!doctype html><title>Baton</title>');
    const child = startBaton(['serve', '--workspace', at('w.baton')], { home, env: { BATON_RENDERER_DIR: at('renderer') } });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<string> => (await lines.next()).value as string;
    const first = await next();
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    child.stdin.write('\n');
    const second = await next();
    expect(second).not.toBe(first);
    const [spent, fresh] = [await fetch(first, { redirect: 'manual' }), await fetch(second, { redirect: 'manual' })];
    expect([spent.status, fresh.status]).toEqual([401, 303]);
    child.kill(signal);
    if (signal !== 'SIGINT') child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(await baton(['doctor', at('w.baton')], { home })).toMatchObject({ code: 0 });
  },
);

it('a reader that leaves early is no error', async () => {
  const { home, at } = aFolder();
  const child = startBaton(['apply', '--workspace', at('w.baton')], { home });
  child.stdout.destroy();
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${JSON.stringify({ type: 'project.create', id: 'P1', fields: { name: 'House' } })}\n`.repeat(50));
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  await once(child, 'exit');
  expect(Buffer.concat(errors).toString()).not.toMatch(/EPIPE|at .*\.ts:/);
});

async function hashOf(path: string, home: string): Promise<string> {
  const { code, out } = await baton(['hash', '--workspace', path, '--json'], { home });
  expect(code).toBe(0);
  return out;
}

function datesIn(report: string | undefined): readonly object[] {
  const { tasks } = JSON.parse(report ?? '') as {
    tasks: { name: string; start: string; finish: string; totalSlackMin: number; critical: boolean }[];
  };
  return tasks.map(({ name, start, finish, totalSlackMin, critical }) => ({ name, start, finish, totalSlackMin, critical }));
}
