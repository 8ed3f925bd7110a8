import { fitCalibration } from '../network/calibration';
import { quantileOfSorted } from '../network/ramps';
import { randomStream } from '../random';

/** Area under the ROC curve: the chance that a random positive stands above a random negative; ties count half. */
export function areaUnderCurve(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = Array.from(scores, (_, row) => row).sort((one, other) => scores[one]! - scores[other]!);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end += 1;
    for (let place = start; place < end; place += 1)
      if (labels[order[place]!] === 1) {
        rankSum += (start + end + 1) / 2;
        positives += 1;
      }
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}

/** Mean squared error of probabilities. */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row += 1) sum += (probabilities[row]! - labels[row]!) ** 2;
  return sum / labels.length;
}

/** 1 where probabilities are neither too bold (below 1) nor too timid (above 1). */
export function calibrationSlope(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  const logits = Array.from(probabilities, (probability) => logitOf(probability));
  return fitCalibration(logits, labels).slope;
}

/** Mean distance between stated and found shares in ten groups of equal size. */
export function calibrationError(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  const groups = 10;
  const order = Array.from(probabilities, (_, row) => row).sort(
    (one, other) => probabilities[one]! - probabilities[other]!,
  );
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
}

function logitOf(probability: number): number {
  const inside = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(inside / (1 - inside));
}

export interface Figure {
  readonly value: number;
  /** 95 % bootstrap interval over companies. */
  readonly interval: readonly [number, number];
}

const bootstrapRounds = 400;

type Measure = (values: ArrayLike<number>, labels: ArrayLike<number>) => number;

/** A measure with its interval: rows are drawn again with replacement, each row being one company. */
export function withInterval(
  measure: Measure,
  values: ArrayLike<number>,
  labels: ArrayLike<number>,
  purpose: string,
): Figure {
  const random = randomStream(`bootstrap/${purpose}`);
  const rounds = Float64Array.from({ length: bootstrapRounds }, () => {
    const drawn = Array.from({ length: labels.length }, () => random.below(labels.length));
    return measure(
      drawn.map((row) => values[row]!),
      drawn.map((row) => labels[row]!),
    );
  }).sort();
  return {
    value: measure(values, labels),
    interval: [quantileOfSorted(rounds, 0.025), quantileOfSorted(rounds, 0.975)],
  };
}
