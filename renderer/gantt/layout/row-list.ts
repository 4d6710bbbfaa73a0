import type { Id } from '../../../shared/model/id.ts';
import type { Hierarchy, Positions } from '../../../shared/resolve/hierarchy.ts';

/** The visible rows, top to bottom. Arrays run in parallel, so that 100,000 rows stay small. */
export interface RowList {
  readonly ids: readonly Id[];
  readonly rowOf: Positions;
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
  return {
    ids,
    rowOf,
    level: Uint16Array.from(shown, (at) => (depth[at] ?? 0) + 1),
    fold: Uint8Array.from(shown, (at) => ((end[at] ?? 0) <= at + 1 ? LEAF : collapsed.has(order[at] ?? '') ? COLLAPSED : OPEN)),
    posInSet: Uint32Array.from(shown, (at) => places[at] ?? 1),
    setSize: Uint32Array.from(shown, (at) => sizes[slotOf(parent[at], order.length)] ?? 1),
    parentRow: Int32Array.from(shown, (at) => rowOf.get(order[parent[at] ?? -1] ?? '') ?? -1),
  };
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
