import { describe, expect, it } from 'vitest';
import { randomStream } from '../random';
import { fitInterval, halfWidth, measureCoverage, type MaskedCase } from './fit-interval';
import { omitAnswers } from './omit-answers';

const random = randomStream('interval test');

/** What leaving out each of nine inputs adds to the variance. */
const variances = [25, 16, 9, 4, 4, 1, 1, 0, 0];

const cases: readonly MaskedCase[] = Array.from({ length: 3000 }, (_, index) => {
  const share = 0.1 + 0.8 * random.next();
  const missing = variances.map((): number => (random.next() < share ? 1 : 0));
  // 0.6 is the variance whose 80 % of a normal distribution is the spread, 1.
  const variance = missing.reduce((sum, one, column) => sum + one * variances[column]!, 0.6);
  return {
    company: String(index),
    groups: [],
    missing,
    spread: 1,
    difference: random.normal() * Math.sqrt(variance),
  };
});

describe('interval', () => {
  it('holds at its stated rate for companies that it was not fitted on, for few and many missing answers', () => {
    for (const { measured, rows } of measureCoverage(cases, []))
      if (rows > 300) expect(measured).toBeCloseTo(0.8, 1);
  });

  it('gives more room to what matters more', () => {
    const plan = fitInterval(cases);
    const widthWithout = (...columns: readonly number[]) => {
      const missing = variances.map((_, column) => (columns.includes(column) ? 1 : 0));
      return halfWidth({ company: '', groups: [], missing, spread: 1, difference: 0 }, plan);
    };
    const widths = [widthWithout(), widthWithout(5), widthWithout(3), widthWithout(0), widthWithout(0, 3)];
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
  });
});

describe('omissions', () => {
  it('leave out sheets together and single answers apart', () => {
    const inputs = ['a', 'b', 'c'];
    const omit = (omission: Parameters<typeof omitAnswers>[2][number]) =>
      omitAnswers([1, 2, 3], inputs, [omission], random);
    expect(omit({ inputs: ['a', 'b'], chance: 1 })).toEqual([Number.NaN, Number.NaN, 3]);
    expect(omit({ inputs: ['a', 'b'], chance: 0 })).toEqual([1, 2, 3]);
    expect(omit({ inputs: ['c'], shares: [1] })).toEqual([1, 2, Number.NaN]);
  });
});
