import { describe, expect, it } from 'vitest';
import { judged, playwrightCounts, sum, summaryLine, vitestCounts } from '../../scripts/support/test-report.ts';

const green = { passed: 3, failed: 0, skipped: 0 };

describe('the summary of a test run', () => {
  it('adds two runners up', () => {
    expect(summaryLine(sum(green, { passed: 2, failed: 1, skipped: 0 }))).toBe('5 passed, 1 failed');
  });

  it('names skipped tests only when there are any', () => {
    expect(summaryLine({ ...green, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts flaky tests and errors outside tests as failures', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  it('refuses a report that is not one', () => {
    expect(() => vitestCounts({})).toThrow('numPassedTests');
  });

  it('fails a runner that ends with an error although its tests passed', () => {
    expect(judged(green, 1, false).failed).toBe(1);
  });

  it('fails a runner without tests unless it may be empty', () => {
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect([judged(none, 0, false).failed, judged(none, 0, true).failed]).toEqual([1, 0]);
  });
});
