import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { CLOSED, FOLDERS, PACKAGES } from './layers.ts';

/** One import in a file: what it names and the line it stands on. */
export type Import = { readonly specifier: string; readonly line: number };

/** Every module that the source text imports or re-exports, types included. */
export function importsOf(file: string, source: string): readonly Import[] {
  const { module, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const found = [
    ...module.staticImports.map((each) => each.moduleRequest),
    ...module.staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest)),
    ...module.dynamicImports.map((each) => each.moduleRequest),
  ].filter((request) => request !== null);
  const seen = new Map<number, Import>();
  for (const { start, end } of found) {
    const literal = /^(['"`])(.*)\1$/.exec(source.slice(start, end));
    // A computed dynamic import names nothing that could be checked.
    if (literal?.[2] === undefined) continue;
    seen.set(start, { specifier: literal[2], line: source.slice(0, start).split('\n').length });
  }
  return [...seen.values()];
}

/** Why `file` may not import `specifier`, or null when it may. Paths are relative to the root, with slashes. */
export function violation(file: string, specifier: string): string | null {
  if (file.startsWith('tests/')) return null;
  if (specifier.startsWith('.')) return folderViolation(file, posix.join(posix.dirname(file), specifier));
  return packageViolation(file, packageName(specifier));
}

function folderViolation(file: string, target: string): string | null {
  const home = FOLDERS.filter((folder) => matches(file, folder.path)).toSorted((a, b) => weight(b.path) - weight(a.path))[0];
  if (home === undefined) return null;
  const own = home.path.endsWith('/*') ? file.split('/').slice(0, 2).join('/') : home.path;
  if (isBelow(target, own) || home.imports.some((path) => isBelow(target, path))) return null;
  return `${own} may not import ${target}`;
}

function packageViolation(file: string, name: string): string | null {
  const rule = PACKAGES.find((each) => each.packages.includes(name));
  if (rule !== undefined && !rule.only.some((path) => isBelow(file, path)) && !isConfig(file)) {
    return `${name} may be imported only in ${rule.only.join(', ')}`;
  }
  const closed = CLOSED.find((each) => isBelow(file, each.path));
  if (closed !== undefined && !closed.packages.includes(name)) {
    return `${closed.path} may import only ${closed.packages.join(', ')}, not ${name}`;
  }
  return null;
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node:*';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const isConfig = (file: string): boolean => !file.includes('/');
const isBelow = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`);

function matches(file: string, pattern: string): boolean {
  if (!pattern.endsWith('/*')) return isBelow(file, pattern);
  const parent = pattern.slice(0, -1);
  return file.startsWith(parent) && file.slice(parent.length).includes('/');
}

/** The deeper entry wins, and a name before a star. */
const weight = (pattern: string): number => pattern.split('/').length * 2 - (pattern.endsWith('/*') ? 1 : 0);

const SOURCES = ['{shared,electron,relay,renderer,migrations,scripts}/**/*.{ts,tsx}', '*.ts'];

function main(): number {
  const files = globSync(SOURCES)
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  const problems = files.flatMap((file) =>
    importsOf(file, readFileSync(file, 'utf8')).flatMap(({ specifier, line }) => {
      const why = violation(file, specifier);
      return why === null ? [] : [`${file}:${line}  ${why}`];
    }),
  );
  for (const problem of problems) console.error(problem);
  console.log(`layers: ${files.length} files, ${problems.length} forbidden imports`);
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main();
