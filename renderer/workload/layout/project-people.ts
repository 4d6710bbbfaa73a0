import type { Id } from '../../../shared/model/id.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';

/** Who has to do with a project: assigned to one of its live tasks, or the owner of one. */
export function projectPeople({ resolved, tables }: Pick<PlanReplica, 'resolved' | 'tables'>): ReadonlySet<Id> {
  const live = new Set(resolved.tasks.map(({ id }) => id));
  const people = new Set<Id>();
  for (const { ownerId } of resolved.tasks) if (ownerId !== null) people.add(ownerId);
  for (const { taskId, personId } of tables.assignment.values()) if (live.has(taskId)) people.add(personId);
  return people;
}
