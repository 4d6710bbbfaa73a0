import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { golden } from './golden.ts';

const HAND = 'worked by hand on the standard week';

describe('calendars and people', () => {
  test('[S10] a project of 7.5 hours a day from nine counts its own hours', () => {
    const known = golden({
      source: 'worked by hand: 09:00 to 12:30 and 13:30 to 17:30, 900 minutes are two days',
      project: aProject({ calendarId: 'office' })
        .calendar('office', {
          week: [
            [],
            ...Array.from(
              { length: 5 },
              () =>
                [
                  [540, 750],
                  [810, 1050],
                ] as [number, number][],
            ),
            [],
          ],
        })
        .task('A', { durationMin: 900 })
        .task('B', { durationMin: 450 })
        .link('A', 'B'),
      rows: { A: { dates: '03-02T09:00 > 03-03T17:30' }, B: { dates: '03-04T09:00 > 03-04T17:30', total: 0 } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S10] a calendar inherits the days that it does not say, and exceptions, from its base', () => {
    const known = golden({
      source: `${HAND}: Tuesday is a holiday of the base, Wednesday is short in the calendar itself`,
      project: aProject()
        .calendar('base')
        .exception('base', { from: '2026-03-03' })
        .calendar('own', { baseId: 'base', week: [null, null, null, [[480, 720]], null, null, null] })
        .task('A', { calendarId: 'own', durationMin: 1200 }),
      rows: { A: { dates: '03-02T08:00 > 03-05T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S10] an exception of its own wins over one of its base', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .calendar('base')
        .exception('base', { from: '2026-03-02', to: '2026-03-06' })
        .calendar('own', { baseId: 'base' })
        .exception('own', { from: '2026-03-04' }, { hours: [[600, 1080]] })
        .task('A', { calendarId: 'own' }),
      rows: { A: { dates: '03-04T10:00 > 03-04T18:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S10] an exception recurs', () => {
    const known = golden({
      source: `${HAND}: every second Monday off, from 2 March`,
      project: aProject({ calendarId: 'c' })
        .calendar('c')
        .exception('c', { from: '2026-03-02', to: '2026-12-31' }, { repeats: { every: 'week', interval: 2, weekdays: [1] } })
        .task('A', { durationMin: 4800 }),
      rows: { A: { dates: '03-03T08:00 > 03-17T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S11] a person’s time off moves the task', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .task('A', { durationMin: 960 })
        .person('ada')
        .timeOff('ada', '2026-03-03T00:00', '2026-03-05T00:00')
        .assign('A', 'ada'),
      rows: { A: { dates: '03-02T08:00 > 03-05T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S11] work on a task happens when both the person and the task’s calendar work', () => {
    const known = golden({
      source: 'Microsoft’s documentation of task calendars: resources work in the time that both calendars have in common',
      project: aProject()
        .calendar('afternoons', { week: [[], [[780, 1020]], [[780, 1020]], [[780, 1020]], [[780, 1020]], [[780, 1020]], []] })
        .calendar('early', { week: [[], [[360, 840]], [[360, 840]], [[360, 840]], [[360, 840]], [[360, 840]], []] })
        .person('ada', { calendarId: 'early' })
        .task('A', { calendarId: 'afternoons', durationMin: 120 })
        .assign('A', 'ada'),
      rows: { A: { dates: '03-02T13:00 > 03-03T14:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S11] a task can ignore the calendars of its people', () => {
    const known = golden({
      source: 'Microsoft’s documentation, "Scheduling ignores resource calendars"',
      project: aProject()
        .task('A', { durationMin: 960, ignoresPeopleCalendars: true })
        .person('ada')
        .timeOff('ada', '2026-03-03T00:00', '2026-03-05T00:00')
        .assign('A', 'ada'),
      rows: { A: { dates: '03-02T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S12] a calendar without any working time is replaced by the project’s, and said', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .calendar('never', { week: [[], [], [], [], [], [], []] })
        .task('A', { calendarId: 'never' }),
      rows: { A: { dates: '03-02T08:00 > 03-02T17:00', conflicts: [{ kind: 'no-working-time' }] } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S13] an assignment with work of its own lasts work divided by units', () => {
    const known = golden({
      source: 'Duration = Work ÷ Units, Microsoft’s documentation of the scheduling formula',
      project: aProject().task('A', { durationMin: 480 }).person('ada').assign('A', 'ada', { units: 0.5, workMin: 480 }),
      rows: { A: { dates: '03-02T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S13] a task lasts until the last of its people is done', () => {
    const known = golden({
      source: HAND,
      project: aProject().task('A').person('ada').person('bob').assign('A', 'ada').assign('A', 'bob', { delayMin: 480 }),
      rows: { A: { dates: '03-02T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S14] effort is shared by units', () => {
    const known = golden({
      source: 'Duration = Work ÷ Units: 24 hours of two people, one of them half time, take two days',
      project: aProject()
        .task('A', { sizedBy: 'effort', effortMin: 1440 })
        .person('ada')
        .person('bob')
        .assign('A', 'ada')
        .assign('A', 'bob', { units: 0.5 }),
      rows: { A: { dates: '03-02T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S14] effort without people is done by one person full time', () => {
    const known = golden({
      source: HAND,
      project: aProject().task('A', { sizedBy: 'effort', effortMin: 960 }),
      rows: { A: { dates: '03-02T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });
});
