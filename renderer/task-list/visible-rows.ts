import type { Id } from '../../shared/model/id.ts';
import type { ResolvedProject } from '../../shared/resolve/resolve.ts';

/** One line of the outline as it is shown. */
export interface ListRow {
  readonly id: Id;
  /** In the outline of all tasks. */
  readonly position: number;
  readonly depth: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
}

/** The outline without what is folded away. Cost: linear in what is shown and what is folded. */
export function visibleRows({ order, hierarchy }: ResolvedProject, collapsed: ReadonlySet<Id>): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (let position = 0; position < order.length;) {
    const id = order[position] as Id;
    const end = hierarchy.end[position] ?? position + 1;
    const expandable = end > position + 1;
    const expanded = expandable && !collapsed.has(id);
    rows.push({ id, position, depth: hierarchy.depth[position] ?? 0, expandable, expanded });
    position = expanded || !expandable ? position + 1 : end;
  }
  return rows;
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
