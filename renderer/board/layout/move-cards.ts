import type { FieldsOf, RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Blocker, Task } from '../../../shared/model/task.ts';
import { PRIORITIES } from '../../ui/priority.ts';
import { keyOf, valueOf, type ColumnValue } from './board-columns.ts';

export interface CardMove {
  readonly projectId: Id;
  readonly tasks: readonly Task[];
  readonly to: ColumnValue;
  readonly people: ReadonlyMap<Id, Person>;
  /** Needed on the way to the column of what is blocked. */
  readonly blocked?: Blocker;
}

/** The tasks that a move would change: those that are not in the column already. */
export function tasksToMove({ tasks, to, people }: Pick<CardMove, 'tasks' | 'to' | 'people'>): readonly Task[] {
  return tasks.filter((task) => keyOf(valueOf(task, to.axis, people)) !== keyOf(to));
}

/** Whether a move must ask first why the tasks are blocked. */
export function asksWhyBlocked(to: ColumnValue): boolean {
  return to.axis === 'status' && to.status === 'blocked';
}

/** The commands that put cards into a column, one for each card that isn't there yet. */
export function moveCards(move: CardMove): readonly RecordCommand[] {
  const fields = fieldsOf(move);
  return tasksToMove(move).map(({ id }) => ({ type: 'task.update', projectId: move.projectId, id, fields }));
}

/** What a card has by standing in a column. */
export function fieldsOf({ to, blocked }: Pick<CardMove, 'to' | 'blocked'>): FieldsOf<'task'> {
  switch (to.axis) {
    case 'status':
      return to.status === 'blocked' && blocked ? { status: to.status, blocked } : { status: to.status };
    case 'owner':
      return { ownerId: to.ownerId };
    case 'priority':
      return { priority: PRIORITIES.find(({ id }) => id === to.priority)?.at ?? 500 };
  }
}
