import { solve } from '../challengers/logistic-regression';
import { logitGraph, type RankScale } from '../graph/head-wires';
import { runLogits } from '../graph/run-graph';
import type { Ensemble, LearnedHead } from '../heads/learn-head';
import { percentileCurve, type PercentileCurve } from '../network/percentile-curve';
import { encode } from '../network/ramps';
import { ensemblePlan, inputPlans } from './assemble';

/** Holds back weights of context that few rows tell apart. */
const ridge = 1;

/** Logits of rows in the head's own inputs, through the graph as the app runs it. */
export async function logitsOf(
  learned: LearnedHead,
  ensemble: Ensemble,
  rows: readonly (readonly number[])[],
  references: readonly number[],
): Promise<Float32Array> {
  const inputs = learned.head.inputs.map(({ id }) => id);
  return runLogits(logitGraph(inputPlans(inputs, references), ensemblePlan(learned, ensemble, inputs)), rows);
}

/** Least squares of the logit on the context alone, and the distribution of what is left over. */
export async function rankScale(
  learned: LearnedHead,
  ensemble: Ensemble,
  population: readonly (readonly number[])[],
  references: readonly number[],
): Promise<RankScale> {
  const logits = await logitsOf(learned, ensemble, population, references);
  const { ramps, head } = learned;
  const isContext = ramps.map(({ column }) => head.inputs[column]!.context === true);
  const context = unitRows(learned, population, references).map((units) =>
    units.filter((_, ramp) => isContext[ramp]),
  );
  const found = leastSquares(context, logits);
  let next = 0;
  const contextWeights = isContext.map((is) => (is ? found[next++]! : 0));
  const scale = { contextWeights, percentile: { values: [0, 1], ranks: [0, 100] } };
  return {
    contextWeights,
    percentile: percentileCurve(withoutContext(learned, scale, population, logits, references)),
  };
}

/** A head with the scales of all its ensembles in one reference population. */
export interface RankedHead {
  readonly learned: LearnedHead;
  readonly references: readonly number[];
  readonly shipped: RankScale;
  /** In the order of `learned.heldOut`. */
  readonly heldOut: readonly RankScale[];
}

export async function rankHead(
  learned: LearnedHead,
  population: readonly (readonly number[])[],
  references: readonly number[],
): Promise<RankedHead> {
  const scaleOf = (ensemble: Ensemble) => rankScale(learned, ensemble, population, references);
  const heldOut = await Promise.all(learned.heldOut.map(({ ensemble }) => scaleOf(ensemble)));
  return { learned, references, shipped: await scaleOf(learned.shipped), heldOut };
}

/** Rank 0 to 100 of a value in a distribution. */
export function rankIn({ values, ranks }: PercentileCurve, value: number): number {
  const above = values.findIndex((one) => one >= value);
  if (above === 0) return ranks[0]!;
  if (above < 0) return ranks.at(-1)!;
  const share = (value - values[above - 1]!) / (values[above]! - values[above - 1]!);
  return ranks[above - 1]! + share * (ranks[above]! - ranks[above - 1]!);
}

/** For each split the ranks of the rows that it tests, by the ensemble that has not seen them. */
export function heldOutRanks({ learned, references, heldOut }: RankedHead): readonly Float64Array[] {
  const { table } = learned;
  return learned.heldOut.map(({ split, ensemble }, index) => {
    const scale = heldOut[index]!;
    const rows = split.test.map((row) => table.rows[row]!);
    const logits = split.test.map((row) => ensemble.logits[row]!);
    const left = withoutContext(learned, scale, rows, logits, references);
    return left.map((value) => rankIn(scale.percentile, value));
  });
}

/** Logits less what the context explains. */
export function withoutContext(
  learned: LearnedHead,
  { contextWeights }: RankScale,
  rows: readonly (readonly number[])[],
  logits: ArrayLike<number>,
  references: readonly number[],
): Float64Array {
  const units = unitRows(learned, rows, references);
  return Float64Array.from(
    units,
    (row, index) => logits[index]! - row.reduce((sum, unit, ramp) => sum + unit * contextWeights[ramp]!, 0),
  );
}

function unitRows(
  { ramps }: LearnedHead,
  rows: readonly (readonly number[])[],
  references: readonly number[],
): number[][] {
  const units = encode(rows, ramps, references);
  return rows.map((_, row) => [...units.subarray(row * ramps.length, (row + 1) * ramps.length)]);
}

/** Weights of the columns; a constant is fitted and left to the ranks. */
function leastSquares(rows: readonly (readonly number[])[], targets: ArrayLike<number>): readonly number[] {
  const width = (rows[0]?.length ?? 0) + 1;
  const products = Array.from({ length: width }, (_, one) =>
    Array.from({ length: width }, (__, other): number => (one === other && one > 0 ? ridge : 0)),
  );
  const right = new Array<number>(width).fill(0);
  rows.forEach((row, index) => {
    const extended = [1, ...row];
    extended.forEach((value, one) => {
      right[one] = right[one]! + value * targets[index]!;
      extended.forEach((other, column) => (products[one]![column] = products[one]![column]! + value * other));
    });
  });
  return solve(products, right).slice(1);
}
