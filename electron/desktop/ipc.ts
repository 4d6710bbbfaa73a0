import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Action, ActionResult } from '../../shared/contract/action.ts';
import type { AppMenu } from '../../shared/contract/app-menu.ts';
import type { Host } from '../../shared/contract/host.ts';
import { CHANNELS } from '../channels.ts';
import { pageOrigin } from '../host/page-origin.ts';
import { dispatchUntrusted, queryUntrusted } from '../host/untrusted.ts';

/** What the desktop does itself, beside its host. */
export interface DesktopActions {
  showMenu(window: WebContents, menus: readonly AppMenu[]): void;
  chooseWorkspace(create: boolean): Promise<ActionResult>;
}

/** Connects windows to the host. Only the main frame of the app's own page is answered. Gives how to stop. Rules: H1, H5 */
export function serveWindows(host: Host, ownUrl: string, desktop: DesktopActions): () => void {
  const demandOwnPage = ({ senderFrame, sender }: IpcMainInvokeEvent): void => {
    const isOwn = senderFrame !== null && senderFrame === sender.mainFrame && pageOrigin(senderFrame.url) === pageOrigin(ownUrl);
    if (!isOwn) throw new Error('Only the app itself is answered.');
  };
  ipcMain.handle(CHANNELS.dispatch, (event, action: unknown) => {
    demandOwnPage(event);
    return dispatchUntrusted(hostOfWindow(host, event.sender, desktop), action);
  });
  ipcMain.handle(CHANNELS.query, async (event, query: unknown) => {
    demandOwnPage(event);
    const answered = await queryUntrusted(host, query);
    if (!answered) throw new Error('That is no query.');
    return answered.answer;
  });
  const unsubscribe = host.subscribe((hostEvent) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(CHANNELS.event, hostEvent);
    }
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(CHANNELS.dispatch);
    ipcMain.removeHandler(CHANNELS.query);
  };
}

/** The host as one window has it: menus and dialogs are of the window that asks. */
function hostOfWindow(host: Host, window: WebContents, desktop: DesktopActions): Host {
  const dispatch = async (action: Action): Promise<ActionResult> => {
    if (action.type === 'workspace.choose') return desktop.chooseWorkspace(action.create);
    if (action.type !== 'menu.show') return host.dispatch(action);
    desktop.showMenu(window, action.menus);
    return { ok: true };
  };
  return { ...host, dispatch };
}
