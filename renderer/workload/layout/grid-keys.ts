/** A place in the grid, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a place, or null when it leads nowhere. */
export function movedBy(
  key: string,
  from: GridPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridPlace | null {
  const clamp = (row: number, column: number): GridPlace => ({
    row: Math.min(size.rows - 1, Math.max(0, row)),
    column: Math.min(size.columns - 1, Math.max(0, column)),
  });
  switch (key) {
    case 'ArrowRight':
      return clamp(from.row, from.column + 1);
    case 'ArrowLeft':
      return clamp(from.row, from.column - 1);
    case 'ArrowDown':
      return clamp(from.row + 1, from.column);
    case 'ArrowUp':
      return clamp(from.row - 1, from.column);
    case 'PageDown':
      return clamp(from.row + size.page, from.column);
    case 'PageUp':
      return clamp(from.row - size.page, from.column);
    case 'Home':
      return clamp(from.row, 0);
    case 'End':
      return clamp(from.row, size.columns - 1);
    default:
      return null;
  }
}
