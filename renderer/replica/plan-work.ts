import { emptyRecord } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { WorkspaceTables } from '../../shared/model/project-state.ts';
import { createCalendars, type Calendars } from '../../shared/schedule/calendars.ts';
import { dailyCapacity, dailyWork, unassignedWork, type DayRange } from '../../shared/schedule/daily-work.ts';
import type { PlanReplica } from './replica-state.ts';

/** What there is to do of a task, day by day, by one person; `personId` null: by nobody yet. Units: minutes from `fromDay` on. */
export interface Work {
  readonly projectId: Id;
  readonly taskId: Id;
  readonly personId: Id | null;
  readonly fromDay: number;
  readonly minutes: Float64Array;
}

/** All work of a project in a range, and what those who do it can do on its calendar. */
export interface PlanWork {
  readonly projectId: Id;
  readonly work: readonly Work[];
  readonly capacity: ReadonlyMap<Id, Float64Array>;
}

export type WorkPlan = Pick<PlanReplica, 'projectId' | 'tables' | 'resolved' | 'schedule'>;

/** Computes the work of plans again and again: a plan that stayed as it was costs nothing. */
export type PlanWorkOf = (plan: WorkPlan, workspace: WorkspaceTables, range: DayRange) => PlanWork;

interface Held {
  readonly source: readonly unknown[];
  readonly found: PlanWork;
}

export function createPlanWork(): PlanWorkOf {
  const held = new Map<Id, Held>();
  return (plan, workspace, range) => {
    const { calendar, calendarException, timeOff, person, project } = workspace;
    const { task, assignment } = plan.tables;
    const work = [task, assignment, plan.schedule, range.fromDay, range.toDay];
    const source = [...work, calendar, calendarException, timeOff, person, project.get(plan.projectId)];
    const last = held.get(plan.projectId);
    if (last?.source.every((part, index) => part === source[index])) return last.found;
    const found = planWork(plan, workspace, range);
    held.set(plan.projectId, { source, found });
    return found;
  };
}

/** The work of one plan, computed once. */
export function planWork(plan: WorkPlan, workspace: WorkspaceTables, range: DayRange): PlanWork {
  const calendars = calendarsOf(plan.projectId, workspace);
  const { projectId } = plan;
  const rows = { rows: plan.schedule };
  const assigned = dailyWork(plan.resolved, rows, { calendars, range });
  const capacity = new Map<Id, Float64Array>();
  for (const { personId } of assigned) {
    const person = workspace.person.get(personId);
    if (person && !capacity.has(personId)) capacity.set(personId, dailyCapacity(person, { calendars, range }));
  }
  const open = unassignedWork(plan.resolved, rows, { calendars, range }).map((each) => ({ ...each, personId: null }));
  return { projectId, work: [...assigned, ...open].map((each): Work => ({ projectId, ...each })), capacity };
}

/** A project's calendars. */
export function calendarsOf(projectId: Id, workspace: WorkspaceTables): Calendars {
  return createCalendars(workspace, workspace.project.get(projectId) ?? emptyRecord('project', projectId));
}

/** The minutes of a piece of work that fall in a range. */
export function minutesIn({ fromDay, minutes }: Work, range: DayRange): number {
  const last = Math.min(range.toDay - fromDay, minutes.length - 1);
  let sum = 0;
  for (let day = Math.max(0, range.fromDay - fromDay); day <= last; day += 1) sum += minutes[day] ?? 0;
  return sum;
}
