import type { Dependency } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { isOpen } from '../../ui/lateness.ts';

/** Who a task is for: its owner, and who is assigned. */
export type PeopleOf = (task: Task) => readonly Id[];

/** Who tasks of a plan are for. Cost: linear in the assignments, once. */
export function plannedPeople({ tables }: Pick<PlanReplica, 'tables'>): PeopleOf {
  const workers = new Map<Id, Id[]>();
  for (const { taskId, personId } of tables.assignment.values()) {
    const list = workers.get(taskId);
    if (list) list.push(personId);
    else workers.set(taskId, [personId]);
  }
  return ({ id, ownerId }) => {
    const assigned = workers.get(id) ?? [];
    return ownerId === null || assigned.includes(ownerId) ? assigned : [ownerId, ...assigned];
  };
}

interface WaitsForOptions {
  readonly plan: PlanReplica;
  readonly position: number;
  readonly personId: Id;
  readonly people: PeopleOf;
}

/**
 * What a person's task waits for that others must do: who or what blocks it, else, while it has not begun, the first open
 * predecessor that is not the person's own, of the task or of a summary above it. Null: it doesn't wait for others.
 */
export function waitsFor(options: WaitsForOptions): { readonly name: string; readonly personIds: readonly Id[] } | null {
  const { plan, position, personId, people } = options;
  const task = plan.resolved.tasks[position];
  if (!task) return null;
  if (task.blocked) return blockedByOthers(options, task);
  if (task.status !== 'not-started' && task.status !== 'ready') return null;
  const { network, hierarchy, tasks } = plan.resolved;
  for (let at = position; at >= 0; at = hierarchy.parent[at] ?? -1) {
    for (let link = network.inStart[at] ?? 0; link < (network.inStart[at + 1] ?? 0); link++) {
      const before = tasks[network.from[link] ?? -1];
      const dependency = network.links[link];
      if (!before || !dependency || !holdsBack(plan, dependency, before)) continue;
      const personIds = people(before);
      if (!personIds.includes(personId)) return { name: before.name, personIds };
    }
  }
  return null;
}

function blockedByOthers({ plan, personId, people }: WaitsForOptions, task: Task): ReturnType<typeof waitsFor> {
  const by = task.blocked?.by;
  if (by?.kind === 'person')
    return by.personId === personId ? null : { name: task.blocked?.reason ?? '', personIds: [by.personId] };
  if (by?.kind !== 'task') return null;
  const blocking = plan.tables.task.get(by.taskId);
  if (!blocking || people(blocking).includes(personId)) return null;
  return { name: blocking.name, personIds: people(blocking) };
}

/** Whether a predecessor still keeps its successor from starting. Links between finishes never do. */
function holdsBack(plan: PlanReplica, { type }: Dependency, before: Task): boolean {
  const schedule = plan.schedule.get(before.id);
  const finished = schedule?.summary ? schedule.progressPct === 100 : !isOpen(before);
  if (type === 'FS') return !finished;
  const begun = finished || (schedule?.progressPct ?? 0) > 0 || before.actualStartMin !== null;
  return type === 'SS' && !begun;
}
