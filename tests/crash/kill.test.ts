import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkWorkspace } from '../../electron/engine/doctor.ts';
import { anEngine, aPath, closeEngine } from '../engine/support/test-engine.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';

/** Below `node_modules`, so that the bundle finds better-sqlite3. */
const BUNDLE = join(import.meta.dirname, `../../node_modules/.cache/baton-crash-${process.pid}`);
const FILES = 10;
const KILLS_PER_FILE = 21;
const AT_ONCE = 2;

/** One file starts in a third of the time that hundreds of modules take, and it is started two hundred times. */
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'command-stream.ts'), outDir: BUNDLE, emptyOutDir: true },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
});

afterAll(() => rmSync(BUNDLE, { recursive: true, force: true }));

test(
  '[C3] what was acknowledged survives kill -9 at any moment, and nothing is there by halves',
  { timeout: 300_000 },
  async () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    const files = Array.from({ length: FILES }, () => ({ path: aPath(), last: 0 }));
    let kills = 0;
    let acknowledged = 0;
    const work = async (): Promise<void> => {
      for (let file = files.pop(); file; file = files.pop()) {
        for (let kill = 0; kill < KILLS_PER_FILE; kill += 1) {
          const acks = await runAndKill(file.path, file.last + 1, random);
          kills += 1;
          acknowledged += acks.length;
          file.last = expectAllThere(file.path, Math.max(file.last, ...acks), seed);
        }
        expect(checkWorkspace(file.path), `seed ${seed}`).toMatchObject({ ok: true, value: { problems: [] } });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    console.log(`crash: ${kills} kills, ${acknowledged} acknowledged commands, seed ${seed}`);
    expect(kills).toBeGreaterThanOrEqual(200);
    expect(acknowledged).toBeGreaterThan(kills);
  },
);

/** Starts the stream, kills it some moments after its first answer (sometimes before), and gives what it acknowledged. */
async function runAndKill(path: string, first: number, random: SeededRandom): Promise<readonly number[]> {
  const child = spawn(process.execPath, [join(BUNDLE, 'command-stream.js'), path, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(BUNDLE, 'compiled') },
  });
  let output = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const gone = once(child, 'close');
  const kill = (): void => void child.kill('SIGKILL');
  const early = random.chance(0.1);
  const delayMs = early ? random.below(150) : random.next() * 40;
  if (early) setTimeout(kill, delayMs);
  child.stdout.on('data', (chunk: Buffer) => {
    if (output === '' && !early) setTimeout(kill, delayMs);
    output += chunk.toString();
  });
  const [, signal] = (await gone) as [number | null, string | null];
  expect(complaint.replace(/^.*ExperimentalWarning.*$/gm, '').trim()).toBe('');
  expect(signal).toBe('SIGKILL');
  // A last line without its end was cut off by the kill.
  return output.split('\n').slice(0, -1).map(Number);
}

/** Gives the number of the last command that is there: acknowledged, or committed in the moment of the kill. */
function expectAllThere(path: string, acknowledged: number, seed: number): number {
  const engine = anEngine({ path });
  const { task } = engine.projectState('p').plan;
  const last = Number(task.get('counter')?.name ?? 0);
  const journal = new Set(engine.query({ type: 'snapshot', documentId: 'journal:p' })?.records.activity?.map(({ id }) => id));
  expect(last, `seed ${seed}`).toBeGreaterThanOrEqual(acknowledged);
  for (let number = 1; number <= last; number += 1) {
    const expected = number % 3 === 0 ? [`t${number}`, `t${number}a`, `t${number}b`] : [`t${number}`];
    for (const id of expected) expect(task.has(id), `task ${id}, seed ${seed}`).toBe(true);
    expect(journal.has(`c${number}`), `activity c${number}, seed ${seed}`).toBe(true);
  }
  expect(task.has(`t${last + 1}`)).toBe(false);
  closeEngine(engine);
  return last;
}
