/** A rectangle of cells, by index, both ends included. */
export interface CellRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The rectangle between two corners. */
export function rangeBetween(a: Corner, b: Corner): CellRange {
  return {
    fromRow: Math.min(a.row, b.row),
    toRow: Math.max(a.row, b.row),
    fromColumn: Math.min(a.column, b.column),
    toColumn: Math.max(a.column, b.column),
  };
}
