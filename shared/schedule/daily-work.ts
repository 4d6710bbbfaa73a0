import type { Id } from '../model/id.ts';
import type { TaskSchedule } from '../model/task-schedule.ts';
import type { Task } from '../model/task.ts';
import { dayToMin } from '../model/time.ts';
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
    const fromDay = Math.max(range.fromDay, Math.floor(row.startMin / 1440));
    const toDay = Math.min(range.toDay, Math.floor((row.finishMin - 1) / 1440));
    if (fromDay > toDay) continue;
    for (const share of sharesOf(task, assignments)) {
      const minutes = new Float64Array(toDay - fromDay + 1);
      spread(minutes, { fromDay, toDay }, { share, task, row, calendars });
      work.push({ taskId: task.id, personId: share.assignment.personId, fromDay, minutes });
    }
  }
  return work;
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
