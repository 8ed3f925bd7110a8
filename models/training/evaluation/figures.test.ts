import { describe, expect, it } from 'vitest';
import { randomStream } from '../random';
import {
  areaUnderCurve,
  brierScore,
  calibrationError,
  calibrationSlope,
  meanOverSplits,
  overAllRows,
} from './figures';
import { companyFolds, temporalSplit } from './splits';

const random = randomStream('figures');

describe('figures', () => {
  it('area under the curve counts pairs, ties half', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
    expect(areaUnderCurve([1, 1, 1], [0, 1, 0])).toBe(0.5);
    expect(areaUnderCurve([3, 2, 1], [0, 0, 1])).toBe(0);
  });

  it('a row that counts twice is two rows', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], [1, 2, 1, 0])).toBeCloseTo(1 / 3);
    expect(areaUnderCurve([0.1, 0.4, 0.4, 0.35], [0, 0, 0, 1])).toBeCloseTo(1 / 3);
  });

  it('probabilities that are right have slope 1, too bold ones less', () => {
    const truth = Array.from({ length: 20_000 }, () => random.next() * 0.9 + 0.05);
    const labels = truth.map((probability) => (random.next() < probability ? 1 : 0));
    const bold = truth.map((p) => 1 / (1 + ((1 - p) / p) ** 2));
    const once = labels.map(() => 1);
    expect(calibrationSlope(truth, labels, once)).toBeCloseTo(1, 1);
    expect(calibrationSlope(bold, labels, once)).toBeCloseTo(0.5, 1);
    expect(calibrationError(truth, labels, once)).toBeLessThan(0.02);
    expect(calibrationError(bold, labels, once)).toBeGreaterThan(0.05);
  });

  it('the Brier score of a coin is a quarter', () => {
    expect(brierScore([0.5, 0.5, 1], [0, 1, 0], [1, 1, 0])).toBe(0.25);
  });

  const scores = Array.from({ length: 300 }, () => random.normal());
  const labels = scores.map((score) => (score + random.normal() > 0 ? 1 : 0));
  const companies = scores.map((_, row) => String(row));

  it('the interval holds the value', () => {
    const { value, interval } = overAllRows(areaUnderCurve, [{ values: scores, labels, companies }], 'test');
    expect(value).toBe(areaUnderCurve(scores, labels));
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeGreaterThan(value);
    expect(interval[1] - interval[0]).toBeLessThan(0.15);
  });

  it('over splits is the mean, and the interval knows that repeats are the same companies', () => {
    const half = (from: number, to: number) => ({
      values: scores.slice(from, to),
      labels: labels.slice(from, to),
      companies: companies.slice(from, to),
    });
    const halves = [half(0, 150), half(150, 300)];
    const once = meanOverSplits(areaUnderCurve, halves, 'once');
    const mean = halves.reduce((sum, one) => sum + areaUnderCurve(one.values, one.labels) / 2, 0);
    expect(once.value).toBeCloseTo(mean, 12);
    const thrice = meanOverSplits(areaUnderCurve, [...halves, ...halves, ...halves], 'once');
    expect(thrice.value).toBeCloseTo(once.value, 12);
    expect(thrice.interval[0]).toBeCloseTo(once.interval[0], 12);
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
