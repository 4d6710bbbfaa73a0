import type { Kind, RecordOfKind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import type { Draft } from './draft.ts';
import type { Rejection } from './rejection.ts';

/** Why a command was refused, without the batch around it. */
export type Refusal = Exclude<Rejection, { code: 'in-batch' }>;

/** Something that a command made and that may close a circle. Checked when all commands of the step are in. */
export type NewEdge =
  | { readonly kind: 'dependency'; readonly index: number; readonly projectId: Id; readonly fromId: Id; readonly toId: Id }
  | { readonly kind: 'parent'; readonly index: number; readonly projectId: Id; readonly taskId: Id; readonly parentId: Id }
  | { readonly kind: 'calendar-base'; readonly index: number; readonly calendarId: Id; readonly baseId: Id };

/** What the deciding functions share while they work on one envelope. They write to the draft and return why not, or undefined. */
export interface DecisionContext {
  readonly draft: Draft;
  readonly atMs: number;
  readonly actorId: Id | null;
  /** Position of the command in the step. */
  readonly index: number;
  readonly addEdge: (edge: NewEdge) => void;
}

/** A record that is there and not in the trash, or the refusal. Tasks: use `liveTask`, which looks at the summaries above. */
export function liveRecord<K extends Exclude<Kind, 'task'>>(
  draft: Draft,
  kind: K,
  id: Id,
): { readonly record: RecordOfKind<K> } | { readonly refusal: Refusal } {
  const record = draft.get(kind, null, id);
  if (!record) return { refusal: { code: 'not-found', kind, id } };
  if ('deletedAtMs' in record && record.deletedAtMs !== null) return { refusal: { code: 'in-trash', kind, id } };
  return { record };
}

/** A task that is there and not in the trash, neither itself nor with a summary above it. */
export function liveTask(
  draft: Draft,
  projectId: Id,
  id: Id,
): { readonly record: RecordOfKind<'task'> } | { readonly refusal: Refusal } {
  const record = draft.get('task', projectId, id);
  if (!record) return { refusal: { code: 'not-found', kind: 'task', id } };
  if (isTrashed(draft, projectId, id)) return { refusal: { code: 'in-trash', kind: 'task', id } };
  return { record };
}

/** True when the task, or a summary above it, is in the trash. */
export function isTrashed(draft: Draft, projectId: Id, id: Id): boolean {
  if (!draft.mayHaveTrashedTasks(projectId)) return false;
  for (const task of upwards(draft, projectId, id)) if (task.deletedAtMs !== null) return true;
  return false;
}

/** The task and the summaries above it. A merged plan may hold a circle of parents, so each is met once. */
export function* upwards(draft: Draft, projectId: Id, id: Id): Iterable<RecordOfKind<'task'>> {
  const met = new Set<Id>();
  let task = draft.get('task', projectId, id);
  while (task && !met.has(task.id)) {
    met.add(task.id);
    yield task;
    task = task.parentId === null ? undefined : draft.get('task', projectId, task.parentId);
  }
}

/** The task's id and the ids of everything below it, each once. */
export function subtreeIds(draft: Draft, projectId: Id, id: Id): ReadonlySet<Id> {
  const met = new Set<Id>([id]);
  for (const next of met) for (const child of draft.siblings(projectId, next)) met.add(child.id);
  return met;
}

/** True when the task has a child that is not in the trash: its dates and progress then come from below. */
export function isSummary(draft: Draft, projectId: Id, id: Id): boolean {
  return draft.siblings(projectId, id).some((child) => draft.get('task', projectId, child.id)?.deletedAtMs === null);
}

/** Why a project can't be worked on, or undefined. */
export function projectProblem(draft: Draft, projectId: Id): Refusal | undefined {
  const found = liveRecord(draft, 'project', projectId);
  return 'refusal' in found ? found.refusal : undefined;
}
