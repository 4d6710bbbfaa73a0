import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';

/** One line of the list: a task, or the head of a group. */
export interface ListRow {
  readonly id: Id;
  /** In the outline of all tasks; -1 for what is no task. */
  readonly position: number;
  readonly depth: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** It is there only for what is below it: the filter leaves it out. */
  readonly dimmed?: boolean;
  readonly group?: { readonly label: string; readonly count: number };
}

/** The summary tasks above a task, nearest first. */
export function ancestorsOf({ order, hierarchy }: ResolvedProject, id: Id): readonly Id[] {
  const above: Id[] = [];
  let position = hierarchy.parent[hierarchy.position.get(id) ?? -1] ?? -1;
  while (position >= 0) {
    above.push(order[position] as Id);
    position = hierarchy.parent[position] ?? -1;
  }
  return above;
}
