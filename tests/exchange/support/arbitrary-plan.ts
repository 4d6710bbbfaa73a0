import * as fc from 'fast-check';
import { emptyRecord } from '../../../shared/model/entities.ts';
import { baselineTaskId } from '../../../shared/model/id.ts';
import { emptyTables, type PlanTables, type ProjectState } from '../../../shared/model/project-state.ts';
import { TASK_STATUSES, DURATION_UNITS, type Task } from '../../../shared/model/task.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import type { ExportSource } from '../../../electron/exchange/import-types.ts';
import { someMinute, someProject } from '../../support/arbitrary-project.ts';

/** Texts that formats stumble over. Without space at the ends, which names lose. */
export const someText = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '=1+1',
      '+a',
      '-x',
      '@y',
      "'=z",
      'a;b',
      'a,b',
      '"q"',
      'a\nb',
      '<b>&amp;',
      ']]>',
      'ünïcødé 漢字 🙂',
      '1,5',
      'None',
    ),
  )
  .map((text) => text.toWellFormed().trim());

/** Text as XML 1.0 can carry it. */
// eslint-disable-next-line no-control-regex -- the control characters are what it is about
export const someXmlText = someText.map((text) => text.replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '').trim());

const someCustom = fc.dictionary(
  fc.constantFrom('Room', 'Cost centre', 'Text5', 'Ready?'),
  fc.oneof(
    someXmlText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  ),
  { maxKeys: 3 },
);

const someExtra = fc.record({
  name: someXmlText,
  description: someXmlText,
  status: fc.constantFrom(...TASK_STATUSES),
  priority: fc.integer({ min: 0, max: 1000 }),
  durationUnit: fc.constantFrom(...DURATION_UNITS),
  elapsed: fc.boolean(),
  estimated: fc.boolean(),
  manual: fc.option(fc.tuple(someMinute, fc.integer({ min: 0, max: 5000 })), { freq: 5 }),
  effortMin: fc.option(fc.integer({ min: 1, max: 5000 }), { freq: 3 }),
  byEffort: fc.boolean(),
  remainingMin: fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 3 }),
  resume: fc.option(someMinute, { freq: 3 }),
  levellingDelayMin: fc.constantFrom(0, 0, 480, 1440),
  tags: fc.dictionary(fc.constantFrom('a', 'b,c', 'd e'), fc.constant(true), { maxKeys: 2 }),
  custom: someCustom,
  baseline: fc.option(fc.tuple(fc.nat(10), someMinute, fc.integer({ min: 0, max: 4000 }))),
});

/** A project with nearly everything that Baton holds of one. Task names are told apart by a number. */
export const somePlan: fc.Arbitrary<ExportSource> = fc
  .tuple(someProject, fc.array(someExtra, { minLength: 10, maxLength: 10 }), fc.boolean())
  .map(([state, extras, tracked]) => {
    const tasks = new Map<string, Task>();
    const plan: Record<string, unknown> = { ...state.plan };
    const baselines = new Map<string, object>();
    const rows = new Map<string, object>();
    for (const [index, task] of [...state.plan.task.values()].entries()) {
      const extra = extras[index];
      if (extra === undefined) continue;
      tasks.set(task.id, decorated(task, extra, index));
      if (extra.baseline === null) continue;
      const [number, startMin, durationMin] = extra.baseline;
      const id = `b${number}`;
      baselines.set(id, {
        ...emptyRecord('baseline', id),
        number,
        name: number === 0 ? 'Baseline' : `Baseline ${number}`,
        setAtMs: 60_000,
      });
      const row = baselineTaskId(id, task.id);
      rows.set(row, {
        ...emptyRecord('baselineTask', row),
        baselineId: id,
        taskId: task.id,
        startMin,
        finishMin: startMin + durationMin,
        durationMin,
        workMin: durationMin,
      });
    }
    Object.assign(plan, { task: tasks, baseline: baselines, baselineTask: rows });
    const project = [...state.workspace.project.values()].map(
      (each) =>
        [
          each.id,
          tracked ? { ...each, statusDateMin: each.startMin + 1440, criticalSlackMin: 960, outcome: 'Why' } : each,
        ] as const,
    );
    return sourceOf({
      ...state,
      workspace: { ...state.workspace, project: new Map(project) },
      plan: plan as unknown as PlanTables,
    });
  });

/** A state with its computed dates, as an export wants it. */
export function sourceOf(state: ProjectState): ExportSource {
  const { rows, project } = schedule(resolve(state));
  return { ...state, journal: emptyTables('journal'), rows, project };
}

type Extra = typeof someExtra extends fc.Arbitrary<infer T> ? T : never;

function decorated(task: Task, extra: Extra, index: number): Task {
  const status = extra.status;
  const manual = extra.manual !== null && task.actualStartMin === null;
  return {
    ...task,
    name: `${index} ${extra.name}`.trim(),
    description: extra.description,
    status,
    blocked:
      status === 'blocked'
        ? { reason: 'No answer', sinceMs: 60_000, by: index > 0 ? { kind: 'task', taskId: 't0' } : { kind: 'other' } }
        : null,
    priority: extra.priority,
    durationUnit: extra.durationUnit,
    durationKind: extra.elapsed ? 'elapsed' : 'working',
    estimated: extra.estimated,
    mode: manual ? 'manual' : 'auto',
    manualStartMin: manual ? (extra.manual?.[0] ?? null) : null,
    manualFinishMin: manual ? (extra.manual?.[0] ?? 0) + (extra.manual?.[1] ?? 0) : null,
    effortMin: extra.effortMin,
    sizedBy: extra.byEffort && extra.effortMin !== null ? 'effort' : 'duration',
    remainingMin: task.actualStartMin === null ? null : extra.remainingMin,
    resumeMin: task.actualStartMin === null ? null : extra.resume,
    levellingDelayMin: extra.levellingDelayMin,
    tags: extra.tags,
    custom: extra.custom,
  };
}
