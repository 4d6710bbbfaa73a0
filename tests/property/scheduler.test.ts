import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyScheduleDelta } from '../../shared/delta/apply-delta.ts';
import { patchTable } from '../../shared/delta/patched-table.ts';
import { emptyRecord, type Kind } from '../../shared/model/entities.ts';
import { dependencyId } from '../../shared/model/id.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { createScheduler } from '../../shared/schedule/scheduler.ts';
import { PROJECT_ID } from '../support/a-project.ts';
import { someMinute, someProject } from '../support/arbitrary-project.ts';

interface Edit {
  readonly kind: Kind;
  readonly id: string;
  /** Null removes the record. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

const taskId = fc.nat(9).map((n) => `t${n}`);
const minuteOrNone = fc.option(someMinute);
const taskFields = fc.oneof(
  { weight: 4, arbitrary: fc.record({ durationMin: fc.nat(3000) }) },
  fc.record({ name: fc.constantFrom('one', 'other') }),
  fc.record({ parentId: fc.option(taskId) }),
  fc.record({ rank: fc.constantFrom('a', 'z') }),
  fc.record({ deletedAtMs: fc.option(fc.constant(1)) }),
  fc.record({ status: fc.constantFrom('cancelled', 'in-progress') }),
  fc.record({ mode: fc.constantFrom('manual', 'auto'), manualStartMin: minuteOrNone, manualFinishMin: minuteOrNone }),
  fc.record({
    constraint: fc.oneof(
      fc.record({ type: fc.constantFrom('ASAP', 'ALAP') }),
      fc.record({ type: fc.constantFrom('SNET', 'MFO'), atMin: someMinute }),
    ),
  }),
  fc.record({ actualStartMin: minuteOrNone, actualFinishMin: minuteOrNone, progressPct: fc.nat(100), resumeMin: minuteOrNone }),
  fc.record({ deadlineMin: minuteOrNone, levellingDelayMin: fc.nat(2000), durationKind: fc.constantFrom('working', 'elapsed') }),
  fc.record({ sizedBy: fc.constantFrom('effort', 'duration'), effortMin: fc.option(fc.nat(3000)) }),
);
const projectFields = fc.oneof(
  fc.record({ startMin: someMinute }),
  fc.record({ honoursConstraints: fc.boolean(), multipleCriticalPaths: fc.boolean(), criticalSlackMin: fc.nat(1000) }),
  fc.record({ calendarId: fc.option(fc.constantFrom('c1', 'c2')) }),
  fc.record({ statusDateMin: minuteOrNone, movesRemainingWork: fc.boolean() }),
  fc.record({ scheduleFrom: fc.constantFrom('start', 'finish'), finishMin: minuteOrNone }),
);
const lag = fc.nat(900).map((minutes) => ({ kind: 'working', minutes, unit: 'day' }));

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant<Kind>('task'), id: taskId, fields: taskFields }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant<Kind>('project'), id: fc.constant(PROJECT_ID), fields: projectFields }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(taskId, taskId, fc.constantFrom('FS', 'SS', 'FF', 'SF'), lag, fc.boolean())
      .map(([fromId, toId, type, lag, put]): Edit => ({
        kind: 'dependency',
        id: dependencyId(fromId, toId),
        fields: put ? { fromId, toId, type, lag } : null,
      })),
  },
  fc
    .tuple(taskId, fc.constantFrom('p1', 'p2'), fc.option(fc.nat(2000)), fc.boolean())
    .map(([taskId, personId, workMin, put]): Edit => ({
      kind: 'assignment',
      id: `${taskId}:${personId}`,
      fields: put ? { taskId, personId, workMin } : null,
    })),
  someMinute.map((fromMin): Edit => ({
    kind: 'timeOff',
    id: 'leave',
    fields: { personId: 'p1', fromMin, toMin: fromMin + 2880 },
  })),
);

test('[S31] a scheduler that is kept gives, after every edit, what a schedule from scratch gives', () => {
  fc.assert(
    fc.property(
      someProject,
      fc.array(fc.array(someEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
      (first, steps) => {
        const scheduler = createScheduler();
        let state = first;
        let before = scheduler.update(state);
        let folded: ReadonlyMap<string, TaskSchedule> = applyScheduleDelta(new Map(), before.delta);
        for (const edits of steps) {
          state = edits.reduce(edited, state);
          const now = scheduler.update(state);
          const scratch = schedule(resolve(state));
          expect([...now.schedule.rows]).toEqual([...scratch.rows]);
          expect(now.schedule.project).toEqual(scratch.project);
          folded = applyScheduleDelta(folded, now.delta);
          expect(new Map(folded)).toEqual(new Map(scratch.rows));
          const put = new Set(now.delta.put.map((row) => row.id));
          const unmoved = [...before.schedule.rows.keys()].filter((id) => !put.has(id) && now.schedule.rows.has(id));
          for (const id of unmoved) expect(now.schedule.rows.get(id)).toBe(before.schedule.rows.get(id));
          before = now;
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** The state after an edit, as a delta leaves it: a new table for the kind that it touches, patched as a large one is, the same ones for the others. */
function edited(state: ProjectState, { kind, id, fields }: Edit): ProjectState {
  const inPlan = kind in state.plan;
  const tables = (inPlan ? state.plan : state.workspace) as unknown as Record<string, ReadonlyMap<string, { id: string }>>;
  const table = tables[kind] ?? new Map<string, { id: string }>();
  const put = fields === null ? [] : [{ ...(table.get(id) ?? emptyRecord(kind, id)), ...fields }];
  const next = { ...tables, [kind]: patchTable(table, { put, removed: fields === null ? [id] : [] }, 0) };
  return (inPlan ? { ...state, plan: next } : { ...state, workspace: next }) as unknown as ProjectState;
}
