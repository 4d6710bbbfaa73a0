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
  const fromRow = new Uint32Array(dependencies.length);
  const toRow = new Uint32Array(dependencies.length);
  const low = new Float64Array(dependencies.length);
  const high = new Float64Array(dependencies.length);
  for (const link of dependencies) {
    const from = rows.rowOf.get(link.fromId);
    const to = rows.rowOf.get(link.toId);
    if (from === undefined || to === undefined) continue;
    const at = links.length;
    links.push(link);
    fromRow[at] = from;
    toRow[at] = to;
    low[at] = Math.min(from, to);
    high[at] = Math.max(from, to);
  }
  const count = links.length;
  const byRow = buildIntervalIndex(low.subarray(0, count), high.subarray(0, count));
  return { links, fromRow: fromRow.subarray(0, count), toRow: toRow.subarray(0, count), byRow };
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
