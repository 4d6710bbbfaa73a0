import type { Id } from '../../../shared/model/id.ts';
import type { PersonLoad } from '../../../shared/schedule/workload.ts';
import type { Bucket } from './buckets.ts';

/**
 * How a cell stands: nobody works then (`off`), nothing to do, room left, nearly full or full, or more than fits.
 * `uneven`: it fits on the whole, but not on every day.
 */
export type CellState = 'off' | 'idle' | 'light' | 'full' | 'uneven' | 'over';

export interface WorkloadCell {
  readonly loadMin: number;
  readonly capacityMin: number;
  /** Capacity that is left; negative: what is too much. */
  readonly freeMin: number;
  readonly overDays: number;
  /** Load by capacity, 0 where there is no capacity. */
  readonly share: number;
  readonly state: CellState;
}

export interface WorkloadRow {
  /** Null: the work that nobody is assigned to. */
  readonly personId: Id | null;
  readonly cells: readonly WorkloadCell[];
  readonly loadMin: number;
  readonly capacityMin: number;
}

/** Fractions of minutes come from spreading; a minute is nothing to warn of. */
const TOLERANCE_MIN = 1;
const FULL_SHARE = 0.85;

/** A person's row. `fromDay` is the first day of the daily figures. */
export function personRow(load: PersonLoad, buckets: readonly Bucket[], fromDay: number): WorkloadRow {
  const cells = buckets.map((bucket) => personCell(load, bucket, fromDay));
  return { personId: load.personId, cells, loadMin: sumOf(cells, 'loadMin'), capacityMin: sumOf(cells, 'capacityMin') };
}

/** The row of unassigned work. It has no capacity, so it can't be too much. */
export function unassignedRow(days: Float64Array, buckets: readonly Bucket[], fromDay: number): WorkloadRow {
  const cells = buckets.map((bucket): WorkloadCell => {
    const loadMin = sumDays(days, bucket, fromDay);
    return { loadMin, capacityMin: 0, freeMin: 0, overDays: 0, share: 0, state: loadMin < TOLERANCE_MIN ? 'idle' : 'light' };
  });
  return { personId: null, cells, loadMin: sumOf(cells, 'loadMin'), capacityMin: 0 };
}

function personCell(load: PersonLoad, bucket: Bucket, fromDay: number): WorkloadCell {
  const loadMin = sumDays(load.assignedMin, bucket, fromDay);
  const capacityMin = sumDays(load.capacityMin, bucket, fromDay);
  let overDays = 0;
  for (let day = bucket.fromDay; day <= bucket.toDay; day += 1) {
    if ((load.assignedMin[day - fromDay] ?? 0) > (load.capacityMin[day - fromDay] ?? 0) + TOLERANCE_MIN) overDays += 1;
  }
  const share = capacityMin === 0 ? 0 : loadMin / capacityMin;
  return {
    loadMin,
    capacityMin,
    freeMin: capacityMin - loadMin,
    overDays,
    share,
    state: stateOf({ loadMin, capacityMin, overDays, share }),
  };
}

function stateOf({
  loadMin,
  capacityMin,
  overDays,
  share,
}: Pick<WorkloadCell, 'loadMin' | 'capacityMin' | 'overDays' | 'share'>): CellState {
  if (loadMin > capacityMin + TOLERANCE_MIN) return 'over';
  if (overDays > 0) return 'uneven';
  if (capacityMin === 0) return 'off';
  if (loadMin < TOLERANCE_MIN) return 'idle';
  return share >= FULL_SHARE ? 'full' : 'light';
}

function sumDays(days: Float64Array, { fromDay, toDay }: Bucket, firstDay: number): number {
  let sum = 0;
  for (let day = fromDay; day <= toDay; day += 1) sum += days[day - firstDay] ?? 0;
  return sum;
}

function sumOf(cells: readonly WorkloadCell[], field: 'loadMin' | 'capacityMin'): number {
  return cells.reduce((sum, cell) => sum + cell[field], 0);
}
