import { TASK_STATUSES } from '../../shared/model/task.ts';
import type { Id } from '../../shared/model/id.ts';
import { t } from '../texts/t.ts';
import { PRIORITIES, priorityOf } from '../ui/priority.ts';
import type { Group } from './arrange-rows.ts';
import type { ListSource } from './row-model.ts';

export const GROUPINGS = ['status', 'owner', 'priority', 'tags'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which group a task stands in. Several tags together are a group of their own, so that a task stands in one place. */
export function grouper({ plan, people }: ListSource, by: Grouping): (id: Id) => Group {
  const { task } = plan.tables;
  switch (by) {
    case 'status':
      return (id) => {
        const status = task.get(id)?.status ?? 'not-started';
        return { key: status, label: t(`status.${status}`), at: TASK_STATUSES.indexOf(status) };
      };
    case 'priority':
      return (id) => {
        const priority = priorityOf(task.get(id)?.priority ?? 500);
        // The most urgent first.
        return { key: priority, label: t(`priority.${priority}`), at: -PRIORITIES.findIndex((each) => each.id === priority) };
      };
    case 'owner':
      return (id) => {
        const owner = people.get(task.get(id)?.ownerId ?? '');
        return owner ? { key: owner.id, label: owner.name, at: 0 } : { key: '', label: t('list.nobody'), at: 1 };
      };
    case 'tags':
      return (id) => {
        const tags = Object.keys(task.get(id)?.tags ?? {})
          .toSorted()
          .join(', ');
        return tags === '' ? { key: '', label: t('list.no-tags'), at: 1 } : { key: tags, label: tags, at: 0 };
      };
  }
}
