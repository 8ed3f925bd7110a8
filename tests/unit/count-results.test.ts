import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../count-results.ts';

const file = (status: string, ...ends: string[]) => ({
  status,
  assertionResults: ends.map((end) => ({ status: end })),
});

describe('a Vitest report', () => {
  it('counts every test by its end', () => {
    const testResults = [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')];
    expect(countVitest({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a Playwright report', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };

  it('counts a flaky test as failed', () => {
    expect(countPlaywright({ errors: [], stats })).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts an error outside of the tests as a failure', () => {
    const clean = { ...stats, unexpected: 0, flaky: 0 };
    expect(countPlaywright({ errors: [{}], stats: clean }).failed).toBe(1);
  });
});
