import type { Id } from '../../../shared/model/id.ts';
import { OPEN, type RowList } from '../layout/row-list.ts';

/** Where dragged rows would go: a line between two rows, or into a task. */
export interface RowDrop {
  readonly parentId: Id | null;
  /** Null: first. Undefined: last. */
  readonly afterId?: Id | null;
  /** The line's place: above this row, at this level. */
  readonly gapRow: number;
  readonly level: number;
  /** The row that takes the dragged ones as its subtasks; null for a line. */
  readonly intoRow: number | null;
}

export interface RowDropInput {
  readonly rows: RowList;
  /** The dragged tasks that no other dragged one contains. */
  readonly tops: readonly Id[];
  /** Pointer from the top of the first row, and from the start of the first level's names. */
  readonly yPx: number;
  readonly xPx: number;
  readonly rowPx: number;
  readonly indentPx: number;
}

/** The middle of a row means into it, its edges mean beside it. */
const EDGE_SHARE = 0.3;

/** What a drop here would do; null where it can't be. */
export function rowDrop(input: RowDropInput): RowDrop | null {
  const { rows, yPx, rowPx } = input;
  const row = Math.max(0, Math.min(rows.ids.length - 1, Math.floor(yPx / rowPx)));
  const share = yPx / rowPx - row;
  const dragged = draggedRows(input);
  if (share > EDGE_SHARE && share < 1 - EDGE_SHARE) {
    const parentId = rows.ids[row];
    if (parentId === undefined || dragged.has(row)) return null;
    return { parentId, gapRow: row + 1, level: (rows.level[row] ?? 1) + 1, intoRow: row };
  }
  return between(input, share < 0.5 ? row : row + 1, dragged);
}

function between({ rows, tops, xPx, indentPx }: RowDropInput, gapRow: number, dragged: ReadonlySet<number>): RowDrop | null {
  // Inside what is dragged every place is where it is already.
  if (dragged.has(gapRow) && dragged.has(gapRow - 1)) return null;
  const above = gapRow - 1;
  const highest = above < 0 ? 1 : (rows.level[above] ?? 1) + (rows.fold[above] === OPEN ? 1 : 0);
  const lowest = gapRow >= rows.ids.length ? 1 : (rows.level[gapRow] ?? 1);
  const level = Math.max(Math.min(lowest, highest), Math.min(highest, Math.floor(xPx / indentPx) + 1));
  let parentRow = above;
  while (parentRow >= 0 && (rows.level[parentRow] ?? 1) >= level) parentRow = rows.parentRow[parentRow] ?? -1;
  if (parentRow >= 0 && dragged.has(parentRow)) return null;
  const moved = new Set(tops);
  let sibling = above;
  while (sibling > parentRow) {
    const id = rows.ids[sibling];
    if ((rows.level[sibling] ?? 0) === level && id !== undefined && !moved.has(id)) break;
    sibling -= 1;
  }
  const parentId = rows.ids[parentRow] ?? null;
  return { parentId, afterId: sibling > parentRow ? (rows.ids[sibling] ?? null) : null, gapRow, level, intoRow: null };
}

/** The rows of the dragged tasks with everything below them. */
function draggedRows({ rows, tops }: RowDropInput): ReadonlySet<number> {
  const dragged = new Set<number>();
  for (const id of tops) {
    const first = rows.rowOf.get(id);
    if (first === undefined) continue;
    const level = rows.level[first] ?? 1;
    let row = first;
    do {
      dragged.add(row);
      row += 1;
    } while (row < rows.ids.length && (rows.level[row] ?? 1) > level);
  }
  return dragged;
}
