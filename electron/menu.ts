import { Menu, type MenuItemConstructorOptions } from 'electron';

/** What the menu's own items do; the rest are roles that the system knows. */
export interface MenuActions {
  newWindow(): void;
  newWorkspace(): void;
  openWorkspace(): void;
}

/** The application menu. Undo and redo are the page's own, which knows what a step is called; so the Edit menu leaves them out. */
export function buildMenu(actions: MenuActions, platform: NodeJS.Platform): Menu {
  const file: MenuItemConstructorOptions[] = [
    { label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWindow },
    { type: 'separator' },
    { label: 'New Workspace…', click: actions.newWorkspace },
    { label: 'Open Workspace…', accelerator: 'CmdOrCtrl+O', click: actions.openWorkspace },
    { type: 'separator' },
    { role: platform === 'darwin' ? 'close' : 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return Menu.buildFromTemplate([
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ]);
}
