import { type ModelOutputs, rowOf } from '../evaluation/model';
import type { GoldenVectors } from './manifest';

/** The features of all golden rows, row-major; NaN is "not answered". */
export function goldenFeatures({ rows }: GoldenVectors): Float32Array {
  return Float32Array.from(rows.flatMap(({ features }) => features.map((value) => value ?? Number.NaN)));
}

/** Where a runtime's outputs for the golden rows differ most. */
export interface GoldenDifference {
  /** Counted from 1. */
  readonly row: number;
  readonly by: number;
}

/** The largest difference beyond the tolerance; undefined when every row is reproduced. */
export function goldenDifference(
  { tolerance, rows }: GoldenVectors,
  outputs: ModelOutputs,
): GoldenDifference | undefined {
  const differences = rows.map((expected, at): GoldenDifference => {
    const found = rowOf(outputs, at);
    const pairs = [
      [found.score, expected.score],
      ...expected.groups.map((value, column) => [found.groups[column], value]),
      ...expected.probability.map((value, column) => [found.probability[column], value]),
      ...expected.interval.map((value, end) => [found.interval[end], value]),
    ];
    const by = Math.max(...pairs.map(([one = Number.NaN, other = Number.NaN]) => distance(one, other)));
    return { row: at + 1, by };
  });
  const worst = differences.reduce((one, other) => (other.by > one.by ? other : one));
  return worst.by > tolerance ? worst : undefined;
}

/** Not a number is infinitely far from everything. */
const distance = (one: number, other: number): number => {
  const difference = Math.abs(one - other);
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
};
