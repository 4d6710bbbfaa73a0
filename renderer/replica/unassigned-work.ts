import { dayToMin } from '../../shared/model/time.ts';
import type { Calendars } from '../../shared/schedule/calendars.ts';
import type { DayRange } from '../../shared/schedule/daily-work.ts';
import type { Work, WorkPlan } from './plan-work.ts';

/** The work that nobody is assigned to yet: of tasks that are open, spread evenly over their working time. */
export function unassignedWork(plan: WorkPlan, calendars: Calendars, range: DayRange): readonly Work[] {
  const assigned = new Set([...plan.tables.assignment.values()].map(({ taskId }) => taskId));
  const found: Work[] = [];
  for (const task of plan.resolved.tasks) {
    const row = plan.schedule.get(task.id);
    if (row === undefined || row.summary || assigned.has(task.id)) continue;
    if (task.status === 'done' || task.status === 'cancelled' || row.finishMin <= row.startMin) continue;
    const fromDay = Math.max(range.fromDay, Math.floor(row.startMin / 1440));
    const toDay = Math.min(range.toDay, Math.floor((row.finishMin - 1) / 1440));
    if (fromDay > toDay) continue;
    const calendar = calendars.forTask(task.calendarId);
    const working = calendar.between(row.startMin, row.finishMin);
    if (working === 0) continue;
    const perMin = (task.effortMin ?? row.durationMin) / working;
    const minutes = new Float64Array(toDay - fromDay + 1);
    const spans = calendar.spans(Math.max(row.startMin, dayToMin(fromDay)), Math.min(row.finishMin, dayToMin(toDay + 1)));
    for (let at = 0; at + 1 < spans.length; at += 2) {
      const start = spans[at] ?? 0;
      const day = Math.floor(start / 1440) - fromDay;
      minutes[day] = (minutes[day] ?? 0) + ((spans[at + 1] ?? start) - start) * perMin;
    }
    found.push({ projectId: plan.projectId, taskId: task.id, personId: null, fromDay, minutes });
  }
  return found;
}
