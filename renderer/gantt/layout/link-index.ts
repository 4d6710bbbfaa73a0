import type { Dependency } from '../../../shared/model/dependency.ts';
import type { Network } from '../../../shared/resolve/network.ts';
import type { RowList } from './row-list.ts';
import { buildIntervalIndex, visitIntervals, type IntervalIndex } from './interval-index.ts';

/** The dependencies between visible rows, findable by the rows that they run past. */
export interface LinkIndex {
  readonly links: readonly Dependency[];
  readonly fromRow: Int32Array;
  readonly toRow: Int32Array;
  readonly byRow: IntervalIndex;
}

/**
 * Builds the index. Links to rows that are folded away are left out.
 * Cost: linear in numbers: the network knows where a link's ends stand, so that no id is looked up.
 */
export function buildLinkIndex(network: Pick<Network, 'links' | 'from' | 'to'>, rows: RowList): LinkIndex {
  const { links, fromRow, toRow } = rows.rowAt === null ? whole(network) : shownLinks(network, rows.rowAt);
  const low = new Int32Array(links.length);
  const high = new Int32Array(links.length);
  for (let at = 0; at < links.length; at += 1) {
    const [from, to] = [fromRow[at] ?? 0, toRow[at] ?? 0];
    low[at] = Math.min(from, to);
    high[at] = Math.max(from, to);
  }
  return { links, fromRow, toRow, byRow: buildIntervalIndex(low, high, rows.ids.length) };
}

type Ends = Pick<LinkIndex, 'links' | 'fromRow' | 'toRow'>;

/** A position is its own row: the network's own arrays will do. */
function whole({ links, from, to }: Pick<Network, 'links' | 'from' | 'to'>): Ends {
  return { links, fromRow: from, toRow: to };
}

function shownLinks(network: Pick<Network, 'links' | 'from' | 'to'>, rowAt: Int32Array): Ends {
  const links: Dependency[] = [];
  const fromRow = new Int32Array(network.links.length);
  const toRow = new Int32Array(network.links.length);
  network.links.forEach((link, at) => {
    const from = rowAt[network.from[at] ?? 0] ?? -1;
    const to = rowAt[network.to[at] ?? 0] ?? -1;
    if (from < 0 || to < 0) return;
    fromRow[links.length] = from;
    toRow[links.length] = to;
    links.push(link);
  });
  return { links, fromRow: fromRow.subarray(0, links.length), toRow: toRow.subarray(0, links.length) };
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
