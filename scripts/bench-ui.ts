import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './support/run.ts';

/** `npm run bench:ui`: Baton's Gantt beside other charts; tests/bench/ui/README.md says how it measures. */
const module: unknown = await import(pathToFileURL(join(ROOT, 'tests/bench/ui/bench-ui.ts')).href);
if (!hasMain(module)) throw new Error('tests/bench/ui/bench-ui.ts must export `main`');
process.exitCode = await module.main(process.argv.slice(2));

function hasMain(value: unknown): value is { readonly main: (args: readonly string[]) => Promise<number> } {
  return typeof value === 'object' && value !== null && 'main' in value && typeof value.main === 'function';
}
