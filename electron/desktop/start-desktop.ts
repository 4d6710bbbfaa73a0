import { extname, join, resolve } from 'node:path';
import { app, BrowserWindow, safeStorage } from 'electron';
import type { ActionResult } from '../../shared/contract/action.ts';
import { createHost, type BatonHost } from '../host/create-host.ts';
import { defaultWorkspace } from '../host/default-workspace.ts';
import { openDevice } from '../host/open-device.ts';
import type { Device } from '../host/open-workspace.ts';
import { systemSeal } from '../host/system-seal.ts';
import type { WorkspacePath } from '../host/workspace-slot.ts';
import { APP_ORIGIN, prepareSession } from '../window.ts';
import { serveWindows } from './ipc.ts';
import { keptWindows, type KeptWindows } from './window-places.ts';
import { createWindows } from './windows.ts';
import { askAfterFailure, askForNewWorkspace, askForWorkspace, showFailure } from './workspace-dialogs.ts';

/** The running desktop app. */
export interface Desktop {
  /** Brings a window to the front, opening a workspace first where one is named. */
  show(path?: string): Promise<void>;
  /** Closes the workspace when its work is done. */
  close(): Promise<void>;
}

export interface DesktopOptions {
  /** The folder with `main`, `preload` and `renderer`. */
  readonly outDir: string;
  /** The address of a development server, where one runs. */
  readonly devUrl: string | undefined;
  readonly argv: readonly string[];
}

/** Opens the workspace and the first window. Undefined: there is none to open, and the user wants to quit. */
export async function startDesktop({ outDir, devUrl, argv }: DesktopOptions): Promise<Desktop | undefined> {
  const device = openDevice(process.env, systemSeal(safeStorage));
  const host = await openFirst(device, workspaceIn(argv));
  if (!host) return undefined;
  prepareSession(join(outDir, 'renderer'));
  const choose = async (create: boolean): Promise<ActionResult> => {
    const ask = create ? askForNewWorkspace : askForWorkspace;
    const file = await ask(host.workspacePath());
    return file ? host.dispatch({ type: 'workspace.open', ...file }) : { ok: true };
  };
  const open = async (result: Promise<ActionResult>): Promise<void> => {
    const failure = failureOf(await result);
    if (failure !== undefined) showFailure(failure);
  };
  const windows = createWindows({
    preloadPath: join(outDir, 'preload', 'preload.cjs'),
    devUrl,
    newWorkspace: () => void open(choose(true)),
    openWorkspace: () => void open(choose(false)),
    onFailure: showFailure,
  });
  const stopServing = serveWindows(host, devUrl ?? `${APP_ORIGIN}/`, { showMenu: windows.showMenu, chooseWorkspace: choose });
  const kept = keptWindows(device.settings.windows(), host.workspacePath());
  for (const place of kept.length > 0 ? kept : [{}]) windows.open(place);
  return {
    show: async (path) => {
      if (path !== undefined) await open(host.dispatch({ type: 'workspace.open', path, create: false }));
      const [window] = BrowserWindow.getAllWindows();
      if (!window) return windows.open({});
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    close: async () => {
      device.settings.setWindows({ workspacePath: host.workspacePath(), windows: windows.places() } satisfies KeptWindows);
      stopServing();
      await host.close();
    },
  };
}

/** The workspace file that a command line names. */
export function workspaceIn(argv: readonly string[], folder = process.cwd()): string | undefined {
  const named = argv.find((arg) => !arg.startsWith('-') && extname(arg) === '.baton');
  return named === undefined ? undefined : resolve(folder, named);
}

async function openFirst(device: Device, named: string | undefined): Promise<BatonHost | undefined> {
  let file: WorkspacePath | undefined =
    named === undefined ? defaultWorkspace(device.settings, process.env) : { path: named, create: false };
  while (file) {
    const host = createHost({ ...file, kind: 'desktop', version: app.getVersion(), device });
    if (host.ok) return host.value;
    file = await askAfterFailure(host.error.message, file.path);
  }
  return undefined;
}

function failureOf(result: ActionResult): string | undefined {
  return !result.ok && 'error' in result ? result.error.message : undefined;
}
