import { BrowserWindow, Menu, screen, type WebContents } from 'electron';
import type { AppMenu } from '../../shared/contract/app-menu.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import { CHANNELS } from '../channels.ts';
import { openWindow, type WindowOptions } from '../window.ts';
import { menuTemplate, type MenuActions } from './menu-template.ts';
import { addressOf, onScreen, type WindowPlace } from './window-places.ts';

/** The windows of the app, each with its own place, address and menus. */
export interface Windows {
  /** Opens one; without a place, in the usual size where the system puts it. */
  open(place: Partial<WindowPlace>): void;
  showMenu(window: WebContents, menus: readonly AppMenu[]): void;
  /** Where the windows stand; after the last was closed, where it stood. */
  places(): readonly WindowPlace[];
}

export interface WindowsOptions extends Pick<WindowOptions, 'preloadPath' | 'devUrl'> {
  readonly newWorkspace: () => void;
  readonly openWorkspace: () => void;
  readonly onFailure: (message: string) => void;
}

/** No window yet; the menu of an app without one shows. */
export function createWindows({ preloadPath, devUrl, newWorkspace, openWorkspace, onFailure }: WindowsOptions): Windows {
  const menus = new Map<number, readonly AppMenu[]>();
  let lastPlace: WindowPlace | null = null;
  const actions: MenuActions = {
    run: (id) => BrowserWindow.getFocusedWindow()?.webContents.send(CHANNELS.event, { type: 'command', id } satisfies HostEvent),
    newWindow: () => open({}),
    newWorkspace,
    openWorkspace,
  };
  const showMenuOf = (id: number | null): void => {
    const own = id === null ? null : (menus.get(id) ?? null);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(own, actions, process.platform)));
  };

  function open(place: Partial<WindowPlace>): void {
    openWindow({ preloadPath, devUrl, place: isWhole(place) ? onScreen(place, areas()) : place, onNewWindow: open })
      .then((window) => {
        const { id } = window.webContents;
        window.on('focus', () => showMenuOf(id));
        window.on('close', () => (lastPlace = placeOf(window)));
        window.on('closed', () => {
          menus.delete(id);
          if (BrowserWindow.getAllWindows().length === 0) showMenuOf(null);
        });
        return null;
      })
      .catch((error: unknown) => onFailure(`The window could not be opened: ${String(error)}`));
  }

  showMenuOf(null);
  return {
    open,
    showMenu: ({ id }, shown) => {
      menus.set(id, shown);
      const focused = BrowserWindow.getFocusedWindow();
      if (!focused || focused.webContents.id === id) showMenuOf(id);
    },
    places: () => {
      const open = BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed());
      return open.length > 0 ? open.map(placeOf) : lastPlace ? [lastPlace] : [];
    },
  };
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized(), address: addressOf(window.webContents.getURL()) };
}

function areas(): readonly Electron.Rectangle[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}

function isWhole(place: Partial<WindowPlace>): place is WindowPlace {
  return place.width !== undefined && place.x !== undefined;
}
