import { readFile } from 'node:fs/promises';
import { BrowserWindow, protocol, session, shell, systemPreferences } from 'electron';
import { contentTypeOf } from './host/content-type.ts';
import { fileBelow } from './host/file-below.ts';
import { pageOrigin } from './host/page-origin.ts';
import { addressOf, type WindowPlace } from './desktop/window-places.ts';
import { PAGE_HEADERS } from './host/page-headers.ts';

const SCHEME = 'baton-app';

/** Where a window's page comes from: a scheme of its own, so that no page has the rights of `file:`. */
export const APP_ORIGIN = `${SCHEME}://app`;

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built renderer to windows, and denies every permission that a page could ask for. */
export function prepareSession(rendererDir: string): void {
  // Chromium fetches dictionaries from the web, and Baton talks to nobody.
  session.defaultSession.setSpellCheckerEnabled(false);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'app' ? fileBelow(rendererDir, url.pathname) : undefined;
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (file === undefined || bytes === undefined) return new Response('There is no such page.', { status: 404 });
    return new Response(new Uint8Array(bytes), { headers: { ...PAGE_HEADERS, 'Content-Type': contentTypeOf(file) } });
  });
}

export interface WindowOptions {
  readonly preloadPath: string;
  /** The address of a development server, where one runs. */
  readonly devUrl: string | undefined;
  /** Where it was left; what is left out is the usual. */
  readonly place: Partial<WindowPlace>;
  /** The page asks for another window, at an address of the app. */
  readonly onNewWindow: (place: Partial<WindowPlace>) => void;
}

/** A window on the app. It can go nowhere else; links to the web open in the system's browser. */
export async function openWindow({ preloadPath, devUrl, place, onNewWindow }: WindowOptions): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: place.width ?? 1440,
    height: place.height ?? 900,
    ...(place.x !== undefined && place.y !== undefined && { x: place.x, y: place.y }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Baton',
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize();
    window.show();
  });
  const home = devUrl ?? `${APP_ORIGIN}/`;
  window.webContents.on('will-navigate', (event) => {
    if (pageOrigin(event.url) !== pageOrigin(home)) event.preventDefault();
  });
  window.webContents.on('dom-ready', () => tellAccent(window));
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (pageOrigin(url) === pageOrigin(home)) onNewWindow({ address: addressOf(url) });
    else if (/^(https?|mailto):/.test(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  await window.loadURL(`${home}${place.address ?? ''}`);
  return window;
}

/** The system's accent, which a page can't ask for, as a name that its styles can use. Systems without one tell none. */
function tellAccent(window: BrowserWindow): void {
  const colour = /^[0-9a-f]{6}/i.exec(systemPreferences.getAccentColor())?.[0];
  if (colour !== undefined) void window.webContents.insertCSS(`:root { --system-accent: #${colour}; }`);
}
