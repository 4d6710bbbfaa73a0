import { emptyRecord } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import { createCalendars, type Calendars, type CalendarSource } from '../../../shared/schedule/calendars.ts';
import type { ImportNotes } from '../import-notes.ts';
import { FIXED_DURATION } from './convert-assignments.ts';
import { timeOffOf, type ConvertedCalendars } from './convert-calendars.ts';
import type { MspdiFile, RawTask } from './mspdi-file.ts';
import { timeFormatOf } from './mspdi-codes.ts';

interface CalendarContext {
  readonly calendars: ConvertedCalendars;
  /** The project's. */
  readonly calendarId: Id | null;
  readonly notes: ImportNotes;
}

/**
 * The file with its fixed-duration tasks marked to ignore people's calendars where their dates show that they do: MS Project keeps such a
 * duration on the task's calendar, whatever days its people are away.
 * Rule: X10
 */
export function withTaskCalendarDates(file: MspdiFile, context: CalendarContext): MspdiFile {
  const candidates = file.tasks.filter(
    ({ node }) => node.type === FIXED_DURATION && !node.manual && !node.ignoresResourceCalendar,
  );
  if (candidates.length === 0 || file.assignments.length === 0) return file;
  const calendars = compiled(file, context);
  const people = peopleOfTasks(file);
  const marked = new Set<string>();
  for (const task of candidates) {
    const working = people.get(task.uid);
    const calendarId = context.calendars.ids.get(task.node.calendarUid ?? '') ?? null;
    if (working && runsOnTaskCalendar(task, { calendars, calendarId, people: working })) marked.add(task.uid);
  }
  if (marked.size === 0) return file;
  const mark = (task: RawTask): RawTask => {
    if (!marked.has(task.uid)) return task;
    context.notes.changed('note.fixed-duration-tasks', task.node.name, 'because.ignores-people');
    return { ...task, node: { ...task.node, ignoresResourceCalendar: true } };
  };
  return { ...file, tasks: file.tasks.map(mark) };
}

interface TaskPeople {
  readonly calendars: Calendars;
  readonly calendarId: Id | null;
  /** UIDs of resources. */
  readonly people: readonly string[];
}

function runsOnTaskCalendar({ node }: RawTask, { calendars, calendarId, people }: TaskPeople): boolean {
  const { startMin: start, finishMin: finish, durationMin = 0 } = node;
  if (start === undefined || finish === undefined || durationMin === 0 || timeFormatOf(node.durationFormat).elapsed) return false;
  if (calendars.forTask(calendarId).between(start, finish) !== durationMin) return false;
  const works = people.map((uid) => calendars.forWork(uid, calendarId));
  return (
    Math.min(...works.map((calendar) => calendar.nextWork(start))) !== start ||
    Math.max(...works.map((calendar) => calendar.add(start, durationMin))) !== finish
  );
}

/** Calendars as the schedule has them; people are known by the UIDs of their resources. */
function compiled(file: MspdiFile, { calendars, calendarId }: CalendarContext): Calendars {
  const away = file.resources.flatMap(({ uid }) =>
    (calendars.timeOff.get(uid) ?? []).map((exception) => timeOffOf(exception, uid)),
  );
  const source: CalendarSource = {
    calendar: new Map(calendars.calendars.map(({ id, fields }) => [id, { ...emptyRecord('calendar', id), ...fields }])),
    calendarException: new Map(
      calendars.exceptions.map(({ id, fields }) => [id, { ...emptyRecord('calendarException', id), ...fields }]),
    ),
    timeOff: new Map(away.map((fields, index) => [`${index}`, { ...emptyRecord('timeOff', `${index}`), ...fields }])),
    person: new Map(
      file.resources.map(({ uid }) => [
        uid,
        { ...emptyRecord('person', uid), calendarId: calendars.ofResource.get(uid) ?? null },
      ]),
    ),
  };
  return createCalendars(source, { calendarId, startMin: file.tasks[0]?.node.startMin ?? 0 });
}

function peopleOfTasks({ assignments, resources }: MspdiFile): ReadonlyMap<string, readonly string[]> {
  const work = new Set(resources.filter((resource) => resource.work).map(({ uid }) => uid));
  const people = new Map<string, string[]>();
  for (const { taskUid, resourceUid, units = 1 } of assignments) {
    if (!work.has(resourceUid) || units <= 0) continue;
    const list = people.get(taskUid);
    if (list) list.push(resourceUid);
    else people.set(taskUid, [resourceUid]);
  }
  return people;
}
