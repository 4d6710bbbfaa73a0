import { assigneesByTask, type ListSource } from '../../../renderer/task-list/row-model.ts';
import type { BaselineTask } from '../../../shared/model/baseline.ts';
import { createCalendars } from '../../../shared/schedule/calendars.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { PROJECT_ID } from '../../support/a-project.ts';
import { planOf } from './plan-of.ts';

/** What the task list makes rows of, from a project state and what was agreed. */
export function sourceOf(
  from: ProjectState,
  agreed?: Readonly<Record<string, Pick<BaselineTask, 'startMin' | 'finishMin'>>>,
): ListSource {
  const plan = planOf(from);
  const project = from.workspace.project.get(PROJECT_ID);
  if (!project) throw new Error('The builder always makes a project');
  const rows = Object.entries(agreed ?? {}).map(
    ([taskId, dates]) =>
      [taskId, { id: `b0:${taskId}`, baselineId: 'b0', taskId, durationMin: null, workMin: null, ...dates }] as const,
  );
  return {
    project,
    plan,
    people: from.workspace.person,
    assigneesOf: assigneesByTask(plan.tables.assignment, from.workspace.person),
    calendars: createCalendars(from.workspace, project),
    baseline: agreed ? new Map(rows) : null,
  };
}
