/** How many tests a runner's JSON report says were run, with what end. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A file that could not even be loaded has no tests to fail, and counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { testResults } = report as VitestReport;
  const ends = testResults.flatMap(({ status, assertionResults }) => {
    const own = assertionResults.map((test) => test.status);
    return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own;
  });
  const count = (...wanted: string[]) => ends.filter((end) => wanted.includes(end)).length;
  const passed = count('passed');
  const failed = count('failed');
  return { passed, failed, skipped: ends.length - passed - failed };
}

interface PlaywrightReport {
  readonly errors: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A flaky test failed at least once, and that is a failure. Errors outside of tests count as one. */
export function countPlaywright(report: unknown): Counts {
  const { errors, stats } = report as PlaywrightReport;
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
