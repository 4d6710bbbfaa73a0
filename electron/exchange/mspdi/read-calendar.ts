import type { FieldsOf } from '../../../shared/commands/command.ts';
import { minToDay } from '../../../shared/model/time.ts';
import { STANDARD_WEEK, type DayHours } from '../../../shared/model/work-calendar.ts';
import type { ImportNotes } from '../import-notes.ts';
import { childOf, childrenOf, dateOf, flagOf, numberOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readException } from './read-exception.ts';
import { uidOf } from './read-task.ts';

export type ExceptionFields = Required<Pick<FieldsOf<'calendarException'>, 'name' | 'fromDay' | 'toDay' | 'hours' | 'repeats'>>;

/** A calendar as the file has it, before its base is looked up. */
export interface RawCalendar {
  readonly uid: string;
  readonly name: string;
  readonly isBase: boolean;
  readonly baseUid: string | undefined;
  readonly week: readonly (DayHours | null)[];
  readonly exceptions: readonly ExceptionFields[];
}

const MIDNIGHT = 1440;
const WORKING_DAY: DayHours = STANDARD_WEEK[1] ?? [];

/** What a `Calendar` element says. Undefined for one without a UID. Rule: X11 */
export function readCalendar(node: XmlNode, notes: ImportNotes): RawCalendar | undefined {
  const uid = textOf(node, 'UID');
  if (uid === undefined) return undefined;
  const name = textOf(node, 'Name') ?? '';
  const weekDays = childrenOf(childOf(node, 'WeekDays'), 'WeekDay');
  const exceptionNodes = childrenOf(childOf(node, 'Exceptions'), 'Exception');
  // Newer files repeat their exceptions as days of type 0 for older readers.
  const old = exceptionNodes.length > 0 ? [] : weekDays.filter((day) => numberOf(day, 'DayType') === 0);
  return {
    uid,
    name,
    isBase: flagOf(node, 'IsBaseCalendar') ?? true,
    baseUid: uidOf(node, 'BaseCalendarUID'),
    week: readWeek(weekDays, { name, notes }),
    exceptions: [
      ...exceptionNodes.flatMap((exception) => readException(exception, { calendar: name, notes })),
      ...old.flatMap((day) => readOldException(day, { calendar: name, notes })),
      ...childrenOf(childOf(node, 'WorkWeeks'), 'WorkWeek').flatMap((week) => readWorkWeek(week, { calendar: name, notes })),
    ],
  };
}

export interface CalendarContext {
  readonly calendar: string;
  readonly notes: ImportNotes;
}

/** Working hours of a day: sorted, joined where they overlap; midnight at the end is 24:00. */
export function readHours(node: XmlNode, { calendar, notes }: CalendarContext): DayHours {
  const spans = childrenOf(childOf(node, 'WorkingTimes'), 'WorkingTime').flatMap((time): [number, number][] => {
    const from = timeOfDay(textOf(time, 'FromTime'));
    const to = timeOfDay(textOf(time, 'ToTime'));
    if (from === undefined || to === undefined) return [];
    const until = to === 0 ? MIDNIGHT : to;
    if (from < until) return [[from, until]];
    notes.changed('Working times over midnight', calendar, 'cut at midnight');
    return [[from, MIDNIGHT]];
  });
  const hours: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = hours.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else hours.push([from, to]);
  }
  return hours;
}

/** `08:00:00`, or a whole date and time. Units: minutes of the day. */
export function timeOfDay(text: string | undefined): number | undefined {
  const match = /(?:^|T)(\d{1,2}):(\d{2})(?::\d{2})?/.exec(text ?? '');
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= MIDNIGHT && Number(match[2]) < 60 ? minutes : undefined;
}

/** First and last day of a `TimePeriod`. */
export function readPeriod(node: XmlNode): { readonly fromDay: number; readonly toDay: number } | undefined {
  const period = childOf(node, 'TimePeriod');
  const from = dateOf(period, 'FromDate');
  const to = dateOf(period, 'ToDate');
  return from === undefined || to === undefined || to < from ? undefined : { fromDay: minToDay(from), toDay: minToDay(to) };
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
    context.notes.leftOut('Calendar exceptions without days', context.calendar);
    return [];
  }
  return [{ name: '', ...period, hours: flagOf(day, 'DayWorking') === true ? readHours(day, context) : [], repeats: null }];
}

/** Other hours for some weeks: one exception for each weekday that the work week says. */
function readWorkWeek(node: XmlNode, context: CalendarContext): readonly ExceptionFields[] {
  const period = readPeriod(node);
  if (period === undefined) {
    context.notes.leftOut('Work weeks without days', context.calendar);
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
