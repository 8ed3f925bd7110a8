import { fitCalibration } from '../network/calibration';
import { quantileOfSorted } from '../network/ramps';
import { randomStream } from '../random';

/** A figure of values against labels; row r counts `weights[r]` times, a whole number. */
export type Measure = (
  values: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
) => number;

/** Area under the ROC curve: the chance that a random positive stands above a random negative; ties count half. */
export const areaUnderCurve = (
  values: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights: ArrayLike<number> = ones(labels),
): number => {
  const order = Array.from(values, (_, row) => row).sort((one, other) => values[one]! - values[other]!);
  let negativesBelow = 0;
  let positives = 0;
  let won = 0;
  for (let start = 0; start < order.length;) {
    let [tiedPositives, tiedNegatives] = [0, 0];
    let end = start;
    for (; end < order.length && values[order[end]!] === values[order[start]!]; end += 1) {
      const row = order[end]!;
      if (labels[row] === 1) tiedPositives += weights[row]!;
      else tiedNegatives += weights[row]!;
    }
    won += tiedPositives * (negativesBelow + tiedNegatives / 2);
    positives += tiedPositives;
    negativesBelow += tiedNegatives;
    start = end;
  }
  return won / (positives * negativesBelow);
};

const ones = (rows: ArrayLike<unknown>): Float64Array => new Float64Array(rows.length).fill(1);

/** Share of rows with label 1, whatever the values. */
export const shareOfOnes: Measure = (_, labels, weights) => {
  let [sum, count] = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    sum += weights[row]! * labels[row]!;
    count += weights[row]!;
  }
  return sum / count;
};

/** Mean squared error of probabilities. */
export const brierScore: Measure = (probabilities, labels, weights) => {
  let [sum, count] = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    sum += weights[row]! * (probabilities[row]! - labels[row]!) ** 2;
    count += weights[row]!;
  }
  return sum / count;
};

/** 1 where probabilities are neither too bold (below 1) nor too timid (above 1). */
export const calibrationSlope: Measure = (probabilities, labels, weights) => {
  const drawn = repeated(labels, weights);
  return fitCalibration(
    drawn.map((row) => logitOf(probabilities[row]!)),
    drawn.map((row) => labels[row]!),
  ).slope;
};

/** Mean distance between stated and found shares in ten groups of equal size. */
export const calibrationError: Measure = (probabilities, labels, weights) => {
  const groups = 10;
  const order = repeated(labels, weights).sort((one, other) => probabilities[one]! - probabilities[other]!);
  let error = 0;
  for (let group = 0; group < groups; group += 1) {
    const rows = order.slice(
      Math.floor((group * order.length) / groups),
      Math.floor(((group + 1) * order.length) / groups),
    );
    const gap = rows.reduce((sum, row) => sum + probabilities[row]! - labels[row]!, 0);
    error += Math.abs(gap) / order.length;
  }
  return error;
};

const repeated = (labels: ArrayLike<number>, weights: ArrayLike<number>): number[] =>
  Array.from(labels, (_, row) => new Array<number>(weights[row]!).fill(row)).flat();

function logitOf(probability: number): number {
  const inside = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(inside / (1 - inside));
}

/** What one model says of the rows that one split tests. */
export interface Tested {
  readonly values: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  readonly companies: readonly string[];
}

export interface Figure {
  readonly value: number;
  /** 95 % bootstrap interval over companies. */
  readonly interval: readonly [number, number];
}

const bootstrapRounds = 400;

/**
 * The mean of a measure over splits, with its interval: companies are drawn again with replacement, the same in every
 * split. A split that has only one label in a draw is left out of that draw.
 */
export function meanOverSplits(measure: Measure, splits: readonly Tested[], purpose: string): Figure {
  return withInterval(splits, purpose, (weightsOf) =>
    meanOf(
      splits
        .map((split) => measure(split.values, split.labels, weightsOf(split)))
        .filter((value) => Number.isFinite(value)),
    ),
  );
}

/** A measure of all splits' rows together, with its interval over companies. */
export function overAllRows(measure: Measure, splits: readonly Tested[], purpose: string): Figure {
  const together: Tested = {
    values: splits.flatMap(({ values }) => Array.from(values)),
    labels: splits.flatMap(({ labels }) => Array.from(labels)),
    companies: splits.flatMap(({ companies }) => companies),
  };
  return withInterval([together], purpose, (weightsOf) =>
    measure(together.values, together.labels, weightsOf(together)),
  );
}

function withInterval(
  splits: readonly Tested[],
  purpose: string,
  figure: (weightsOf: (split: Tested) => ArrayLike<number>) => number,
): Figure {
  const random = randomStream(`bootstrap/${purpose}`);
  const companies = [...new Set(splits.flatMap((split) => split.companies))];
  const rounds = Array.from({ length: bootstrapRounds }, () => {
    const times = new Map<string, number>();
    for (let draw = 0; draw < companies.length; draw += 1) {
      const company = companies[random.below(companies.length)]!;
      times.set(company, (times.get(company) ?? 0) + 1);
    }
    return figure((split) => split.companies.map((company) => times.get(company) ?? 0));
  }).filter((value) => Number.isFinite(value));
  const sorted = Float64Array.from(rounds).sort();
  return {
    value: figure((split) => ones(split.companies)),
    interval: [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)],
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
