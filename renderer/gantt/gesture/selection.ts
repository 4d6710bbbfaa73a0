import type { Id } from '../../../shared/model/id.ts';

/** How a click or a key changes the selection: alone, one more or less, or everything from the anchor on. */
export type SelectMode = 'replace' | 'toggle' | 'range';

export interface SelectionInput {
  readonly rowIds: readonly Id[];
  readonly rowOf: { get(id: Id): number | undefined };
  readonly selectedIds: readonly Id[];
  readonly anchorId: Id | null;
}

/** The selected tasks after a click on one, in row order for a range. */
export function selectTask(input: SelectionInput, id: Id, mode: SelectMode): readonly Id[] {
  if (mode === 'toggle')
    return input.selectedIds.includes(id) ? input.selectedIds.filter((each) => each !== id) : [...input.selectedIds, id];
  const anchorRow = input.anchorId === null ? undefined : input.rowOf.get(input.anchorId);
  const row = input.rowOf.get(id);
  if (mode === 'replace' || anchorRow === undefined || row === undefined) return [id];
  return input.rowIds.slice(Math.min(anchorRow, row), Math.max(anchorRow, row) + 1);
}
