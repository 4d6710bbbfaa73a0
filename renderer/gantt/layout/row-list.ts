import type { Id } from '../../../shared/model/id.ts';
import type { Hierarchy } from '../../../shared/resolve/hierarchy.ts';
import type { Positions } from '../../../shared/resolve/positions.ts';

/** The visible rows, top to bottom. Arrays run in parallel, so that 100,000 rows stay small. */
export interface RowList {
  readonly ids: readonly Id[];
  readonly rowOf: Positions;
  /** The row of each position of the outline, -1 where it is folded away; null while each is its own row. */
  readonly rowAt: Int32Array | null;
  /** 1 = top level. */
  readonly level: Uint16Array;
  /** LEAF, OPEN or COLLAPSED. */
  readonly fold: Uint8Array;
  readonly posInSet: Uint32Array;
  readonly setSize: Uint32Array;
  /** Row of the parent, -1 at the top. */
  readonly parentRow: Int32Array;
}

export const LEAF = 0;
export const OPEN = 1;
export const COLLAPSED = 2;

/** The rows that show when the tasks in `collapsed` are closed. */
export function visibleRows(hierarchy: Hierarchy, collapsed: ReadonlySet<Id>): RowList {
  const { order, parent, end, depth } = hierarchy;
  const sizes = new Uint32Array(order.length + 1);
  const places = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const above = slotOf(parent[at], order.length);
    sizes[above] = (sizes[above] ?? 0) + 1;
    places[at] = sizes[above] ?? 0;
  }
  const shown = shownPositions(hierarchy, collapsed);
  const { ids, rowOf } =
    collapsed.size === 0 ? { ids: order, rowOf: hierarchy.position } : numbered(Array.from(shown, (at) => order[at] ?? ''));
  const rows = blankRows(shown.length);
  // A position is its own row until something is folded away.
  const rowAt = collapsed.size === 0 ? null : rowsByPosition(shown, order.length);
  // Counted loops: `from` with a function takes ten times as long, and that shows at 100,000 rows.
  for (let row = 0; row < shown.length; row += 1) {
    const at = shown[row] ?? 0;
    const above = parent[at] ?? -1;
    rows.level[row] = (depth[at] ?? 0) + 1;
    rows.fold[row] = (end[at] ?? 0) <= at + 1 ? LEAF : collapsed.has(order[at] ?? '') ? COLLAPSED : OPEN;
    rows.posInSet[row] = places[at] ?? 1;
    rows.setSize[row] = sizes[slotOf(above, order.length)] ?? 1;
    rows.parentRow[row] = above < 0 || rowAt === null ? above : (rowAt[above] ?? -1);
  }
  return { ids, rowOf, rowAt, ...rows };
}

function blankRows(count: number): Pick<RowList, 'level' | 'fold' | 'posInSet' | 'setSize' | 'parentRow'> {
  return {
    level: new Uint16Array(count),
    fold: new Uint8Array(count),
    posInSet: new Uint32Array(count),
    setSize: new Uint32Array(count),
    parentRow: new Int32Array(count),
  };
}

/** The row of each position; -1 where it is folded away. */
function rowsByPosition(shown: Uint32Array, count: number): Int32Array {
  const rowAt = new Int32Array(count).fill(-1);
  for (let row = 0; row < shown.length; row += 1) rowAt[shown[row] ?? 0] = row;
  return rowAt;
}

function numbered(ids: readonly Id[]): { readonly ids: readonly Id[]; readonly rowOf: Positions } {
  return { ids, rowOf: new Map(ids.map((id, row) => [id, row])) };
}

function shownPositions({ order, end }: Hierarchy, collapsed: ReadonlySet<Id>): Uint32Array {
  const shown = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length;) {
    shown[count] = at;
    count += 1;
    at = collapsed.has(order[at] ?? '') ? Math.max(at + 1, end[at] ?? 0) : at + 1;
  }
  return shown.subarray(0, count);
}

/** The counter of a parent; the last one counts the top level. */
function slotOf(parent: number | undefined, top: number): number {
  return parent === undefined || parent < 0 ? top : parent;
}
