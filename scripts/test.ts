import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureDesktop, ensureRenderer } from './support/build.ts';
import { desktopObstacle, thisMachine } from './support/choose-host.ts';
import { electronPath } from './support/electron-runtime.ts';
import { ROOT, runTool } from './support/run.ts';
import { judged, NOTHING, playwrightCounts, sum, summaryLine, vitestCounts, type Counts } from './support/test-report.ts';

/**
 * `npm test [part of a test file's path …]`: Vitest, then Playwright on the browser host, then (where Electron is) on the desktop app.
 * `--unit` and `--browser` run one of the first two. `--update-pictures` takes the pictures of the screens anew. The last line adds everything up.
 */
async function main(args: readonly string[]): Promise<number> {
  const filters = args.filter((arg) => !arg.startsWith('--'));
  const wanted = (part: string): boolean => !args.some((arg) => arg.startsWith('--')) || args.includes(part);
  const folder = mkdtempSync(join(tmpdir(), 'baton-test-'));
  try {
    let total = NOTHING;
    if (wanted('--unit')) total = sum(total, await unitTests(folder, filters));
    if (wanted('--browser')) total = sum(total, await browserTests(folder, filters));
    if (wanted('--desktop')) total = sum(total, await desktopTests(folder, filters));
    console.log(`\n${summaryLine(total)}`);
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function unitTests(folder: string, filters: readonly string[]): Promise<Counts> {
  const report = join(folder, 'vitest.json');
  const code = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...selection('--passWithNoTests', filters),
  ]);
  return countsOf({ report, code, read: vitestCounts, mayBeEmpty: filters.length > 0 });
}

async function browserTests(folder: string, filters: readonly string[]): Promise<Counts> {
  console.log('');
  if ((await ensureBrowser()) === null) return { ...NOTHING, failed: 1 };
  await ensureRenderer();
  return playwright('browser', folder, filters);
}

async function desktopTests(folder: string, filters: readonly string[]): Promise<Counts> {
  if (globSync('tests/desktop/**/*.spec.ts', { cwd: ROOT }).length === 0) return NOTHING;
  const obstacle = electronPath() === null ? "Electron's runtime is not installed" : desktopObstacle(thisMachine());
  if (obstacle !== null) {
    console.log(`\ndesktop: not tested here, because ${obstacle}`);
    return NOTHING;
  }
  await ensureDesktop();
  return playwright('desktop', folder, filters);
}

async function playwright(project: 'browser' | 'desktop', folder: string, filters: readonly string[]): Promise<Counts> {
  const report = join(folder, `${project}.json`);
  const pictures = process.argv.includes('--update-pictures') ? ['--update-snapshots=all'] : [];
  const args = [
    'test',
    `--project=${project}`,
    '--reporter=list,json',
    ...pictures,
    ...selection('--pass-with-no-tests', filters),
  ];
  const code = await runTool('@playwright/test', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countsOf({ report, code, read: playwrightCounts, mayBeEmpty: filters.length > 0 });
}

/** A part of the tests was asked for: a runner that has none of them is not a failure. */
function selection(flag: string, filters: readonly string[]): readonly string[] {
  return filters.length === 0 ? [] : [flag, ...filters];
}

type Outcome = {
  readonly report: string;
  readonly code: number;
  readonly read: (report: unknown) => Counts;
  readonly mayBeEmpty: boolean;
};

function countsOf({ report, code, read, mayBeEmpty }: Outcome): Counts {
  // No report: the runner itself broke, and has said why.
  if (!existsSync(report)) return judged(NOTHING, code, mayBeEmpty);
  return judged(read(JSON.parse(readFileSync(report, 'utf8'))), code, mayBeEmpty);
}

process.exitCode = await main(process.argv.slice(2));
