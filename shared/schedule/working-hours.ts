import type { CalendarException } from '../model/calendar-exception.ts';
import type { Id } from '../model/id.ts';
import { dayToMin, weekdayOf } from '../model/time.ts';
import { STANDARD_WEEK, type DayHours, type WorkCalendar } from '../model/work-calendar.ts';
import { recursOn } from './recurrence.ts';

/** The working hours of `days` days from `fromDay`. Units: minutes of each day. */
export type WorkingHours = (fromDay: number, days: number) => DayHours[];

/** The calendars that a calendar builds on, itself first. A base that is gone or would make a cycle ends the chain. */
export function calendarChain(calendars: ReadonlyMap<Id, WorkCalendar>, id: Id | null): readonly WorkCalendar[] {
  const chain = new Set<WorkCalendar>();
  for (let at = id === null ? undefined : calendars.get(id); at && at.deletedAtMs === null && !chain.has(at);) {
    chain.add(at);
    at = at.baseId === null ? undefined : calendars.get(at.baseId);
  }
  return [...chain];
}

/**
 * The hours of a chain of calendars. A day of the week comes from the first calendar that says it, else from the standard week.
 * An exception wins over any day of the week, one of its own over one of a base calendar.
 */
export function chainHours(
  chain: readonly WorkCalendar[],
  exceptionsOf: (calendarId: Id) => readonly CalendarException[],
): WorkingHours {
  const week = STANDARD_WEEK.map((standard, weekday) => chain.find((each) => each.week[weekday])?.week[weekday] ?? standard);
  // From the weakest to the strongest: each overwrites what came before.
  const exceptions = chain.toReversed().flatMap((each) => exceptionsOf(each.id).toSorted(byStrength));
  return (fromDay, days) => {
    const hours = Array.from({ length: days }, (_, index) => week[weekdayOf(fromDay + index)] ?? []);
    for (const exception of exceptions) overwrite(hours, fromDay, exception);
    return hours;
  };
}

/** The hours that two calendars share. */
export function sharedHours(one: WorkingHours, other: WorkingHours): WorkingHours {
  return (fromDay, days) => {
    const others = other(fromDay, days);
    return one(fromDay, days).map((hours, index) => intersect(hours, others[index] ?? []));
  };
}

/** A span of minutes on the time line, `fromMin` up to, not including, `toMin`. */
export interface MinuteSpan {
  readonly fromMin: number;
  readonly toMin: number;
}

/** The hours without those that fall into one of the spans. */
export function hoursWithout(given: WorkingHours, spans: readonly MinuteSpan[]): WorkingHours {
  return (fromDay, days) => {
    const hours = given(fromDay, days);
    for (const { fromMin, toMin } of spans) {
      const first = Math.max(0, Math.floor(fromMin / 1440) - fromDay);
      const last = Math.min(days, Math.ceil(toMin / 1440) - fromDay);
      for (let index = first; index < last; index++) {
        const midnight = dayToMin(fromDay + index);
        hours[index] = without(hours[index] ?? [], fromMin - midnight, toMin - midnight);
      }
    }
    return hours;
  };
}

function byStrength(a: CalendarException, b: CalendarException): number {
  return a.fromDay - b.fromDay || (a.id < b.id ? -1 : 1);
}

function overwrite(hours: DayHours[], firstDay: number, { fromDay, toDay, hours: instead, repeats }: CalendarException): void {
  const last = Math.min(toDay, firstDay + hours.length - 1);
  for (let day = Math.max(fromDay, firstDay); day <= last; day++) {
    if (repeats === null || recursOn(repeats, fromDay, day)) hours[day - firstDay] = instead;
  }
}

function intersect(one: DayHours, other: DayHours): DayHours {
  if (one === other) return one;
  const shared: DayHours = [];
  for (const [from, to] of one) {
    for (const [otherFrom, otherTo] of other) {
      if (Math.max(from, otherFrom) < Math.min(to, otherTo)) shared.push([Math.max(from, otherFrom), Math.min(to, otherTo)]);
    }
  }
  return shared;
}

function without(hours: DayHours, fromMin: number, toMin: number): DayHours {
  return hours.flatMap(([from, to]): DayHours => {
    if (toMin <= from || to <= fromMin) return [[from, to]];
    const left: DayHours = [];
    if (from < fromMin) left.push([from, fromMin]);
    if (toMin < to) left.push([toMin, to]);
    return left;
  });
}
