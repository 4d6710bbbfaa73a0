import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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

/** Measures Baton's relay and the published y-websocket server by turns, so that both meet the same machine. */
export async function run(): Promise<readonly BenchRow[]> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'baton-relay-cache-'));
  const relay = new RelayProcess({
    // The rate limit slows a sender down on purpose; a burst is what is measured here.
    args: ['--rate', '1000000'],
    nodeArgs: ['--max-semi-space-size=1'],
    env: { NODE_COMPILE_CACHE: cacheDir, MALLOC_ARENA_MAX: '1' },
  });
  // As relay/README.md tells a host to run it: the second start finds the compiled files.
  await relay.start();
  await relay.end();
  await relay.start();
  const reference = await startReference();
  try {
    const target = { url: relay.url, protocols: ['baton.sync.1', `baton.token.${relay.token()}`] };
    const [baton, other] = await measure([
      { target, pid: relay.pid },
      { target: { url: reference.url, protocols: [] }, pid: reference.child.pid ?? 0 },
    ]);
    return [...rowsOf(baton, 'Baton', true), ...rowsOf(other, '@y/websocket-server 0.1.1, for comparison', false)];
  } finally {
    reference.child.kill();
    await relay.remove();
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

interface Server {
  readonly target: LoadTarget;
  readonly pid: number;
}

interface Measured {
  readonly sizes: readonly { readonly size: Size; readonly p99Ms: number; readonly perSecond: number }[];
  readonly memoryMb: number;
}

async function measure(servers: readonly [Server, Server]): Promise<readonly [Measured, Measured]> {
  const samples = servers.map(() => SIZES.map(() => ({ p99s: [] as number[], rates: [] as number[] })));
  const memoryMb = servers.map(() => 0);
  for (const [sizeIndex, { clients }] of SIZES.entries()) {
    for (let run = 0; run < RUNS; run += 1) {
      for (const [index, { target, pid }] of servers.entries()) {
        const sample = samples[index]?.[sizeIndex];
        const room = await openLoadRoom(target, `bench.steady-${clients}-${run}`, clients);
        await room.steady({ perSecond: 50, updates: 20 });
        sample?.p99s.push(percentile(await room.steady(STEADY), 0.99));
        memoryMb[index] = Math.max(memoryMb[index] ?? 0, residentMb(pid));
        room.close();
        const fresh = await openLoadRoom(target, `bench.burst-${clients}-${run}`, clients);
        sample?.rates.push(await fresh.burst(BURST_UPDATES));
        fresh.close();
      }
    }
  }
  const measured = (index: 0 | 1): Measured => ({
    sizes: SIZES.map((size, each) => ({
      size,
      p99Ms: percentile(samples[index]?.[each]?.p99s ?? [], 0.5),
      perSecond: percentile(samples[index]?.[each]?.rates ?? [], 0.5),
    })),
    memoryMb: memoryMb[index] ?? 0,
  });
  return [measured(0), measured(1)];
}

async function startReference(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const port = await freePort();
  const main = join(import.meta.dirname, '../../node_modules/@y/websocket-server/src/server.js');
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return { url: `ws://127.0.0.1:${port}`, child };
}

function rowsOf({ sizes, memoryMb }: Measured, who: string, isJudged: boolean): readonly BenchRow[] {
  const row = (what: string, figures: { budget: number; measured: number; unit: string; ok: boolean }): BenchRow => ({
    what: `${what} (${who})`,
    ...figures,
    ok: isJudged ? figures.ok : null,
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
