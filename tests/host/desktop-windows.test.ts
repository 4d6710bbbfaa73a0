import { describe, expect, it } from 'vitest';
import { acceleratorOf, menuTemplate, type MenuActions } from '../../electron/desktop/menu-template.ts';
import { addressOf, keptWindows, onScreen, type WindowPlace } from '../../electron/desktop/window-places.ts';
import type { AppMenu } from '../../shared/contract/app-menu.ts';

const done: string[] = [];
const actions: MenuActions = {
  run: (id) => done.push(id),
  newWindow: () => done.push('new window'),
  newWorkspace: () => undefined,
  openWorkspace: () => undefined,
};
const menus: readonly AppMenu[] = [
  { place: 'go', label: 'Gehe zu', lines: [{ id: 'go.inbox', label: 'Eingang', shortcut: 'Alt+I', isEnabled: true }] },
  { place: 'edit', label: 'Bearbeiten', lines: [{ id: 'undo', label: 'Rückgängig', shortcut: 'Mod+Z', isEnabled: false }] },
  { place: 'help', label: 'Hilfe', lines: [{ id: 'help', label: 'Tastenkürzel', shortcut: '?', isEnabled: true }] },
];

describe('the menus of the desktop app', () => {
  it('are those of the window, in its language and order, with what the system adds', () => {
    const template = menuTemplate(menus, actions, 'linux');
    expect(template.map(({ label, role }) => label ?? role)).toEqual(['Bearbeiten', 'Gehe zu', 'windowMenu', 'Hilfe']);
    expect(template[0]?.submenu).toMatchObject([
      { label: 'Rückgängig', enabled: false, accelerator: 'CmdOrCtrl+Z', registerAccelerator: false },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ]);
  });

  it('do what is chosen in the window', () => {
    const [, go] = menuTemplate(menus, actions, 'linux');
    const lines = go?.submenu as { readonly click: () => void }[] | undefined;
    lines?.[0]?.click();
    expect(done).toEqual(['go.inbox']);
  });

  it('offer a window where there is none, and its own menu on a Mac', () => {
    expect(menuTemplate(null, actions, 'darwin').map(({ label, role }) => label ?? role)).toEqual([
      'appMenu',
      'File',
      'editMenu',
      'windowMenu',
    ]);
  });

  it.each([
    ['Mod+Shift+P', 'CmdOrCtrl+Shift+P'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['?', '?'],
  ])('show %s as %s', (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });
});

describe('the windows as they were left', () => {
  const place: WindowPlace = { x: 10, y: 20, width: 1200, height: 800, isMaximized: false, address: '#/inbox' };
  const screens = [{ x: 0, y: 0, width: 1440, height: 900 }];

  it('come back for their workspace alone', () => {
    const kept = { workspacePath: '/w.baton', windows: [place, { ...place, x: 'nonsense' }] };
    expect(keptWindows(kept, '/w.baton')).toEqual([place]);
    expect(keptWindows(kept, '/other.baton')).toEqual([]);
    expect(keptWindows('nonsense', '/w.baton')).toEqual([]);
  });

  it('stay where a screen shows them, and come to the first where none does', () => {
    expect(onScreen(place, screens)).toBe(place);
    expect(onScreen({ ...place, x: 3000 }, screens)).toMatchObject({ x: 120, y: 50, width: 1200, height: 800 });
    expect(onScreen({ ...place, y: -500, width: 4000 }, screens)).toMatchObject({ x: 0, width: 1440 });
  });

  it.each([
    ['baton-app://app/#/project/p/gantt', '#/project/p/gantt'],
    ['baton-app://app/', ''],
  ])('of %s keep the address %s', (url, address) => {
    expect(addressOf(url)).toBe(address);
  });
});
