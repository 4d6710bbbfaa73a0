import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import type { Host } from '../../shared/contract/host.ts';

type Handler = (event: object, value: unknown) => unknown;

/** Electron is not there in tests: what the app hands it is kept. */
const electron = vi.hoisted(() => ({
  handlers: new Map<string, (event: object, value: unknown) => unknown>(),
  sent: [] as unknown[][],
}));
vi.mock('electron', () => ({
  app: {},
  dialog: {},
  screen: {},
  safeStorage: {},
  Menu: {},
  shell: {},
  session: {},
  protocol: {},
  ipcMain: {
    handle: (channel: string, handler: Handler) => electron.handlers.set(channel, handler),
    removeHandler: (channel: string) => electron.handlers.delete(channel),
  },
  BrowserWindow: {
    getAllWindows: () => [
      { isDestroyed: () => true },
      {
        isDestroyed: () => false,
        webContents: { isDestroyed: () => false, send: (...parts: unknown[]) => electron.sent.push(parts) },
      },
    ],
  },
}));

const { serveWindows } = await import('../../electron/desktop/ipc.ts');
const { workspaceIn } = await import('../../electron/desktop/start-desktop.ts');

const OWN = 'baton-app://app/';
let actions: Action[];
let listeners: ((event: HostEvent) => void)[];
let stop: () => void;
let shown: unknown[];

beforeEach(() => {
  actions = [];
  listeners = [];
  electron.sent.length = 0;
  const host: Host = {
    dispatch: (action) => {
      actions.push(action);
      return Promise.resolve({ ok: true });
    },
    query: () => Promise.resolve([] as never),
    subscribe: (listener) => {
      listeners.push(listener);
      return () => listeners.splice(0);
    },
  };
  shown = [];
  stop = serveWindows(host, OWN, {
    showMenu: (_window, menus) => shown.push(menus),
    chooseWorkspace: (create) => Promise.resolve({ ok: true, link: create ? 'made' : 'opened' }),
  });
});

function invoke(channel: string, value: unknown, { url = `${OWN}index.html`, inFrame = false } = {}): Promise<unknown> {
  const mainFrame = { url };
  const event = { sender: { mainFrame }, senderFrame: inFrame ? { url } : mainFrame };
  return Promise.resolve().then(() => electron.handlers.get(channel)?.(event, value));
}

describe('a window', () => {
  it('is answered', async () => {
    expect(await invoke('baton:dispatch', { type: 'sync.leave' })).toEqual({ ok: true });
    expect(await invoke('baton:query', { type: 'projects' })).toEqual([]);
    expect(actions).toEqual([{ type: 'sync.leave' }]);
  });

  it.each([
    ['from elsewhere', { url: 'https://evil.example/' }],
    ['that is a local file', { url: 'file:///tmp/evil.html' }],
    ['of another host of the scheme', { url: 'baton-app://evil/' }],
    ['inside another', { inFrame: true }],
  ])('[H1] is refused for a page %s', async (_what, sender) => {
    await expect(invoke('baton:dispatch', { type: 'sync.leave' }, sender)).rejects.toThrow('Only the app itself');
    await expect(invoke('baton:query', { type: 'projects' }, sender)).rejects.toThrow('Only the app itself');
    expect(actions).toEqual([]);
  });

  it('[H5] is refused what is no action or query', async () => {
    expect(await invoke('baton:dispatch', { type: 'eval' })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    await expect(invoke('baton:query', { type: 'eval' })).rejects.toThrow('no query');
    expect(actions).toEqual([]);
  });

  it('has menus and asks for files by itself: the host is not concerned', async () => {
    const menus = [{ place: 'go', label: 'Go', lines: [{ id: 'go.inbox', label: 'Inbox', isEnabled: true }] }];
    expect(await invoke('baton:dispatch', { type: 'menu.show', menus })).toEqual({ ok: true });
    expect(shown).toEqual([menus]);
    expect(await invoke('baton:dispatch', { type: 'workspace.choose', create: true })).toEqual({ ok: true, link: 'made' });
    expect(actions).toEqual([]);
  });

  it('hears every event, unless it is gone', () => {
    for (const listener of listeners) listener({ type: 'reset' });
    expect(electron.sent).toEqual([['baton:event', { type: 'reset' }]]);
  });

  it('is no longer answered once the host stops', () => {
    stop();
    expect([...electron.handlers]).toEqual([]);
    expect(listeners).toEqual([]);
  });
});

it('a workspace file on the command line is found among switches', () => {
  expect(workspaceIn(['--user-data-dir=/x', '.', 'plans/w.baton'], '/home/anna')).toBe('/home/anna/plans/w.baton');
  expect(workspaceIn(['--open', '.'], '/home/anna')).toBeUndefined();
});
