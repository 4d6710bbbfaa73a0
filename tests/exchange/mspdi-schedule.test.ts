import { describe, expect, it } from 'vitest';
import { exportProject } from '../../electron/exchange/export-project.ts';
import { at } from '../support/a-project.ts';
import { mspdi, standardCalendar, type Elements } from './support/mspdi-text.ts';
import { runImport } from './support/run-import.ts';

/** A base calendar that works 18:00 to 22:00 from Monday to Friday. */
const evenings: Elements = {
  UID: 2,
  Name: 'Evenings',
  IsBaseCalendar: 1,
  WeekDays: {
    WeekDay: [1, 2, 3, 4, 5, 6, 7].map((DayType) => ({
      DayType,
      DayWorking: DayType > 1 && DayType < 7 ? 1 : 0,
      ...(DayType > 1 && DayType < 7 && { WorkingTimes: { WorkingTime: [{ FromTime: '18:00:00', ToTime: '22:00:00' }] } }),
    })),
  },
};

const people: Elements[] = [
  { UID: 1, Name: 'Dana', Type: 1, CalendarUID: 11 },
  { UID: 2, Name: 'Eve', Type: 1, CalendarUID: 12 },
];

const calendars: Elements[] = [
  standardCalendar(),
  evenings,
  { UID: 11, Name: 'Dana', IsBaseCalendar: 0, BaseCalendarUID: 1 },
  { UID: 12, Name: 'Eve', IsBaseCalendar: 0, BaseCalendarUID: 2 },
];

describe('dates of an MSPDI file', () => {
  it('[X10] people with different hours each work their own, though the file counts the hours of both as duration', async () => {
    const { source, task, plan } = await runImport(
      mspdi({
        header: { CalendarUID: 1 },
        calendars,
        tasks: [{ Start: '2026-03-02T08:00:00', Finish: '2026-03-04T22:00:00', Duration: 'PT28H0M0S', Work: 'PT28H0M0S' }],
        resources: people,
        assignments: [
          {
            TaskUID: 1,
            ResourceUID: 1,
            Units: 1,
            Work: 'PT16H0M0S',
            Start: '2026-03-02T08:00:00',
            Finish: '2026-03-03T17:00:00',
          },
          {
            TaskUID: 1,
            ResourceUID: 2,
            Units: 1,
            Work: 'PT12H0M0S',
            Start: '2026-03-02T18:00:00',
            Finish: '2026-03-04T22:00:00',
          },
        ],
      }),
    );
    expect([...plan.assignment.values()]).toMatchObject([
      { units: 1, workMin: 960 },
      { units: 1, workMin: 720 },
    ]);
    expect(source.rows.get(task('T1').id)).toMatchObject({ startMin: at('2026-03-02T08:00'), finishMin: at('2026-03-04T22:00') });
  });

  it('[X10] people who are on a task from its start to its finish do so at average units, whatever the file says of them', async () => {
    const { source, task } = await runImport(
      mspdi({
        header: { CalendarUID: 1 },
        calendars: calendars.map((calendar) => (calendar === evenings ? { ...evenings, WeekDays: undefined } : calendar)),
        tasks: [{ Start: '2026-03-02T08:00:00', Finish: '2026-03-03T17:00:00', Duration: 'PT16H0M0S', Work: 'PT12H0M0S' }],
        resources: people,
        assignments: [
          { TaskUID: 1, ResourceUID: 1, Units: 1, Work: 'PT8H0M0S', Start: '2026-03-02T08:00:00', Finish: '2026-03-03T17:00:00' },
          { TaskUID: 1, ResourceUID: 2, Units: 1, Work: 'PT4H0M0S', Start: '2026-03-02T08:00:00', Finish: '2026-03-03T17:00:00' },
        ],
      }),
    );
    expect(source.rows.get(task('T1').id)).toMatchObject({ finishMin: at('2026-03-03T17:00'), workMin: 720 });
  });

  it('[X3] that are words are listed, and the values behind them are used', async () => {
    const { task, note } = await runImport(
      mspdi({
        tasks: [
          {
            Manual: 1,
            StartText: 'after the holidays',
            FinishText: '',
            Start: '2026-03-02T08:00:00',
            Finish: '2026-03-02T17:00:00',
            ManualStart: '2026-03-02T08:00:00',
            ManualFinish: '2026-03-02T17:00:00',
          },
        ],
      }),
    );
    expect(note('are words')?.count).toBe(1);
    expect(task('T1')).toMatchObject({ mode: 'manual', manualStartMin: at('2026-03-02T08:00') });
  });

  describe('of a fixed duration', () => {
    const file = (task: Elements): string =>
      mspdi({
        header: { CalendarUID: 1 },
        calendars: [
          standardCalendar(),
          {
            UID: 11,
            Name: 'Dana',
            IsBaseCalendar: 0,
            BaseCalendarUID: 1,
            WeekDays: { WeekDay: [{ DayType: 2, DayWorking: 0 }] },
          },
        ],
        tasks: [{ Type: 1, Duration: 'PT40H0M0S', Work: 'PT32H0M0S', Start: '2026-03-02T08:00:00', ...task }],
        resources: [people[0] ?? {}],
        assignments: [{ TaskUID: 1, ResourceUID: 1, Units: 1, Work: 'PT32H0M0S' }],
      });

    it('[X10] stay where a person has a day off that the file leaves out of account', async () => {
      const { source, task, note } = await runImport(file({ Finish: '2026-03-06T17:00:00' }));
      expect(task('T1')).toMatchObject({ ignoresPeopleCalendars: true, durationMin: 2400 });
      expect(source.rows.get(task('T1').id)).toMatchObject({ finishMin: at('2026-03-06T17:00'), workMin: 1920 });
      expect(note('Fixed-duration')?.count).toBe(1);
    });

    it('[X10] are written only of tasks that ignore the calendars of their people', async () => {
      const typesOf = async (text: string): Promise<readonly string[]> => {
        const { source } = await runImport(text);
        const written = new TextDecoder().decode(exportProject(source, 'mspdi').bytes);
        return [...written.matchAll(/<Task>.*?<Type>(\d)<\/Type>/gs)].map((match) => match[1] ?? '').slice(-1);
      };
      expect(await typesOf(file({ Finish: '2026-03-06T17:00:00' }))).toEqual(['1']);
      expect(await typesOf(file({ Start: '2026-03-03T08:00:00', Finish: '2026-03-10T17:00:00' }))).toEqual(['0']);
    });

    it('[X10] run in the time of their people where the file shows that they do', async () => {
      const { task } = await runImport(file({ Start: '2026-03-03T08:00:00', Finish: '2026-03-10T17:00:00' }));
      expect(task('T1')).toMatchObject({ ignoresPeopleCalendars: false });
    });
  });
});
