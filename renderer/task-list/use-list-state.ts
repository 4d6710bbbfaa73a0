import { useCallback, useMemo, useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { COLUMNS, NAME_COLUMN } from './columns.ts';
import { ancestorsOf, visibleRows, type ListRow } from './visible-rows.ts';

/** The line under the last task, where the next one is written. */
export const NEW_ROW = '+';

export interface ActiveCell {
  readonly rowId: Id;
  readonly column: number;
}

/** A cell that is being edited, and the text to start from (null: what stands there). */
export interface Editing {
  readonly text: string | null;
}

/** Where the list's cursor is, what is folded, what is edited. Nothing of it is in the plan. */
export interface ListState {
  readonly rows: readonly ListRow[];
  readonly active: ActiveCell;
  readonly editing: Editing | null;
  readonly nameColumn: number;
  indexOf(rowId: Id): number;
  /** Moves the cursor. `extend` selects from the anchor to there; `edit` starts editing with this text. */
  activate(rowId: Id, column: number, how?: { readonly extend?: boolean; readonly toggle?: boolean; readonly edit?: string | null }): void;
  /** Moves the cursor by rows and columns, as far as it goes. */
  step(rows: number, columns: number, extend?: boolean): void;
  startEditing(text: string | null): void;
  stopEditing(): void;
  toggleFold(id: Id): void;
  selectAll(): void;
}

interface ListStateOptions {
  readonly plan: PlanReplica;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
}

export function useListState({ plan, selectedIds, onSelect }: ListStateOptions): ListState {
  const [collapsed, setCollapsed] = useState<ReadonlySet<Id>>(new Set());
  const [cursor, setCursor] = useState<ActiveCell>(() => ({ rowId: [...selectedIds][0] ?? '', column: NAME_COLUMN }));
  const [anchorId, setAnchorId] = useState<Id | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);

  // A task that was selected elsewhere takes the cursor along.
  const [only] = selectedIds;
  if (selectedIds.size === 1 && only !== undefined && only !== cursor.rowId && editing === null && cursor.rowId !== NEW_ROW) {
    setCursor({ rowId: only, column: cursor.column });
  }
  const rows = useMemo(() => visibleRows(plan.resolved, collapsed), [plan.resolved, collapsed]);
  const indexById = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  const indexOf = useCallback((rowId: Id) => (rowId === NEW_ROW ? rows.length : (indexById.get(rowId) ?? -1)), [rows, indexById]);
  const active = useActive({ cursor, rows, indexOf, plan });

  function activate(rowId: Id, column: number, how: { extend?: boolean; toggle?: boolean; edit?: string | null } = {}): void {
    setCursor({ rowId, column });
    setEditing(how.edit === undefined ? null : { text: how.edit });
    if (rowId === NEW_ROW) {
      onSelect(new Set());
      return;
    }
    if (how.extend) {
      const from = indexOf(anchorId ?? active.rowId);
      const to = indexOf(rowId);
      onSelect(new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id)));
      if (anchorId === null) setAnchorId(active.rowId);
      return;
    }
    setAnchorId(rowId);
    if (!how.toggle) onSelect(new Set([rowId]));
    else onSelect(selectedIds.has(rowId) ? new Set([...selectedIds].filter((id) => id !== rowId)) : new Set([...selectedIds, rowId]));
  }

  function step(rowCount: number, columnCount: number, extend = false): void {
    const index = Math.min(rows.length, Math.max(0, indexOf(active.rowId) + rowCount));
    const column = Math.min(COLUMNS.length - 1, Math.max(0, active.column + columnCount));
    activate(rows[index]?.id ?? NEW_ROW, column, { extend });
  }

  return {
    rows,
    active,
    editing,
    nameColumn: NAME_COLUMN,
    indexOf,
    activate,
    step,
    startEditing: (text) => setEditing({ text }),
    stopEditing: () => setEditing(null),
    toggleFold: (id) =>
      setCollapsed((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    selectAll: () => onSelect(new Set(rows.map(({ id }) => id))),
  };
}

interface ActiveOptions extends Pick<ListState, 'rows' | 'indexOf'> {
  readonly cursor: ActiveCell;
  readonly plan: PlanReplica;
}

/** The cursor as it can be shown: a row that was folded away stands for its summary, one that is gone for the first. */
function useActive({ cursor, rows, indexOf, plan }: ActiveOptions): ActiveCell {
  return useMemo(() => {
    if (indexOf(cursor.rowId) >= 0) return cursor;
    const shownAbove = ancestorsOf(plan.resolved, cursor.rowId).find((id) => indexOf(id) >= 0);
    return { rowId: shownAbove ?? rows[0]?.id ?? NEW_ROW, column: cursor.column };
  }, [cursor, rows, indexOf, plan.resolved]);
}

/** The id of a cell in the page. */
export function cellId(rowId: Id, column: number): string {
  return `cell-${rowId}-${column}`;
}
