import type { Id } from '../../../shared/model/id.ts';
import type { BoardColumn } from './board-columns.ts';

/** Where the cursor stands: a column, and a card in it; without a card the column is empty, or its head is meant. */
export interface BoardPlace {
  readonly columnKey: string;
  readonly taskId: Id | null;
}

type Columns = readonly Pick<BoardColumn, 'key' | 'taskIds'>[];

/**
 * Where a place is now. A card that went to another column takes the cursor along; where it has gone away altogether, the cursor stays in its
 * column, at the card that stands where it stood.
 */
export function settledPlace(columns: Columns, place: BoardPlace, lastIndex: number): BoardPlace {
  const own = columns.find(({ key }) => key === place.columnKey);
  if (place.taskId !== null) {
    if (own?.taskIds.includes(place.taskId)) return place;
    const taker = columns.find(({ taskIds }) => place.taskId !== null && taskIds.includes(place.taskId));
    if (taker) return { columnKey: taker.key, taskId: place.taskId };
  }
  const column = own ?? columns.find(({ taskIds }) => taskIds.length > 0) ?? columns[0];
  if (!column) return { columnKey: '', taskId: null };
  return { columnKey: column.key, taskId: column.taskIds[Math.min(lastIndex, column.taskIds.length - 1)] ?? null };
}

/** Where an arrow leads: up and down by cards, sideways to the next column at the same height. */
export function stepFrom(
  columns: Columns,
  place: BoardPlace,
  step: { readonly columns: number; readonly cards: number },
): BoardPlace {
  const at = columns.findIndex(({ key }) => key === place.columnKey);
  const from = columns[at];
  if (!from) return settledPlace(columns, place, 0);
  const index = place.taskId === null ? 0 : Math.max(0, from.taskIds.indexOf(place.taskId));
  const target = columns[clamp(at + step.columns, columns.length)] ?? from;
  const card = clamp(index + step.cards, target.taskIds.length);
  return { columnKey: target.key, taskId: target.taskIds[card] ?? null };
}

/** The cards from one to another in a column, both included; only the second where the first is elsewhere. */
export function rangeOf(taskIds: readonly Id[], from: Id, to: Id): readonly Id[] {
  const [a, b] = [taskIds.indexOf(from), taskIds.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : taskIds.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
