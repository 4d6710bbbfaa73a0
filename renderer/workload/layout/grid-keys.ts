/** A place in the grid, counted from 0; column -1 is the head of the row. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads from a place, or null when it leads nowhere. */
export function movedBy(key: string, from: GridPlace, size: GridSize): GridPlace | null {
  const clamp = (row: number, column: number): GridPlace => ({
    row: Math.min(size.rows - 1, Math.max(0, row)),
    column: Math.min(size.columns - 1, Math.max(-1, column)),
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
      return clamp(from.row, -1);
    case 'End':
      return clamp(from.row, size.columns - 1);
    default:
      return null;
  }
}

export type GridAction =
  | { readonly do: 'go'; readonly to: GridPlace }
  | { readonly do: 'open' | 'lift' }
  | { readonly do: 'toggle' }
  | { readonly do: 'drop' | 'cancel' }
  | { readonly do: 'carry'; readonly to: GridPlace };

interface RowShape {
  readonly kind: string;
  readonly level: number;
  readonly isOpen: boolean | null;
}

/** What a key asks for. In the head of a row the arrows open and close it, as in any tree. */
export function gridAction(
  key: string,
  at: GridPlace,
  {
    rows,
    columns,
    page,
    carrying,
  }: { readonly rows: readonly RowShape[]; readonly columns: number; readonly page: number; readonly carrying: boolean },
): GridAction | null {
  const to = movedBy(key, at, { rows: rows.length, columns, page });
  if (carrying) return carryAction(key, to, rows);
  const row = rows[at.row];
  if (row === undefined) return null;
  if (at.column < 0) {
    const isToggled = (key === 'ArrowRight' && row.isOpen === false) || (key === 'ArrowLeft' && row.isOpen === true);
    if (isToggled || ((key === 'Enter' || key === ' ') && row.isOpen !== null)) return { do: 'toggle' };
    if (key === 'ArrowLeft') return { do: 'go', to: { row: parentOf(rows, at.row), column: -1 } };
  }
  if (key === 'Enter' || key === ' ') return { do: 'open' };
  if (key.toLowerCase() === 'm' && at.column >= 0) return { do: 'lift' };
  return to === null ? null : { do: 'go', to };
}

function carryAction(key: string, to: GridPlace | null, rows: readonly RowShape[]): GridAction | null {
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Enter' || key === ' ') return { do: 'drop' };
  if (to === null) return null;
  return {
    do: 'carry',
    to: { row: takingRow(rows, to.row, key === 'ArrowUp' || key === 'PageUp' ? -1 : 1), column: Math.max(0, to.column) },
  };
}

/** The next row, in a direction, on which work can be put down: a group is nobody. */
function takingRow(rows: readonly RowShape[], from: number, step: 1 | -1): number {
  for (const direction of [step, -step]) {
    for (let row = from; row >= 0 && row < rows.length; row += direction) if (rows[row]?.kind !== 'group') return row;
  }
  return from;
}

function parentOf(rows: readonly RowShape[], from: number): number {
  const level = rows[from]?.level ?? 1;
  for (let row = from - 1; row >= 0; row -= 1) if ((rows[row]?.level ?? 1) < level) return row;
  return from;
}
