import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_DAY, FIRST_MIN, LAST_DAY, LAST_MIN } from '../../shared/model/time.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { aProject } from '../support/a-project.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'nobody');
const minute = fc.oneof(fc.constantFrom(FIRST_MIN, LAST_MIN, 0), fc.integer({ min: FIRST_MIN, max: LAST_MIN }));
const span = fc.oneof(fc.constantFrom(0, 1, 100_000_000), fc.nat(100_000_000));
const day = fc.oneof(fc.constantFrom(FIRST_DAY, LAST_DAY), fc.integer({ min: FIRST_DAY, max: LAST_DAY }));
const hours = fc.constantFrom<[number, number][]>([], [[0, 1440]], [[0, 1]], [[480, 1020]]);

const task = fc.record({
  id,
  parentId: fc.option(id),
  rank: fc.constantFrom('', 'a', 'b'),
  status: fc.constantFrom('not-started', 'cancelled', 'done'),
  durationMin: span,
  durationKind: fc.constantFrom('working', 'elapsed'),
  sizedBy: fc.constantFrom('duration', 'effort'),
  effortMin: fc.option(span),
  constraint: fc.oneof(
    fc.record({ type: fc.constantFrom('ASAP', 'ALAP') }),
    fc.record({ type: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'), atMin: minute }),
  ),
  deadlineMin: fc.option(minute),
  calendarId: fc.option(id),
  mode: fc.constantFrom('auto', 'manual'),
  manualStartMin: fc.option(minute),
  manualFinishMin: fc.option(minute),
  levellingDelayMin: span,
  progressPct: fc.nat(100),
  actualStartMin: fc.option(minute),
  actualFinishMin: fc.option(minute),
  remainingMin: fc.option(span),
  resumeMin: fc.option(minute),
  deletedAtMs: fc.option(fc.constant(1), { freq: 8 }),
});
const lag = fc.oneof(
  fc.record({
    kind: fc.constantFrom('working', 'elapsed'),
    minutes: fc.integer({ min: -100_000_000, max: 100_000_000 }),
    unit: fc.constant('day'),
  }),
  fc.record({ kind: fc.constantFrom('percent', 'elapsed-percent'), percent: fc.integer({ min: -100_000, max: 100_000 }) }),
);
const hostile = fc
  .record({
    project: fc.record({
      startMin: minute,
      finishMin: fc.option(minute),
      scheduleFrom: fc.constantFrom('start', 'finish'),
      calendarId: fc.option(id),
      honoursConstraints: fc.boolean(),
      multipleCriticalPaths: fc.boolean(),
      statusDateMin: fc.option(minute),
      movesRemainingWork: fc.boolean(),
    }),
    tasks: fc.array(task, { maxLength: 8 }),
    links: fc.array(fc.record({ fromId: id, toId: id, type: fc.constantFrom('FS', 'SS', 'FF', 'SF'), lag }), { maxLength: 12 }),
    calendars: fc.array(
      fc.record({ id, baseId: fc.option(id), week: fc.array(fc.option(hours), { minLength: 7, maxLength: 7 }) }),
      { maxLength: 3 },
    ),
    exceptions: fc.array(fc.record({ calendarId: id, fromDay: day, toDay: day, hours }), { maxLength: 3 }),
    assignments: fc.array(
      fc.record({ taskId: id, personId: id, units: fc.constantFrom(0, 0.01, 1, 1000), workMin: fc.option(span), delayMin: span }),
      { maxLength: 4 },
    ),
    people: fc.array(fc.record({ id, calendarId: fc.option(id) }), { maxLength: 3 }),
    off: fc.array(fc.record({ personId: id, fromMin: minute, toMin: minute }), { maxLength: 2 }),
  })
  .map((given): ProjectState => {
    const project = aProject(given.project);
    for (const { id, ...fields } of given.tasks) project.task(id, fields);
    for (const { fromId, toId, ...fields } of given.links) project.link(fromId, toId, fields);
    for (const { id, ...fields } of given.calendars) project.calendar(id, fields);
    for (const [index, fields] of given.exceptions.entries()) project.put('calendarException', { id: `x${index}`, ...fields });
    for (const { id, ...fields } of given.people) project.person(id, fields);
    for (const { taskId, personId, ...fields } of given.assignments) project.assign(taskId, personId, fields);
    for (const [index, fields] of given.off.entries()) project.put('timeOff', { id: `o${index}`, ...fields });
    return project.build();
  });

test('[S2] every state has a schedule, with whole dates on the time line', () => {
  fc.assert(
    fc.property(hostile, (state) => {
      const { rows, project } = schedule(resolve(state));
      expect(project.hash).toMatch(/^[0-9a-f]{32}$/);
      for (const row of rows.values()) {
        expect(row.startMin).toBeLessThanOrEqual(row.finishMin);
        for (const min of [
          row.startMin,
          row.finishMin,
          row.earlyStartMin,
          row.earlyFinishMin,
          row.lateStartMin,
          row.lateFinishMin,
        ]) {
          expect(Number.isInteger(min) && min >= FIRST_MIN && min <= LAST_MIN).toBe(true);
        }
        for (const figure of [row.totalSlackMin, row.freeSlackMin, row.durationMin, row.workMin, row.progressPct]) {
          expect(Number.isInteger(figure)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('[S2] a chain of 100,000 tasks schedules', () => {
  const project = aProject();
  for (let i = 0; i < 100_000; i++) {
    project.task(`t${i}`, { durationMin: 60 });
    if (i > 0) project.link(`t${i - 1}`, `t${i}`);
  }
  const { rows } = schedule(resolve(project.build()));
  // 100,000 hours of 40 a week are 2,500 weeks.
  expect(rows.get('t99999')?.finishMin).toBe((rows.get('t0')?.startMin ?? 0) + 2500 * 7 * 1440 - 2 * 1440 - 15 * 60);
});

test('[S2] a hierarchy 10,000 deep schedules', () => {
  const project = aProject();
  for (let i = 0; i < 10_000; i++) project.task(`t${i}`, i === 0 ? {} : { parentId: `t${i - 1}` });
  const { rows } = schedule(resolve(project.build()));
  expect(rows.get('t0')?.finishMin).toBe(rows.get('t9999')?.finishMin);
});
