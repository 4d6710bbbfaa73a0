import * as fc from 'fast-check';
import type { Dependency, Lag } from '../../shared/model/dependency.ts';
import type { Task } from '../../shared/model/task.ts';
import type { DayHours, WeekHours } from '../../shared/model/work-calendar.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { aProject, at } from './a-project.ts';

const BEGIN = at('2026-03-02T00:00');
const QUARTER = 15;

/** A minute of the three weeks around the project's start, on a quarter of an hour. */
export const someMinute = fc.integer({ min: -200, max: 1800 }).map((quarter) => BEGIN + quarter * QUARTER);
const someDuration = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 100 }).map((quarter) => quarter * QUARTER),
);

const someDay: fc.Arbitrary<DayHours> = fc.constantFrom<DayHours[]>(
  [],
  [[480, 1020]],
  [
    [480, 720],
    [780, 1020],
  ],
  [[540, 990]],
  [[0, 360]],
  [[0, 1440]],
);
const someWeek: fc.Arbitrary<WeekHours> = fc
  .array(fc.option(someDay), { minLength: 7, maxLength: 7 })
  // Every calendar works on Wednesday: one without any working time is another test's matter.
  .map((week) => week.map((hours, weekday) => (weekday === 3 ? [[540, 900]] : hours)));

const someLag: fc.Arbitrary<Lag> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Lag>({ kind: 'working', minutes: 0, unit: 'day' }) },
  fc.integer({ min: -40, max: 60 }).map((quarter): Lag => ({ kind: 'working', minutes: quarter * QUARTER, unit: 'hour' })),
  fc.integer({ min: -40, max: 60 }).map((quarter): Lag => ({ kind: 'elapsed', minutes: quarter * QUARTER, unit: 'hour' })),
  fc.constantFrom<Lag[]>(
    { kind: 'percent', percent: 50 },
    { kind: 'percent', percent: -25 },
    { kind: 'elapsed-percent', percent: 100 },
  ),
);

const someConstraint: fc.Arbitrary<Task['constraint']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ type: 'ASAP' } as const) },
  fc.record({ type: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'), atMin: someMinute }),
);

const someTask = fc.record({
  durationMin: someDuration,
  constraint: someConstraint,
  deadlineMin: fc.option(someMinute, { freq: 4 }),
  calendarId: fc.option(fc.constantFrom('c1', 'c2')),
  ignoresPeopleCalendars: fc.boolean(),
  under: fc.option(fc.nat(9)),
  started: fc.option(fc.tuple(someMinute, fc.integer({ min: 0, max: 99 })), { freq: 5 }),
});

const someLink = fc.record({
  from: fc.nat(9),
  to: fc.nat(9),
  type: fc.constantFrom<Dependency['type'][]>('FS', 'SS', 'FF', 'SF'),
  lag: someLag,
});

const someAssignment = fc.record({
  task: fc.nat(9),
  person: fc.constantFrom('p1', 'p2'),
  units: fc.constantFrom(0.5, 1, 2),
  workMin: fc.option(fc.integer({ min: 1, max: 60 }).map((quarter) => quarter * 30)),
});

/** A small project with everything that the slow schedule knows: see there. */
export const someProject: fc.Arbitrary<ProjectState> = fc
  .record({
    week1: someWeek,
    week2: someWeek,
    exceptions: fc.array(
      fc.record({
        calendar: fc.constantFrom('c1', 'c2'),
        from: fc.integer({ min: -3, max: 20 }),
        days: fc.nat(3),
        hours: someDay,
      }),
      {
        maxLength: 3,
      },
    ),
    honours: fc.boolean(),
    projectCalendar: fc.option(fc.constant('c1')),
    tasks: fc.array(someTask, { minLength: 1, maxLength: 10 }),
    links: fc.array(someLink, { maxLength: 10 }),
    assignments: fc.array(someAssignment, { maxLength: 4 }),
    off: fc.option(fc.tuple(someMinute, fc.integer({ min: 1, max: 200 }))),
  })
  .map((given) => {
    const project = aProject({ honoursConstraints: given.honours, calendarId: given.projectCalendar });
    project.calendar('c1', { week: given.week1 }).calendar('c2', { week: given.week2, baseId: 'c1' });
    for (const { calendar, from, days, hours } of given.exceptions) {
      const fromDay = BEGIN / 1440 + from;
      project.exception(calendar, { from: '2026-03-02' }, { fromDay, toDay: fromDay + days, hours });
    }
    project.person('p1', { calendarId: 'c2' }).person('p2');
    if (given.off)
      project.put('timeOff', { id: 'off', personId: 'p1', fromMin: given.off[0], toMin: given.off[0] + given.off[1] * QUARTER });
    for (const [index, { under, started, ...task }] of given.tasks.entries()) {
      // Parents come before their children, so that the forest has no cycle to cut.
      const parentId = under !== null && under < index ? `t${under}` : null;
      const actual = started && task.durationMin > 0 ? { actualStartMin: started[0], progressPct: started[1] } : {};
      project.task(`t${index}`, { ...task, ...actual, parentId });
    }
    for (const { from, to, ...link } of given.links) {
      if (from < to && to < given.tasks.length) project.link(`t${from}`, `t${to}`, link);
    }
    for (const { task, person, ...assignment } of given.assignments)
      if (task < given.tasks.length) project.assign(`t${task}`, person, assignment);
    return project.build();
  });
