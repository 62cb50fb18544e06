/** How many tests passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What Vitest's JSON reporter says, as far as it is used here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** What Playwright's JSON reporter says, as far as it is used here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts a report of Vitest or of Playwright. A flaky test, one that needed a second try, has failed. */
export function count(report: VitestReport | PlaywrightReport): Tally {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The tally of one step. A step that did not succeed counts at least one failure, whatever it reported: a
 * type error, or a test file that could not be loaded, must not disappear from the sum.
 */
export function tallyStep(succeeded: boolean, report?: VitestReport | PlaywrightReport): Tally {
  const tally = report ? count(report) : { passed: 0, failed: 0, skipped: 0 };
  return succeeded ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

/** The sum as one line, `120 passed, 0 failed` or `120 passed, 0 failed, 2 skipped`. */
export function sentence(tallies: Tally[]): string {
  const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  const skipped = total('skipped');
  return `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
