import { quantileOfSorted } from './ramps';

/** Piecewise-linear distribution function: rank 0 to 100 at each value. Values rise strictly, ranks do not fall. */
export interface PercentileCurve {
  readonly values: readonly number[];
  readonly ranks: readonly number[];
}

const knotCount = 41;

/** Of a population; equal values share their middle rank. */
export function percentileCurve(population: ArrayLike<number>): PercentileCurve {
  const sorted = Float64Array.from(population).sort();
  const shares = Array.from({ length: knotCount }, (_, index) => index / (knotCount - 1));
  const quantiles = shares.map((share) => quantileOfSorted(sorted, share));
  const least = (quantiles.at(-1)! - quantiles[0]!) * 1e-5;
  const values: number[] = [];
  const shared: number[][] = [];
  quantiles.forEach((value, index) => {
    if (values.length > 0 && value - values.at(-1)! <= least) shared.at(-1)!.push(shares[index]!);
    else {
      values.push(value);
      shared.push([shares[index]!]);
    }
  });
  return { values, ranks: shared.map((ranks) => (100 * (ranks[0]! + ranks.at(-1)!)) / 2) };
}
