import { describe, expect, it } from 'vitest';
import { randomStream } from '../random';
import { areaUnderCurve, brierScore, calibrationError, calibrationSlope, withInterval } from './figures';
import { companyFolds, temporalSplit } from './splits';

const random = randomStream('figures');

describe('figures', () => {
  it('area under the curve counts pairs, ties half', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
    expect(areaUnderCurve([1, 1, 1], [0, 1, 0])).toBe(0.5);
    expect(areaUnderCurve([3, 2, 1], [0, 0, 1])).toBe(0);
  });

  it('probabilities that are right have slope 1, too bold ones less', () => {
    const truth = Array.from({ length: 20_000 }, () => random.next() * 0.9 + 0.05);
    const labels = truth.map((probability) => (random.next() < probability ? 1 : 0));
    const bold = truth.map((p) => 1 / (1 + ((1 - p) / p) ** 2));
    expect(calibrationSlope(truth, labels)).toBeCloseTo(1, 1);
    expect(calibrationSlope(bold, labels)).toBeCloseTo(0.5, 1);
    expect(calibrationError(truth, labels)).toBeLessThan(0.02);
    expect(calibrationError(bold, labels)).toBeGreaterThan(0.05);
  });

  it('the Brier score of a coin is a quarter', () => {
    expect(brierScore([0.5, 0.5], [0, 1])).toBe(0.25);
  });

  it('the interval holds the value', () => {
    const scores = Array.from({ length: 300 }, () => random.normal());
    const labels = scores.map((score) => (score + random.normal() > 0 ? 1 : 0));
    const { value, interval } = withInterval(areaUnderCurve, scores, labels, 'test');
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeGreaterThan(value);
    expect(interval[1] - interval[0]).toBeLessThan(0.15);
  });
});

describe('splits', () => {
  const companies = Array.from({ length: 100 }, (_, row) => String(row % 40));
  const labels = companies.map((company) => (Number(company) < 8 ? 1 : 0));

  it('never put a company on both sides, and test every row once', () => {
    const folds = companyFolds(companies, labels, 5, 'test');
    const tested = folds.flatMap(({ test }) => test).sort((one, other) => one - other);
    expect(tested).toEqual(companies.map((_, row) => row));
    for (const { learn, test } of folds) {
      const learned = new Set(learn.map((row) => companies[row]));
      expect(test.some((row) => learned.has(companies[row]))).toBe(false);
    }
  });

  it('spread the rarer outcome evenly', () => {
    const shares = companyFolds(
      labels.map((_, row) => String(row)),
      labels,
      5,
      'even',
    ).map(({ test }) => test.filter((row) => labels[row] === 1).length);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  });

  it('by time learn from the earlier rows', () => {
    expect(temporalSplit([0, 1, 2, 3], 0.5)).toEqual({ learn: [0, 1], test: [2, 3] });
  });
});
