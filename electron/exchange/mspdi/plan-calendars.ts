import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import { dayToMin, minToDay, MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import type { TimeOff } from '../../../shared/model/time-off.ts';
import { STANDARD_WEEK, type DayHours } from '../../../shared/model/work-calendar.ts';
import { calendarChain, chainHours, hoursWithout } from '../../../shared/schedule/working-hours.ts';
import type { ExportSelection } from '../export-selection.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { ExportSource } from '../import-types.ts';
import { STANDARD_NAME, TIME_OFF_NAME } from './convert-calendars.ts';
import type { ExceptionFields } from './read-hours.ts';
import { apartExceptions } from './apart-exceptions.ts';
import { nextUid, uidsOf } from './uids.ts';

/** A calendar as it is written. */
export interface PlannedCalendar {
  readonly uid: number;
  readonly name: string;
  readonly isBase: boolean;
  readonly baseUid: number | null;
  readonly week: readonly (DayHours | null)[];
  readonly exceptions: readonly ExceptionFields[];
}

export interface PlannedCalendars {
  readonly calendars: readonly PlannedCalendar[];
  readonly projectUid: number;
  /** By calendar id, for tasks. */
  readonly ids: ReadonlyMap<Id, number>;
  readonly ofPerson: ReadonlyMap<Id, number>;
}

/**
 * Which calendars a file gets: base calendars as they are, and for each person one of their own, which MS Project expects. A calendar
 * that builds on another stays so where one person alone uses it; elsewhere it is written out in full. Rules: X11, X12
 */
export function planCalendars(source: ExportSource, selection: ExportSelection, notes: ImportNotes): PlannedCalendars {
  const ids = uidsOf(selection.calendars, 0);
  let free = nextUid(ids);
  const personal = personalCalendars(source, selection);
  const calendars: PlannedCalendar[] = [];
  let projectUid = selection.project.calendarId === null ? undefined : ids.get(selection.project.calendarId);
  if (projectUid === undefined) {
    projectUid = free++;
    calendars.push({ uid: projectUid, name: STANDARD_NAME, isBase: true, baseUid: null, week: STANDARD_WEEK, exceptions: [] });
  }
  for (const calendar of selection.calendars) {
    if (personal.has(calendar.id)) continue;
    const flat = calendar.baseId !== null;
    if (flat) notes.changed('note.calendars-with-base', calendar.name, 'because.written-out');
    const chain = calendarChain(source.workspace.calendar, calendar.id);
    const week = flat
      ? STANDARD_WEEK.map((standard, weekday) => chain.find((each) => each.week[weekday])?.week[weekday] ?? standard)
      : calendar.week;
    const of = flat ? chain.map(({ id }) => id).toReversed() : [calendar.id];
    calendars.push({
      uid: ids.get(calendar.id) ?? 0,
      name: calendar.name,
      isBase: true,
      baseUid: null,
      week,
      exceptions: apartExceptions(exceptionsOf(selection, of)),
    });
  }
  const ofPerson = new Map<Id, number>();
  for (const person of selection.people) {
    const own = selection.calendars.find(({ id }) => id === person.calendarId);
    const isOwn = own !== undefined && personal.has(own.id);
    const uid = isOwn ? (ids.get(own.id) ?? 0) : free++;
    const baseId = isOwn ? own.baseId : person.calendarId;
    ofPerson.set(person.id, uid);
    calendars.push({
      uid,
      name: isOwn ? own.name : person.name,
      isBase: false,
      baseUid: (baseId === null ? undefined : ids.get(baseId)) ?? projectUid,
      week: isOwn ? own.week : [],
      exceptions: apartExceptions([
        ...(isOwn ? exceptionsOf(selection, [own.id]) : []),
        ...timeOffOf(person, { source, selection, notes }),
      ]),
    });
  }
  return { calendars, projectUid, ids, ofPerson };
}

/** Calendars that build on a base, for one person alone. */
function personalCalendars({ plan }: ExportSource, { project, people, calendars }: ExportSelection): ReadonlySet<Id> {
  const uses = new Map<Id, number>();
  for (const { calendarId } of people) if (calendarId !== null) uses.set(calendarId, (uses.get(calendarId) ?? 0) + 1);
  const others = new Set<Id | null>([
    project.calendarId,
    ...[...plan.task.values()].map(({ calendarId }) => calendarId),
    ...calendars.map(({ baseId }) => baseId),
  ]);
  return new Set(
    calendars.filter(({ id, baseId }) => baseId !== null && uses.get(id) === 1 && !others.has(id)).map(({ id }) => id),
  );
}

/** The exceptions of calendars that build on each other, from the weakest to the strongest. */
function exceptionsOf({ exceptions }: ExportSelection, basesFirst: readonly Id[]): readonly ExceptionFields[] {
  return basesFirst.flatMap((id) =>
    exceptions
      .filter(({ calendarId }) => calendarId === id)
      .toSorted((a, b) => a.fromDay - b.fromDay || (a.id < b.id ? -1 : 1))
      .map(({ name, fromDay, toDay, hours, repeats }) => ({ name, fromDay, toDay, hours, repeats })),
  );
}

interface TimeOffContext {
  readonly source: ExportSource;
  readonly selection: ExportSelection;
  readonly notes: ImportNotes;
}

/** Whole days off as exceptions under a name that an import knows; a part of a day as the hours that are left. */
function timeOffOf(person: Person, { source, selection, notes }: TimeOffContext): readonly ExceptionFields[] {
  const { workspace } = source;
  const chain = calendarChain(workspace.calendar, person.calendarId ?? selection.project.calendarId);
  const hours = chainHours(chain, (id) => selection.exceptions.filter(({ calendarId }) => calendarId === id));
  const all = selection.timeOff.filter(({ personId }) => personId === person.id);
  return all
    .flatMap((off): readonly ExceptionFields[] => {
      const parts = partDays(off);
      if (parts.length > 0) notes.changed('note.time-off-hours', person.name, 'because.hours-left');
      const rest = parts.map((day): ExceptionFields => {
        const left = hoursWithout(hours, all)(day, 1)[0] ?? [];
        return { name: left.length === 0 ? TIME_OFF_NAME : off.note, fromDay: day, toDay: day, hours: left, repeats: null };
      });
      const fromDay = Math.ceil(off.fromMin / MINUTES_PER_DAY);
      const toDay = Math.floor(off.toMin / MINUTES_PER_DAY) - 1;
      const name = off.note === '' ? TIME_OFF_NAME : `${TIME_OFF_NAME}: ${off.note}`;
      return fromDay > toDay ? rest : [{ name, fromDay, toDay, hours: [], repeats: null }, ...rest];
    })
    .toSorted((a, b) => a.fromDay - b.fromDay);
}

/** The days that time off covers only in part. */
function partDays({ fromMin, toMin }: TimeOff): readonly number[] {
  const days = new Set<number>();
  if (fromMin !== dayToMin(minToDay(fromMin))) days.add(minToDay(fromMin));
  if (toMin !== dayToMin(minToDay(toMin))) days.add(minToDay(toMin));
  return [...days];
}
