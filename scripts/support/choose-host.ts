/** What decides whether Baton opens as a desktop app or in a browser. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
};

/** Why the desktop app cannot open on this machine, or null when it can. */
export function desktopObstacle(machine: Machine): string | null {
  if (!hasDisplay(machine)) return 'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)';
  if (machine.platform === 'linux' && machine.isRoot) return 'Electron does not run sandboxed as root';
  return null;
}

/** Whether windows can be shown: always on Windows and macOS, with a display server elsewhere. */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** This machine, as the process sees it. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 };
}

export type Choice = { readonly force: 'browser' | 'desktop' | null; readonly rest: readonly string[] };

/** Takes `--browser` and `--desktop` out of the arguments; the last one counts. */
export function parseChoice(args: readonly string[]): Choice {
  const force = args.findLast((arg) => arg === '--browser' || arg === '--desktop');
  return {
    force: force === '--browser' ? 'browser' : force === '--desktop' ? 'desktop' : null,
    rest: args.filter((arg) => arg !== '--browser' && arg !== '--desktop'),
  };
}
