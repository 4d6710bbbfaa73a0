import { describe, expect, it } from 'vitest';
import { dayToIso, weekdayOf } from '../../shared/model/time.ts';
import { at } from '../support/a-project.ts';
import { mspdi, standardCalendar, type Elements } from './support/mspdi-text.ts';
import { runImport } from './support/run-import.ts';

const period = (from: string, to: string): Elements => ({ FromDate: `${from}T00:00:00`, ToDate: `${to}T23:59:00` });

async function exceptionsOf(calendar: Elements) {
  const { workspace, outcome } = await runImport(
    mspdi({ header: { CalendarUID: 1 }, calendars: [standardCalendar(calendar)], tasks: [{}] }),
  );
  return { list: [...workspace.calendarException.values()], outcome };
}

describe('a calendar of an MSPDI file', () => {
  it('[X11] has a week whose missing days come from its base', async () => {
    const { workspace } = await runImport(
      mspdi({
        header: { CalendarUID: 1 },
        calendars: [
          standardCalendar(),
          {
            UID: 4,
            Name: 'Ana',
            IsBaseCalendar: 0,
            BaseCalendarUID: 1,
            WeekDays: {
              WeekDay: [
                {
                  DayType: 2,
                  DayWorking: 1,
                  WorkingTimes: {
                    WorkingTime: [
                      { FromTime: '18:00:00', ToTime: '00:00:00' },
                      { FromTime: '09:00:00', ToTime: '12:30:00' },
                    ],
                  },
                },
                { DayType: 6, DayWorking: 0 },
              ],
            },
          },
        ],
        tasks: [{}],
        resources: [{ UID: 1, Name: 'Ana', Type: 1, CalendarUID: 4 }],
      }),
    );
    const [base, own] = [...workspace.calendar.values()];
    expect(own).toMatchObject({ name: 'Ana', baseId: base?.id, sourceId: '4' });
    expect(own?.week).toEqual([
      null,
      [
        [540, 750],
        [1080, 1440],
      ],
      null,
      null,
      null,
      [],
      null,
    ]);
    expect([...workspace.person.values()][0]?.calendarId).toBe(own?.id);
  });

  it('[X12] that says nothing of its own is not made: the person works by its base, or by the project', async () => {
    const { workspace } = await runImport(
      mspdi({
        header: { CalendarUID: 1 },
        calendars: [
          standardCalendar(),
          standardCalendar({ UID: 2, Name: 'Late shift' }),
          { UID: 5, Name: 'Ana', IsBaseCalendar: 0, BaseCalendarUID: 1 },
          { UID: 6, Name: 'Bo', IsBaseCalendar: 0, BaseCalendarUID: 2 },
        ],
        tasks: [{}],
        resources: [
          { UID: 1, Name: 'Ana', CalendarUID: 5 },
          { UID: 2, Name: 'Bo', CalendarUID: 6 },
        ],
      }),
    );
    const late = [...workspace.calendar.values()].find(({ name }) => name === 'Late shift');
    expect(workspace.calendar.size).toBe(2);
    expect([...workspace.person.values()].map(({ name, calendarId }) => [name, calendarId])).toEqual([
      ['Ana', null],
      ['Bo', late?.id],
    ]);
  });

  it('[X11] has exceptions of the old kind only where there are none of the new', async () => {
    const old = { DayType: 0, DayWorking: 0, TimePeriod: period('2026-12-24', '2026-12-26') };
    const days = standardCalendar()['WeekDays'] as { WeekDay: readonly Elements[] };
    const WeekDays = { WeekDay: [...days.WeekDay, old] };
    const before = await exceptionsOf({ WeekDays });
    expect(before.list).toMatchObject([
      { fromDay: at('2026-12-24') / 1440, toDay: at('2026-12-26') / 1440, hours: [], repeats: null },
    ]);
    const after = await exceptionsOf({
      WeekDays,
      Exceptions: { Exception: { TimePeriod: period('2026-12-24', '2026-12-26'), Name: 'Christmas', Type: 1, DayWorking: 0 } },
    });
    expect(after.list.map(({ name }) => name)).toEqual(['Christmas']);
  });

  it('[X11] has exceptions with every kind of recurrence', async () => {
    const exception = (more: Elements): Elements => ({ TimePeriod: period('2026-01-01', '2027-12-31'), DayWorking: 0, ...more });
    const { list } = await exceptionsOf({
      Exceptions: {
        Exception: [
          exception({ Name: 'every third day', Type: 1, Period: 3 }),
          exception({ Name: 'new year', Type: 2, Month: 0, MonthDay: 1 }),
          exception({ Name: 'last Monday of May', Type: 3, Month: 4, MonthItem: 4, MonthPosition: 4 }),
          exception({ Name: 'every other 15th', Type: 4, Period: 2, MonthDay: 15 }),
          exception({ Name: 'first Friday', Type: 5, Period: 1, MonthItem: 8, MonthPosition: 0 }),
          exception({ Name: 'Tuesday and Thursday', Type: 6, Period: 2, DaysOfWeek: 20 }),
        ],
      },
    });
    expect(Object.fromEntries(list.map(({ name, repeats }) => [name, repeats]))).toEqual({
      'every third day': { every: 'day', interval: 3 },
      'new year': { every: 'year-day', month: 1, monthDay: 1 },
      'last Monday of May': { every: 'year-weekday', month: 5, weekOfMonth: 5, weekday: 1 },
      'every other 15th': { every: 'month-day', interval: 2, monthDay: 15 },
      'first Friday': { every: 'month-weekday', interval: 1, weekOfMonth: 1, weekday: 5 },
      'Tuesday and Thursday': { every: 'week', interval: 2, weekdays: [2, 4] },
    });
  });

  it('[X11] lists the days of a pattern that Baton has no word for', async () => {
    const last = {
      Name: 'Stocktaking',
      Type: 5,
      Period: 1,
      MonthItem: 1,
      MonthPosition: 4,
      TimePeriod: period('2026-01-15', '2026-04-10'),
      DayWorking: 0,
    };
    const { list, outcome } = await exceptionsOf({ Exceptions: { Exception: last } });
    expect(list.map(({ fromDay }) => dayToIso(fromDay))).toEqual(['2026-01-30', '2026-02-27', '2026-03-31']);
    expect(outcome.notes.map(({ severity }) => severity)).toContain('changed');
  });

  it('[X11] has its work weeks as exceptions for their weekdays', async () => {
    const friday = { DayType: 6, DayWorking: 1, WorkingTimes: { WorkingTime: { FromTime: '08:00:00', ToTime: '12:00:00' } } };
    const { list } = await exceptionsOf({
      WorkWeeks: { WorkWeek: { TimePeriod: period('2026-06-01', '2026-08-31'), Name: 'Summer', WeekDays: { WeekDay: friday } } },
    });
    expect(list).toMatchObject([{ name: 'Summer', hours: [[480, 720]], repeats: { every: 'week', interval: 1, weekdays: [5] } }]);
    expect(weekdayOf(list[0]?.fromDay ?? 0)).toBe(1);
  });

  it('[X11] that builds on itself, or on nothing, stands alone', async () => {
    const own = { WeekDays: { WeekDay: { DayType: 2, DayWorking: 0 } }, IsBaseCalendar: 0 };
    const { workspace, note } = await runImport(
      mspdi({
        calendars: [
          { UID: 1, Name: 'A', BaseCalendarUID: 2, ...own },
          { UID: 2, Name: 'B', BaseCalendarUID: 1, ...own },
          { UID: 3, Name: 'C', BaseCalendarUID: 44, ...own },
        ],
        resources: [
          { UID: 1, Name: 'A', CalendarUID: 1 },
          { UID: 2, Name: 'B', CalendarUID: 2 },
          { UID: 3, Name: 'C', CalendarUID: 3 },
        ],
        tasks: [{}],
      }),
    );
    expect([...workspace.calendar.values()].map(({ name, baseId }) => [name, baseId])).toEqual([
      ['C', null],
      ['A', null],
      ['B', null],
    ]);
    expect(note('build on themselves')?.count).toBe(1);
  });
});
