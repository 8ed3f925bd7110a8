import { sigmoid } from '../network/calibration';

/** Standardised inputs with a ridge penalty, fitted by Newton's method. Unknown values count as the mean. */
export interface LogisticModel {
  readonly predict: (row: readonly number[]) => number;
}

const ridge = 1;
const rounds = 25;
/** Ratios have long tails: beyond three deviations they would decide alone. */
const tail = 3;

export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly number[]): LogisticModel {
  const scales = rows[0]!.map((_, column) => robustScale(rows.map((row) => row[column]!)));
  const standardise = (row: readonly number[]) => [
    1,
    ...row.map((value, column) => {
      const { centre, spread } = scales[column]!;
      return Number.isNaN(value) ? 0 : Math.min(Math.max((value - centre) / spread, -tail), tail);
    }),
  ];
  const weights = newton(rows.map(standardise), labels);
  return { predict: (row) => sigmoid(dot(weights, standardise(row))) };
}

function robustScale(values: readonly number[]): { readonly centre: number; readonly spread: number } {
  const known = values.filter((value) => Number.isFinite(value)).sort((one, other) => one - other);
  const at = (share: number) => known[Math.floor(share * (known.length - 1))] ?? 0;
  const spread = (at(0.84) - at(0.16)) / 2;
  const deviation = Math.sqrt(
    known.reduce((sum, value) => sum + (value - at(0.5)) ** 2, 0) / Math.max(known.length, 1),
  );
  return { centre: at(0.5), spread: spread > 0 ? spread : deviation || 1 };
}

/** The constant at index 0 is not held back. */
const penalty = (index: number): number => (index === 0 ? 1e-9 : ridge);

function newton(rows: readonly (readonly number[])[], labels: readonly number[]): readonly number[] {
  const size = rows[0]!.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight, index) => penalty(index) * weight);
    const curvature = weights.map((_, one) => weights.map((__, other) => (one === other ? penalty(one) : 0)));
    rows.forEach((row, index) => {
      const probability = sigmoid(dot(weights, row));
      const error = probability - labels[index]!;
      const weight = probability * (1 - probability);
      for (let one = 0; one < size; one += 1) {
        slope[one] = slope[one]! + error * row[one]!;
        for (let other = 0; other < size; other += 1)
          curvature[one]![other] = curvature[one]![other]! + weight * row[one]! * row[other]!;
      }
    });
    const step = solve(curvature, slope);
    weights = weights.map((weight, index) => weight - step[index]!);
  }
  return weights;
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * other[index]!, 0);

/** Gauss elimination with pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    const best = rows.reduce(
      (found, row, index) =>
        index > pivot && Math.abs(row[pivot]!) > Math.abs(rows[found]![pivot]!) ? index : found,
      pivot,
    );
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    rows.forEach((row, index) => {
      if (index === pivot) return;
      const factor = row[pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= rows.length; column += 1)
        row[column] = row[column]! - factor * rows[pivot]![column]!;
    });
  }
  return rows.map((row, index) => row[rows.length]! / row[index]!);
}
