import { emptyRecord } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { Task } from '../model/task.ts';
import { dayToMin } from '../model/time.ts';
import type { ResolvedProject } from '../resolve/resolve.ts';
import { assignmentLists, sharesOf, type AssignedShare } from './assigned-work.ts';
import { createCalendars, type Calendars } from './calendars.ts';
import type { Calendar } from './calendar.ts';
import type { Schedule } from './schedule.ts';

/** Days, both included. */
export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What a person has to do and can do. Shape: one figure a day from `fromDay`. Units: minutes of work, with fractions. */
export interface PersonLoad {
  readonly personId: Id;
  readonly assignedMin: Float64Array;
  readonly capacityMin: Float64Array;
}

/** The load of everybody in the workspace, ordered by id, from one project. */
export interface Workload extends DayRange {
  readonly people: readonly PersonLoad[];
}

type WorkloadOf = (resolved: ResolvedProject, schedule: Pick<Schedule, 'rows'>, range: DayRange) => Workload;

/**
 * Computes workloads of one project again and again: compiled calendars are kept until people, calendars or time off change.
 * Rule: S32
 * Cost: linear in assignments and the working days that they touch within the range.
 */
export function createWorkload(): WorkloadOf {
  let held: { readonly resolved: ResolvedProject; readonly calendars: Calendars } | undefined;
  return (resolved, schedule, range) => {
    const calendars = held && sameSource(held.resolved, resolved) ? held.calendars : calendarsOf(resolved);
    held = { resolved, calendars };
    const loads = capacities(resolved, calendars, range);
    const lists = assignmentLists(resolved.state.plan.assignment, resolved.state.workspace.person, resolved.hierarchy);
    for (let p = 0; p < resolved.tasks.length; p++) {
      const assignments = lists[p];
      const task = resolved.tasks[p];
      const row = task && schedule.rows.get(task.id);
      if (!assignments || !task || !row || row.summary || isCancelled(resolved, p)) continue;
      for (const share of sharesOf(task, assignments)) {
        const load = loads.get(share.assignment.personId);
        if (load) spread(load.assignedMin, range, { share, task, row, calendars });
      }
    }
    return { ...range, people: [...loads.values()] };
  };
}

/** The workload of a project, once. */
export function workload(resolved: ResolvedProject, schedule: Pick<Schedule, 'rows'>, range: DayRange): Workload {
  return createWorkload()(resolved, schedule, range);
}

function calendarsOf({ state }: ResolvedProject): Calendars {
  return createCalendars(state.workspace, projectOf(state));
}

function projectOf({ workspace, projectId }: ResolvedProject['state']) {
  return workspace.project.get(projectId) ?? emptyRecord('project', projectId);
}

function sameSource({ state: one }: ResolvedProject, { state: other }: ResolvedProject): boolean {
  const kinds = ['calendar', 'calendarException', 'timeOff', 'person'] as const;
  return (
    kinds.every((kind) => one.workspace[kind] === other.workspace[kind]) &&
    projectOf(one).calendarId === projectOf(other).calendarId
  );
}

/** What everybody can do: their working time, less time off, times their units. */
function capacities({ state }: ResolvedProject, calendars: Calendars, { fromDay, toDay }: DayRange): Map<Id, PersonLoad> {
  const days = Math.max(0, toDay - fromDay + 1);
  const people = [...state.workspace.person.values()].filter((person) => person.deletedAtMs === null);
  const loads = new Map<Id, PersonLoad>();
  for (const { id, maxUnits } of people.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const load = { personId: id, assignedMin: new Float64Array(days), capacityMin: new Float64Array(days) };
    addSpans(load.capacityMin, fromDay, {
      spans: calendars.forWork(id, null).spans(dayToMin(fromDay), dayToMin(toDay + 1)),
      perMin: maxUnits,
    });
    loads.set(id, load);
  }
  return loads;
}

interface SpreadWork {
  readonly share: AssignedShare;
  readonly task: Task;
  readonly row: TaskSchedule;
  readonly calendars: Calendars;
}

/** Spreads a share evenly over the working time in which it is done. */
function spread(into: Float64Array, { fromDay, toDay }: DayRange, { share, task, row, calendars }: SpreadWork): void {
  const { assignment, workMin, spanMin } = share;
  if (workMin === 0 || row.finishMin <= row.startMin) return;
  const own = task.ignoresPeopleCalendars
    ? calendars.forTask(task.calendarId)
    : calendars.forWork(assignment.personId, task.calendarId);
  const fromMin = Math.min(own.add(row.startMin, assignment.delayMin), row.finishMin);
  // Dates that people fixed leave the length to them; otherwise one who is done before the others stops there.
  const fixed = task.mode === 'manual' || task.actualStartMin !== null || task.durationKind === 'elapsed' || spanMin === 0;
  const toMin = fixed ? row.finishMin : Math.min(row.finishMin, own.add(fromMin, spanMin));
  const calendar: Calendar = own.between(fromMin, toMin) > 0 ? own : calendars.forTask(task.calendarId);
  const working = calendar.between(fromMin, toMin);
  const first = Math.max(fromMin, dayToMin(fromDay));
  const last = Math.min(toMin, dayToMin(toDay + 1));
  if (first >= last) return;
  // Work in time that nobody works, a manual weekend say, is spread over the clock.
  if (working === 0) addAround(into, fromDay, { first, last, perMin: workMin / (toMin - fromMin) });
  else addSpans(into, fromDay, { spans: calendar.spans(first, last), perMin: workMin / working });
}

/** Adds spans, none of which crosses midnight. */
function addSpans(
  into: Float64Array,
  fromDay: number,
  { spans, perMin }: { readonly spans: readonly number[]; readonly perMin: number },
): void {
  for (let i = 0; i + 1 < spans.length; i += 2) {
    const from = spans[i] ?? 0;
    const day = Math.floor(from / 1440) - fromDay;
    into[day] = (into[day] ?? 0) + ((spans[i + 1] ?? 0) - from) * perMin;
  }
}

function addAround(
  into: Float64Array,
  fromDay: number,
  given: { readonly first: number; readonly last: number; readonly perMin: number },
): void {
  for (let from = given.first; from < given.last;) {
    const to = Math.min(given.last, (Math.floor(from / 1440) + 1) * 1440);
    addSpans(into, fromDay, { spans: [from, to], perMin: given.perMin });
    from = to;
  }
}

function isCancelled({ tasks, hierarchy }: ResolvedProject, position: number): boolean {
  for (let p = position; p >= 0; p = hierarchy.parent[p] ?? -1) if (tasks[p]?.status === 'cancelled') return true;
  return false;
}
