import type { FieldsOf } from '../../../shared/commands/command.ts';
import { minToDay } from '../../../shared/model/time.ts';
import type { DayHours } from '../../../shared/model/work-calendar.ts';
import type { ImportNotes } from '../import-notes.ts';
import { childOf, childrenOf, dateOf, textOf, type XmlNode } from '../xml/xml-node.ts';

/** What an exception says, without the calendar that it belongs to. */
export type ExceptionFields = Required<Pick<FieldsOf<'calendarException'>, 'name' | 'fromDay' | 'toDay' | 'hours' | 'repeats'>>;

const MIDNIGHT = 1440;

/** Whose hours are read, for notes. */
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
    notes.changed('note.over-midnight', calendar, 'because.cut-at-midnight');
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
