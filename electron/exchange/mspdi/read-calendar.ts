import { STANDARD_WEEK, type DayHours } from '../../../shared/model/work-calendar.ts';
import type { ImportNotes } from '../import-notes.ts';
import { childOf, childrenOf, flagOf, numberOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readException } from './read-exception.ts';
import { readHours, readPeriod, type CalendarContext, type ExceptionFields } from './read-hours.ts';
import { uidOf } from './read-task.ts';

/** A calendar as the file has it, before its base is looked up. */
export interface RawCalendar {
  readonly uid: string;
  readonly name: string;
  readonly isBase: boolean;
  readonly baseUid: string | undefined;
  readonly week: readonly (DayHours | null)[];
  readonly exceptions: readonly ExceptionFields[];
}

const WORKING_DAY: DayHours = STANDARD_WEEK[1] ?? [];

/** What a `Calendar` element says. Undefined for one without a UID. Rule: X11 */
export function readCalendar(node: XmlNode, notes: ImportNotes): RawCalendar | undefined {
  const uid = textOf(node, 'UID');
  if (uid === undefined) return undefined;
  const name = textOf(node, 'Name') ?? '';
  const isBase = flagOf(node, 'IsBaseCalendar') ?? uidOf(node, 'BaseCalendarUID') === undefined;
  const weekDays = childrenOf(childOf(node, 'WeekDays'), 'WeekDay');
  const exceptionNodes = childrenOf(childOf(node, 'Exceptions'), 'Exception');
  // Newer files repeat their exceptions as days of type 0 for older readers.
  const old = exceptionNodes.length > 0 ? [] : weekDays.filter((day) => numberOf(day, 'DayType') === 0);
  return {
    uid,
    name,
    isBase,
    // Some versions write 0 for a base calendar, which builds on nothing.
    baseUid: isBase ? undefined : uidOf(node, 'BaseCalendarUID'),
    week: readWeek(weekDays, { name, notes }),
    exceptions: [
      ...exceptionNodes.flatMap((exception) => readException(exception, { calendar: name, notes })),
      ...old.flatMap((day) => readOldException(day, { calendar: name, notes })),
      ...childrenOf(childOf(node, 'WorkWeeks'), 'WorkWeek').flatMap((week) => readWorkWeek(week, { calendar: name, notes })),
    ],
  };
}

function readWeek(
  weekDays: readonly XmlNode[],
  { name, notes }: { readonly name: string; readonly notes: ImportNotes },
): readonly (DayHours | null)[] {
  const week: (DayHours | null)[] = [null, null, null, null, null, null, null];
  for (const day of weekDays) {
    const type = numberOf(day, 'DayType') ?? 0;
    if (Number.isInteger(type) && type >= 1 && type <= 7) week[type - 1] = hoursOfDay(day, { calendar: name, notes });
  }
  return week;
}

function hoursOfDay(day: XmlNode, context: CalendarContext): DayHours {
  if (flagOf(day, 'DayWorking') === false) return [];
  const hours = readHours(day, context);
  return hours.length === 0 ? WORKING_DAY : hours;
}

function readOldException(day: XmlNode, context: CalendarContext): readonly ExceptionFields[] {
  const period = readPeriod(day);
  if (period === undefined) {
    context.notes.leftOut('note.exceptions-without-days', context.calendar);
    return [];
  }
  return [{ name: '', ...period, hours: flagOf(day, 'DayWorking') === true ? readHours(day, context) : [], repeats: null }];
}

/** Other hours for some weeks: one exception for each weekday that the work week says. */
function readWorkWeek(node: XmlNode, context: CalendarContext): readonly ExceptionFields[] {
  const period = readPeriod(node);
  if (period === undefined) {
    context.notes.leftOut('note.work-weeks-without-days', context.calendar);
    return [];
  }
  const name = textOf(node, 'Name') ?? '';
  return childrenOf(childOf(node, 'WeekDays'), 'WeekDay').flatMap((day) => {
    const type = numberOf(day, 'DayType') ?? 0;
    if (type < 1 || type > 7) return [];
    return [
      {
        name,
        ...period,
        hours: hoursOfDay(day, context),
        repeats: { every: 'week' as const, interval: 1, weekdays: [type - 1] },
      },
    ];
  });
}
