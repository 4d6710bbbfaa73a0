import type { MenuItemConstructorOptions } from 'electron';
import { MENU_PLACES, type AppMenu, type MenuLine, type MenuPlace } from '../../shared/contract/app-menu.ts';

/** What a menu does beside what the system knows. */
export interface MenuActions {
  /** A command of the window that has the focus. */
  run(commandId: string): void;
  newWindow(): void;
  newWorkspace(): void;
  openWorkspace(): void;
}

type Items = MenuItemConstructorOptions[];

/**
 * The application menu: the commands of the window that has the focus, in its language, and what only the system can do.
 * Without a window, or before one has said what it can do, there are the ways to one.
 */
export function menuTemplate(menus: readonly AppMenu[] | null, actions: MenuActions, platform: NodeJS.Platform): Items {
  const app: Items = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const quit: Items = [{ role: platform === 'darwin' ? 'close' : 'quit' }];
  if (!menus) {
    return [
      ...app,
      { label: 'File', submenu: joined([firstLines(actions), quit]) },
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ];
  }
  const added: Readonly<Partial<Record<MenuPlace, Items>>> = {
    file: quit,
    edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    view: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  };
  const own = MENU_PLACES.flatMap((place): Items => {
    const menu = menus.find((each) => each.place === place);
    if (!menu) return [];
    const lines = menu.lines.map((line) => itemOf(line, actions));
    const submenu = joined([lines, added[place] ?? []]);
    const item: MenuItemConstructorOptions = { label: menu.label, submenu };
    // macOS puts its search of menus into the one of this role.
    return place === 'help' ? [{ role: 'windowMenu' }, { ...item, role: 'help' }] : [item];
  });
  return [...app, ...own];
}

function firstLines({ newWindow, newWorkspace, openWorkspace }: MenuActions): Items {
  return [
    { label: 'New Window', click: newWindow },
    { label: 'New Workspace…', click: newWorkspace },
    { label: 'Open Workspace…', accelerator: 'CmdOrCtrl+O', click: openWorkspace },
  ];
}

function itemOf({ id, label, shortcut, isEnabled }: MenuLine, { run }: MenuActions): MenuItemConstructorOptions {
  return {
    id,
    label,
    enabled: isEnabled,
    click: () => run(id),
    // The page reads the keys itself: it alone knows when a text field needs them.
    ...(shortcut !== undefined && { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
  };
}

/** `Mod+Shift+P` in Electron's words. */
export function acceleratorOf(shortcut: string): string {
  return shortcut.replace('Mod', 'CmdOrCtrl').replace(/Arrow(Up|Down|Left|Right)/, '$1');
}

function joined(groups: readonly Items[]): Items {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): Items => (index === 0 ? group : [{ type: 'separator' }, ...group]));
}
