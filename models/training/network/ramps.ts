/**
 * A unit of the piecewise-linear encoding: u = clip((x - from) / width, 0, 1). Sums of ramps with weights of one sign
 * are exactly monotone, also in float32, because each step of the sum is.
 */
export interface Ramp {
  /** Column of the input. */
  readonly column: number;
  readonly from: number;
  readonly width: number;
}

/** Shares of the population at which the encoding may bend. The outer half percents are flat: nobody is beyond them. */
const knotShares = [0.005, 0.04, 0.12, 0.25, 0.4, 0.55, 0.7, 0.83, 0.93, 0.995];

/** Ramps between neighbouring quantiles of the known values. Knots use inputs only, never outcomes. */
export function quantileRamps(
  column: number,
  values: readonly number[],
  range: readonly [number, number],
): Ramp[] {
  const known = values.filter((value) => !Number.isNaN(value)).map((value) => clip(value, range));
  const sorted = Float64Array.from(known).sort();
  return rampsBetween(
    column,
    knotShares.map((share) => quantileOfSorted(sorted, share)),
  );
}

/** Equal neighbours are one knot; steps below a millionth of the spread would only magnify rounding. */
export function rampsBetween(column: number, knots: readonly number[]): Ramp[] {
  const least = (knots.at(-1)! - knots[0]!) * 1e-6;
  const distinct = knots.filter((knot, index) => index === 0 || knot - knots[index - 1]! > least);
  return distinct
    .slice(1)
    .map((to, index) => ({ column, from: distinct[index]!, width: to - distinct[index]! }));
}

/** Linear interpolation between order statistics. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}

export function clip(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

/** Row-major matrix of units, rows x ramps. Unknown values count as the reference. */
export function encode(
  rows: readonly (readonly number[])[],
  ramps: readonly Ramp[],
  references: readonly number[],
): Float32Array {
  const units = new Float32Array(rows.length * ramps.length);
  rows.forEach((row, rowIndex) =>
    ramps.forEach(({ column, from, width }, rampIndex) => {
      const value = Number.isNaN(row[column]!) ? references[column]! : row[column]!;
      units[rowIndex * ramps.length + rampIndex] = clip((value - from) / width, [0, 1]);
    }),
  );
  return units;
}
