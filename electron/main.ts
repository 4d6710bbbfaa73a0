import { dirname } from 'node:path';
import { app } from 'electron';
import { startDesktop, workspaceIn, type Desktop } from './desktop/start-desktop.ts';
import { showFailure } from './desktop/workspace-dialogs.ts';
import { registerAppScheme } from './window.ts';

/** The desktop app. One process holds all its windows; a second start shows the first. */
function main(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  let desktop: Desktop | undefined;
  // A file that was opened from the system's file manager, perhaps before the app is ready.
  let waiting: string | undefined;
  let isClosed = false;

  app.on('second-instance', (_event, argv, folder) => void desktop?.show(workspaceIn(argv.slice(1), folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (desktop) void desktop.show(path);
    else waiting = path;
  });
  app.on('activate', () => void desktop?.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (!desktop || isClosed) return;
    event.preventDefault();
    void desktop.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });

  const start = async (): Promise<void> => {
    await app.whenReady();
    const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
    const argv = waiting === undefined ? process.argv.slice(1) : [waiting];
    desktop = await startDesktop({ outDir: dirname(import.meta.dirname), devUrl, argv });
    if (!desktop) app.quit();
  };
  start().catch((error: unknown) => {
    showFailure(`Baton could not start: ${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  });
}

main();
