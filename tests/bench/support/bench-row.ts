/** One measurement of a bench: what was measured, the budget it has to meet, and whether it does. */
export type BenchRow = {
  readonly what: string;
  readonly budget: number;
  readonly measured: number;
  /** The unit of `budget` and `measured`, e.g. `ms` or `/s`. */
  readonly unit: string;
  /** Null: another program's figure, shown for comparison. */
  readonly ok: boolean | null;
};

/** What every `tests/bench/*.bench.ts` exports. */
export type Bench = {
  readonly name: string;
  readonly run: () => Promise<readonly BenchRow[]>;
};
