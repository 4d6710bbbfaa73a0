import { recursOn } from '../../../shared/schedule/recurrence.ts';
import { dayToMin, MINUTES_PER_DAY } from '../../../shared/model/time.ts';
import type { DayHours } from '../../../shared/model/work-calendar.ts';
import type { XmlWriter } from '../xml/xml-writer.ts';
import type { PlannedCalendar } from './plan-calendars.ts';
import type { ExceptionFields } from './read-hours.ts';
import { dateText, timeText } from './write-values.ts';

/** Writes `Calendars`. */
export function writeCalendars(xml: XmlWriter, calendars: readonly PlannedCalendar[]): void {
  xml.open('Calendars');
  for (const calendar of calendars) {
    xml.open('Calendar');
    xml.element('UID', calendar.uid);
    xml.element('Name', calendar.name);
    xml.element('IsBaseCalendar', calendar.isBase);
    xml.element('IsBaselineCalendar', 0);
    xml.element('BaseCalendarUID', calendar.baseUid ?? -1);
    writeWeek(xml, calendar.week);
    if (calendar.exceptions.length > 0) {
      xml.open('Exceptions');
      for (const exception of calendar.exceptions) writeException(xml, exception);
      xml.close('Exceptions');
    }
    xml.close('Calendar');
  }
  xml.close('Calendars');
}

function writeWeek(xml: XmlWriter, week: readonly (DayHours | null)[]): void {
  if (week.every((hours) => hours === null)) return;
  xml.open('WeekDays');
  for (const [weekday, hours] of week.entries()) {
    if (hours === null) continue;
    xml.open('WeekDay');
    xml.element('DayType', weekday + 1);
    xml.element('DayWorking', hours.length > 0);
    writeHours(xml, hours);
    xml.close('WeekDay');
  }
  xml.close('WeekDays');
}

function writeHours(xml: XmlWriter, hours: DayHours): void {
  if (hours.length === 0) return;
  xml.open('WorkingTimes');
  for (const [from, to] of hours) {
    xml.open('WorkingTime');
    xml.element('FromTime', timeText(from));
    xml.element('ToTime', timeText(to));
    xml.close('WorkingTime');
  }
  xml.close('WorkingTimes');
}

function writeException(xml: XmlWriter, exception: ExceptionFields): void {
  const { name, fromDay, toDay, hours } = exception;
  xml.open('Exception');
  xml.element('EnteredByOccurrences', 0);
  xml.open('TimePeriod');
  xml.element('FromDate', dateText(dayToMin(fromDay)));
  xml.element('ToDate', dateText(dayToMin(toDay) + MINUTES_PER_DAY - 1));
  xml.close('TimePeriod');
  xml.element('Occurrences', occurrencesOf(exception));
  xml.element('Name', name === '' ? undefined : name);
  writePattern(xml, exception.repeats);
  xml.element('DayWorking', hours.length > 0);
  writeHours(xml, hours);
  xml.close('Exception');
}

function occurrencesOf({ fromDay, toDay, repeats }: ExceptionFields): number {
  if (repeats === null) return toDay - fromDay + 1;
  let count = 0;
  for (let day = fromDay; day <= toDay; day += 1) if (recursOn(repeats, fromDay, day)) count += 1;
  return count;
}

/** The numbers of `read-exception.ts`, the other way round. */
function writePattern(xml: XmlWriter, repeats: ExceptionFields['repeats']): void {
  switch (repeats?.every) {
    case undefined:
      return xml.element('Type', 1);
    case 'day':
      xml.element('Type', 1);
      return xml.element('Period', repeats.interval);
    case 'week':
      xml.element('Type', 6);
      xml.element('Period', repeats.interval);
      return xml.element(
        'DaysOfWeek',
        repeats.weekdays.reduce((bits, weekday) => bits | (1 << weekday), 0),
      );
    case 'month-day':
      xml.element('Type', 4);
      xml.element('Period', repeats.interval);
      return xml.element('MonthDay', repeats.monthDay);
    case 'month-weekday':
      xml.element('Type', 5);
      xml.element('Period', repeats.interval);
      xml.element('MonthItem', repeats.weekday + 3);
      return xml.element('MonthPosition', repeats.weekOfMonth - 1);
    case 'year-day':
      xml.element('Type', 2);
      xml.element('Period', 1);
      xml.element('Month', repeats.month - 1);
      return xml.element('MonthDay', repeats.monthDay);
    case 'year-weekday':
      xml.element('Type', 3);
      xml.element('Period', 1);
      xml.element('MonthItem', repeats.weekday + 3);
      xml.element('MonthPosition', repeats.weekOfMonth - 1);
      return xml.element('Month', repeats.month - 1);
  }
}
