import type { Dependency } from '../../../shared/model/dependency.ts';
import type { RowList } from './row-list.ts';
import { buildIntervalIndex, visitIntervals, type IntervalIndex } from './interval-index.ts';

/** The dependencies between visible rows, findable by the rows that they run past. */
export interface LinkIndex {
  readonly links: readonly Dependency[];
  readonly fromRow: Uint32Array;
  readonly toRow: Uint32Array;
  readonly byRow: IntervalIndex;
}

/** Builds the index. Links to rows that are folded away are left out. */
export function buildLinkIndex(dependencies: readonly Dependency[], rows: RowList): LinkIndex {
  const links: Dependency[] = [];
  const fromRows: number[] = [];
  const toRows: number[] = [];
  for (const link of dependencies) {
    const fromRow = rows.rowOf.get(link.fromId);
    const toRow = rows.rowOf.get(link.toId);
    if (fromRow === undefined || toRow === undefined) continue;
    links.push(link);
    fromRows.push(fromRow);
    toRows.push(toRow);
  }
  const fromRow = Uint32Array.from(fromRows);
  const toRow = Uint32Array.from(toRows);
  const low = Float64Array.from(fromRow, (row, at) => Math.min(row, toRow[at] ?? row));
  const high = Float64Array.from(fromRow, (row, at) => Math.max(row, toRow[at] ?? row));
  return { links, fromRow, toRow, byRow: buildIntervalIndex(low, high) };
}

export interface IndexedLink {
  readonly link: Dependency;
  readonly fromRow: number;
  readonly toRow: number;
}

/** The links that start in, end in or run past the rows from…to. */
export function linksAcross(index: LinkIndex, from: number, to: number): readonly IndexedLink[] {
  const found: IndexedLink[] = [];
  visitIntervals(index.byRow, { from, to }, (at) => {
    const link = index.links[at];
    if (link !== undefined) found.push({ link, fromRow: index.fromRow[at] ?? 0, toRow: index.toRow[at] ?? 0 });
  });
  return found;
}
