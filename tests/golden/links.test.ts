import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { golden } from './golden.ts';

/** Monday 2 March 2026, 08:00; standard week; every task one day unless it says otherwise. */
const HAND = 'worked by hand on the standard week';

describe('links', () => {
  test('[S7] finish to start with a lag of a day leaves a working day between', () => {
    const known = golden({
      source: `${HAND}; the same shape as tasks 3 and 4 of a file that MS Project 2010 wrote`,
      project: aProject()
        .task('A')
        .task('B')
        .link('A', 'B', { lag: { kind: 'working', minutes: 480, unit: 'day' } }),
      rows: {
        A: { dates: '03-02T08:00 > 03-02T17:00', late: '03-02T08:00 > 03-02T17:00', total: 0, free: 0, critical: true },
        B: { dates: '03-04T08:00 > 03-04T17:00', total: 0, free: 0, critical: true },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S7] start to finish counts its lag from the start of the predecessor', () => {
    const known = golden({
      source: `${HAND}; the same shape as tasks 11 and 12 of a file that MS Project 2010 wrote: two days after A starts, B ends`,
      project: aProject()
        .task('A')
        .task('B')
        .link('A', 'B', { type: 'SF', lag: { kind: 'working', minutes: 960, unit: 'day' } }),
      rows: { B: { dates: '03-03T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S7] start to start and finish to finish with a lag of two days', () => {
    const known = golden({
      source: `${HAND}; the same shape as tasks 13 to 16 of a file that MS Project 2010 wrote`,
      project: aProject()
        .task('A')
        .task('B')
        .task('C')
        .link('A', 'B', { type: 'SS', lag: { kind: 'working', minutes: 960, unit: 'day' } })
        .link('A', 'C', { type: 'FF', lag: { kind: 'working', minutes: 960, unit: 'day' } }),
      rows: { B: { dates: '03-04T08:00 > 03-04T17:00' }, C: { dates: '03-04T08:00 > 03-04T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S7] an elapsed lag runs through the weekend', () => {
    const known = golden({
      source: `${HAND}: Friday 17:00 and 48 hours are Sunday 17:00, so Monday morning`,
      project: aProject()
        .task('A', { durationMin: 2400 })
        .task('B')
        .link('A', 'B', { lag: { kind: 'elapsed', minutes: 2880, unit: 'day' } }),
      rows: { B: { dates: '03-09T08:00 > 03-09T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S7] a lead lets the successor overlap', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .task('A', { durationMin: 960 })
        .task('B')
        .link('A', 'B', { lag: { kind: 'working', minutes: -480, unit: 'day' } }),
      rows: { B: { dates: '03-03T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S7] a percent lag is of the predecessor’s duration', () => {
    const known = golden({
      source: `${HAND}: half of four days`,
      project: aProject()
        .task('A', { durationMin: 1920 })
        .task('B')
        .link('A', 'B', { type: 'SS', lag: { kind: 'percent', percent: 50 } }),
      rows: { B: { dates: '03-04T08:00 > 03-04T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S7] a lag counts on the calendar of the successor', () => {
    const known = golden({
      source: `${HAND}: eight hours of lag on a calendar that works mornings only take two mornings`,
      project: aProject()
        .calendar('mornings', { week: [[], [[480, 720]], [[480, 720]], [[480, 720]], [[480, 720]], [[480, 720]], []] })
        .task('A')
        .task('B', { calendarId: 'mornings', durationMin: 240 })
        .link('A', 'B', { lag: { kind: 'working', minutes: 480, unit: 'day' } }),
      rows: { B: { dates: '03-05T08:00 > 03-05T12:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] a lead does not take a task before the start of the project', () => {
    const known = golden({
      source:
        'a task as soon as possible never begins before the project, see "How Project schedules tasks" in Microsoft’s documentation',
      project: aProject()
        .task('A')
        .task('B')
        .link('A', 'B', { lag: { kind: 'working', minutes: -4800, unit: 'day' } }),
      rows: { B: { dates: '03-02T08:00 > 03-02T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S9] a milestone stays where the work before it ended', () => {
    const known = golden({
      source: `${HAND}: the finish milestone of a Friday is on Friday, its successor begins on Monday`,
      project: aProject().task('A', { durationMin: 2400 }).milestone('M').task('B').link('A', 'M').link('M', 'B'),
      rows: {
        M: { dates: '03-06T17:00 > 03-06T17:00', total: 0, critical: true },
        B: { dates: '03-09T08:00 > 03-09T17:00' },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S21] a milestone at the start of the project has no slack to the tasks after it', () => {
    const known = golden({
      source: `${HAND}: the mirror image of a finish milestone`,
      project: aProject().milestone('M').task('A').link('M', 'A'),
      rows: { M: { dates: '03-02T08:00 > 03-02T08:00', late: '03-02T08:00 > 03-02T08:00', total: 0, free: 0, critical: true } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S9] an elapsed duration runs around the clock from where its predecessor ended', () => {
    const known = golden({
      source:
        'the drying paint of Microsoft’s documentation on elapsed durations: it dries from Friday evening through the weekend',
      project: aProject()
        .task('A', { durationMin: 2400 })
        .task('Dry', { durationMin: 2880, durationKind: 'elapsed' })
        .task('B')
        .link('A', 'Dry')
        .link('Dry', 'B'),
      rows: { Dry: { dates: '03-06T17:00 > 03-08T17:00' }, B: { dates: '03-09T08:00 > 03-09T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S24] total slack is to the project’s finish, free slack to the next task', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .task('Long', { durationMin: 2400 })
        .task('A')
        .task('B')
        .task('C', { durationMin: 1440 })
        .link('A', 'B')
        .link('C', 'B'),
      rows: {
        Long: { total: 0, free: 0, critical: true },
        A: { late: '03-05T08:00 > 03-05T17:00', total: 1440, free: 960, critical: false },
        C: { total: 480, free: 0 },
        B: { late: '03-06T08:00 > 03-06T17:00', total: 480, free: 480 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S25] a task with no more slack than the project allows is critical', () => {
    const known = golden({
      source: 'Microsoft’s documentation, "Tasks are critical if slack is less than or equal to"',
      project: aProject({ criticalSlackMin: 480 })
        .task('Long', { durationMin: 1440 })
        .task('A', { durationMin: 960 })
        .task('B', { durationMin: 480 }),
      rows: { Long: { critical: true }, A: { total: 480, critical: true }, B: { total: 960, critical: false } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S26] with multiple critical paths every end of a network has no slack', () => {
    const known = golden({
      source:
        'Microsoft’s documentation, "Calculate multiple critical paths": the late finish of a task without successors is its early finish',
      project: aProject({ multipleCriticalPaths: true }).task('Long', { durationMin: 2400 }).task('A').task('B').link('A', 'B'),
      rows: {
        Long: { total: 0, critical: true },
        A: { total: 0, critical: true },
        B: { total: 0, late: '03-03T08:00 > 03-03T17:00', critical: true },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });
});
