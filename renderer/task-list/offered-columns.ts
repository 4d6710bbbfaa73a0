import { COLUMNS, customColumn, MAX_FIELD_NAME, type Column, type ColumnId } from './columns.ts';
import type { ListSource } from './row-model.ts';

/** Every column that a plan can show: Baton's own, those of the custom fields that its tasks have, and those that a view shows already. Cost: linear in the tasks. */
export function offeredColumns({ plan }: Pick<ListSource, 'plan'>, shown: readonly ColumnId[] = []): readonly Column[] {
  const fields = new Set<string>();
  for (const { custom } of plan.resolved.tasks) for (const field of Object.keys(custom)) fields.add(field);
  const held = [...fields]
    .filter((field) => field.length <= MAX_FIELD_NAME)
    .toSorted()
    .map(customColumn);
  const known = new Set<ColumnId>([...COLUMNS, ...held].map(({ id }) => id));
  const others = shown.filter((id) => !known.has(id)).map((id) => customColumn(id.slice(id.indexOf(':') + 1)));
  return [...COLUMNS, ...held, ...others];
}
