import { useCallback, useMemo, useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Place } from '../../shared/commands/command.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { COLUMNS, NAME_COLUMN } from './columns.ts';
import { parentOf } from '../ui/move-commands.ts';
import { ancestorsOf, visibleRows, type ListRow } from './visible-rows.ts';

/** The line under the last task, where the next one is written. */
export const NEW_ROW = '+';

/** The line that Insert opens between others, until its task has a name. */
export const DRAFT_ROW = '*';

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
  /** Where the task of the draft line goes; null when there is no such line. */
  readonly draftPlace: Place | null;
  /** Opens a draft line below the cursor: in an unfolded summary as its first task, else beside the task. */
  openDraft(): void;
  /** Ends the draft line, and puts the cursor on a task. */
  endDraft(rowId: Id): void;
  /** Moves the cursor. `extend` selects from the anchor to there; `edit` starts editing with this text. */
  activate(
    rowId: Id,
    column: number,
    how?: { readonly extend?: boolean; readonly toggle?: boolean; readonly edit?: string | null },
  ): void;
  /** Moves the cursor by rows and columns, as far as it goes. */
  step(rows: number, columns: number, extend?: boolean): void;
  startEditing(text: string | null): void;
  stopEditing(): void;
  toggleFold(id: Id): void;
  selectAll(): void;
}

/** A cursor may wait for a task that is on its way; until it is here the row it comes after stands for it. */
interface Cursor extends ActiveCell {
  readonly near?: Id | null;
}

interface Draft {
  readonly place: Place;
  /** The row that the line stands under. */
  readonly belowId: Id;
  readonly depth: number;
}

function withDraft(rows: readonly ListRow[], draft: Draft | null): readonly ListRow[] {
  if (!draft) return rows;
  const at = rows.findIndex(({ id }) => id === draft.belowId);
  const from = rows[at];
  // Beside a folded summary or a task: nothing shown lies below it.
  return from
    ? rows.toSpliced(at + 1, 0, { id: DRAFT_ROW, position: -1, depth: draft.depth, expandable: false, expanded: false })
    : rows;
}

interface ListStateOptions {
  readonly plan: PlanReplica;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
}

export function useListState({ plan, selectedIds, onSelect }: ListStateOptions): ListState {
  const [collapsed, setCollapsed] = useState<ReadonlySet<Id>>(new Set());
  const [cursor, setCursor] = useState<Cursor>(() => ({ rowId: [...selectedIds][0] ?? '', column: NAME_COLUMN }));
  const [anchorId, setAnchorId] = useState<Id | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  // A task that was selected elsewhere takes the cursor along.
  const [only] = selectedIds;
  const elsewhere = cursor.rowId === NEW_ROW || cursor.rowId === DRAFT_ROW;
  if (selectedIds.size === 1 && only !== undefined && only !== cursor.rowId && editing === null && !elsewhere) {
    setCursor({ rowId: only, column: cursor.column });
  }
  const rows = useMemo(() => withDraft(visibleRows(plan.resolved, collapsed), draft), [plan.resolved, collapsed, draft]);
  const indexById = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  const indexOf = useCallback((rowId: Id) => (rowId === NEW_ROW ? rows.length : (indexById.get(rowId) ?? -1)), [rows, indexById]);
  const active = useActive({ cursor, rows, indexOf, plan });

  function openDraft(): void {
    const row = rows[indexOf(active.rowId)];
    if (!row || row.id === DRAFT_ROW) {
      activate(NEW_ROW, NAME_COLUMN, { edit: '' });
      return;
    }
    const place = row.expanded
      ? { parentId: row.id, afterId: null }
      : { parentId: parentOf(plan.resolved, row.id), afterId: row.id };
    setDraft({ place, belowId: row.id, depth: row.expanded ? row.depth + 1 : row.depth });
    setCursor({ rowId: DRAFT_ROW, column: NAME_COLUMN });
    setEditing({ text: '' });
  }

  function endDraft(rowId: Id): void {
    setDraft(null);
    setEditing(null);
    setCursor({ rowId, column: NAME_COLUMN, near: draft?.belowId ?? null });
    setAnchorId(rowId);
    onSelect(new Set([rowId]));
  }

  function activate(rowId: Id, column: number, how: { extend?: boolean; toggle?: boolean; edit?: string | null } = {}): void {
    setCursor({ rowId, column });
    setEditing(how.edit === undefined ? null : { text: how.edit });
    if (rowId !== DRAFT_ROW) setDraft(null);
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
    else
      onSelect(
        selectedIds.has(rowId) ? new Set([...selectedIds].filter((id) => id !== rowId)) : new Set([...selectedIds, rowId]),
      );
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
    draftPlace: draft?.place ?? null,
    openDraft,
    endDraft,
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
  readonly cursor: Cursor;
  readonly plan: PlanReplica;
}

/** The cursor as it can be shown: a row that was folded away stands for its summary, one that is gone for the first. */
function useActive({ cursor, rows, indexOf, plan }: ActiveOptions): ActiveCell {
  return useMemo(() => {
    if (indexOf(cursor.rowId) >= 0) return cursor;
    if (cursor.near && indexOf(cursor.near) >= 0) return { rowId: cursor.near, column: cursor.column };
    const shownAbove = ancestorsOf(plan.resolved, cursor.rowId).find((id) => indexOf(id) >= 0);
    return { rowId: shownAbove ?? rows[0]?.id ?? NEW_ROW, column: cursor.column };
  }, [cursor, rows, indexOf, plan.resolved]);
}

/** The id of a cell in the page. */
export function cellId(rowId: Id, column: number): string {
  return `cell-${rowId}-${column}`;
}
