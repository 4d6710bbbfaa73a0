import { partsOf, wholeSheet, type Sheet, type SheetContent } from './plan-sheets.ts';

/** The Gantt as pictures: one, or where that would be larger than a browser makes several, which lie side by side. */
export interface TilePlan {
  readonly tiles: readonly Sheet[];
  /** Pixels of a picture over one of the screen. */
  readonly density: number;
}

/** The longest side and the largest area that browsers make a picture of, less some air around it. */
const LONGEST_PX = 16_384 - 64;
const LARGEST_PX = 80_000_000;
const SHARP = 2;
/** A tile's longest side: well within what browsers make, and what programs for pictures still open with ease. */
const TILE_PX = 8192;

export function planTiles(content: SheetContent): TilePlan {
  const { gridPx, timelinePx, rows, rowPx, titlePx, headerPx } = content;
  const [widthPx, heightPx] = [gridPx + timelinePx, titlePx + headerPx + rows * rowPx];
  const fits = (density: number): boolean =>
    Math.max(widthPx, heightPx) * density <= LONGEST_PX && widthPx * heightPx * density ** 2 <= LARGEST_PX;
  const density = [SHARP, 1].find(fits);
  if (density !== undefined) return { tiles: [wholeSheet(content)], density };
  const rowsATile = Math.max(1, Math.floor((TILE_PX - titlePx - headerPx) / rowPx));
  const parts = partsOf(content, TILE_PX);
  const tiles = Array.from({ length: Math.ceil(rows / rowsATile) }, (_, at) => at * rowsATile).flatMap((firstRow) =>
    parts.map((part) => ({ firstRow, rows: Math.min(rowsATile, rows - firstRow), ...part })),
  );
  return { tiles, density: 1 };
}
