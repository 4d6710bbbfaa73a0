import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';
import { isTrashed, liveTask, subtreeIds, upwards, type DecisionContext, type Refusal } from './decision-context.ts';
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

/** Removes for good what is in the trash of the workspace, with what belongs to it: a calendar's exceptions, a person's time off. */
export function emptyWorkspaceTrash({ draft }: DecisionContext): void {
  const gone = new Set<Id>();
  for (const kind of ['person', 'team', 'client', 'calendar', 'project'] as const) {
    for (const { id, deletedAtMs } of [...draft.all(kind, null)]) {
      if (deletedAtMs === null) continue;
      gone.add(id);
      removeRecord(draft, { kind, projectId: null, id });
    }
  }
  for (const { id, deletedAtMs, calendarId } of [...draft.all('calendarException', null)]) {
    if (deletedAtMs !== null || gone.has(calendarId)) removeRecord(draft, { kind: 'calendarException', projectId: null, id });
  }
  for (const { id, deletedAtMs, personId } of [...draft.all('timeOff', null)]) {
    if (deletedAtMs !== null || gone.has(personId)) removeRecord(draft, { kind: 'timeOff', projectId: null, id });
  }
}

/** Removes for good what is in the trash of a project, with what belongs to it: subtasks, links, assignments, baselines, comments, decisions. */
export function emptyProjectTrash({ draft }: DecisionContext, projectId: Id): void {
  const gone = new Set<Id>();
  for (const { id, deletedAtMs } of draft.all('task', projectId)) {
    if (deletedAtMs !== null && !gone.has(id)) for (const below of subtreeIds(draft, projectId, id)) gone.add(below);
  }
  const remove = (kind: Kind, ids: Iterable<Id>): void => {
    for (const id of [...ids]) removeRecord(draft, { kind, projectId, id });
  };
  const about = {
    dependency: ['fromId', 'toId'],
    assignment: ['taskId'],
    baselineTask: ['taskId'],
    comment: ['taskId'],
    decision: ['taskId'],
  } as const;
  for (const kind of ['dependency', 'assignment', 'baselineTask', 'comment', 'decision'] as const) {
    const ids: Id[] = [];
    for (const record of draft.all(kind, projectId)) {
      const values = record as unknown as Readonly<Record<string, unknown>>;
      const trashed = typeof values['deletedAtMs'] === 'number';
      if (trashed || about[kind].some((field) => gone.has(values[field] as Id))) ids.push(record.id);
    }
    remove(kind, ids);
  }
  remove('task', gone);
}
