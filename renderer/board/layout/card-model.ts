import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { PlanTables } from '../../../shared/model/project-state.ts';
import type { Blocker, Task } from '../../../shared/model/task.ts';
import type { PlanReplica } from '../../replica/replica-state.ts';
import { latenessOf, type Lateness } from '../../ui/lateness.ts';
import { taskPath } from '../../ui/task-path.ts';

/** What cards are made from. */
export interface CardSource {
  readonly plan: PlanReplica;
  readonly people: ReadonlyMap<Id, Person>;
  readonly assigneesOf: ReadonlyMap<Id, readonly Person[]>;
  readonly nowMin: number;
}

/** A task as a card shows it. */
export interface CardModel {
  readonly task: Task;
  /** The summary tasks above it. */
  readonly path: string;
  /** The owner first, then who else works on it. */
  readonly people: readonly Person[];
  readonly startMin: number | null;
  readonly finishMin: number | null;
  readonly milestone: boolean;
  readonly critical: boolean;
  readonly progressPct: number;
  readonly lateness: Lateness | null;
  readonly blocked: { readonly reason: string; readonly who: string | null } | null;
}

export function cardModel({ plan, people, assigneesOf, nowMin }: CardSource, id: Id): CardModel | undefined {
  const task = plan.tables.task.get(id);
  if (!task) return undefined;
  const schedule = plan.schedule.get(id);
  const owner = task.ownerId === null ? undefined : people.get(task.ownerId);
  const others = (assigneesOf.get(id) ?? []).filter((person) => person.id !== owner?.id);
  return {
    task,
    path: taskPath(plan.resolved, id),
    people: owner ? [owner, ...others] : others,
    startMin: schedule?.startMin ?? null,
    finishMin: schedule?.finishMin ?? null,
    milestone: schedule?.milestone ?? task.milestone,
    critical: (schedule?.critical ?? false) && task.status !== 'done' && task.status !== 'cancelled',
    progressPct: schedule?.progressPct ?? task.progressPct,
    lateness: latenessOf(task, schedule, nowMin),
    blocked: task.blocked && { reason: task.blocked.reason, who: blockerName(task.blocked, { plan, people }) },
  };
}

/** Who works on what. Cost: linear in the assignments. */
export function peopleByTask(
  assignments: PlanTables['assignment'],
  people: ReadonlyMap<Id, Person>,
): ReadonlyMap<Id, readonly Person[]> {
  const byTask = new Map<Id, Person[]>();
  for (const { taskId, personId } of assignments.values()) {
    const person = people.get(personId);
    if (!person) continue;
    const list = byTask.get(taskId);
    if (list) list.push(person);
    else byTask.set(taskId, [person]);
  }
  return byTask;
}

/** Whether a task is what somebody looks for: by its name, its summary tasks, its people or its tags. Several words must all be found. */
export function cardFilter(source: CardSource, text: string): (task: Task) => boolean {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (task) => {
    const owner = task.ownerId === null ? '' : (source.people.get(task.ownerId)?.name ?? '');
    const names = (source.assigneesOf.get(task.id) ?? []).map(({ name }) => name);
    const tags = Object.keys(task.tags);
    const haystack = [task.name, taskPath(source.plan.resolved, task.id), owner, ...names, ...tags]
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}

function blockerName({ by }: Blocker, { plan, people }: Pick<CardSource, 'plan' | 'people'>): string | null {
  switch (by.kind) {
    case 'person':
      return people.get(by.personId)?.name ?? null;
    case 'task':
      return plan.tables.task.get(by.taskId)?.name ?? null;
    case 'other':
      return null;
  }
}
