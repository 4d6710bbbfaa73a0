import type { ListView } from '../../shared/model/saved-view.ts';
import { columnOf, COLUMNS, type Column, type ColumnId } from './columns.ts';

type Chosen = ListView['columns'];

/** The columns of a list as they stand, from the first to the last. Their index is what the cursor counts in. */
export interface ColumnLayout {
  readonly columns: readonly Column[];
  readonly nameColumn: number;
  /** For `grid-template-columns`. The name takes what room is left. */
  readonly template: string;
  /** Narrower than this the list scrolls sideways. */
  readonly minPx: number;
  /** What the columns that stay at the edge cover. */
  readonly frozenPx: number;
  /** Where the name begins: after the number, when that is shown. */
  readonly nameAtPx: number;
  /** What rows are dragged by: the number, or the name where no numbers are shown. */
  readonly gripColumn: ColumnId;
}

export const MIN_COLUMN_PX = 40;
export const MAX_COLUMN_PX = 800;

/** These stay at the edge, the number before the name. The name is always shown. */
const FROZEN: readonly ColumnId[] = ['wbs', 'name'];

/** The columns that somebody chose, or the usual ones; unknown ones left out. */
export function layoutColumns(chosen: Chosen): ColumnLayout {
  const widths = new Map(chosen.map(({ id, widthPx }) => [id, widthPx]));
  const ids = shownColumns(chosen);
  const columns = ids.flatMap((id) => {
    const column = columnOf(id);
    return column ? [{ ...column, widthPx: widths.get(id) ?? column.widthPx }] : [];
  });
  const nameColumn = columns.findIndex(({ id }) => id === 'name');
  const nameAtPx = columns.slice(0, nameColumn).reduce(sumOfWidths, 0);
  return {
    columns,
    nameColumn,
    template: columns.map(({ id, widthPx }) => (id === 'name' ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`)).join(' '),
    minPx: columns.reduce(sumOfWidths, 0),
    nameAtPx,
    gripColumn: ids[0] ?? 'name',
    frozenPx: nameAtPx + (columns[nameColumn]?.widthPx ?? 0),
  };
}

function sumOfWidths(sum: number, { widthPx }: Column): number {
  return sum + widthPx;
}

/** The ids of the shown columns, in order: the number and the name first. */
export function shownColumns(chosen: Chosen): readonly ColumnId[] {
  const known = chosen.flatMap(({ id }) => columnOf(id)?.id ?? []);
  const ids = known.length === 0 ? COLUMNS.filter(({ usual }) => usual).map(({ id }) => id) : [...new Set(known)];
  const frozen = FROZEN.filter((id) => id === 'name' || ids.includes(id));
  return [...frozen, ...ids.filter((id) => !FROZEN.includes(id))];
}

/** The choice with a column shown (as the last) or hidden. The name can't be hidden. */
export function withColumn(chosen: Chosen, id: ColumnId, isShown: boolean): Chosen {
  const ids = shownColumns(chosen);
  if (!isShown) return withOrder(chosen, id === 'name' ? ids : ids.filter((each) => each !== id));
  return withOrder(chosen, ids.includes(id) ? ids : [...ids, id]);
}

/** The choice with a column moved to before another (null: to the end). */
export function withColumnBefore(chosen: Chosen, id: ColumnId, beforeId: ColumnId | null): Chosen {
  if (FROZEN.includes(id) || id === beforeId) return withOrder(chosen, shownColumns(chosen));
  const rest = shownColumns(chosen).filter((each) => each !== id);
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
  return withOrder(chosen, rest.toSpliced(at < 0 ? rest.length : at, 0, id));
}

/** The choice with a column moved by so many places to the right (left when negative), as far as it goes. */
export function withColumnMoved(chosen: Chosen, id: ColumnId, by: number): Chosen {
  const movable = shownColumns(chosen).filter((each) => !FROZEN.includes(each));
  const at = movable.indexOf(id);
  if (at < 0) return withOrder(chosen, shownColumns(chosen));
  const to = Math.min(movable.length - 1, Math.max(0, at + by));
  const rest = movable.filter((each) => each !== id);
  return withColumnBefore(chosen, id, rest[to] ?? null);
}

/** The choice with a column as wide as this; null: as wide as usual. */
export function withWidth(chosen: Chosen, id: ColumnId, widthPx: number | null): Chosen {
  const px = widthPx === null ? null : Math.round(Math.min(MAX_COLUMN_PX, Math.max(MIN_COLUMN_PX, widthPx)));
  return withOrder(chosen, shownColumns(chosen)).map((each) => (each.id === id ? { id: each.id, widthPx: px } : each));
}

function withOrder(chosen: Chosen, ids: readonly ColumnId[]): Chosen {
  const widths = new Map(chosen.map(({ id, widthPx }) => [id, widthPx]));
  return ids.map((id) => ({ id, widthPx: widths.get(id) ?? null }));
}
