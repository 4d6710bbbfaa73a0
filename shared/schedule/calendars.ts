import type { CalendarException } from '../model/calendar-exception.ts';
import type { Id } from '../model/id.ts';
import type { WorkspaceTables } from '../model/project-state.ts';
import { minToDay } from '../model/time.ts';
import { Calendar } from './calendar.ts';
import { calendarChain, chainHours, hoursWithout, sharedHours, type MinuteSpan, type WorkingHours } from './working-hours.ts';

/** What of a workspace working time is made of. */
export type CalendarSource = Pick<WorkspaceTables, 'calendar' | 'calendarException' | 'timeOff' | 'person'>;

/** The compiled calendars of a project, each made when it is first asked for. */
export interface Calendars {
  /** The calendar of the project. */
  readonly project: Calendar;
  /** A task's own calendar, the project's when it has none. Rule: S10 */
  forTask(calendarId: Id | null): Calendar;
  /** When a person can work on a task: their own calendar (else the project's) and the task's (if it has one), less their time off. Rule: S11 */
  forWork(personId: Id, taskCalendarId: Id | null): Calendar;
}

/**
 * The calendars of a project. A calendar without any working time is replaced: by the task's for a person's work, by the project's for a
 * task, by the standard week for the project.
 * Rule: S12
 */
export function createCalendars(
  source: CalendarSource,
  project: { readonly calendarId: Id | null; readonly startMin: number },
): Calendars {
  const aroundDay = minToDay(project.startMin);
  const exceptions = groupBy([...source.calendarException.values()], (each) =>
    each.deletedAtMs === null ? each.calendarId : null,
  );
  const timeOff = groupBy([...source.timeOff.values()], (each) => (each.deletedAtMs === null ? each.personId : null));
  const hoursOf = (id: Id | null): WorkingHours | undefined => hoursOfCalendar(source, exceptions, id);
  const orElse = (hours: WorkingHours, fallback: () => WorkingHours): Calendar => {
    const calendar = new Calendar(hours, aroundDay);
    return calendar.hasWork() ? calendar : new Calendar(fallback(), aroundDay, true);
  };

  const standard = chainHours([], () => []);
  const givenProjectHours = hoursOf(project.calendarId) ?? standard;
  const projectCalendar = orElse(givenProjectHours, () => standard);
  const projectHours = projectCalendar.isFallback ? standard : givenProjectHours;
  const tasks = new Map<Id, Calendar>();
  const works = new Map<Id | null, Map<Id, Calendar>>();

  const forTask = (id: Id | null): Calendar => {
    if (id === null) return projectCalendar;
    let calendar = tasks.get(id);
    if (calendar) return calendar;
    const hours = hoursOf(id);
    calendar = hours ? orElse(hours, () => projectHours) : projectCalendar;
    tasks.set(id, calendar);
    return calendar;
  };
  const workCalendar = (personId: Id, taskCalendarId: Id | null): Calendar => {
    const person = source.person.get(personId);
    const own = hoursOf(person?.calendarId ?? null) ?? projectHours;
    const taskHours = hoursOf(taskCalendarId);
    const shared = taskHours ? sharedHours(own, taskHours) : own;
    const off: readonly MinuteSpan[] = timeOff.get(personId) ?? [];
    // Most people work as the project does, and share its calendar.
    if (off.length === 0 && shared === projectHours) return projectCalendar;
    const fallback = forTask(taskCalendarId).isFallback ? projectHours : (taskHours ?? projectHours);
    return orElse(off.length > 0 ? hoursWithout(shared, off) : shared, () => fallback);
  };
  const forWork = (personId: Id, taskCalendarId: Id | null): Calendar => {
    let ofPeople = works.get(taskCalendarId);
    if (!ofPeople) works.set(taskCalendarId, (ofPeople = new Map()));
    let calendar = ofPeople.get(personId);
    if (!calendar) ofPeople.set(personId, (calendar = workCalendar(personId, taskCalendarId)));
    return calendar;
  };
  return { project: projectCalendar, forTask, forWork };
}

function hoursOfCalendar(
  source: CalendarSource,
  exceptions: ReadonlyMap<Id, readonly CalendarException[]>,
  id: Id | null,
): WorkingHours | undefined {
  const chain = calendarChain(source.calendar, id);
  return chain.length === 0 ? undefined : chainHours(chain, (calendarId) => exceptions.get(calendarId) ?? []);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => Id | null): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
