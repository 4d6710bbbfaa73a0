import type { Recurrence } from '../../../shared/model/calendar-exception.ts';
import { dayToMin, weekdayOf } from '../../../shared/model/time.ts';
import { flagOf, numberOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readHours, readPeriod, type CalendarContext, type ExceptionFields } from './read-hours.ts';

const DAILY = new Set([1, 7]);
const YEARLY_BY_DAY = 2;
const YEARLY_BY_POSITION = 3;
const MONTHLY_BY_DAY = 4;
const MONTHLY_BY_POSITION = 5;
const WEEKLY = 6;

/** `MonthItem`: 0 any day, 1 weekday, 2 weekend day, 3 Sunday … 9 Saturday. */
const FIRST_WEEKDAY_ITEM = 3;
const MOST_DAYS = 1000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** What an `Exception` element says: one exception, or (for patterns that Baton has no word for) one for each of its days. */
export function readException(node: XmlNode, context: CalendarContext): readonly ExceptionFields[] {
  const period = readPeriod(node);
  const name = textOf(node, 'Name') ?? '';
  if (period === undefined) {
    context.notes.leftOut('note.exceptions-without-days', `${context.calendar}: ${name}`);
    return [];
  }
  const hours = flagOf(node, 'DayWorking') === true ? readHours(node, context) : [];
  const exception = { name, ...period, hours, repeats: null };
  const type = numberOf(node, 'Type') ?? 1;
  const interval = clamp(numberOf(node, 'Period') ?? 1, 1, 999);
  if (DAILY.has(type)) return [interval === 1 ? exception : { ...exception, repeats: { every: 'day', interval } }];
  if (isListed(node, type)) return listedDays(node, { exception, type, interval, context });
  return [{ ...exception, repeats: recurrenceOf(node, type, interval) }];
}

function recurrenceOf(node: XmlNode, type: number, interval: number): Recurrence | null {
  const monthDay = clamp(numberOf(node, 'MonthDay') ?? 1, 1, 31);
  const month = clamp((numberOf(node, 'Month') ?? 0) + 1, 1, 12);
  const weekOfMonth = weekOf(node);
  const weekday = clamp((numberOf(node, 'MonthItem') ?? FIRST_WEEKDAY_ITEM) - FIRST_WEEKDAY_ITEM, 0, 6);
  switch (type) {
    case YEARLY_BY_DAY:
      return { every: 'year-day', month, monthDay };
    case YEARLY_BY_POSITION:
      return { every: 'year-weekday', month, weekOfMonth, weekday };
    case MONTHLY_BY_DAY:
      return { every: 'month-day', interval, monthDay };
    case MONTHLY_BY_POSITION:
      return { every: 'month-weekday', interval, weekOfMonth, weekday };
    case WEEKLY: {
      const bits = numberOf(node, 'DaysOfWeek') ?? 0;
      const weekdays = WEEKDAYS.filter((day) => (bits & (1 << day)) !== 0);
      return weekdays.length === 0 ? null : { every: 'week', interval, weekdays };
    }
    default:
      return null;
  }
}

/** "The last weekday of the month" and its kind. */
function isListed(node: XmlNode, type: number): boolean {
  const byPosition = type === YEARLY_BY_POSITION || type === MONTHLY_BY_POSITION;
  return byPosition && (numberOf(node, 'MonthItem') ?? FIRST_WEEKDAY_ITEM) < FIRST_WEEKDAY_ITEM;
}

interface Listing {
  readonly exception: ExceptionFields;
  readonly type: number;
  readonly interval: number;
  readonly context: CalendarContext;
}

function listedDays(node: XmlNode, { exception, type, interval, context }: Listing): readonly ExceptionFields[] {
  context.notes.changed('note.exceptions-by-weekday', `${context.calendar}: ${exception.name}`, 'because.each-day');
  const month = clamp(numberOf(node, 'Month') ?? 0, 0, 11);
  const first = new Date(dayToMin(exception.fromDay) * 60_000);
  const days: ExceptionFields[] = [];
  for (let step = 0; days.length < MOST_DAYS; step += 1) {
    const monthIndex = first.getUTCMonth() + (type === YEARLY_BY_POSITION ? step : step * interval);
    const at = new Date(Date.UTC(first.getUTCFullYear(), monthIndex, 1));
    if (at.getTime() / 86_400_000 > exception.toDay) break;
    if (type === YEARLY_BY_POSITION && at.getUTCMonth() !== month) continue;
    const day = positionedDay(at, numberOf(node, 'MonthItem') ?? 0, weekOf(node));
    if (day !== undefined && day >= exception.fromDay && day <= exception.toDay)
      days.push({ ...exception, fromDay: day, toDay: day, repeats: null });
  }
  return days;
}

function positionedDay(firstOfMonth: Date, item: number, position: 1 | 2 | 3 | 4 | 5): number | undefined {
  const first = firstOfMonth.getTime() / 86_400_000;
  const length = new Date(Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0)).getUTCDate();
  const fits = Array.from({ length }, (_, index) => first + index).filter((day) => {
    const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
    return item === 0 || (item === 1 ? !weekend : weekend);
  });
  return position === 5 ? fits.at(-1) : fits[position - 1];
}

function weekOf(node: XmlNode): 1 | 2 | 3 | 4 | 5 {
  return clamp((numberOf(node, 'MonthPosition') ?? 0) + 1, 1, 5) as 1 | 2 | 3 | 4 | 5;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.floor(value)));
}
