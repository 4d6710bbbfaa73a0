import { useCallback, useMemo, useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import type { Place } from '../../shared/commands/command.ts';
import type { PlanReplica } from '../replica/replica-state.ts';
import { rangeBetween, type CellRange } from './cell-range.ts';
import type { ColumnLayout } from './column-layout.ts';
import { parentOf } from '../ui/move-commands.ts';
import { summaryIds, type Folds } from './use-folded.ts';
import { ancestorsOf, type ListRow } from './visible-rows.ts';

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

/** What a selection is made of: whole rows, or a rectangle of cells. */
export type SelectMode = 'rows' | 'cells';

interface Activation {
  /** Selects from the anchor to there, as rows or as cells. */
  readonly extend?: SelectMode;
  readonly toggle?: boolean;
  /** Starts editing with this text. */
  readonly edit?: string | null;
}

/** Where the list's cursor is, what is selected, what is edited. Nothing of it is in the plan. */
export interface ListState {
  readonly rows: readonly ListRow[];
  readonly active: ActiveCell;
  readonly editing: Editing | null;
  readonly nameColumn: number;
  readonly mode: SelectMode;
  readonly selectedIds: ReadonlySet<Id>;
  /** The selected cells: the cursor's where nothing more is; null on the line for new tasks. */
  readonly range: CellRange | null;
  indexOf(rowId: Id): number;
  /** Where the task of the draft line goes; null when there is no such line. */
  readonly draftPlace: Place | null;
  /** Opens a draft line below the cursor: in an unfolded summary as its first task, else beside the task. */
  openDraft(): void;
  /** Ends the draft line, and puts the cursor on a task. */
  endDraft(rowId: Id): void;
  activate(rowId: Id, column: number, how?: Activation): void;
  /** Selects the cells between two; the cursor stands on the second. */
  selectCells(from: ActiveCell, to: ActiveCell): void;
  /** Moves the cursor by rows and columns, as far as it goes. */
  step(rows: number, columns: number, extend?: boolean): void;
  startEditing(text: string | null): void;
  stopEditing(): void;
  toggleFold(id: Id): void;
  /** Folds or unfolds every summary and group. */
  foldAll(isFolded: boolean): void;
  selectRow(): void;
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

const taskIds = (rows: readonly ListRow[]): ReadonlySet<Id> =>
  new Set(rows.filter(({ position }) => position >= 0).map(({ id }) => id));

interface ListStateOptions {
  readonly plan: PlanReplica;
  readonly rows: readonly ListRow[];
  readonly layout: ColumnLayout;
  readonly selectedIds: ReadonlySet<Id>;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly folds: Folds;
}

export function useListState({ plan, rows: arranged, layout, selectedIds, onSelect, folds }: ListStateOptions): ListState {
  const { nameColumn } = layout;
  const lastColumn = layout.columns.length - 1;
  const [cursor, setCursor] = useState<Cursor>(() => ({ rowId: [...selectedIds][0] ?? '', column: nameColumn }));
  const [anchor, setAnchor] = useState<ActiveCell | null>(null);
  const [mode, setMode] = useState<SelectMode>('cells');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  // A task that was selected elsewhere takes the cursor along.
  const [only] = selectedIds;
  const elsewhere = cursor.rowId === NEW_ROW || cursor.rowId === DRAFT_ROW;
  if (selectedIds.size === 1 && only !== undefined && only !== cursor.rowId && editing === null && !elsewhere) {
    setCursor({ rowId: only, column: cursor.column });
    setAnchor(null);
  }
  const rows = useMemo(() => withDraft(arranged, draft), [arranged, draft]);
  const indexOf = useIndexOf(rows);
  const active = useActive({ cursor, rows, indexOf, plan, lastColumn });
  const range = rangeOf({ active, anchor: mode === 'cells' ? anchor : null, indexOf, rowCount: rows.length, lastColumn });

  function openDraft(): void {
    const row = rows[indexOf(active.rowId)];
    if (!row || row.position < 0) {
      activate(NEW_ROW, nameColumn, { edit: '' });
      return;
    }
    const place = row.expanded
      ? { parentId: row.id, afterId: null }
      : { parentId: parentOf(plan.resolved, row.id), afterId: row.id };
    setDraft({ place, belowId: row.id, depth: row.expanded ? row.depth + 1 : row.depth });
    setCursor({ rowId: DRAFT_ROW, column: nameColumn });
    setEditing({ text: '' });
  }

  function endDraft(rowId: Id): void {
    setDraft(null);
    setEditing(null);
    setCursor({ rowId, column: nameColumn, near: draft?.belowId ?? null });
    setAnchor(null);
    onSelect(new Set([rowId]));
  }

  function activate(rowId: Id, column: number, how: Activation = {}): void {
    setCursor({ rowId, column });
    setEditing(how.edit === undefined ? null : { text: how.edit });
    if (rowId !== DRAFT_ROW) setDraft(null);
    if (rowId === NEW_ROW) {
      setAnchor(null);
      onSelect(new Set());
    } else if (how.extend) {
      const from = anchor ?? active;
      const [first, last] = [indexOf(from.rowId), indexOf(rowId)].toSorted((a, b) => a - b);
      onSelect(taskIds(rows.slice(first, (last ?? 0) + 1)));
      setMode(how.extend);
      setAnchor(from);
    } else if (how.toggle) {
      const next = new Set(selectedIds);
      if (!next.delete(rowId) && (rows[indexOf(rowId)]?.position ?? -1) >= 0) next.add(rowId);
      onSelect(next);
      setMode('rows');
      setAnchor({ rowId, column });
    } else {
      onSelect((rows[indexOf(rowId)]?.position ?? 0) < 0 ? new Set() : new Set([rowId]));
      setMode('cells');
      setAnchor(null);
    }
  }

  function selectCells(from: ActiveCell, to: ActiveCell): void {
    const [first, last] = [indexOf(from.rowId), indexOf(to.rowId)].toSorted((a, b) => a - b);
    setCursor(to);
    setAnchor(from);
    setMode('cells');
    setEditing(null);
    onSelect(taskIds(rows.slice(first, (last ?? 0) + 1)));
  }

  function step(rowCount: number, columnCount: number, extend = false): void {
    const last = extend ? rows.length - 1 : rows.length;
    const index = Math.min(last, Math.max(0, indexOf(active.rowId) + rowCount));
    const column = Math.min(lastColumn, Math.max(0, active.column + columnCount));
    activate(rows[index]?.id ?? NEW_ROW, column, extend ? { extend: mode } : {});
  }

  return {
    rows,
    active,
    editing,
    nameColumn,
    mode,
    selectedIds,
    range,
    draftPlace: draft?.place ?? null,
    openDraft,
    endDraft,
    indexOf,
    activate,
    selectCells,
    step,
    startEditing: (text) => setEditing({ text }),
    stopEditing: () => setEditing(null),
    toggleFold: folds.toggle,
    foldAll: (isFolded) => {
      const groups = rows.filter(({ group }) => group).map(({ id }) => id);
      folds.fold(isFolded ? [...summaryIds(plan.resolved), ...groups] : []);
    },
    selectRow: () => {
      setMode('rows');
      setAnchor(active);
      onSelect(taskIds(rows.filter(({ id }) => id === active.rowId)));
    },
    selectAll: () => {
      setMode('rows');
      onSelect(taskIds(rows));
    },
  };
}

/** By itself, since it lives as long as the rows: it would keep all that is at hand where it is made, the plan of that time too. */
function useIndexOf(rows: readonly ListRow[]): ListState['indexOf'] {
  const indexById = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  return useCallback((rowId) => (rowId === NEW_ROW ? rows.length : (indexById.get(rowId) ?? -1)), [rows, indexById]);
}

interface RangeOptions {
  readonly active: ActiveCell;
  readonly anchor: ActiveCell | null;
  readonly indexOf: ListState['indexOf'];
  readonly rowCount: number;
  readonly lastColumn: number;
}

function rangeOf({ active, anchor, indexOf, rowCount, lastColumn }: RangeOptions): CellRange | null {
  const row = indexOf(active.rowId);
  if (row < 0 || row >= rowCount) return null;
  const corner = { row, column: active.column };
  const anchorRow = anchor ? indexOf(anchor.rowId) : -1;
  if (!anchor || anchorRow < 0) return rangeBetween(corner, corner);
  return rangeBetween(corner, { row: anchorRow, column: Math.min(lastColumn, anchor.column) });
}

interface ActiveOptions extends Pick<ListState, 'rows' | 'indexOf'> {
  readonly cursor: Cursor;
  readonly plan: PlanReplica;
  readonly lastColumn: number;
}

/** The cursor as it can be shown: a row that was folded away stands for its summary, one that is gone for the first. */
function useActive({ cursor, rows, indexOf, plan, lastColumn }: ActiveOptions): ActiveCell {
  return useMemo(() => {
    const column = Math.min(lastColumn, cursor.column);
    if (indexOf(cursor.rowId) >= 0) return column === cursor.column ? cursor : { rowId: cursor.rowId, column };
    if (cursor.near && indexOf(cursor.near) >= 0) return { rowId: cursor.near, column };
    const shownAbove = ancestorsOf(plan.resolved, cursor.rowId).find((id) => indexOf(id) >= 0);
    return { rowId: shownAbove ?? rows[0]?.id ?? NEW_ROW, column };
  }, [cursor, rows, indexOf, plan.resolved, lastColumn]);
}

/** The id of a cell in the page. */
export function cellId(rowId: Id, column: number): string {
  return `cell-${rowId}-${column}`;
}
