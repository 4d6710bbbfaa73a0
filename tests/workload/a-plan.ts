import type { PlanReplica } from '../../renderer/replica/replica-state.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { assignmentId, type Id } from '../../shared/model/id.ts';
import { emptyTables, type WorkspaceTables } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';
import { civilToMin, minToDay } from '../../shared/model/time.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';

/** Monday, 9 March 2026. */
export const MONDAY_DAY = minToDay(civilToMin(2026, 3, 9));

export interface PlanParts {
  readonly projectId?: Id;
  readonly people: readonly Id[];
  readonly tasks: readonly ({ readonly id: Id } & Partial<Task>)[];
  /** Task, person, units. */
  readonly assignments?: readonly (readonly [Id, Id, number])[];
}

/** A scheduled plan that begins on Monday at eight, on the standard week. */
export function aPlan({ projectId = 'P', people, tasks, assignments = [] }: PlanParts): {
  readonly plan: PlanReplica;
  readonly workspace: WorkspaceTables;
} {
  const workspace: WorkspaceTables = {
    ...emptyTables('workspace'),
    project: new Map([[projectId, { ...emptyRecord('project', projectId), startMin: MONDAY_DAY * 1440 + 480 }]]),
    person: new Map(people.map((id) => [id, { ...emptyRecord('person', id), name: id }])),
  };
  const tables = {
    ...emptyTables('plan'),
    task: new Map(tasks.map((task) => [task.id, { ...emptyRecord('task', task.id), name: task.id, ...task }])),
    assignment: new Map(
      assignments.map(([taskId, personId, units]) => {
        const id = assignmentId(taskId, personId);
        return [id, { ...emptyRecord('assignment', id), taskId, personId, units }];
      }),
    ),
  };
  const resolved = resolve({ projectId, workspace, plan: tables });
  const { rows, project } = schedule(resolved);
  return {
    plan: {
      projectId,
      revision: 1,
      tables,
      resolved,
      schedule: new Map([...rows.values()].map((row) => [row.id, row])),
      project,
    },
    workspace,
  };
}
