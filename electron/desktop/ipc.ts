import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Host } from '../../shared/contract/host.ts';
import { CHANNELS } from '../channels.ts';
import { pageOrigin } from '../host/page-origin.ts';
import { dispatchUntrusted, queryUntrusted } from '../host/untrusted.ts';

/** Connects windows to the host. Only the main frame of the app's own page is answered. Gives how to stop. Rules: H1, H5 */
export function serveWindows(host: Host, ownUrl: string): () => void {
  const demandOwnPage = ({ senderFrame, sender }: IpcMainInvokeEvent): void => {
    const isOwn = senderFrame !== null && senderFrame === sender.mainFrame && pageOrigin(senderFrame.url) === pageOrigin(ownUrl);
    if (!isOwn) throw new Error('Only the app itself is answered.');
  };
  ipcMain.handle(CHANNELS.dispatch, (event, action: unknown) => {
    demandOwnPage(event);
    return dispatchUntrusted(host, action);
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
