/**
 * After a task came, went or moved, most tasks stand at other positions and are what they were. What was computed for them moves along,
 * in blocks, so that only what really changed is computed again.
 */
import type { ResolvedProject } from '../resolve/resolve.ts';

/** Where the tasks of a forest stood in the one before. */
export interface Shift {
  /** For each position where its task stood before, -1 for a new one. */
  readonly before: Int32Array;
  /** For each earlier position where its task stands now, -1 for one that went. */
  readonly now: Int32Array;
  /** Tasks that stand in a row in both. */
  readonly blocks: readonly Block[];
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** With more of them moving costs as much as computing. */
const MOST_BLOCKS = 500;

/**
 * How one forest lies in the other. Errors: undefined when it is all in pieces.
 * Cost: linear in numbers; an id is looked up only between the first and the last place that changed.
 */
export function shiftBetween(one: ResolvedProject, other: ResolvedProject): Shift | undefined {
  const before = positionsBefore(one, other);
  const now = new Int32Array(one.order.length).fill(-1);
  const blocks: Block[] = [];
  let start = 0;
  for (let p = 0; p < before.length; p++) {
    const from = before[p] ?? -1;
    if (from >= 0) now[from] = p;
    const goesOn = p + 1 < before.length && from >= 0 && before[p + 1] === from + 1;
    if (goesOn) continue;
    if (from >= 0) blocks.push({ from: before[start] ?? 0, to: start, length: p + 1 - start });
    start = p + 1;
  }
  return blocks.length > MOST_BLOCKS ? undefined : { before, now, blocks };
}

type Column = Float64Array | Int32Array | Uint16Array | Uint8Array | unknown[];

/** Fills columns by position from those of the forest before; what belongs to new tasks is left out. */
export function moveColumns<C extends object>(columns: C, held: C, shift: Shift): void {
  for (const name of Object.keys(held) as (keyof C)[]) {
    const [column, before] = [columns[name], held[name]] as unknown as [Column | number, Column];
    if (typeof column === 'number') continue;
    if (Array.isArray(column)) moveList(column, before as unknown[], shift);
    else for (const { from, to, length } of shift.blocks) column.set((before as typeof column).subarray(from, from + length), to);
  }
}

/** Fills a list by position like a column. */
export function moveList<T>(list: T[], held: readonly T[], { before, blocks }: Shift): void {
  list.length = before.length;
  for (const { from, to, length } of blocks) for (let i = 0; i < length; i++) list[to + i] = held[from + i] as T;
}

/** Makes positions in a column those of now. */
export function movePositions(column: Int32Array, { now }: Shift): void {
  for (let p = 0; p < column.length; p++) {
    const at = column[p] ?? -1;
    if (at >= 0) column[p] = now[at] ?? -1;
  }
}

/** Position by position where the task stood. Only what lies between the common beginning and the common end is looked up. */
function positionsBefore(one: ResolvedProject, other: ResolvedProject): Int32Array {
  const [held, order] = [one.order, other.order];
  const before = new Int32Array(order.length);
  let first = 0;
  while (first < order.length && held[first] === order[first]) before[first] = first++;
  let last = order.length;
  const shift = held.length - order.length;
  while (last > first && last + shift > first && held[last + shift - 1] === order[last - 1]) before[--last] = last + shift;
  for (let p = first; p < last; p++) before[p] = one.hierarchy.position.get(order[p] ?? '') ?? -1;
  return before;
}
