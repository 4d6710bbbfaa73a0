import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHost, type BatonHost } from '../../electron/host/create-host.ts';
import type { ActionResult } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import { smallMspdi } from '../support/small-mspdi.ts';
import { tempDir } from '../support/temp-dir.ts';
import { aDevice, NOW_MS } from './support/a-device.ts';

const hosts: BatonHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

function aHost(home = tempDir(), path = join(home, 'w.baton')): { host: BatonHost; events: HostEvent[]; home: string } {
  const opened = createHost({ path, create: true, kind: 'browser', version: '1.2.3', device: aDevice(home) });
  if (!opened.ok) throw new Error(opened.error.message);
  hosts.push(opened.value);
  const events: HostEvent[] = [];
  opened.value.subscribe((event) => events.push(event));
  return { host: opened.value, events, home };
}

let envelopes = 0;
const run = (host: BatonHost, command: object): Promise<ActionResult> =>
  host.dispatch({ type: 'command', envelope: { id: `E${++envelopes}`, atMs: NOW_MS, actorId: null, command: command as never } });
const importing = (host: BatonHost, jobId = 'J1', bytes = smallMspdi()): Promise<ActionResult> =>
  host.dispatch({ type: 'import', jobId, file: { name: 'hall.xml', bytes }, actorId: null });

describe('commands and queries', () => {
  it('reach the engine, and its events reach the window', async () => {
    const { host, events } = aHost();
    expect(await run(host, { type: 'project.create', id: 'P1', fields: { name: 'House' } })).toMatchObject({ ok: true });
    expect(await host.query({ type: 'projects' })).toMatchObject([{ id: 'P1', name: 'House' }]);
    expect(events.map(({ type }) => type)).toContain('delta');
  });

  it('say hello with all that a window starts from', async () => {
    const { host, home } = aHost();
    expect(await host.query({ type: 'hello' })).toEqual({
      workspacePath: join(home, 'w.baton'),
      host: 'browser',
      version: '1.2.3',
      personId: null,
      readOnly: null,
      recentPaths: [join(home, 'w.baton')],
      sync: { state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null },
      presence: [],
      history: { undo: null, redo: null },
      settings: {},
      exportFormats: ['mspdi', 'csv', 'json'],
    });
  });

  it('[H6] keep what a window puts, and keep it from the engine’s own', async () => {
    const { host, home } = aHost();
    await host.dispatch({ type: 'setting.put', key: 'theme', value: 'dark' });
    await host.dispatch({ type: 'setting.put', key: 'engine.projection', value: 99 });
    await hosts.pop()?.close();
    const again = aHost(home);
    expect(await again.host.query({ type: 'hello' })).toMatchObject({ settings: { theme: 'dark', 'engine.projection': 99 } });
    expect(await again.host.query({ type: 'projects' })).toEqual([]);
  });

  it('read the head of a CSV file, and null from what is none', async () => {
    const { host } = aHost();
    const preview = await host.query({ type: 'csv-preview', bytes: new TextEncoder().encode('Name;Duration\nWalls;3d\n') });
    expect(preview).toMatchObject({ header: ['Name', 'Duration'], rows: [['Walls', '3d']] });
    expect(await host.query({ type: 'csv-preview', bytes: Uint8Array.of(0, 1, 2, 0, 255) })).toBeNull();
  });
});

describe('an import', () => {
  it('[H8] makes a project in one step that can be undone', async () => {
    const { host, events } = aHost();
    const result = await importing(host);
    expect(result).toMatchObject({ ok: true, import: { projectName: 'Town hall', counts: { tasks: 4, dependencies: 2 } } });
    expect(events.some((event) => event.type === 'progress' && event.jobId === 'J1')).toBe(true);
    expect(await run(host, { type: 'history.undo' })).toMatchObject({ ok: true });
    expect(await host.query({ type: 'projects' })).toEqual([]);
    expect(await run(host, { type: 'history.undo' })).toMatchObject({ ok: false, rejection: { code: 'nothing-to-undo' } });
  });

  it('[H8] leaves nothing when it is cancelled', async () => {
    const { host } = aHost();
    const done = importing(host);
    await host.dispatch({ type: 'job.cancel', jobId: 'J1' });
    expect(await done).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await host.query({ type: 'projects' })).toEqual([]);
    expect(await host.query({ type: 'snapshot', documentId: 'workspace' })).toMatchObject({ revision: 0 });
  });

  it('[H8] is taken back when the cancel comes while it is saved, and says meanwhile how far it is', async () => {
    const { host } = aHost();
    const seen: number[] = [];
    host.subscribe((event) => {
      if (event.type !== 'progress' || event.label.key !== 'host.saving' || event.total === 0) return;
      seen.push(event.done / event.total);
      void host.dispatch({ type: 'job.cancel', jobId: 'J1' });
    });
    expect(await importing(host)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(await host.query({ type: 'projects' })).toEqual([]);
  });

  it('[H8] stays when the cancel comes while it is saved and somebody has worked on since', async () => {
    const { host } = aHost();
    host.subscribe((event) => {
      if (event.type !== 'progress' || event.label.key !== 'host.saving' || event.done !== 5) return;
      void host.dispatch({ type: 'job.cancel', jobId: 'J1' });
      queueMicrotask(() => void run(host, { type: 'person.create', id: 'ben', fields: { name: 'Ben' } }));
    });
    expect(await importing(host)).toMatchObject({ ok: true });
    expect(await host.query({ type: 'projects' })).toHaveLength(1);
  });

  it('[H8] leaves nothing when the file is refused, and says where it is wrong', async () => {
    const { host } = aHost();
    const result = await importing(host, 'J1', smallMspdi().slice(0, 900));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'import-refused', message: expect.stringMatching(/line \d+/) as string },
    });
    expect(await host.query({ type: 'projects' })).toEqual([]);
  });
});

