import { foldText } from '../../../shared/model/fold-letters.ts';
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

/** What a task is found by: its name, its summary tasks, its people and its tags, in small letters. */
export type CardText = (task: Task) => string;

/** The texts of cards, each made once, when it is first asked for. */
export function createCardText({ plan, people, assigneesOf }: CardSource): CardText {
  const made = new Map<Id, string>();
  return (task) => {
    const held = made.get(task.id);
    if (held !== undefined) return held;
    const owner = task.ownerId === null ? '' : (people.get(task.ownerId)?.name ?? '');
    const names = (assigneesOf.get(task.id) ?? []).map(({ name }) => name);
    const parts = [task.name, taskPath(plan.resolved, task.id), owner, ...names, ...Object.keys(task.tags)];
    const text = foldText(parts.join('\n'));
    made.set(task.id, text);
    return text;
  };
}

/** Whether a task is what somebody looks for. Several words must all be found. */
export function cardFilter(textOf: CardText, wanted: string): (task: Task) => boolean {
  const words = foldText(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (task) => {
    const text = textOf(task);
    return words.every((word) => text.includes(word));
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
