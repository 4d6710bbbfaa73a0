import type { Bucket } from './buckets.ts';
import type { PersonDays } from '../../replica/person-days.ts';

/**
 * How a cell stands: nobody works then (`off`), nothing to do, room left, nearly full or full, or more than fits.
 * `uneven`: it fits on the whole, but not on every day, or not for everybody. `hours`: work that is not held against a capacity.
 */
export type CellState = 'off' | 'idle' | 'light' | 'full' | 'uneven' | 'over' | 'hours';

export interface WorkloadCell {
  readonly loadMin: number;
  readonly capacityMin: number;
  /** Capacity that is left; negative: what is too much. */
  readonly freeMin: number;
  readonly overDays: number;
  /** Of a group: how many of it have too much. */
  readonly overPeople: number;
  /** Load by capacity, 0 where there is no capacity. */
  readonly share: number;
  readonly state: CellState;
  /** Of a person's hours in one project: what they have in all projects, where that is too much. */
  readonly inAll: WorkloadCell | null;
}

/** Fractions of minutes come from spreading; a minute is nothing to warn of. */
const TOLERANCE_MIN = 1;
const FULL_SHARE = 0.85;

/** A person's cell. `fromDay` is the first day of the daily figures. */
export function personCell(days: PersonDays, bucket: Bucket, fromDay: number): WorkloadCell {
  let [loadMin, capacityMin, overDays] = [0, 0, 0];
  for (let day = bucket.fromDay - fromDay; day <= bucket.toDay - fromDay; day += 1) {
    const [load, capacity] = [days.loadMin[day] ?? 0, days.capacityMin[day] ?? 0];
    loadMin += load;
    capacityMin += capacity;
    if (load > capacity + TOLERANCE_MIN) overDays += 1;
  }
  return cellOf({ loadMin, capacityMin, overDays, overPeople: 0 });
}

/** What several have together. Too much for one of them is not made good by the room that another has. */
export function groupCell(cells: readonly WorkloadCell[]): WorkloadCell {
  const sum = { loadMin: 0, capacityMin: 0, overDays: 0, overPeople: 0 };
  for (const cell of cells) {
    sum.loadMin += cell.loadMin;
    sum.capacityMin += cell.capacityMin;
    sum.overDays += cell.overDays;
    if (isTooMuch(cell)) sum.overPeople += 1;
  }
  return cellOf(sum);
}

/** Work that has no capacity beside it, so it can't be too much by itself; in all projects it may be. */
export function hoursCell(loadMin: number, inAll: WorkloadCell | null = null): WorkloadCell {
  const state = loadMin < TOLERANCE_MIN ? 'idle' : 'hours';
  const tooMuch = inAll !== null && state === 'hours' && isTooMuch(inAll) ? inAll : null;
  return { loadMin, capacityMin: 0, freeMin: 0, overDays: 0, overPeople: 0, share: 0, state, inAll: tooMuch };
}

export function isTooMuch({ state }: WorkloadCell): boolean {
  return state === 'over' || state === 'uneven';
}

function cellOf(sum: Pick<WorkloadCell, 'loadMin' | 'capacityMin' | 'overDays' | 'overPeople'>): WorkloadCell {
  const { loadMin, capacityMin } = sum;
  const share = capacityMin === 0 ? 0 : loadMin / capacityMin;
  return { ...sum, freeMin: capacityMin - loadMin, share, state: stateOf(sum, share), inAll: null };
}

function stateOf(
  { loadMin, capacityMin, overDays }: Pick<WorkloadCell, 'loadMin' | 'capacityMin' | 'overDays'>,
  share: number,
): CellState {
  if (loadMin > capacityMin + TOLERANCE_MIN) return 'over';
  if (overDays > 0) return 'uneven';
  if (capacityMin === 0) return 'off';
  if (loadMin < TOLERANCE_MIN) return 'idle';
  return share >= FULL_SHARE ? 'full' : 'light';
}
