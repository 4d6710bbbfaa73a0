/** What a test runner counted. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The counts of two runs together. */
export function sum(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of `npm test`: `12 passed, 0 failed`, and `, 1 skipped` when there are any. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The counts in Vitest's JSON report. A file that could not be loaded counts as one failure. */
export function vitestCounts(report: unknown): Counts {
  const files = list(field(report, 'testResults'));
  const broken = files.filter((file) => field(file, 'status') === 'failed' && list(field(file, 'assertionResults')).length === 0);
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests') + broken.length,
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/** The counts in Playwright's JSON report. A flaky test failed; an error outside the tests counts as one failure. */
export function playwrightCounts(report: unknown): Counts {
  const stats = field(report, 'stats');
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky') + list(field(report, 'errors')).length,
    skipped: count(stats, 'skipped'),
  };
}

/** A runner that ends with an error although no test failed counts as one failure; so does one without a test, unless it may be empty. */
export function judged(counts: Counts, exitCode: number, mayBeEmpty: boolean): Counts {
  const isEmpty = counts.passed + counts.failed === 0;
  const suspicious = (exitCode !== 0 && counts.failed === 0) || (isEmpty && !mayBeEmpty);
  return suspicious ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function count(value: unknown, key: string): number {
  const found = field(value, key);
  if (typeof found !== 'number') throw new Error(`the test report has no ${key}`);
  return found;
}
