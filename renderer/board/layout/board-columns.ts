import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import { TASK_STATUSES, type Task, type TaskStatus } from '../../../shared/model/task.ts';
import type { ResolvedProject } from '../../../shared/resolve/resolve.ts';
import { PRIORITIES, priorityOf, type Priority } from '../../ui/priority.ts';

/** What the columns of a board stand for. */
export const BOARD_AXES = ['status', 'owner', 'priority'] as const;
export type BoardAxis = (typeof BOARD_AXES)[number];

/** What a column stands for. `owner` null: nobody owns the task. */
export type ColumnValue =
  | { readonly axis: 'status'; readonly status: TaskStatus }
  | { readonly axis: 'owner'; readonly ownerId: Id | null }
  | { readonly axis: 'priority'; readonly priority: Priority };

export interface BoardColumn {
  /** Tells it from the other columns of its axis. */
  readonly key: string;
  readonly value: ColumnValue;
  /** The cards that show, in the order of the outline. */
  readonly taskIds: readonly Id[];
  /** All cards, also those that the filter hides. */
  readonly total: number;
}

export interface BoardSource {
  readonly resolved: Pick<ResolvedProject, 'tasks' | 'hierarchy'>;
  readonly people: ReadonlyMap<Id, Person>;
  /** Who works on what. */
  readonly assigneesOf: ReadonlyMap<Id, readonly Person[]>;
}

/**
 * The columns of a board with their cards. Summary tasks are no cards: they are where the cards come from. Owners have columns after one for
 * nobody: first who has to do with the plan, then everybody else, each by name; an owner who is in the trash keeps a column only while it has cards.
 * Cost: linear in the tasks.
 */
export function boardColumns(source: BoardSource, axis: BoardAxis, shows: (task: Task) => boolean): readonly BoardColumn[] {
  const columns = new Map(columnValues(source, axis).map((value) => [keyOf(value), { value, taskIds: [] as Id[], total: 0 }]));
  const { tasks, hierarchy } = source.resolved;
  for (const [position, task] of tasks.entries()) {
    if ((hierarchy.end[position] ?? 0) > position + 1) continue;
    const column = columns.get(keyOf(valueOf(task, axis, source.people)));
    if (!column) continue;
    column.total += 1;
    if (shows(task)) column.taskIds.push(task.id);
  }
  return [...columns].flatMap(([key, column]) =>
    column.total > 0 || isOffered(column.value, source) ? [{ key, ...column }] : [],
  );
}

/** What a task's column stands for. */
export function valueOf(task: Task, axis: BoardAxis, people: ReadonlyMap<Id, Person>): ColumnValue {
  switch (axis) {
    case 'status':
      return { axis, status: task.status };
    case 'owner':
      return { axis, ownerId: task.ownerId !== null && people.has(task.ownerId) ? task.ownerId : null };
    case 'priority':
      return { axis, priority: priorityOf(task.priority) };
  }
}

export function keyOf(value: ColumnValue): string {
  switch (value.axis) {
    case 'status':
      return value.status;
    case 'owner':
      return value.ownerId ?? '-';
    case 'priority':
      return value.priority;
  }
}

function columnValues(source: BoardSource, axis: BoardAxis): readonly ColumnValue[] {
  switch (axis) {
    case 'status':
      return TASK_STATUSES.map((status) => ({ axis, status }));
    case 'owner': {
      const involved = involvedIds(source);
      const named = [...source.people.values()].toSorted(
        (a, b) =>
          Number(involved.has(b.id)) - Number(involved.has(a.id)) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
      );
      return [{ axis, ownerId: null }, ...named.map(({ id }) => ({ axis, ownerId: id }))];
    }
    case 'priority':
      return PRIORITIES.toReversed().map(({ id }) => ({ axis, priority: id }));
  }
}

function involvedIds({ resolved, assigneesOf }: BoardSource): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const { ownerId } of resolved.tasks) if (ownerId !== null) ids.add(ownerId);
  for (const workers of assigneesOf.values()) for (const { id } of workers) ids.add(id);
  return ids;
}

/** Whether work can be put there. */
function isOffered(value: ColumnValue, { people }: BoardSource): boolean {
  return value.axis !== 'owner' || value.ownerId === null || people.get(value.ownerId)?.deletedAtMs === null;
}
