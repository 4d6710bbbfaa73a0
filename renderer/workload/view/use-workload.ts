import { useMemo, useState } from 'react';
import { emptyTables, type WorkspaceTables } from '../../../shared/model/project-state.ts';
import { emptyRecord } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import { WORKSPACE_ID } from '../../../shared/model/workspace.ts';
import { createCalendars, type Calendars } from '../../../shared/schedule/calendars.ts';
import { createWorkload, workload, type DayRange, type Workload } from '../../../shared/schedule/workload.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import type { Bucket } from '../layout/buckets.ts';
import { addDays, addWorkloads } from '../layout/daily-load.ts';
import { unassignedByDay } from '../layout/unassigned-work.ts';
import { personRow, unassignedRow, type WorkloadRow } from '../layout/workload-grid.ts';

export interface WorkloadInput {
  readonly plans: readonly PlanReplica[];
  /** Whose unassigned work counts. */
  readonly ownPlans: readonly PlanReplica[];
  /** Null: everybody. */
  readonly people: ReadonlySet<Id> | null;
  readonly workspace: WorkspaceTables;
  readonly buckets: readonly Bucket[];
}

/** The rows of the view: unassigned work first, then everybody by name. */
export function useWorkload({ plans, ownPlans, people: shown, workspace, buckets }: WorkloadInput): readonly WorkloadRow[] {
  const [computers] = useState(() => new Map<Id, ReturnType<typeof createWorkload>>());
  return useMemo(() => {
    const range = rangeOf(buckets);
    const loads = plans.map((plan) => {
      const compute = computers.get(plan.projectId) ?? createWorkload();
      computers.set(plan.projectId, compute);
      return compute(plan.resolved, { rows: plan.schedule }, range);
    });
    const daily = addWorkloads(loads, idleWorkload(workspace, range));
    const people = [...workspace.person.values()]
      .filter((person) => person.deletedAtMs === null && (shown === null || shown.has(person.id)))
      .toSorted((a, b) => a.name.localeCompare(b.name));
    const rows = people.flatMap(({ id }) => {
      const load = daily.get(id);
      return load === undefined ? [] : [personRow(load, buckets, range.fromDay)];
    });
    const unassigned = addDays(
      ownPlans.map((plan) => unassignedByDay(plan, calendarsOf(plan, workspace), range)),
      range,
    );
    return [unassignedRow(unassigned, buckets, range.fromDay), ...rows];
  }, [plans, ownPlans, shown, workspace, buckets, computers]);
}

/** A project's calendars. */
export function calendarsOf({ projectId }: PlanReplica, workspace: WorkspaceTables): Calendars {
  return createCalendars(workspace, workspace.project.get(projectId) ?? emptyRecord('project', projectId));
}

export function rangeOf(buckets: readonly Bucket[]): DayRange {
  return { fromDay: buckets[0]?.fromDay ?? 0, toDay: buckets.at(-1)?.toDay ?? -1 };
}

/** What everybody can do on the workspace's own calendar: a project without tasks has no other. */
function idleWorkload(workspace: WorkspaceTables, range: DayRange): Workload {
  const calendarId = workspace.workspace.get(WORKSPACE_ID)?.calendarId ?? null;
  const project = new Map([['idle', { ...emptyRecord('project', 'idle'), calendarId, startMin: range.fromDay * 1440 }]]);
  const state = { projectId: 'idle', workspace: { ...workspace, project }, plan: emptyTables('plan') };
  return workload(resolve(state), { rows: new Map() }, range);
}
