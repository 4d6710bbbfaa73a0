import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.ts';

const RENDERER = {
  sources: ['renderer/**/*', 'shared/**/*.ts', 'resources/**/*', 'renderer.vite.config.ts', 'package-lock.json'],
  result: 'out/renderer/index.html',
};
const DESKTOP = {
  sources: [...RENDERER.sources, 'electron/**/*', 'migrations/**/*', 'electron.vite.config.ts'],
  result: 'out/main/main.js',
};

/** Builds the renderer into out/renderer unless what stands there is newer than every source. */
export async function ensureRenderer(): Promise<void> {
  if (isFresh(RENDERER)) return;
  console.log('Building the interface …');
  const code = await runTool('vite', ['build', '--config', 'renderer.vite.config.ts', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The interface could not be built; the messages are above.');
}

/** Builds main process, preload and renderer into out/ unless they are newer than every source. */
export async function ensureDesktop(): Promise<void> {
  if (isFresh(DESKTOP) && isFresh(RENDERER)) return;
  console.log('Building Baton …');
  const code = await runTool('electron-vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('Baton could not be built; the messages are above.');
}

function isFresh({ sources, result }: typeof RENDERER): boolean {
  const built = statSync(join(ROOT, result), { throwIfNoEntry: false });
  if (built === undefined) return false;
  return globSync(sources, { cwd: ROOT }).every((file) => {
    const source = statSync(join(ROOT, file), { throwIfNoEntry: false });
    return source === undefined || source.isDirectory() || source.mtimeMs <= built.mtimeMs;
  });
}
