import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayHours } from '../../shared/model/work-calendar.ts';
import { FIRST_DAY, FIRST_MIN, LAST_MIN, weekdayOf } from '../../shared/model/time.ts';
import { Calendar } from '../../shared/schedule/calendar.ts';
import { createCalendars } from '../../shared/schedule/calendars.ts';
import { chainHours } from '../../shared/schedule/working-hours.ts';
import { aProject, at } from '../support/a-project.ts';
import { SlowCalendar } from '../support/slow-calendar.ts';

const standard = (): Calendar =>
  new Calendar(
    chainHours([], () => []),
    at('2026-03-02') / 1440,
  );

const someHours: fc.Arbitrary<DayHours> = fc
  .uniqueArray(fc.nat(1440), { maxLength: 6 })
  .map((marks) => marks.toSorted((a, b) => a - b))
  .map((marks) => marks.flatMap((mark, index): DayHours => (index % 2 === 1 ? [[marks[index - 1] ?? 0, mark]] : [])));

test('[S8] working time is what walking minute by minute finds', () => {
  const week = fc.array(someHours, { minLength: 7, maxLength: 7 }).filter((days) => days.some((hours) => hours.length > 0));
  const around = fc.integer({ min: -9000, max: 9000 }).map((offset) => at('2026-03-04T00:00') + offset);
  fc.assert(
    fc.property(week, around, around, fc.integer({ min: -3000, max: 3000 }), (days, from, to, minutes) => {
      const hoursOf = (day: number): DayHours => days[weekdayOf(day)] ?? [];
      const fast = new Calendar(
        (fromDay, count) => Array.from({ length: count }, (_, index) => hoursOf(fromDay + index)),
        20_514,
      );
      const slow = new SlowCalendar((min) =>
        hoursOf(Math.floor(min / 1440)).some(
          ([a, b]) => a <= min - Math.floor(min / 1440) * 1440 && min - Math.floor(min / 1440) * 1440 < b,
        ),
      );
      expect(fast.nextWork(from)).toBe(slow.nextWork(from));
      expect(fast.previousWork(from)).toBe(slow.previousWork(from));
      expect(fast.add(from, minutes)).toBe(slow.add(from, minutes));
      expect(fast.between(from, to)).toBe(slow.between(from, to));
    }),
    { numRuns: 150 },
  );
});

describe('a compiled calendar', () => {
  test('[S8] adds nothing in place, and lands at the end of a day rather than the start of the next', () => {
    const calendar = standard();
    expect(calendar.add(at('2026-03-07T12:00'), 0)).toBe(at('2026-03-07T12:00'));
    expect(calendar.add(at('2026-03-06T08:00'), 480)).toBe(at('2026-03-06T17:00'));
    expect(calendar.add(at('2026-03-09T17:00'), -480)).toBe(at('2026-03-09T08:00'));
  });

  test('[S8] reaches far beyond the window it was compiled for, both ways', () => {
    const calendar = standard();
    const far = calendar.add(at('2026-03-02T08:00'), 2400 * 52 * 100);
    expect(calendar.between(at('2026-03-02T08:00'), far)).toBe(2400 * 52 * 100);
    expect(calendar.add(far, -2400 * 52 * 100)).toBe(at('2026-03-02T08:00'));
    expect(calendar.add(at('1950-01-02T08:00'), 480)).toBe(at('1950-01-02T17:00'));
  });

  test('[S2] stops at the ends of the time line', () => {
    const calendar = standard();
    expect(calendar.add(at('2026-03-02T08:00'), 100_000_000)).toBe(LAST_MIN);
    expect(calendar.add(at('2026-03-02T08:00'), -100_000_000)).toBe(FIRST_MIN);
    expect(calendar.nextWork(LAST_MIN)).toBe(LAST_MIN);
  });

  test('[S12] without any working time says so', () => {
    const never = new Calendar((_, days) => Array.from({ length: days }, () => []), 20_000);
    expect(never.hasWork()).toBe(false);
    expect(never.nextWork(at('2026-03-02'))).toBe(LAST_MIN);
    expect(never.between(FIRST_DAY, LAST_MIN)).toBe(0);
  });

  test('gives its spans clipped to what is asked', () => {
    expect(standard().spans(at('2026-03-02T09:00'), at('2026-03-03T09:00'))).toEqual([
      at('2026-03-02T09:00'),
      at('2026-03-02T12:00'),
      at('2026-03-02T13:00'),
      at('2026-03-02T17:00'),
      at('2026-03-03T08:00'),
      at('2026-03-03T09:00'),
    ]);
  });
});

describe('a chain of calendars', () => {
  test('[S10] a base that leads back ends the chain', () => {
    const { workspace } = aProject().calendar('a', { baseId: 'b' }).calendar('b', { baseId: 'a' }).build();
    const calendars = createCalendars(workspace, { calendarId: 'a', startMin: at('2026-03-02') });
    expect(calendars.project.add(at('2026-03-02T08:00'), 480)).toBe(at('2026-03-02T17:00'));
  });

  test('[S2] ten thousand calendars, each on the next, compile', () => {
    const project = aProject();
    for (let i = 0; i < 10_000; i++) project.calendar(`c${i}`, { baseId: `c${i + 1}` });
    const calendars = createCalendars(project.build().workspace, { calendarId: 'c0', startMin: at('2026-03-02') });
    expect(calendars.project.nextWork(at('2026-03-02'))).toBe(at('2026-03-02T08:00'));
  });

  test('[S10] a calendar in the trash is as good as none', () => {
    const { workspace } = aProject()
      .calendar('odd', { week: [[], [], [], [], [], [], [[0, 60]]], deletedAtMs: 1 })
      .build();
    const calendars = createCalendars(workspace, { calendarId: null, startMin: at('2026-03-02') });
    expect(calendars.forTask('odd')).toBe(calendars.project);
  });

  test('[S12] a person who shares no time with the task works on the task’s calendar', () => {
    const { workspace } = aProject()
      .calendar('day', { week: [[], [[480, 600]], [], [], [], [], []] })
      .calendar('night', { week: [[], [[0, 60]], [], [], [], [], []] })
      .person('ada', { calendarId: 'night' })
      .build();
    const work = createCalendars(workspace, { calendarId: null, startMin: at('2026-03-02') }).forWork('ada', 'day');
    expect(work.isFallback).toBe(true);
    expect(work.nextWork(at('2026-03-02'))).toBe(at('2026-03-02T08:00'));
  });
});
