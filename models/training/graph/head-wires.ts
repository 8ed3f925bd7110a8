import { activationBounds } from '../network/member-network';
import type { PercentileCurve } from '../network/percentile-curve';
import type { Ramp } from '../network/ramps';
import type { MemberWeights } from '../network/train-members';
import { GraphBuilder, type Wire } from './graph-builder';

export interface InputPlan {
  readonly reference: number;
  readonly range: readonly [number, number];
}

/**
 * How a logit becomes a score: what the context alone explains is taken off, and the rest is ranked in the reference
 * population. So the score compares with companies of like size and industry, as the context inputs promise, while the
 * probability keeps everything.
 */
export interface RankScale {
  /** For each ramp of the head; 0 where it is not context. */
  readonly contextWeights: readonly number[];
  readonly percentile: PercentileCurve;
}

/** A learned head: an ensemble of small networks over its own ramps. Columns of ramps are columns of the pack. */
export interface HeadPlan {
  readonly ramps: readonly Ramp[];
  readonly members: readonly MemberWeights[];
  readonly firstLayer: number;
  readonly secondLayer: number;
  /** Probability = sigmoid(slope x mean logit + offset). */
  readonly calibration: { readonly slope: number; readonly offset: number };
  readonly rank: RankScale;
}

export interface HeadWires {
  readonly score: Wire;
  readonly probability: Wire;
  /** Variance of the head's score over its members, points squared. */
  readonly spread: Wire;
}

export function headWires(graph: GraphBuilder, head: HeadPlan, filled: Wire): HeadWires {
  const units = rampWire(graph, head.ramps, filled);
  const logits = memberLogitWires(graph, head, units);
  const logit = graph.mean(logits, 0, 0);
  const { slope, offset } = head.calibration;
  const calibrated = graph.add(graph.multiply(logit, graph.scalar(slope)), graph.scalar(offset));
  const { contextWeights, percentile } = head.rank;
  const context = graph.matrixProduct(units, column(graph, contextWeights));
  const memberScores = percentileWire(graph, graph.subtract(logits, context), percentile);
  const apart = graph.subtract(memberScores, graph.mean(memberScores, 0, 1));
  return {
    score: percentileWire(graph, graph.subtract(logit, context), percentile),
    probability: graph.apply('Sigmoid', [calibrated]),
    spread: graph.mean(graph.multiply(apart, apart), 0, 0),
  };
}

/** All members at once: [rows, units] x [members, units, width] broadcasts to [members, rows, width]. */
function memberLogitWires(graph: GraphBuilder, head: Omit<HeadPlan, 'rank'>, units: Wire): Wire {
  const { members, firstLayer, secondLayer, ramps } = head;
  const stack = (name: keyof MemberWeights, dims: readonly number[]) =>
    graph.floats(
      members.flatMap((member) => [...member[name]]),
      [members.length, ...dims],
    );
  const layer = (input: Wire, weights: Wire, bias: Wire, width: number) => {
    const { low, high } = activationBounds(width);
    const summed = graph.add(graph.matrixProduct(input, weights), bias);
    return graph.clip(summed, graph.floats(low, [1, 1, width]), graph.floats(high, [1, 1, width]));
  };
  const first = layer(
    units,
    stack('first', [ramps.length, firstLayer]),
    stack('firstBias', [1, firstLayer]),
    firstLayer,
  );
  const second = layer(
    first,
    stack('second', [firstLayer, secondLayer]),
    stack('secondBias', [1, secondLayer]),
    secondLayer,
  );
  const deep = graph.matrixProduct(second, stack('last', [secondLayer, 1]));
  const direct = graph.matrixProduct(units, stack('skip', [ramps.length, 1]));
  return graph.add(graph.add(deep, direct), stack('lastBias', [1, 1]));
}

/** Rank of a value in a distribution, 0 to 100, for a wire whose last dimension is 1. */
export function percentileWire(graph: GraphBuilder, value: Wire, { values, ranks }: PercentileCurve): Wire {
  const steps = values.slice(1).map((to, index) => ({ from: values[index]!, width: to - values[index]! }));
  const rises = ranks.slice(1).map((rank, index) => rank - ranks[index]!);
  const shifted = graph.subtract(
    value,
    graph.floats(
      steps.map(({ from }) => from),
      [steps.length],
    ),
  );
  const ramps = graph.clipUnit(
    graph.multiply(
      shifted,
      graph.floats(
        steps.map(({ width }) => 1 / width),
        [steps.length],
      ),
    ),
  );
  const ranked = graph.matrixProduct(ramps, graph.floats(rises, [steps.length, 1]));
  return clipPoints(graph, graph.add(ranked, graph.scalar(ranks[0]!)));
}

/** Graph of the mean logit of a head alone, output `logits`; its inputs are the head's own. */
export function logitGraph(inputs: readonly InputPlan[], head: Omit<HeadPlan, 'rank'>): Uint8Array {
  const graph = new GraphBuilder();
  const filled = filledInputs(graph, inputs, graph.apply('IsNaN', ['features']));
  const logits = memberLogitWires(graph, head, rampWire(graph, head.ramps, filled));
  const mean = graph.mean(logits, 0, 0);
  graph.name(graph.apply('Squeeze', [mean, graph.wholes([1])]), 'logits');
  return graph.model(
    'logits',
    [{ name: 'features', shape: ['rows', inputs.length] }],
    [{ name: 'logits', shape: ['rows'] }],
  );
}

/** Unknown counts as the reference company, and everything beyond the range as its end. */
export function filledInputs(graph: GraphBuilder, inputs: readonly InputPlan[], missing: Wire): Wire {
  const row = (values: readonly number[]) => graph.floats(values, [1, values.length]);
  const filled = graph.apply('Where', [missing, row(inputs.map(({ reference }) => reference)), 'features']);
  return graph.clip(
    filled,
    row(inputs.map(({ range }) => range[0])),
    row(inputs.map(({ range }) => range[1])),
  );
}

export function rampWire(graph: GraphBuilder, ramps: readonly Ramp[], filled: Wire): Wire {
  const values = graph.apply('Gather', [filled, graph.wholes(ramps.map(({ column }) => column))], {
    axis: 1,
  });
  const shifted = graph.subtract(
    values,
    graph.floats(
      ramps.map(({ from }) => from),
      [1, ramps.length],
    ),
  );
  return graph.clipUnit(
    graph.multiply(
      shifted,
      graph.floats(
        ramps.map(({ width }) => 1 / width),
        [1, ramps.length],
      ),
    ),
  );
}

export function clipPoints(graph: GraphBuilder, points: Wire): Wire {
  return graph.apply('Clip', [points, graph.scalar(0), graph.scalar(100)]);
}

export function column(graph: GraphBuilder, values: readonly number[]): Wire {
  return graph.floats(values, [values.length, 1]);
}
