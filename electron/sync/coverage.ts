import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { WireProblem } from '../../shared/wire/cursor.ts';
import { scanUpdate } from '../../shared/wire/scan-update.ts';
import { addRun, addRuns, containsRuns } from './id-runs.ts';
import type { IdRuns } from './id-runs.ts';

/**
 * What an update, or a set of updates, says: which ids it creates and which it deletes. Two state vectors can be equal
 * while a deletion is missing on one side; two coverages can't.
 */
export interface Coverage {
  readonly structs: IdRuns;
  readonly deletes: IdRuns;
}

/** A coverage of nothing. */
export function emptyCoverage(): Coverage {
  return { structs: new Map(), deletes: new Map() };
}

/** The coverage of an update, which is checked on the way. Errors: why it may not be given to Yjs. */
export function coverageOf(update: Uint8Array): Result<Coverage, WireProblem> {
  const coverage = emptyCoverage();
  const problem = scanUpdate(update, {
    onStructs: (client, clock, length) => addRun(coverage.structs, client, { start: clock, end: clock + length }),
    onDeletes: (client, clock, length) => addRun(coverage.deletes, client, { start: clock, end: clock + length }),
  });
  return problem ? err(problem) : ok(coverage);
}

/** Adds what `added` covers to `coverage`. */
export function extendCoverage(coverage: Coverage, added: Coverage): void {
  addRuns(coverage.structs, added.structs);
  addRuns(coverage.deletes, added.deletes);
}

/** Whether `whole` covers all that `part` covers. */
export function covers(whole: Coverage, part: Coverage): boolean {
  return containsRuns(whole.structs, part.structs) && containsRuns(whole.deletes, part.deletes);
}
