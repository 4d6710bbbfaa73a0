import type { FieldsOf } from '../../../shared/commands/command.ts';
import { civilToMin, dayToMin, FIRST_DAY, LAST_DAY, minToDay, weekdayOf } from '../../../shared/model/time.ts';
import { STANDARD_WEEK, type DayHours } from '../../../shared/model/work-calendar.ts';
import type { ImportNotes } from '../import-notes.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { saying } from '../../../shared/texts/saying.ts';

/** GanttProject plans in whole days. In Baton such a day is 8 to 12 and 13 to 17. */
export const DAY_HOURS: DayHours = STANDARD_WEEK[1] ?? [];
export const DAY_MIN = 480;
const DAY_START = 480;
const DAY_FINISH = 1020;
/** From the end of a working day to the next morning. */
export const NIGHT_MIN = 1440 - DAY_FINISH + DAY_START;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const MOST_DAYS = 100_000;

/** The working days of a `.gan` file. */
export interface WorkingDays {
  /** Null when it is the standard week without holidays, which needs no calendar. */
  readonly calendar: {
    readonly week: DayHours[];
    readonly exceptions: readonly Omit<FieldsOf<'calendarException'>, 'calendarId'>[];
  } | null;
  /** When work of so many days that starts on a day begins and ends. Units: minutes. */
  span(day: number, days: number): { readonly startMin: number; readonly finishMin: number };
}

/** Reads `calendars`: the week, single days off or on, and days that come every year. */
export function readWorkingDays(node: XmlNode | undefined, notes: ImportNotes): WorkingDays {
  const types = childOf(node, 'day-types');
  const weekNode = childOf(types, 'default-week');
  const showOnly = childOf(types, 'only-show-weekends')?.attributes['value'] === 'true';
  const off = WEEKDAYS.map(
    (name, weekday) => !showOnly && (weekNode?.attributes[name] ?? (weekday === 0 || weekday === 6 ? '1' : '0')) === '1',
  );
  // A week without a working day would never end anything.
  const week = (off.every(Boolean) ? off.map(() => false) : off).map((isOff): DayHours => (isOff ? [] : DAY_HOURS));
  const exceptions = childrenOf(node, 'date').flatMap((date) => readDate(date, notes));
  const standard =
    week.every((hours, weekday) => hours.length === (STANDARD_WEEK[weekday]?.length ?? 0)) && exceptions.length === 0;
  const single = new Map(
    exceptions.filter(({ repeats }) => repeats === null).map(({ fromDay, hours }) => [fromDay, hours.length > 0]),
  );
  const yearly = new Map(
    exceptions.flatMap(({ repeats, hours }) =>
      repeats?.every === 'year-day' ? [[`${repeats.month}-${repeats.monthDay}`, hours.length > 0]] : [],
    ),
  );

  const isWorking = (day: number): boolean => {
    const date = new Date(dayToMin(day) * 60_000);
    return (
      single.get(day) ?? yearly.get(`${date.getUTCMonth() + 1}-${date.getUTCDate()}`) ?? (week[weekdayOf(day)] ?? []).length > 0
    );
  };
  const nextWorking = (day: number): number => {
    let at = day;
    while (!isWorking(at) && at < LAST_DAY) at += 1;
    return at;
  };
  return {
    calendar: standard ? null : { week, exceptions },
    span: (day, days) => {
      let last = nextWorking(day);
      const startMin = dayToMin(last) + DAY_START;
      if (days <= 0) return { startMin, finishMin: startMin };
      for (let left = Math.min(days, MOST_DAYS) - 1; left > 0 && last < LAST_DAY; left -= 1) last = nextWorking(last + 1);
      return { startMin, finishMin: dayToMin(last) + DAY_FINISH };
    },
  };
}

function readDate(
  node: XmlNode,
  notes: ImportNotes,
): readonly Required<Pick<FieldsOf<'calendarException'>, 'name' | 'fromDay' | 'toDay' | 'hours' | 'repeats'>>[] {
  const { year = '', month = '', date = '', type = '' } = node.attributes;
  if (type !== 'HOLIDAY' && type !== 'WORKING_DAY') return [];
  const [monthNumber, dayOfMonth] = [Number(month), Number(date)];
  const hours: DayHours = type === 'HOLIDAY' ? [] : DAY_HOURS;
  const name = node.text.trim();
  if (!isIn(monthNumber, 1, 12) || !isIn(dayOfMonth, 1, 31)) {
    notes.leftOut('note.holidays-on-no-day', saying('note.line', { line: node.line }));
    return [];
  }
  if (year.trim() === '')
    return [
      { name, fromDay: 0, toDay: LAST_DAY, hours, repeats: { every: 'year-day', month: monthNumber, monthDay: dayOfMonth } },
    ];
  const day = minToDay(civilToMin(Number(year), monthNumber, dayOfMonth));
  if (!isIn(day, FIRST_DAY, LAST_DAY)) {
    notes.leftOut('note.holidays-on-no-day', saying('note.line', { line: node.line }));
    return [];
  }
  return [{ name, fromDay: day, toDay: day, hours, repeats: null }];
}

function isIn(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
