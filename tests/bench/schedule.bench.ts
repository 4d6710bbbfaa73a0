import { performance } from 'node:perf_hooks';
import { applyDelta } from '../../shared/delta/apply-delta.ts';
import type { PutRecords } from '../../shared/delta/delta.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { dependencyId } from '../../shared/model/id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { createScheduler } from '../../shared/schedule/scheduler.ts';
import { bigProject } from '../support/big-project.ts';
import type { BenchRow } from './support/bench-row.ts';

export const name = 'schedule: calendars with holidays, summary tasks, 0.7 links a task, people on every second task';

const CASES = [
  { size: 10_000, fullMs: 20, editMs: 10, runs: 15 },
  { size: 100_000, fullMs: 200, editMs: 60, runs: 7 },
] as const;

/** Medians, after a warm-up run of each case. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { size, fullMs, editMs, runs } of CASES) {
    const state = bigProject(size, 50);
    const label = size.toLocaleString('en-GB');
    rows.push(
      row(
        `full schedule, ${label} tasks`,
        fullMs,
        median(runs, () => time(() => schedule(resolve(state)))),
      ),
    );
    const scheduler = createScheduler();
    let now = state;
    scheduler.update(now);
    const edits = median(runs, (index) => {
      now = lengthen(now, idOf(Math.floor(size / 2) + index * 7 + 1));
      return time(() => scheduler.update(now));
    });
    rows.push(row(`reschedule after one edit in the middle, ${label} tasks`, editMs, edits));
    const early = median(runs, () => {
      now = lengthen(now, idOf(1));
      return time(() => scheduler.update(now));
    });
    rows.push(row(`reschedule after one edit at the front, ${label} tasks`, editMs, early));
    const linked = median(runs, (index) => {
      const [fromId, toId] = [
        idOf(Math.floor(size / 22) * 11 + index * 11 + 1),
        idOf(Math.floor(size / 22) * 11 + index * 11 + 13),
      ];
      const id = dependencyId(fromId, toId);
      now = withPut(now, { dependency: [{ ...emptyRecord('dependency', id), fromId, toId }] });
      return time(() => scheduler.update(now));
    });
    rows.push(row(`reschedule after one new link, ${label} tasks`, editMs, linked));
    const added = median(runs, (index) => {
      const task = { ...emptyRecord('task', `new${index}`), parentId: idOf(Math.floor(size / 22) * 11), durationMin: 480 };
      now = withPut(now, { task: [task] });
      return time(() => scheduler.update(now));
    });
    rows.push(row(`reschedule after one new task, ${label} tasks`, editMs, added));
  }
  return rows;
}

function idOf(task: number): string {
  return `task${String(task).padStart(12, '0')}`;
}

/** The state after one task has become a day longer. */
function lengthen(state: ProjectState, id: string): ProjectState {
  const task = state.plan.task.get(id) as Task;
  return withPut(state, { task: [{ ...task, durationMin: task.durationMin + 480 }] });
}

/** The state with records put, as a commit leaves it. */
function withPut(state: ProjectState, put: PutRecords): ProjectState {
  return { ...state, plan: applyDelta('plan', state.plan, { put, removed: {} }) };
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(runs: number, measure: (index: number) => number): number {
  for (let index = 0; index < 3; index++) measure(index);
  const measured = Array.from({ length: runs }, (_, index) => measure(index + 3)).sort((a, b) => a - b);
  return measured[Math.floor(runs / 2)] ?? 0;
}

function row(what: string, budget: number, measured: number): BenchRow {
  return { what, budget, measured, unit: 'ms', ok: measured <= budget };
}
