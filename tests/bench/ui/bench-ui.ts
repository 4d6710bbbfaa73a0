import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../../scripts/ensure-browser.ts';
import { makeBenchData } from './bench-data.ts';
import { buildPages, servePages, type ToolName } from './build-pages.ts';
import { measureTool, type Measured, type MeasureOptions } from './measure-tool.ts';
import { installPeers, PEERS, type PeerName } from './peers.ts';
import { medianOf, reportRows, reportTable } from './report.ts';

const USAGE = `npm run bench:ui -- [options]: Baton's Gantt beside others, on the same data in the same Chromium

  --sizes 1000,10000,50000,100000   tasks
  --only baton,dhtmlx,svar,frappe   charts
  --runs 3                          openings, of which \`ready\` is the median
  --limit 90                        seconds that a step may take
  --cycles 1000                     open-close cycles of Baton's views at the smallest size; 0: none
  --json FILE                       writes all figures
  --profile FOLDER                  writes CPU profiles and prints what costs most; figures are higher then`;

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache');
const PEERS_FOLDER = join(CACHE, 'bench-peers');

/** Runs the bench with these arguments and gives the exit code. A missed budget or a lost row is shown, not failed. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const browser = await ensureBrowser();
  if (browser === null) return 1;
  const peers = installPeers(
    PEERS_FOLDER,
    options.tools.filter((tool): tool is PeerName => tool !== 'baton'),
  );
  const tools = options.tools.filter((tool) => tool === 'baton' || peers.some((peer) => peer === tool));
  const pages = mkdtempSync(join(tmpdir(), 'baton-bench-ui-'));
  await buildPages({ tools, peersFolder: PEERS_FOLDER, outFolder: pages, readable: options.profileFolder !== null });
  console.log(`${cpus()[0]?.model ?? 'unknown processor'} × ${availableParallelism()}, load ${loadavg()[0]?.toFixed(1)}`);
  const server = await servePages(pages);
  /** Charts that a size was too much for, and the size. */
  const lost = new Map<ToolName, number>();
  const all: { readonly tasks: number; readonly load: number; readonly measured: readonly Measured[] }[] = [];
  try {
    for (const tasks of options.sizes) {
      const data = makeBenchData(tasks);
      server.setData({ '/data/baton.json': JSON.stringify(data.baton), '/data/peers.json': JSON.stringify(data.peers) });
      const cycles = tasks === Math.min(...options.sizes) ? options.cycles : 0;
      const able = tools.filter((tool) => !lost.has(tool));
      const measured: readonly Measured[] = [
        ...(await measureAll({ ...options, tools: able, url: server.url, browserPath: browser.path, cycles })),
        ...[...lost].map(([tool, at]) => ({ tool, figures: {}, note: `not tried: it was not ready in time with ${at} tasks` })),
      ];
      for (const { tool, figures } of measured) if (figures.ready === undefined && !lost.has(tool)) lost.set(tool, tasks);
      const load = loadavg()[0] ?? 0;
      console.log(
        `\n${tasks.toLocaleString('en-GB')} tasks (load ${load.toFixed(1)})\n${reportTable(reportRows(tasks, measured), measured)}`,
      );
      all.push({ tasks, load, measured });
    }
  } finally {
    server.close();
    rmSync(pages, { recursive: true, force: true });
  }
  if (options.json !== null) {
    const sizes = all.map((size) => ({ ...size, rows: reportRows(size.tasks, size.measured) }));
    writeFileSync(options.json, JSON.stringify({ schema: 'baton.bench-ui/1', peers: PEERS, sizes }, null, 1));
  }
  return 0;
}

interface Round extends Omit<MeasureOptions, 'tool'> {
  readonly tools: readonly ToolName[];
  readonly runs: number;
}

/** By turns, so that what else the machine does meanwhile meets all alike. A chart that failed is not opened again. */
async function measureAll({ tools, runs, cycles, ...options }: Round): Promise<readonly Measured[]> {
  const rounds = new Map<ToolName, Measured[]>(tools.map((tool) => [tool, []]));
  for (let run = 1; run <= runs; run += 1) {
    for (const [tool, measured] of rounds) {
      if (measured.some(({ note }) => note !== null)) continue;
      const isLast = run === runs && tool === 'baton';
      measured.push(await measureTool({ ...options, tool, cycles: isLast ? cycles : 0 }));
    }
  }
  return [...rounds.values()].map(medianOf);
}

interface Options {
  readonly sizes: readonly number[];
  readonly tools: readonly ToolName[];
  readonly runs: number;
  readonly limitMs: number;
  readonly cycles: number;
  readonly json: string | null;
  readonly profileFolder: string | null;
}

const TOOLS: readonly ToolName[] = ['baton', ...PEERS.map(({ name }) => name)];

/** Null when something is asked for that there isn't. */
function readOptions(args: readonly string[]): Options | null {
  const values = parsed(args);
  if (values === null) return null;
  const only = values.only.split(',');
  const sizes = values.sizes.split(',').map(Number);
  const [runs, limit, cycles] = [Number(values.runs), Number(values.limit), Number(values.cycles)];
  const isWhole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
  if (values.help || !only.every((name) => TOOLS.some((tool) => tool === name))) return null;
  if (!sizes.every((size) => isWhole(size, 100)) || !isWhole(runs, 1) || !isWhole(limit, 1) || !isWhole(cycles, 0)) return null;
  if (values.profile !== undefined) mkdirSync(values.profile, { recursive: true });
  return {
    sizes,
    tools: TOOLS.filter((tool) => only.includes(tool)),
    runs,
    limitMs: limit * 1000,
    cycles,
    json: values.json ?? null,
    profileFolder: values.profile ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string', default: '1000,10000,50000,100000' },
        only: { type: 'string', default: TOOLS.join(',') },
        runs: { type: 'string', default: '3' },
        limit: { type: 'string', default: '90' },
        cycles: { type: 'string', default: '1000' },
        json: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
