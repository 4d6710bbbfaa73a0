import { emptyRecord } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { WorkspaceTables } from '../../../shared/model/project-state.ts';
import { WORKSPACE_ID } from '../../../shared/model/workspace.ts';
import { createCalendars } from '../../../shared/schedule/calendars.ts';
import { dailyCapacity, type DayRange } from '../../../shared/schedule/daily-work.ts';
import { dayToMin } from '../../../shared/model/time.ts';
import { liveByName, liveInOrder } from '../../replica/live-records.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Bucket } from './buckets.ts';
import { personDays, type PersonDays } from '../../replica/person-days.ts';
import type { PlanWork, PlanWorkOf } from '../../replica/plan-work.ts';
import { workloadRows, type Grouping, type WorkloadRow } from './workload-rows.ts';

export interface WorkloadInput {
  readonly plans: readonly PlanReplica[];
  readonly ownIds: ReadonlySet<Id>;
  /** Null: everybody. */
  readonly people: ReadonlySet<Id> | null;
  readonly workspace: WorkspaceTables;
  readonly buckets: readonly Bucket[];
  readonly grouping: Grouping;
  readonly toggled: ReadonlySet<string>;
}

/** All that the view shows. */
export interface WorkloadModel {
  readonly plans: readonly PlanReplica[];
  readonly works: readonly PlanWork[];
  readonly days: ReadonlyMap<Id, PersonDays>;
  /** The first day of the daily figures. */
  readonly fromDay: number;
  readonly rows: readonly WorkloadRow[];
}

/** Days are computed in stretches of this length, so that going through the columns only adds up. */
const STRETCH_DAYS = 512;

export function workloadModel(input: WorkloadInput, workOf: PlanWorkOf): WorkloadModel {
  const { plans, workspace, buckets } = input;
  const range = stretchAround(buckets);
  const works = plans.map((plan) => workOf(plan, workspace, range));
  const people = liveByName(workspace.person);
  const days = personDays(
    people.map(({ id }) => id),
    works,
    { range, idleOf: idleCapacity(workspace, range) },
  );
  const taskTables = new Map(plans.map((plan) => [plan.projectId, plan.tables.task]));
  const rows = workloadRows({
    ...input,
    works,
    days,
    fromDay: range.fromDay,
    people: people.filter(({ id }) => input.people === null || input.people.has(id)),
    teams: liveByName(workspace.team),
    projects: liveInOrder(workspace.project),
    taskName: (projectId, taskId) => taskTables.get(projectId)?.get(taskId)?.name ?? '',
  });
  return { plans, works, days, fromDay: range.fromDay, rows };
}

function stretchAround(buckets: readonly Bucket[]): DayRange {
  const first = Math.floor((buckets[0]?.fromDay ?? 0) / STRETCH_DAYS);
  const last = Math.floor((buckets.at(-1)?.toDay ?? 0) / STRETCH_DAYS);
  return { fromDay: (first - 1) * STRETCH_DAYS, toDay: (last + 2) * STRETCH_DAYS - 1 };
}

/** What people can do on the workspace's own calendar: who works nowhere has no other. */
function idleCapacity(workspace: WorkspaceTables, range: DayRange): (personId: Id) => Float64Array {
  const calendarId = workspace.workspace.get(WORKSPACE_ID)?.calendarId ?? null;
  const calendars = createCalendars(workspace, { calendarId, startMin: dayToMin(range.fromDay) });
  return (id) => dailyCapacity(workspace.person.get(id) ?? emptyRecord('person', id), { calendars, range });
}
