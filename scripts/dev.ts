import { ensureRenderer } from './support/build.ts';
import { desktopObstacle, parseChoice, thisMachine } from './support/choose-host.ts';
import { electronPath, fetchElectron } from './support/electron-runtime.ts';
import { ROOT, run, runTool } from './support/run.ts';

/**
 * `npm run dev`: electron-vite with reloading. With `--browser`, or where Electron can't run, the browser host:
 * the renderer is built again at each change (reload the page), the engine restarts at each change.
 */
async function main(args: readonly string[]): Promise<number> {
  const { force, rest } = parseChoice(args);
  if (force !== 'browser') {
    const obstacle = force === 'desktop' ? null : desktopObstacle(thisMachine());
    const reason = obstacle ?? (electronPath() === null ? await fetchElectron() : null);
    if (reason === null) return runTool('electron-vite', ['dev', '--watch', ...rest]);
    console.log(`Baton opens in a browser, because ${reason}.`);
    if (force === 'desktop') return 1;
  }
  await ensureRenderer();
  const codes = await Promise.all([
    runTool('vite', ['build', '--watch', '--config', 'renderer.vite.config.ts', '--logLevel', 'warn']),
    run(process.execPath, ['--watch', '--watch-preserve-output', `${ROOT}/electron/cli/main.ts`, 'serve', ...rest]),
  ]);
  return Math.max(...codes);
}

process.exitCode = await main(process.argv.slice(2));
