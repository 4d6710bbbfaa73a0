import type { Assignment } from '../../shared/model/assignment.ts';
import type { CalendarException } from '../../shared/model/calendar-exception.ts';
import type { Dependency } from '../../shared/model/dependency.ts';
import { emptyRecord, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import { assignmentId, dependencyId, type Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { emptyTables, type PlanTables, type ProjectState, type WorkspaceTables } from '../../shared/model/project-state.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Task } from '../../shared/model/task.ts';
import type { TimeOff } from '../../shared/model/time-off.ts';
import { isoToMin } from '../../shared/model/time.ts';
import type { WorkCalendar } from '../../shared/model/work-calendar.ts';

type Fields<R> = Partial<Omit<R, 'id'>>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A minute from `2026-03-09T08:00`; a text that is no date is a mistake in the test. */
export function at(iso: string): number {
  const min = isoToMin(iso);
  if (min === undefined) throw new Error(`Not a date: ${iso}`);
  return min;
}

/** The id that the builder's project has. */
export const PROJECT_ID = 'P1';

/** Builds a ProjectState from what a test cares about; the rest is every field's initial value. Ids are the names given. */
export interface ProjectBuilder {
  /** Fields of the project's record. It starts on Monday 2026-03-02 at 08:00 unless said otherwise. */
  with(fields: Fields<Project>): ProjectBuilder;
  /** A task; its name is its id, and tasks keep the order they are added in. */
  task(id: Id, fields?: Fields<Task>): ProjectBuilder;
  milestone(id: Id, fields?: Fields<Task>): ProjectBuilder;
  link(fromId: Id, toId: Id, fields?: Fields<Dependency>): ProjectBuilder;
  person(id: Id, fields?: Fields<Person>): ProjectBuilder;
  assign(taskId: Id, personId: Id, fields?: Fields<Assignment>): ProjectBuilder;
  calendar(id: Id, fields?: Fields<WorkCalendar>): ProjectBuilder;
  /** An exception of a calendar; days are ISO dates, a missing `to` is one day. */
  exception(calendarId: Id, days: { from: string; to?: string }, fields?: Fields<CalendarException>): ProjectBuilder;
  timeOff(personId: Id, from: string, to: string, fields?: Fields<TimeOff>): ProjectBuilder;
  /** Any record, for kinds without a method of their own. */
  put<K extends Kind>(kind: K, record: { readonly id: Id } & Fields<RecordOfKind<K>>): ProjectBuilder;
  build(): ProjectState;
}

/** Starts a project. `build` can be called repeatedly; each state has maps of its own. */
export function aProject(fields: Fields<Project> = {}): ProjectBuilder {
  const records = new Map<Kind, Map<Id, unknown>>();
  let count = 0;
  const add = <K extends Kind>(kind: K, id: Id, given: object): ProjectBuilder => {
    const table = records.get(kind) ?? new Map<Id, unknown>();
    records.set(kind, table.set(id, { ...emptyRecord(kind, id), ...given, id }));
    return builder;
  };
  // Ranks of fixed width sort as text in the order of the calls.
  const nextRank = (): string => `r${String(count++).padStart(8, '0')}`;

  const builder: ProjectBuilder = {
    with: (more) => add('project', PROJECT_ID, { ...(records.get('project')?.get(PROJECT_ID) as Project), ...more }),
    task: (id, given = {}) => add('task', id, { name: id, rank: nextRank(), ...given }),
    milestone: (id, given = {}) => builder.task(id, { durationMin: 0, milestone: true, ...given }),
    link: (fromId, toId, given = {}) => add('dependency', dependencyId(fromId, toId), { fromId, toId, ...given }),
    person: (id, given = {}) => add('person', id, { name: id, ...given }),
    assign: (taskId, personId, given = {}) => add('assignment', assignmentId(taskId, personId), { taskId, personId, ...given }),
    calendar: (id, given = {}) => add('calendar', id, { name: id, ...given }),
    exception: (calendarId, days, given = {}) => {
      const fromDay = Math.floor(at(days.from) / 1440);
      const toDay = days.to === undefined ? fromDay : Math.floor(at(days.to) / 1440);
      return add('calendarException', `x${count++}`, { calendarId, fromDay, toDay, ...given });
    },
    timeOff: (personId, from, to, given = {}) =>
      add('timeOff', `o${count++}`, { personId, fromMin: at(from), toMin: at(to), ...given }),
    put: (kind, record) => add(kind, record.id, record),
    build: () => {
      const workspace = emptyTables('workspace') as Mutable<WorkspaceTables> & Partial<Record<Kind, unknown>>;
      const plan = emptyTables('plan') as Mutable<PlanTables> & Partial<Record<Kind, unknown>>;
      for (const [kind, table] of records) {
        const tables: Partial<Record<Kind, unknown>> = kind in plan ? plan : workspace;
        if (!(kind in tables)) throw new Error(`A project's state holds no ${kind}`);
        tables[kind] = new Map(table);
      }
      return { projectId: PROJECT_ID, workspace, plan };
    },
  };
  return builder.put('project', { id: PROJECT_ID, name: 'Project', startMin: at('2026-03-02T08:00'), ...fields });
}
