import type { TaskSchedule } from '../model/task-schedule.ts';

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
  readonly #sum = new Uint32Array(4);
  readonly #words = new Int32Array(ID_WORDS + FIGURES);

  /** Takes a row in (`sign` 1) or out (`sign` −1). */
  fold(row: TaskSchedule, sign: 1 | -1): void {
    const words = wordsOf(row, this.#words);
    let [a, b, c, d] = [0x9e37_79b1, 0x85eb_ca77, 0xc2b2_ae3d, 0x27d4_eb2f];
    for (let i = 0; i < words; i++) {
      const word = this.#words[i] ?? 0;
      a = turn(a ^ Math.imul(word, 0xcc9e_2d51), 0x9e37_79b1);
      b = turn(b ^ Math.imul(word, 0x1b87_3593), 0x85eb_ca77);
      c = turn(c ^ Math.imul(word, 0xe654_6b65), 0xc2b2_ae3d);
      d = turn(d ^ Math.imul(word, 0x7feb_352d), 0x27d4_eb2f);
    }
    this.#add(0, sign * avalanche(a));
    this.#add(1, sign * avalanche(b));
    this.#add(2, sign * avalanche(c));
    this.#add(3, sign * avalanche(d));
  }

  clear(): void {
    this.#sum.fill(0);
  }

  /** The sum as 32 hexadecimal digits. */
  hex(): string {
    return [...this.#sum].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #add(lane: number, word: number): void {
    this.#sum[lane] = (this.#sum[lane] ?? 0) + word;
  }
}

/** An id of any length in words of two UTF-16 units, its length, then ten figures. */
const FIGURES = 10;
/** Longer than any id that can be written; a longer one is cut, which only makes two such ids collide. */
const ID_WORDS = 128;

/**
 * Writes a row as 32-bit words and gives their number. Every figure is a whole number within ±2³¹: positions end in 2199, and slack is a
 * difference of two.
 */
function wordsOf(row: TaskSchedule, words: Int32Array): number {
  const { id } = row;
  const idWords = Math.min(ID_WORDS, (id.length + 1) >> 1);
  for (let i = 0; i < idWords; i++)
    words[i] = (id.charCodeAt(2 * i) << 16) | (2 * i + 1 < id.length ? id.charCodeAt(2 * i + 1) : 0);
  words[idWords] = id.length;
  words[idWords + 1] = row.startMin;
  words[idWords + 2] = row.finishMin;
  words[idWords + 3] = row.earlyStartMin;
  words[idWords + 4] = row.earlyFinishMin;
  words[idWords + 5] = row.lateStartMin;
  words[idWords + 6] = row.lateFinishMin;
  words[idWords + 7] = row.totalSlackMin;
  words[idWords + 8] = row.freeSlackMin;
  words[idWords + 9] = (row.critical ? 1 : 0) + (row.summary ? 2 : 0) + (row.milestone ? 4 : 0);
  return idWords + FIGURES;
}

/** One step of MurmurHash3: rotate, times five, add. */
function turn(given: number, constant: number): number {
  return (Math.imul((given << 13) | (given >>> 19), 5) + constant) | 0;
}

/** The finaliser of MurmurHash3: every input bit changes every output bit with a chance near one half. */
function avalanche(given: number): number {
  let word = given ^ (given >>> 16);
  word = Math.imul(word, 0x85eb_ca6b);
  word ^= word >>> 13;
  word = Math.imul(word, 0xc2b2_ae35);
  return word ^ (word >>> 16);
}
