import { dayToMin } from '../../../shared/model/time.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { DraftRecord } from '../plan-draft.ts';
import type { RawResource } from './mspdi-file.ts';
import type { RawCalendar } from './read-calendar.ts';
import type { ExceptionFields } from './read-hours.ts';

/** The name under which an export writes a person's time off into their calendar. */
export const TIME_OFF_NAME = 'Time off';

/** The name under which an export writes the standard week of a project without a calendar. */
export const STANDARD_NAME = 'Standard (Baton)';

/** MS Project knows one level; a chain deeper than this is a mistake. */
const DEEPEST_BASE = 20;

export interface ConvertedCalendars {
  readonly calendars: readonly DraftRecord<'calendar'>[];
  readonly exceptions: readonly DraftRecord<'calendarException'>[];
  /** By the resource's UID. */
  readonly timeOff: ReadonlyMap<string, readonly ExceptionFields[]>;
  /** By calendar UID, for projects and tasks. */
  readonly ids: ReadonlyMap<string, Id>;
  /** By the resource's UID; null: the project's hours. */
  readonly ofResource: ReadonlyMap<string, Id | null>;
}

export interface CalendarConversion {
  readonly raw: readonly RawCalendar[];
  readonly resources: readonly RawResource[];
  readonly projectUid: string | undefined;
  readonly newId: () => Id;
  readonly notes: ImportNotes;
}

/**
 * Base calendars as they are, and of the calendars that every resource has those that say something of their own: the others are
 * just their base, and where that is the project's, the person has none. Bases come first. Rules: X11, X12
 */
export function convertCalendars(conversion: CalendarConversion): ConvertedCalendars {
  const byUid = new Map(conversion.raw.map((calendar) => [calendar.uid, calendar]));
  const personal = personalCalendars(conversion, byUid);
  const kept = inOrderOfBases(
    conversion.raw.filter((calendar) => calendar.isBase || personal.kept.has(calendar.uid)),
    byUid,
    conversion.notes,
  );
  const ids = new Map(kept.map(({ uid }) => [uid, conversion.newId()]));
  const calendars = kept.map(({ uid, name, baseUid, week }): DraftRecord<'calendar'> => ({
    id: ids.get(uid) ?? '',
    fields: { name, baseId: baseUid === undefined ? null : (ids.get(baseUid) ?? null), week: [...week], sourceId: uid },
  }));
  const exceptions = kept.flatMap((calendar) =>
    (personal.kept.get(calendar.uid) ?? calendar.exceptions).map((fields): DraftRecord<'calendarException'> => ({
      id: conversion.newId(),
      fields: { ...fields, calendarId: ids.get(calendar.uid) ?? '' },
    })),
  );
  const ofResource = new Map(
    [...personal.calendarUid].map(([resource, uid]) => [resource, uid === null ? null : (ids.get(uid) ?? null)]),
  );
  return { calendars, exceptions, timeOff: personal.timeOff, ids, ofResource };
}

interface Personal {
  /** Calendars of resources that say something of their own → their exceptions without time off. */
  readonly kept: ReadonlyMap<string, readonly ExceptionFields[]>;
  readonly timeOff: ReadonlyMap<string, readonly ExceptionFields[]>;
  /** Resource UID → the calendar that holds for it; null: the project's. */
  readonly calendarUid: ReadonlyMap<string, string | null>;
}

function personalCalendars({ resources, projectUid }: CalendarConversion, byUid: ReadonlyMap<string, RawCalendar>): Personal {
  const kept = new Map<string, readonly ExceptionFields[]>();
  const timeOff = new Map<string, readonly ExceptionFields[]>();
  const calendarUid = new Map<string, string | null>();
  for (const resource of resources) {
    const calendar = resource.calendarUid === undefined ? undefined : byUid.get(resource.calendarUid);
    if (!resource.work || calendar === undefined) continue;
    if (calendar.isBase) {
      calendarUid.set(resource.uid, calendar.uid === projectUid ? null : calendar.uid);
      continue;
    }
    const away = calendar.exceptions.filter(isTimeOff);
    const rest = calendar.exceptions.filter((exception) => !isTimeOff(exception));
    if (away.length > 0) timeOff.set(resource.uid, away);
    if (rest.length > 0 || calendar.week.some((day) => day !== null)) {
      kept.set(calendar.uid, rest);
      calendarUid.set(resource.uid, calendar.uid);
    } else {
      const base = calendar.baseUid ?? null;
      calendarUid.set(resource.uid, base === null || base === projectUid || !byUid.has(base) ? null : base);
    }
  }
  return { kept, timeOff, calendarUid };
}

/** Time off of a person from an exception that an export made of it. */
export function timeOffOf(exception: ExceptionFields, personId: Id): DraftRecord<'timeOff'>['fields'] {
  const note = exception.name.slice(TIME_OFF_NAME.length).replace(/^: /, '');
  return { personId, fromMin: dayToMin(exception.fromDay), toMin: dayToMin(exception.toDay + 1), note };
}

function isTimeOff({ name, hours, repeats }: ExceptionFields): boolean {
  return hours.length === 0 && repeats === null && (name === TIME_OFF_NAME || name.startsWith(`${TIME_OFF_NAME}: `));
}

function inOrderOfBases(
  calendars: readonly RawCalendar[],
  byUid: ReadonlyMap<string, RawCalendar>,
  notes: ImportNotes,
): readonly RawCalendar[] {
  const kept = new Set(calendars.map(({ uid }) => uid));
  const placed = new Set<string>();
  const ordered: RawCalendar[] = [];
  let rest = [...new Map(calendars.map((calendar) => [calendar.uid, calendar])).values()];
  for (let level = 0; rest.length > 0; level += 1) {
    const ready =
      level > DEEPEST_BASE
        ? []
        : rest.filter(({ baseUid }) => baseUid === undefined || placed.has(baseUid) || !kept.has(baseUid));
    const next = ready.length > 0 ? ready : rest.map((calendar) => ({ ...calendar, baseUid: undefined }));
    if (ready.length === 0) notes.changed('note.calendars-on-themselves', next[0]?.name, 'because.stand-alone');
    for (const calendar of next) {
      if (calendar.baseUid !== undefined && !byUid.has(calendar.baseUid))
        notes.changed('note.calendars-without-base', calendar.name, 'because.stand-alone');
      placed.add(calendar.uid);
      ordered.push(calendar);
    }
    rest = rest.filter(({ uid }) => !placed.has(uid));
  }
  return ordered;
}
