import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RelayProcess } from '../sync/support/relay-process.ts';
import type { BenchRow } from './support/bench-row.ts';
import { openLoadRoom } from './support/relay-load.ts';
import type { LoadTarget } from './support/relay-load.ts';

export const name = 'Relay: one room, one sender, everybody receives; Baton with its disk, the reference in memory';

interface Size {
  readonly clients: number;
  readonly p99Ms: number;
  readonly perSecond: number;
}

const SIZES: readonly Size[] = [
  { clients: 50, p99Ms: 3.3, perSecond: 4_400 },
  { clients: 200, p99Ms: 6.7, perSecond: 2_550 },
  { clients: 500, p99Ms: 10, perSecond: 1_700 },
];
const RUNS = 3;
const STEADY = { perSecond: 20, updates: 60 };
const BURST_UPDATES = 1_000;
const MEMORY_BUDGET_MB = 80;

/** Measures Baton's relay, and the published y-websocket server in the same run for comparison. */
export async function run(): Promise<readonly BenchRow[]> {
  // The rate limit slows a sender down on purpose; a burst is what is measured here.
  const cacheDir = mkdtempSync(join(tmpdir(), 'baton-relay-cache-'));
  const relay = new RelayProcess({
    args: ['--rate', '1000000'],
    nodeArgs: ['--max-semi-space-size=1'],
    env: { NODE_COMPILE_CACHE: cacheDir, MALLOC_ARENA_MAX: '1' },
  });
  // As relay/README.md tells a host to run it: the second start finds the compiled files.
  await relay.start();
  await relay.end();
  await relay.start();
  const baton = await measure({ url: relay.url, protocols: ['baton.sync.1', `baton.token.${relay.token()}`] }, relay.pid);
  await relay.remove();
  rmSync(cacheDir, { recursive: true, force: true });
  const reference = await measureReference();
  return [...rowsOf(baton, 'Baton', true), ...rowsOf(reference, '@y/websocket-server 0.1.1, for comparison', false)];
}

interface Measured {
  readonly sizes: readonly { readonly size: Size; readonly p99Ms: number; readonly perSecond: number }[];
  readonly memoryMb: number;
}

async function measure(target: LoadTarget, pid: number): Promise<Measured> {
  const sizes = [];
  let memoryMb = 0;
  for (const size of SIZES) {
    const p99s: number[] = [];
    const rates: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const room = await openLoadRoom(target, `bench.size-${size.clients}-run-${run}`, size.clients);
      await room.steady({ perSecond: 50, updates: 20 });
      p99s.push(percentile(await room.steady(STEADY), 0.99));
      memoryMb = Math.max(memoryMb, residentMb(pid));
      room.close();
      const fresh = await openLoadRoom(target, `bench.burst-${size.clients}-run-${run}`, size.clients);
      rates.push(await fresh.burst(BURST_UPDATES));
      fresh.close();
    }
    sizes.push({ size, p99Ms: percentile(p99s, 0.5), perSecond: percentile(rates, 0.5) });
  }
  return { sizes, memoryMb };
}

async function measureReference(): Promise<Measured> {
  const port = await freePort();
  const main = join(import.meta.dirname, '../../node_modules/@y/websocket-server/src/server.js');
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  try {
    return await measure({ url: `ws://127.0.0.1:${port}`, protocols: [] }, child.pid ?? 0);
  } finally {
    child.kill();
  }
}

function rowsOf({ sizes, memoryMb }: Measured, who: string, isJudged: boolean): readonly BenchRow[] {
  const row = (what: string, figures: { budget: number; measured: number; unit: string; ok: boolean }): BenchRow => ({
    what: `${what} (${who})`,
    ...figures,
    ok: figures.ok || !isJudged,
  });
  return [
    ...sizes.flatMap(({ size, p99Ms, perSecond }) => [
      row(`20 updates/s to ${size.clients} clients, p99`, {
        budget: size.p99Ms,
        measured: p99Ms,
        unit: 'ms',
        ok: p99Ms <= size.p99Ms,
      }),
      row(`burst to ${size.clients} clients`, {
        budget: size.perSecond,
        measured: perSecond,
        unit: '/s',
        ok: perSecond >= size.perSecond,
      }),
    ]),
    row('memory with 500 clients', {
      budget: MEMORY_BUDGET_MB,
      measured: memoryMb,
      unit: 'MB',
      ok: memoryMb <= MEMORY_BUDGET_MB,
    }),
  ];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Resident memory of a process. Source: /proc on Linux; elsewhere it can't be told from outside. */
function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
