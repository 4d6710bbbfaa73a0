import type { Id } from '../../../shared/model/id.ts';
import type { PlanTables } from '../../../shared/model/project-state.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Calendar } from '../../../shared/schedule/calendar.ts';
import { createCalendars, type Calendars, type CalendarSource } from '../../../shared/schedule/calendars.ts';
import type { WorkTime } from '../gesture/edit-commands.ts';
import type { GanttData } from '../layout/layout-gantt.ts';
import { gapsBetween, wholeDays } from './non-working.ts';

/** The calendars that decide when a project works. Made again only when calendars, people or the project's own record change. */
export function projectCalendars(workspace: CalendarSource, project: Project): Calendars {
  return createCalendars(workspace, project);
}

/** The spans to shade. */
export function nonWorkingOf(calendars: Calendars): GanttData['nonWorking'] {
  return (range, detail) => {
    // A day more on both sides, so that a day off at the edge of the view is a whole one.
    const wide = { fromMin: range.fromMin - 1440, toMin: range.toMin + 1440 };
    const gaps = gapsBetween(calendars.project.spans(wide.fromMin, wide.toMin), wide, 1);
    return detail === 'pauses' ? gaps : wholeDays(gaps);
  };
}

/** Working time as a task's dates snap to it: of a person who works on it, else of the task. */
export function workTimes(calendars: Calendars, tables: PlanTables): (id: Id) => WorkTime {
  let people: ReadonlyMap<Id, Id> | null = null;
  return (id) => {
    const task = tables.task.get(id);
    people ??= new Map([...tables.assignment.values()].map(({ taskId, personId }) => [taskId, personId]));
    const personId = people.get(id);
    if (task === undefined) return workTimeOf(calendars.project);
    if (personId === undefined || task.ignoresPeopleCalendars) return workTimeOf(calendars.forTask(task.calendarId));
    return workTimeOf(calendars.forWork(personId, task.calendarId));
  };
}

function workTimeOf(calendar: Calendar): WorkTime {
  return {
    startAt: (min) => calendar.nextWork(min),
    finishAt: (min) => calendar.previousWork(min),
    between: (fromMin, toMin) => calendar.between(fromMin, toMin),
    after: (startMin, workMin) => calendar.add(startMin, workMin),
  };
}
