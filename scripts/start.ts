import { ensureDesktop, ensureRenderer } from './support/build.ts';
import { desktopObstacle, hasDisplay, parseChoice, thisMachine } from './support/choose-host.ts';
import { electronPath, fetchElectron } from './support/electron-runtime.ts';
import { ROOT, run, runNode } from './support/run.ts';

/**
 * `npm start`: the desktop app where Electron can run, otherwise the same app in a browser.
 * `--browser` and `--desktop` force either; everything else goes to the app.
 */
async function main(args: readonly string[]): Promise<number> {
  const { force, rest } = parseChoice(args);
  if (force === 'browser') return openBrowserHost(rest);

  const obstacle = force === 'desktop' ? null : desktopObstacle(thisMachine());
  const reason = obstacle ?? (electronPath() === null ? await fetchElectron() : null);
  const electron = electronPath();
  if (reason === null && electron !== null) return openDesktop(electron, rest);

  if (force === 'desktop') {
    console.error(`The desktop app can't start: ${reason}. \`npm start -- --browser\` opens Baton in a browser.`);
    return 1;
  }
  console.log(`Baton opens in a browser, because ${reason}.`);
  return openBrowserHost(rest);
}

async function openDesktop(electron: string, args: readonly string[]): Promise<number> {
  await ensureDesktop();
  return run(electron, [ROOT, ...args]);
}

async function openBrowserHost(args: readonly string[]): Promise<number> {
  await ensureRenderer();
  const open = hasDisplay(thisMachine()) && !args.includes('--open') ? ['--open'] : [];
  return runNode('electron/cli/main.ts', ['serve', ...open, ...args]);
}

process.exitCode = await main(process.argv.slice(2));
