import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import { isTrashed, liveTask, subtreeIds, upwards, type DecisionContext, type Refusal } from './decision-context.ts';
import type { Draft } from './draft.ts';
import { placeRank } from './decide-place.ts';
import { removeRecord, setFields } from './write-record.ts';

interface TaskAct {
  readonly projectId: Id;
  readonly id: Id;
}

/** Puts a task in the trash. Only the task itself is marked: what is below it goes and comes back with it. */
export function deleteTask({ draft, atMs }: DecisionContext, { projectId, id }: TaskAct): Refusal | undefined {
  const found = liveTask(draft, projectId, id);
  if ('refusal' in found) return found.refusal;
  setFields(draft, { kind: 'task', projectId, id }, { deletedAtMs: atMs });
  return undefined;
}

/**
 * Takes a task out of the trash, with what is below it. When a summary above it stays in the trash, the task goes to the end
 * of the nearest one that doesn't, or of the top level.
 */
export function restoreTask(context: DecisionContext, { projectId, id }: TaskAct): Refusal | undefined {
  const { draft } = context;
  const task = draft.get('task', projectId, id);
  if (!task) return { code: 'not-found', kind: 'task', id };
  if (!isTrashed(draft, projectId, id)) return { code: 'not-in-trash', kind: 'task', id };
  if (task.deletedAtMs !== null) setFields(draft, { kind: 'task', projectId, id }, { deletedAtMs: null });
  if (isTrashed(draft, projectId, id)) {
    const parentId = nearestLive(context, { projectId, id });
    setFields(draft, { kind: 'task', projectId, id }, { parentId, rank: placeRank(draft, projectId, { parentId }) });
  }
  const back = subtreeIds(draft, projectId, id);
  for (const { fromId, toId } of draft.all('dependency', projectId)) {
    if (back.has(fromId) || back.has(toId))
      context.addEdge({ kind: 'dependency', index: context.index, projectId, fromId, toId });
  }
  return undefined;
}

function nearestLive({ draft }: DecisionContext, { projectId, id }: TaskAct): Id | null {
  for (const task of upwards(draft, projectId, id)) if (task.id !== id && !isTrashed(draft, projectId, task.id)) return task.id;
  return null;
}

/** Removes for good what is in the trash of the workspace, with what belongs to it: a calendar's exceptions, a person's time off, a project's views. */
export function emptyWorkspaceTrash({ draft }: DecisionContext): void {
  const gone = new Set<Id>();
  for (const kind of ['person', 'team', 'client', 'calendar', 'project'] as const) {
    for (const id of removeWhere(draft, { kind, projectId: null }, isMarked)) gone.add(id);
  }
  removeWhere(
    draft,
    { kind: 'calendarException', projectId: null },
    (record) => isMarked(record) || names(record, ['calendarId'], gone),
  );
  removeWhere(draft, { kind: 'timeOff', projectId: null }, (record) => isMarked(record) || names(record, ['personId'], gone));
  removeWhere(draft, { kind: 'savedView', projectId: null }, (record) => isMarked(record) || names(record, ['projectId'], gone));
}

/** Fields with the tasks that a record belongs to. */
const TASKS_OF = {
  dependency: ['fromId', 'toId'],
  assignment: ['taskId'],
  baselineTask: ['taskId'],
  comment: ['taskId'],
  decision: ['taskId'],
} as const;

/** Removes for good what is in the trash of a project, with what belongs to it: subtasks, links, assignments, baselines, comments, decisions. */
export function emptyProjectTrash({ draft }: DecisionContext, projectId: Id): void {
  const gone = new Set<Id>();
  for (const { id, deletedAtMs } of draft.all('task', projectId)) {
    if (deletedAtMs !== null && !gone.has(id)) for (const below of subtreeIds(draft, projectId, id)) gone.add(below);
  }
  for (const kind of Object.keys(TASKS_OF) as (keyof typeof TASKS_OF)[]) {
    removeWhere(draft, { kind, projectId }, (record) => isMarked(record) || names(record, TASKS_OF[kind], gone));
  }
  removeWhere(draft, { kind: 'task', projectId }, ({ id }) => gone.has(id));
}

type AnyRecord = { readonly id: Id } & Readonly<Record<string, unknown>>;

function isMarked(record: AnyRecord): boolean {
  return typeof record['deletedAtMs'] === 'number';
}

function names(record: AnyRecord, fields: readonly string[], ids: ReadonlySet<Id>): boolean {
  return fields.some((field) => ids.has(record[field] as Id));
}

/** Removes the records for which the test holds, and gives their ids. */
function removeWhere(
  draft: Draft,
  where: { readonly kind: Kind; readonly projectId: Id | null },
  test: (record: AnyRecord) => boolean,
): readonly Id[] {
  const ids: Id[] = [];
  for (const record of draft.all(where.kind, where.projectId)) if (test(record)) ids.push(record.id);
  for (const id of ids) removeRecord(draft, { ...where, id });
  return ids;
}
