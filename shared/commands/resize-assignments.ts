import type { Id } from '../model/id.ts';
import type { Task } from '../model/task.ts';
import type { Draft } from './draft.ts';
import { putWhole } from './write-record.ts';

/**
 * Lets the work that assignments hold of their own follow a new duration, so that their units stay and the task does get longer or shorter:
 * a task lasts as long as its people need. Cost: linear in the plan's assignments.
 */
export function resizeAssignments(
  draft: Draft,
  projectId: Id,
  { task, durationMin }: { readonly task: Task; readonly durationMin: number },
): void {
  if (durationMin === task.durationMin) return;
  for (const { id, ...assignment } of draft.all('assignment', projectId)) {
    if (assignment.taskId !== task.id || assignment.workMin === null) continue;
    // Without a duration before or now there is nothing to scale by: the work follows from units and duration again.
    const scalable = task.durationMin > 0 && durationMin > 0;
    const workMin = scalable ? Math.round((assignment.workMin * durationMin) / task.durationMin) : null;
    putWhole(draft, { kind: 'assignment', projectId, id }, { ...assignment, workMin });
  }
}
