import type { WorkloadRow } from './workload-rows.ts';

/** Where rows stand. Shape: the top of each row, then the bottom of the last. Units: px. */
export type RowTops = readonly number[];

const HEIGHT_PX: Readonly<Record<WorkloadRow['kind'], number>> = { group: 40, person: 52, unassigned: 52, task: 34 };

export function rowTops(rows: readonly Pick<WorkloadRow, 'kind'>[]): RowTops {
  const tops = [0];
  for (const { kind } of rows) tops.push((tops.at(-1) ?? 0) + HEIGHT_PX[kind]);
  return tops;
}

/** The row that a height lies in; beyond the ends the first or last. */
export function rowAt(tops: RowTops, yPx: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= yPx) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The scroll position nearest to the present one at which a row is in sight. */
export function scrollTo(tops: RowTops, row: number, view: { readonly topPx: number; readonly heightPx: number }): number {
  const [top, bottom] = [tops[row] ?? 0, tops[row + 1] ?? 0];
  if (top < view.topPx) return top;
  return bottom > view.topPx + view.heightPx ? bottom - view.heightPx : view.topPx;
}
