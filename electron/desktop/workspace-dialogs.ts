import { dirname, extname } from 'node:path';
import { dialog } from 'electron';
import type { WorkspacePath } from '../host/workspace-slot.ts';

const FILTERS = [{ name: 'Baton workspace', extensions: ['baton'] }];

/** Asks for a workspace file to open. Undefined: the user thought better of it. */
export async function askForWorkspace(near: string): Promise<WorkspacePath | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Open workspace',
    defaultPath: dirname(near),
    filters: FILTERS,
    properties: ['openFile'],
  });
  const path = filePaths[0];
  return canceled || path === undefined ? undefined : { path, create: false };
}

/** Asks where a new workspace is to be. A file that is there is opened, never replaced. */
export async function askForNewWorkspace(near: string): Promise<WorkspacePath | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'New workspace',
    defaultPath: dirname(near),
    filters: FILTERS,
  });
  if (canceled || filePath === '') return undefined;
  return { path: extname(filePath) === '' ? `${filePath}.baton` : filePath, create: true };
}

/** After a workspace could not be opened: another one, or undefined to quit. */
export async function askAfterFailure(message: string, near: string): Promise<WorkspacePath | undefined> {
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Baton',
      message: 'This workspace can’t be opened',
      detail: message,
      buttons: ['Open another…', 'New workspace…', 'Quit'],
      defaultId: 0,
      cancelId: 2,
    });
    if (response === 2) return undefined;
    const chosen = response === 0 ? await askForWorkspace(near) : await askForNewWorkspace(near);
    if (chosen) return chosen;
  }
}

/** Says what went wrong, with what to do. */
export function showFailure(message: string): void {
  dialog.showErrorBox('Baton', message);
}