describe('windows', () => {
  it('hear what one of them remembers, and which it was', async () => {
    const { host } = aHost();
    const heard: HostEvent[] = [];
    host.subscribe((event) => heard.push(event));
    await host.dispatch({ type: 'setting.put', key: 'theme', value: 'dark', windowId: 'W1' });
    await host.dispatch({ type: 'identity.set', personId: 'ada' });
    expect(heard.filter(({ type }) => type === 'setting' || type === 'identity')).toEqual([
      { type: 'setting', key: 'theme', value: 'dark', windowId: 'W1' },
      { type: 'identity', personId: 'ada' },
    ]);
  });

  it('are told that menus and dialogs of the system are the desktop app’s', async () => {
    const { host } = aHost();
    for (const action of [
      { type: 'menu.show', menus: [] },
      { type: 'workspace.choose', create: false },
    ] as const)
      expect(await host.dispatch(action)).toMatchObject({ ok: false, error: { code: 'not-supported' } });
  });
});

describe('the sample project', () => {
  it('is a project with work, people and dates around today', async () => {
    const { host } = aHost();
    expect(await host.dispatch({ type: 'sample', jobId: 'J1', actorId: null })).toMatchObject({ ok: true });
    const [project] = await host.query({ type: 'projects' });
    expect(project?.tasks).toBeGreaterThan(10);
    const daysFromNow = Math.abs((project?.startMin ?? 0) * 60_000 - NOW_MS) / 86_400_000;
    expect(daysFromNow).toBeLessThan(60);
  });
});

describe('an export', () => {
  it.each(['mspdi', 'csv', 'json'] as const)('gives a %s file that imports again', async (format) => {
    const { host } = aHost();
    const imported = await importing(host);
    const projectId = imported.ok ? (imported.import?.projectId ?? '') : '';
    const exported = await host.dispatch({ type: 'export', projectId, format });
    if (!exported.ok || !exported.file) throw new Error('There is no file');
    expect(exported.file.name).toMatch(/^Town hall\./);
    const again = await importing(host, 'J2', exported.file.bytes);
    expect(again).toMatchObject({ ok: true, import: { counts: { tasks: 4, dependencies: 2 } } });
  });

  it('is refused for a project that is not there', async () => {
    const { host } = aHost();
    expect(await host.dispatch({ type: 'export', projectId: 'P9', format: 'csv' })).toMatchObject({
      ok: false,
      rejection: { code: 'not-found' },
    });
  });
});

describe('another workspace', () => {
  it('takes the place of this one, and windows start again', async () => {
    const { host, events, home } = aHost();
    await run(host, { type: 'project.create', id: 'P1', fields: { name: 'House' } });
    const path = join(home, 'other.baton');
    expect(await host.dispatch({ type: 'workspace.open', path, create: true })).toEqual({ ok: true });
    expect(events.filter(({ type }) => type === 'reset')).toHaveLength(1);
    expect(await host.query({ type: 'projects' })).toEqual([]);
    expect(await host.query({ type: 'hello' })).toMatchObject({
      workspacePath: path,
      recentPaths: [path, join(home, 'w.baton')],
    });
    await host.dispatch({ type: 'workspace.open', path: join(home, 'w.baton'), create: false });
    expect(await host.query({ type: 'projects' })).toMatchObject([{ id: 'P1' }]);
  });

  it('[H9] that can not be opened leaves this one open', async () => {
    const { host, events, home } = aHost();
    const notes = join(home, 'notes.txt');
    writeFileSync(notes, 'my notes '.repeat(1000));
    for (const [path, create] of [
      [join(home, 'missing.baton'), false],
      [notes, true],
    ] as const) {
      expect(await host.dispatch({ type: 'workspace.open', path, create })).toMatchObject({
        ok: false,
        error: { code: 'workspace-refused' },
      });
    }
    expect(existsSync(join(home, 'missing.baton'))).toBe(false);
    expect(events.filter(({ type }) => type === 'reset')).toEqual([]);
    expect(await run(host, { type: 'project.create', id: 'P1', fields: { name: 'House' } })).toMatchObject({ ok: true });
  });

  it('is opened one after the other when two are asked for at once', async () => {
    const { host, home } = aHost();
    const paths = ['a', 'b', 'c'].map((name) => join(home, `${name}.baton`));
    await Promise.all(paths.map((path) => host.dispatch({ type: 'workspace.open', path, create: true })));
    expect(host.workspacePath()).toBe(paths[2]);
    for (const path of paths.slice(0, 2)) {
      // Whoever else opens them finds them closed.
      const other = createHost({ path, create: false, kind: 'browser', version: '1', device: aDevice(home) });
      expect(other.ok).toBe(true);
      if (other.ok) await other.value.close();
    }
  });
});

describe('the end', () => {
  it('closes the file, so that another can open it, and answers nothing any more', async () => {
    const { host, home } = aHost();
    await run(host, { type: 'project.create', id: 'P1', fields: { name: 'House' } });
    await host.close();
    await host.close();
    expect(await host.dispatch({ type: 'sync.leave' })).toMatchObject({ ok: false });
    await expect(host.query({ type: 'projects' })).rejects.toThrow('closing');
    const again = aHost(home);
    expect(await again.host.query({ type: 'projects' })).toMatchObject([{ id: 'P1' }]);
  });

  it('waits for a job', async () => {
    const { host } = aHost();
    const done = importing(host);
    await host.close();
    expect(await done).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
