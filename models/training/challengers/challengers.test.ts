import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../evaluation/figures';
import { randomStream } from '../random';
import { fitBoostedTrees, usualTrees } from './boosted-trees';
import { fitLogistic, solve } from './logistic-regression';

const random = randomStream('toy');
const rows = Array.from({ length: 1200 }, () => [random.normal(), random.normal(), random.normal()]);
const aucOf = (predict: (row: readonly number[]) => number, labels: readonly number[]) =>
  areaUnderCurve(rows.slice(800).map(predict), labels.slice(800));

describe('logistic regression', () => {
  it('finds a plane', () => {
    const labels = rows.map(([one, other]) => (one! - 2 * other! + random.normal() * 0.3 > 0 ? 1 : 0));
    expect(aucOf(fitLogistic(rows.slice(0, 800), labels).predict, labels)).toBeGreaterThan(0.97);
  });

  it('solves linear equations', () => {
    const solution = solve(
      [
        [0, 2],
        [3, 1],
      ],
      [4, 5],
    );
    expect(solution[0]).toBeCloseTo(1);
    expect(solution[1]).toBeCloseTo(2);
  });

  it('lives with unknown values and columns without spread', () => {
    const labels = rows.map(([one]) => (one! > 0 ? 1 : 0));
    const holed = rows.map(([one, other], index) => [one!, index % 3 === 0 ? Number.NaN : other!, 7]);
    expect(fitLogistic(holed, labels).predict([1, Number.NaN, 7])).toBeGreaterThan(0.5);
  });
});

describe('boosted trees', () => {
  const labels = rows.map(([one, other]) => (one! * other! > 0 ? 1 : 0));

  it('find an interaction that no line can', () => {
    const trees = fitBoostedTrees(rows.slice(0, 800), labels.slice(0, 800), 'toy');
    expect(aucOf(trees.predict, labels)).toBeGreaterThan(0.93);
    expect(aucOf(fitLogistic(rows.slice(0, 800), labels.slice(0, 800)).predict, labels)).toBeLessThan(0.6);
  });

  it('keep directions over the whole range', () => {
    const noisy = rows.map(([one, other]) => (one! + Math.sin(3 * other!) + random.normal() > 0 ? 1 : 0));
    const { predict } = fitBoostedTrees(rows, noisy, 'directed', { ...usualTrees, trees: 80 }, [1, -1, 0]);
    for (const row of rows.slice(0, 100))
      for (const [column, direction] of [
        [0, 1],
        [1, -1],
      ] as const) {
        const along = Array.from(
          { length: 21 },
          (_, step) =>
            direction * predict(row.map((value, index) => (index === column ? (step - 10) / 3 : value))),
        );
        expect(along).toEqual([...along].sort((one, other) => one - other));
      }
  });

  it('repeat', () => {
    const [one, other] = [0, 1].map(() => fitBoostedTrees(rows.slice(0, 200), labels.slice(0, 200), 'same'));
    expect(one!.predict(rows[300]!)).toBe(other!.predict(rows[300]!));
  });
});
