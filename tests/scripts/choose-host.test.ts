import { describe, expect, it } from 'vitest';
import { desktopObstacle, hasDisplay, parseChoice } from '../../scripts/support/choose-host.ts';

const laptop = { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, isRoot: false } as const;

describe('npm start', () => {
  it('opens the desktop app where there is a display', () => {
    expect(desktopObstacle(laptop)).toBeNull();
  });

  it('names the missing display', () => {
    expect(desktopObstacle({ ...laptop, env: {} })).toContain('no display');
  });

  it('does not start Electron as root on Linux', () => {
    expect(desktopObstacle({ ...laptop, isRoot: true })).toContain('root');
  });

  it('takes a display for granted on Windows and macOS', () => {
    expect([
      hasDisplay({ ...laptop, platform: 'win32', env: {} }),
      hasDisplay({ ...laptop, platform: 'darwin', env: {} }),
    ]).toEqual([true, true]);
  });

  it('lets the last of --browser and --desktop count and passes the rest on', () => {
    expect(parseChoice(['--desktop', '--port', '4000', '--browser'])).toEqual({ force: 'browser', rest: ['--port', '4000'] });
    expect(parseChoice(['--workspace', 'a.baton'])).toEqual({ force: null, rest: ['--workspace', 'a.baton'] });
  });
});
