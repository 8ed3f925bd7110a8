/** Platt scaling: probability = sigmoid(slope x logit + offset). The slope is kept positive, so that order stays. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const leastSlope = 0.05;
const iterations = 50;
const settled = 1e-9;

/** Maximum likelihood by Newton's method on predictions for rows that the model has not seen. */
export function fitCalibration(logits: ArrayLike<number>, labels: ArrayLike<number>): Calibration {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < iterations; round += 1) {
    const sums = newtonSums(logits, labels, slope, offset);
    const determinant = sums.ss * sums.oo - sums.so * sums.so;
    if (!(determinant > 1e-12)) break;
    const slopeStep = (sums.oo * sums.s - sums.so * sums.o) / determinant;
    const offsetStep = (sums.ss * sums.o - sums.so * sums.s) / determinant;
    slope -= slopeStep;
    offset -= offsetStep;
    if (Math.abs(slopeStep) + Math.abs(offsetStep) < settled) break;
  }
  return { slope: Math.max(slope, leastSlope), offset };
}

/** First (s, o) and second (ss, so, oo) derivatives of the loss by slope and offset. */
function newtonSums(logits: ArrayLike<number>, labels: ArrayLike<number>, slope: number, offset: number) {
  const sums = { s: 0, o: 0, ss: 0, so: 0, oo: 0 };
  for (let row = 0; row < logits.length; row += 1) {
    const logit = logits[row]!;
    const probability = sigmoid(slope * logit + offset);
    const error = probability - labels[row]!;
    const weight = probability * (1 - probability);
    sums.s += error * logit;
    sums.o += error;
    sums.ss += weight * logit * logit;
    sums.so += weight * logit;
    sums.oo += weight;
  }
  return sums;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

export function calibrated(logit: number, { slope, offset }: Calibration): number {
  return sigmoid(slope * logit + offset);
}
