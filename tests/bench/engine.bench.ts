import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../electron/engine/engine.ts';
import { rebuildRows } from '../../electron/engine/rebuild.ts';
import { appendUpdate } from '../../electron/store/update-log.ts';
import { openWorkspaceFile } from '../../electron/store/workspace-file.ts';
import type { Command } from '../../shared/commands/command.ts';
import { generateProject, type GeneratedProject } from '../support/generate-project.ts';
import type { BenchRow } from './support/bench-row.ts';

export const name = 'Engine: commits, projection, open, search, durable commits';

const TASKS = 10_000;
const SEARCHED_TASKS = 100_000;
const ROUNDS = 200;

/** Every figure is a median of repeated runs, or the p95 of two hundred. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  try {
    const path = join(folder, 'bench.baton');
    const project = generateProject({ tasks: TASKS, seed: 1 });
    return [
      ...commitRows(path, project),
      ...openRows(path, project),
      ...searchRows(join(folder, 'search.baton')),
      durableRow(join(folder, 'durable.baton')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commitRows(path: string, project: GeneratedProject): BenchRow[] {
  const engine = opened(path);
  execute(engine, { type: 'batch', label: 'Generate', commands: project.commands });
  const { projectId } = project;
  const edit = (fields: (round: number) => Extract<Command, { type: 'task.update' }>['fields']): number[] =>
    Array.from({ length: ROUNDS }, (_, round) => {
      const id = project.leafIds[(round * 47) % project.leafIds.length] ?? '';
      return elapsedMs(() => execute(engine, { type: 'task.update', projectId, id, fields: fields(round) }));
    });
  edit((round) => ({ priority: 400 + round }));
  const renamed = edit((round) => ({ name: `Renamed ${round}` }));
  const moved = edit((round) => ({ durationMin: 480 * (1 + ((round * 7) % 11)) }));
  engine.close();
  return [
    atMost(`one-field commit, ${TASKS} tasks, p95`, percentile(renamed, 0.95), 5, 'ms'),
    // The commit's own budget and that of rescheduling after one edit.
    atMost(`one-field commit that moves dates, ${TASKS} tasks, p95`, percentile(moved, 0.95), 15, 'ms'),
  ];
}

function openRows(path: string, { projectId }: GeneratedProject): BenchRow[] {
  const opens = Array.from({ length: 5 }, () =>
    elapsedMs(() => {
      const engine = opened(path);
      engine.query({ type: 'projects' });
      engine.query({ type: 'snapshot', documentId: 'workspace' });
      engine.query({ type: 'snapshot', documentId: `plan:${projectId}` });
      engine.close();
    }),
  );
  const file = openWorkspaceFile({ path });
  if (!file.ok) throw new Error(file.error.code);
  const rebuilds = Array.from({ length: 5 }, () => elapsedMs(() => rebuildRows(file.value.db)));
  file.value.close();
  return [
    atMost(`open a workspace to a usable list, ${TASKS} tasks`, percentile(opens, 0.5), 1000, 'ms'),
    // 250 ms is the rows of 10,000 tasks alone. Here it is those, 7,000 links, 5,000 assignments, the search index and all dates.
    atMost(`rebuild all rows, ${TASKS} tasks`, percentile(rebuilds, 0.5), 250, 'ms'),
  ];
}

function searchRows(path: string): BenchRow[] {
  const engine = opened(path);
  const { commands } = generateProject({ tasks: SEARCHED_TASKS, seed: 2 });
  const written = commands.filter(({ type }) => type !== 'dependency.set' && type !== 'assignment.set');
  execute(engine, { type: 'batch', label: 'Generate', commands: written });
  const typed = [
    'f',
    'fo',
    'fou',
    'foun',
    'found',
    'foundation',
    'foundation r',
    'foundation review',
    'w',
    'wi',
    'faça',
    'the',
    'the w',
    '9',
    '99',
    'zz',
  ];
  // The median of each keystroke over several rounds, and of those the slowest.
  const keystrokes = typed.map((text) =>
    percentile(
      Array.from({ length: 7 }, () => elapsedMs(() => engine.query({ type: 'search', text, limit: 50 }))),
      0.5,
    ),
  );
  engine.close();
  return [atMost(`search as you type, ${SEARCHED_TASKS} tasks, slowest keystroke`, Math.max(...keystrokes), 16, 'ms')];
}

function durableRow(path: string): BenchRow {
  const file = openWorkspaceFile({ path, create: true });
  if (!file.ok) throw new Error(file.error.code);
  const { db } = file.value;
  const bytes = new Uint8Array(60).fill(7);
  const rates = Array.from({ length: 5 }, (_, round) => {
    const commits = 2000;
    const ms = elapsedMs(() => {
      for (let seq = 1; seq <= commits; seq += 1) {
        db.transaction(() => appendUpdate(db, { documentId: `plan:r${round}`, seq, origin: 'local', bytes }));
      }
    });
    return (commits / ms) * 1000;
  });
  file.value.close();
  const measured = percentile(rates, 0.5);
  return { what: 'durable commits (WAL, synchronous FULL)', budget: 4000, measured, unit: '/s', ok: measured >= 4000 };
}

function opened(path: string): Engine {
  const engine = openEngine({ path, create: true });
  if (!engine.ok) throw new Error(engine.error.message);
  return engine.value;
}

let acts = 0;

function execute(engine: Engine, command: Command): void {
  acts += 1;
  const result = engine.execute({ id: `act${acts}`, atMs: 1_780_000_000_000 + acts, actorId: null, command });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

function elapsedMs(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function percentile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

function atMost(what: string, measured: number, budget: number, unit: string): BenchRow {
  return { what, budget, measured, unit, ok: measured <= budget };
}
