import { hoursCell } from './workload-cell.ts';
import type { WorkloadRow } from './workload-rows.ts';

/** The rows with a preview laid over them, and which columns it changes in each. */
export interface PreviewRows {
  readonly rows: readonly WorkloadRow[];
  readonly changed: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The figures of other plans in the rows as they stand: nothing moves away from under the pointer. */
export function previewRows(rows: readonly WorkloadRow[], after: readonly WorkloadRow[] | null): PreviewRows {
  const changed = new Map<string, ReadonlySet<number>>();
  if (after === null) return { rows, changed };
  const byId = new Map(after.map((row) => [row.id, row]));
  const shown = rows.map((row) => {
    const cells = byId.get(row.id)?.cells ?? row.cells.map(() => hoursCell(0));
    const columns = row.cells.flatMap(({ loadMin }, column) =>
      Math.abs(loadMin - (cells[column]?.loadMin ?? 0)) < 1 ? [] : [column],
    );
    if (columns.length === 0) return row;
    changed.set(row.id, new Set(columns));
    return { ...row, cells };
  });
  return { rows: shown, changed };
}
