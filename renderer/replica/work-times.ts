import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import type { Calendar } from '../../shared/schedule/calendar.ts';
import type { Calendars } from '../../shared/schedule/calendars.ts';
import type { WorkTime } from './move-tasks.ts';

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
