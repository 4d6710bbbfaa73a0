import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, BenchRow } from '../tests/bench/support/bench-row.ts';
import { ROOT } from './support/run.ts';

/**
 * `npm run bench [name …]`: runs tests/bench/*.bench.ts one after the other and prints what each measured beside its budget.
 * A missed budget is shown, not failed: a busy machine is no defect. A bench that throws is one.
 */
async function main(wanted: readonly string[]): Promise<number> {
  const files = globSync('tests/bench/*.bench.ts', { cwd: ROOT }).toSorted();
  const chosen = files.filter((file) => wanted.length === 0 || wanted.some((part) => basename(file).includes(part)));
  if (chosen.length === 0) {
    console.error(`No bench matches. There are: ${files.map((file) => basename(file, '.bench.ts')).join(', ') || 'none'}.`);
    return 1;
  }
  const rows: BenchRow[] = [];
  for (const file of chosen) {
    const bench = await loadBench(file);
    console.log(`\n${bench.name}`);
    const measured = await bench.run();
    console.log(table(measured));
    rows.push(...measured);
  }
  const judged = rows.filter((row) => row.ok !== null);
  console.log(`\n${judged.filter((row) => row.ok).length} of ${judged.length} budgets met`);
  return 0;
}

async function loadBench(file: string): Promise<Bench> {
  const module: unknown = await import(pathToFileURL(join(ROOT, file)).href);
  if (!isBench(module)) throw new Error(`${file} must export \`name\` and \`run\``);
  return module;
}

function isBench(module: unknown): module is Bench {
  return (
    typeof module === 'object' &&
    module !== null &&
    'name' in module &&
    typeof module.name === 'string' &&
    'run' in module &&
    typeof module.run === 'function'
  );
}

function table(rows: readonly BenchRow[]): string {
  const lines = [
    ['what', 'measured', 'budget', 'unit', ''],
    ...rows.map((row) => [row.what, figure(row.measured), figure(row.budget), row.unit, verdict(row)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 1 || column === 2 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return lines.map((line) => `  ${line.map(cell).join('  ').trimEnd()}`).join('\n');
}

const verdict = ({ ok }: BenchRow): string => (ok === null ? '' : ok ? 'ok' : 'MISSED');

/** Three significant digits are what a shared machine can honestly give. */
const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));

process.exitCode = await main(process.argv.slice(2));
