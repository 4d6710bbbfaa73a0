import type { Id } from '../../../shared/model/id.ts';
import { dayToMin } from '../../../shared/model/time.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Calendars } from '../../../shared/schedule/calendars.ts';
import type { DayRange } from '../../../shared/schedule/workload.ts';

/** The part of a task's work that falls in a range. */
export interface TaskWork {
  readonly projectId: Id;
  readonly taskId: Id;
  readonly minutes: number;
}

type Plan = Pick<PlanReplica, 'projectId' | 'tables' | 'resolved' | 'schedule'>;

/** The work by day that nobody is assigned to yet: of tasks that are open, spread evenly over their working time. */
export function unassignedByDay(plan: Plan, calendars: Calendars, range: DayRange): Float64Array {
  const days = new Float64Array(Math.max(0, range.toDay - range.fromDay + 1));
  forEachUnassigned(plan, calendars, {
    range,
    visit: (_taskId, day, minutes) => (days[day - range.fromDay] = (days[day - range.fromDay] ?? 0) + minutes),
  });
  return days;
}

/** The same by task. */
export function unassignedTasks(plan: Plan, calendars: Calendars, range: DayRange): readonly TaskWork[] {
  const minutesOf = new Map<Id, number>();
  forEachUnassigned(plan, calendars, {
    range,
    visit: (taskId, _day, minutes) => minutesOf.set(taskId, (minutesOf.get(taskId) ?? 0) + minutes),
  });
  return [...minutesOf].map(([taskId, minutes]) => ({ projectId: plan.projectId, taskId, minutes }));
}

interface Visit {
  readonly range: DayRange;
  readonly visit: (taskId: Id, day: number, minutes: number) => void;
}

function forEachUnassigned(plan: Plan, calendars: Calendars, { range, visit }: Visit): void {
  const assigned = new Set([...plan.tables.assignment.values()].map(({ taskId }) => taskId));
  const fromMin = dayToMin(range.fromDay);
  const toMin = dayToMin(range.toDay + 1);
  for (const task of plan.resolved.tasks) {
    const row = plan.schedule.get(task.id);
    if (row === undefined || row.summary || assigned.has(task.id)) continue;
    if (task.status === 'done' || task.status === 'cancelled') continue;
    if (row.finishMin <= fromMin || row.startMin >= toMin || row.finishMin <= row.startMin) continue;
    const calendar = calendars.forTask(task.calendarId);
    const working = calendar.between(row.startMin, row.finishMin);
    if (working === 0) continue;
    const perMin = (task.effortMin ?? row.durationMin) / working;
    const spans = calendar.spans(Math.max(row.startMin, fromMin), Math.min(row.finishMin, toMin));
    for (let at = 0; at + 1 < spans.length; at += 2) {
      const start = spans[at] ?? 0;
      visit(task.id, Math.floor(start / 1440), ((spans[at + 1] ?? start) - start) * perMin);
    }
  }
}
