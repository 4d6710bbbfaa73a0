import type { Id } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { TASK_STATUSES } from '../../shared/model/task.ts';
import { t } from '../texts/t.ts';
import { PRIORITIES, priorityOf } from '../ui/priority.ts';
import type { Option } from '../ui/select.tsx';
import { personOptions } from '../ui/person-options.tsx';
import { statusOptions } from '../ui/status-glyph.tsx';
import type { Column } from './columns.ts';
import type { ListSource, RowModel } from './row-model.ts';
import type { RowHandlers } from './row-handlers.ts';

/** The option that stands for no person. */
export const NOBODY = '';

/** The owners that a task can have. */
export function ownerOptions(people: ReadonlyMap<Id, Person>): readonly Option<string>[] {
  return [{ id: NOBODY, label: t('list.nobody') }, ...personOptions(people)];
}

/** The priorities, most urgent first. */
export function priorityOptions(): readonly Option<string>[] {
  return PRIORITIES.map(({ id }) => ({ id, label: t(`priority.${id}`) })).toReversed();
}

interface CellChoice {
  readonly options: readonly Option<string>[];
  readonly chosen: readonly string[];
  choose(ids: ReadonlySet<string>): void;
}

/** What can be chosen in a cell, what is, and what choosing does. */
export function choiceOf(
  source: ListSource,
  { model, column }: { readonly model: RowModel; readonly column: Column },
  { commands, askWhyBlocked }: Pick<RowHandlers, 'commands' | 'askWhyBlocked'>,
): CellChoice {
  const { task } = model;
  switch (column.id) {
    case 'status':
      return {
        options: statusOptions(),
        chosen: [task.status],
        choose: ([id]) => {
          const status = TASK_STATUSES.find((known) => known === id);
          if (status === 'blocked') askWhyBlocked([task], (blocked) => void commands.update(task.id, { status, blocked }));
          else if (status && status !== task.status) void commands.update(task.id, { status });
        },
      };
    case 'priority':
      return {
        options: priorityOptions(),
        chosen: [priorityOf(task.priority)],
        choose: ([id]) => {
          const priority = PRIORITIES.find((each) => each.id === id)?.at;
          if (priority !== undefined) void commands.update(task.id, { priority });
        },
      };
    case 'owner':
      return {
        options: ownerOptions(source.people),
        chosen: [task.ownerId ?? NOBODY],
        choose: ([id]) => void commands.update(task.id, { ownerId: id === NOBODY ? null : (id ?? null) }),
      };
    default:
      return {
        options: personOptions(source.people),
        chosen: model.assignees.map(({ person }) => person.id),
        choose: (ids) => commands.assign(model, ids),
      };
  }
}
