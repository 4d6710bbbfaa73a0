import type { Id } from '../model/id.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { Task } from '../model/task.ts';
import { dayToMin, MINUTES_PER_DAY, minToDay } from '../model/time.ts';
import type { ResolvedProject } from '../resolve/resolve.ts';
import { assignmentLists, sharesOf, type AssignedShare } from './assigned-work.ts';
import type { Calendar } from './calendar.ts';
import type { Calendars } from './calendars.ts';
import type { Schedule } from './schedule.ts';

/** Days, both included. */
export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What a person does of a task, day by day. Shape: one figure a day from `fromDay`. Units: minutes of work, with fractions. */
export interface DailyWork {
  readonly taskId: Id;
  readonly personId: Id;
  readonly fromDay: number;
  readonly minutes: Float64Array;
}

/**
 * The work of everybody in one project that falls in a range, spread over the working time in which it is done.
 * Rule: S32
 * Cost: linear in assignments and the working days that they touch within the range.
 */
export function dailyWork(
  resolved: ResolvedProject,
  schedule: Pick<Schedule, 'rows'>,
  { calendars, range }: { readonly calendars: Calendars; readonly range: DayRange },
): readonly DailyWork[] {
  const lists = assignmentLists(resolved.state.plan.assignment.values(), resolved.state.workspace.person, resolved.hierarchy);
  const work: DailyWork[] = [];
  for (let p = 0; p < resolved.tasks.length; p++) {
    const assignments = lists[p];
    const task = resolved.tasks[p];
    const row = task && schedule.rows.get(task.id);
    if (!assignments || !task || !row || row.summary || isCancelled(resolved, p)) continue;
    const days = daysWithin(row, range);
    if (!days) continue;
    for (const share of sharesOf(task, assignments)) {
      const minutes = spreadShare(days, { share, task, row, calendars });
      work.push({ taskId: task.id, personId: share.assignment.personId, fromDay: days.fromDay, minutes });
    }
  }
  return work;
}

/** What there is to do of a task that nobody does yet, day by day. Shape and units as of DailyWork. */
export type OpenWork = Omit<DailyWork, 'personId'>;

/**
 * The work of one project in a range that nobody is assigned to yet: of open tasks, spread as it would be for somebody who works by the
 * task's calendar.
 * Rule: S32
 * Cost: linear in tasks and assignments, and in the working days of what is found.
 */
export function unassignedWork(
  resolved: ResolvedProject,
  schedule: Pick<Schedule, 'rows'>,
  { calendars, range }: { readonly calendars: Calendars; readonly range: DayRange },
): readonly OpenWork[] {
  const assigned = new Set([...resolved.state.plan.assignment.values()].map(({ taskId }) => taskId));
  return resolved.tasks.flatMap((task, position) => {
    const row = schedule.rows.get(task.id);
    if (!row || row.summary || assigned.has(task.id) || task.status === 'done' || isCancelled(resolved, position)) return [];
    const days = row.finishMin > row.startMin && daysWithin(row, range);
    if (!days) return [];
    const calendar = calendars.forTask(task.calendarId);
    const workMin = task.effortMin ?? row.durationMin;
    const minutes = spread(days, { calendar, fromMin: row.startMin, toMin: row.finishMin, workMin });
    return [{ taskId: task.id, fromDay: days.fromDay, minutes }];
  });
}

/** What somebody can do, day by day: working time, less time off, times their units. Rule: S32 */
export function dailyCapacity(
  { id, maxUnits }: { readonly id: Id; readonly maxUnits: number },
  { calendars, range: { fromDay, toDay } }: { readonly calendars: Calendars; readonly range: DayRange },
): Float64Array {
  const minutes = new Float64Array(Math.max(0, toDay - fromDay + 1));
  const spans = calendars.forWork(id, null).spans(dayToMin(fromDay), dayToMin(toDay + 1));
  addSpans(minutes, fromDay, { spans, perMin: maxUnits });
  return minutes;
}

interface SpreadWork {
  readonly share: AssignedShare;
  readonly task: Task;
  readonly row: TaskSchedule;
  readonly calendars: Calendars;
}

/** The days of a range that a task touches. */
function daysWithin({ startMin, finishMin }: TaskSchedule, range: DayRange): DayRange | null {
  const fromDay = Math.max(range.fromDay, minToDay(startMin));
  const toDay = Math.min(range.toDay, minToDay(finishMin - 1));
  return fromDay > toDay ? null : { fromDay, toDay };
}

/** Spreads a share over the working time in which it is done. */
function spreadShare(days: DayRange, { share, task, row, calendars }: SpreadWork): Float64Array {
  const { assignment, workMin, spanMin } = share;
  if (workMin === 0 || row.finishMin <= row.startMin) return new Float64Array(days.toDay - days.fromDay + 1);
  const own = task.ignoresPeopleCalendars
    ? calendars.forTask(task.calendarId)
    : calendars.forWork(assignment.personId, task.calendarId);
  const fromMin = Math.min(own.add(row.startMin, assignment.delayMin), row.finishMin);
  // Dates that people fixed leave the length to them; otherwise one who is done before the others stops there.
  const fixed = task.mode === 'manual' || task.actualStartMin !== null || task.durationKind === 'elapsed' || spanMin === 0;
  const toMin = fixed ? row.finishMin : Math.min(row.finishMin, own.add(fromMin, spanMin));
  const calendar: Calendar = own.between(fromMin, toMin) > 0 ? own : calendars.forTask(task.calendarId);
  return spread(days, { calendar, fromMin, toMin, workMin });
}

interface EvenWork {
  readonly calendar: Calendar;
  readonly fromMin: number;
  readonly toMin: number;
  readonly workMin: number;
}

/** Spreads work evenly over the working time from one moment to another; gives what falls on each of the days. */
function spread({ fromDay, toDay }: DayRange, { calendar, fromMin, toMin, workMin }: EvenWork): Float64Array {
  const into = new Float64Array(toDay - fromDay + 1);
  const working = calendar.between(fromMin, toMin);
  const first = Math.max(fromMin, dayToMin(fromDay));
  const last = Math.min(toMin, dayToMin(toDay + 1));
  if (first >= last) return into;
  // Work in time that nobody works, a manual weekend say, is spread over the clock.
  if (working === 0) addAround(into, fromDay, { first, last, perMin: workMin / (toMin - fromMin) });
  else addSpans(into, fromDay, { spans: calendar.spans(first, last), perMin: workMin / working });
  return into;
}

/** Adds spans, none of which crosses midnight. */
function addSpans(
  into: Float64Array,
  fromDay: number,
  { spans, perMin }: { readonly spans: readonly number[]; readonly perMin: number },
): void {
  for (let i = 0; i + 1 < spans.length; i += 2) {
    const from = spans[i] ?? 0;
    const day = minToDay(from) - fromDay;
    into[day] = (into[day] ?? 0) + ((spans[i + 1] ?? 0) - from) * perMin;
  }
}

function addAround(
  into: Float64Array,
  fromDay: number,
  given: { readonly first: number; readonly last: number; readonly perMin: number },
): void {
  for (let from = given.first; from < given.last;) {
    const to = Math.min(given.last, (minToDay(from) + 1) * MINUTES_PER_DAY);
    addSpans(into, fromDay, { spans: [from, to], perMin: given.perMin });
    from = to;
  }
}

function isCancelled({ tasks, hierarchy }: ResolvedProject, position: number): boolean {
  for (let p = position; p >= 0; p = hierarchy.parent[p] ?? -1) if (tasks[p]?.status === 'cancelled') return true;
  return false;
}
