import type { Id } from '../model/id.ts';

/** Position by id. */
export interface Positions {
  get(id: Id): number | undefined;
  has(id: Id): boolean;
}

const NOWHERE = -1;

/**
 * Positions through numbers that ids keep: at 100,000 tasks a hash table costs as much as all the rest of a forest, so forests that
 * follow one another share theirs, which only ever grows. Each has its own positions by number.
 */
export class NumberedPositions implements Positions {
  readonly numbers: Map<Id, number>;
  /** By number; -1 for what is not live. */
  readonly positions: Int32Array;

  constructor(numbers: Map<Id, number>, positions: Int32Array) {
    this.numbers = numbers;
    this.positions = positions;
  }

  get(id: Id): number | undefined {
    const number = this.numbers.get(id);
    const at = number === undefined ? NOWHERE : (this.positions[number] ?? NOWHERE);
    return at === NOWHERE ? undefined : at;
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }
}

/** Positions of tasks that are laid out in the order of these numbers. */
export function positionsOf(numbers: Map<Id, number>, laidOut: Int32Array): NumberedPositions {
  const positions = new Int32Array(numbers.size).fill(NOWHERE);
  for (let p = 0; p < laidOut.length; p++) positions[laidOut[p] ?? 0] = p;
  return new NumberedPositions(numbers, positions);
}
