import type { TaskSchedule } from '../model/task-schedule.ts';

/** A row's digest is four words of 32 bits. */
export const LANES = 4;

const SEEDS = [0x9e37_79b1, 0x85eb_ca77, 0xc2b2_ae3d, 0x27d4_eb2f] as const;
const FACTORS = [0xcc9e_2d51, 0x1b87_3593, 0xe654_6b65, 0x7feb_352d] as const;

/**
 * Digests of rows that can be added and taken away, so one changed row costs one row.
 *
 * A schedule is a set of rows with different ids. Its digest is the sum of the rows' digests in (Z/2³²)⁴: addition is commutative, so
 * the order of rows doesn't matter, and invertible, so a row can be replaced. Rows contain their id, so equal contributions can't
 * cancel or be swapped between tasks. Each of the four lanes mixes all fields with constants of its own and ends in an avalanche, so two
 * schedules that differ agree in all four with a chance of about 2⁻¹²⁸. It protects against divergence, not against forgery: nobody
 * gains by a plan that hashes like another one, and everybody computes it from their own data.
 */
export class RowHash {
  readonly #sum = new Uint32Array(LANES);
  readonly #row = new Uint32Array(LANES);

  /** Takes a row in (`sign` 1) or out (`sign` −1). */
  fold(row: TaskSchedule, sign: 1 | -1): void {
    this.#digest(row);
    for (let lane = 0; lane < LANES; lane++) this.#sum[lane] = (this.#sum[lane] ?? 0) + sign * (this.#row[lane] ?? 0);
  }

  clear(): void {
    this.#sum.fill(0);
  }

  /** The sum as 32 hexadecimal digits. */
  hex(): string {
    return [...this.#sum].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #digest(row: TaskSchedule): void {
    this.#row.set(SEEDS);
    for (let i = 0; i < row.id.length; i++) this.#absorb(row.id.charCodeAt(i));
    // Marks where the id ends, for it is the only part of variable length.
    this.#absorb(-1 - row.id.length);
    this.#absorb(row.startMin);
    this.#absorb(row.finishMin);
    this.#absorb(row.earlyStartMin);
    this.#absorb(row.earlyFinishMin);
    this.#absorb(row.lateStartMin);
    this.#absorb(row.lateFinishMin);
    this.#absorb(row.totalSlackMin);
    this.#absorb(row.freeSlackMin);
    this.#absorb((row.critical ? 1 : 0) + (row.summary ? 2 : 0) + (row.milestone ? 4 : 0));
    for (let lane = 0; lane < LANES; lane++) this.#row[lane] = avalanche(this.#row[lane] ?? 0);
  }

  /** Every value is a whole number within ±2³¹: positions end in 2199 and slack is a difference of two. */
  #absorb(value: number): void {
    for (let lane = 0; lane < LANES; lane++) {
      const mixed = Math.imul((this.#row[lane] ?? 0) ^ Math.imul(value, FACTORS[lane] ?? 1), 5) + (SEEDS[lane] ?? 0);
      this.#row[lane] = (mixed << 13) | (mixed >>> 19);
    }
  }
}

/** The finaliser of MurmurHash3: every input bit changes every output bit with a chance near one half. */
function avalanche(given: number): number {
  let word = given ^ (given >>> 16);
  word = Math.imul(word, 0x85eb_ca6b);
  word ^= word >>> 13;
  word = Math.imul(word, 0xc2b2_ae35);
  return word ^ (word >>> 16);
}
