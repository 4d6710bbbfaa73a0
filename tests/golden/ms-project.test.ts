import { describe, expect, test } from 'vitest';
import type { DayHours } from '../../shared/model/work-calendar.ts';
import { aProject, at } from '../support/a-project.ts';
import { golden } from './golden.ts';

/** 23:00 to 03:00 and 04:00 to 08:00, from Monday evening to Saturday morning. */
const AFTER_A_NIGHT: DayHours = [
  [0, 180],
  [240, 480],
];
const BOTH: DayHours = [...AFTER_A_NIGHT, [1380, 1440]];
const NIGHTS: DayHours[] = [[], [[1380, 1440]], BOTH, BOTH, BOTH, BOTH, AFTER_A_NIGHT];

/** The project starts on Monday 2 March 2026, 08:00, on the standard week; a task lasts one day unless it says otherwise. */
describe('what files of MS Project show', () => {
  test('[S35] a finish that a link holds stands where the link puts it, though it is the morning after the work', () => {
    const known = golden({
      source: 'observed in a file written by MS Project 2007: a start-to-finish link ends a one-day task at 08:00 of the next working day',
      project: aProject()
        .task('A', { constraint: { type: 'SNET', atMin: at('2026-03-09T08:00') } })
        .task('B')
        .link('A', 'B', { type: 'SF' }),
      rows: {
        A: { dates: '03-09T08:00 > 03-09T17:00', total: 0, critical: true },
        B: { dates: '03-06T08:00 > 03-09T08:00', late: '03-09T08:00 > 03-09T17:00', total: 480, free: 480, critical: false },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S35] a finish that no link holds stays at the end of its work', () => {
    const known = golden({
      source: 'the other tasks of that file',
      project: aProject().task('A').task('B').link('A', 'B', { type: 'FF' }),
      rows: { B: { dates: '03-02T08:00 > 03-02T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S36] tasks that all lie before the project’s start are late by their own last finish', () => {
    const known = golden({
      source: 'observed in files written by MS Project 2007 and 2010: tasks of January in a project that starts in March have no slack',
      project: aProject()
        .task('A', { durationMin: 960, constraint: { type: 'SNET', atMin: at('2026-02-02T08:00') } })
        .task('B', { durationMin: 960, actualStartMin: at('2026-02-02T08:00'), progressPct: 50 })
        .task('C', { constraint: { type: 'SNET', atMin: at('2026-02-02T08:00') } }),
      rows: {
        A: { late: '02-02T08:00 > 02-03T17:00', total: 0, free: 0, critical: true },
        B: { late: '02-02T08:00 > 02-03T17:00', total: 0, free: 0, critical: true },
        C: { late: '02-03T08:00 > 02-03T17:00', total: 480, free: 480, critical: false },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S24] the slack of a person’s night work counts on the calendar of the task', () => {
    const known = golden({
      source: 'observed in a file written by MS Project 2007: late dates lie in the night, the slack between them is counted in days',
      project: aProject()
        .calendar('night', { week: NIGHTS })
        .person('Nora', { calendarId: 'night' })
        .task('A', { durationMin: 480 })
        .task('B', { durationMin: 1440 })
        .assign('A', 'Nora')
        .assign('B', 'Nora'),
      rows: {
        A: { dates: '03-02T23:00 > 03-03T08:00', late: '03-04T23:00 > 03-05T08:00', total: 960, free: 960, critical: false },
        B: { dates: '03-02T23:00 > 03-05T08:00', total: 0, critical: true },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S24] the slack of an elapsed duration counts around the clock, that of a working one in working time', () => {
    const known = golden({
      source: 'observed in a file written by MS Project 2007: an elapsed month sets the finish, and a month of work ends at the last 17:00 before it',
      project: aProject()
        .task('Elapsed', { durationMin: 10_080, durationKind: 'elapsed' })
        .task('Minute', { durationMin: 1, durationKind: 'elapsed' })
        .task('Work', { durationMin: 1440 }),
      rows: {
        Elapsed: { dates: '03-02T08:00 > 03-09T08:00', total: 0, critical: true },
        Minute: { late: '03-09T07:59 > 03-09T08:00', total: 10_079, free: 10_079 },
        Work: { late: '03-04T08:00 > 03-06T17:00', total: 960, free: 960 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S13] people whose hours differ each work their own, and the last one ends the task', () => {
    const known = golden({
      source: 'observed in a file written by MS Project 2007: 24 hours of days and 24 hours of nights end on the third morning',
      project: aProject()
        .calendar('night', { week: NIGHTS })
        .person('Dana')
        .person('Nora', { calendarId: 'night' })
        .task('A', { durationMin: 1440 })
        .task('B')
        .assign('A', 'Dana', { workMin: 1440 })
        .assign('A', 'Nora', { workMin: 1440 })
        .link('A', 'B'),
      rows: {
        A: { dates: '03-02T08:00 > 03-05T08:00', total: 0, critical: true },
        B: { dates: '03-05T08:00 > 03-05T17:00' },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S21] a milestone without slack has the same early and late dates, at the end of a day too', () => {
    const known = golden({
      source: 'worked by hand: MS Project sees no difference between Friday 17:00 and Monday 08:00, and shows the early one',
      project: aProject()
        .task('A', { durationMin: 2400 })
        .milestone('Done')
        .task('B')
        .link('A', 'Done')
        .link('Done', 'B'),
      rows: {
        A: { late: '03-02T08:00 > 03-06T17:00', total: 0 },
        Done: { dates: '03-06T17:00 > 03-06T17:00', late: '03-06T17:00 > 03-06T17:00', total: 0, free: 0, critical: true },
        B: { dates: '03-09T08:00 > 03-09T17:00', total: 0 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S21] a milestone with slack is late at the end of work, and what is before it still has the weekend', () => {
    const known = golden({
      source: 'worked by hand: a finish stands at the end of a working period, as that of any task does',
      project: aProject()
        .task('Long', { durationMin: 2880 })
        .task('Dry', { durationMin: 1440, durationKind: 'elapsed' })
        .milestone('Dried')
        .task('B')
        .link('Dry', 'Dried')
        .link('Dried', 'B'),
      rows: {
        Dried: { dates: '03-03T08:00 > 03-03T08:00', late: '03-06T17:00 > 03-06T17:00', total: 1920, critical: false },
        B: { late: '03-09T08:00 > 03-09T17:00' },
        Dry: { late: '03-08T08:00 > 03-09T08:00', total: 8640 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S18] a manual task that is finished has no slack either', () => {
    const known = golden({
      source: 'Microsoft’s documentation of Late Finish and Critical: what is complete has no slack left, however it was scheduled',
      project: aProject()
        .task('Long', { durationMin: 4800 })
        .task('A', {
          mode: 'manual',
          manualStartMin: at('2026-03-02T08:00'),
          manualFinishMin: at('2026-03-03T17:00'),
          actualStartMin: at('2026-03-02T08:00'),
          actualFinishMin: at('2026-03-03T17:00'),
          durationMin: 960,
          progressPct: 100,
        }),
      rows: { A: { late: '03-02T08:00 > 03-03T17:00', total: 0, free: 0, critical: false } },
    });
    expect(known.computed).toEqual(known.rows);
  });
});
