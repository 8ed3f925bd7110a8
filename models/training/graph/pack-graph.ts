import type { PercentileCurve } from '../network/percentile-curve';
import type { Ramp } from '../network/ramps';
import { GraphBuilder, type Wire } from './graph-builder';
import {
  clipPoints,
  column,
  filledInputs,
  headWires,
  percentileWire,
  rampWire,
  type HeadPlan,
  type HeadWires,
  type InputPlan,
} from './head-wires';

/** A prior item: 100 x (offset + sum of weight x ramp), between 0 and 100 by construction. */
export interface ItemPlan {
  readonly ramps: readonly Ramp[];
  readonly weights: readonly number[];
  readonly offset: number;
}

/** A group for display: weights over heads and items, and a distribution where it is shown as a percentile. */
export interface CompositePlan {
  readonly weights: readonly number[];
  readonly percentile?: PercentileCurve;
}

export interface IntervalPlan {
  /** Half width = scale x (spread of the ensemble + sum of own + (sum of shared)^2)^power, over what is missing. */
  readonly scale: number;
  /** Below 1/2 where missing answers widen the range less the more of them there are: scores end at 0 and 100. */
  readonly power: number;
  /** For each input, points squared: what it adds by itself. */
  readonly ownVariance: readonly number[];
  /** For each input, points: what it adds together with others, because good answers come together. */
  readonly sharedDeviation: readonly number[];
}

export interface PackPlan {
  readonly name: string;
  readonly inputs: readonly InputPlan[];
  readonly heads: readonly HeadPlan[];
  readonly items: readonly ItemPlan[];
  readonly composites: readonly CompositePlan[];
  /** Over heads, then items; they sum to 1. */
  readonly scoreWeights: readonly number[];
  readonly interval: IntervalPlan;
}

/** The graph of a pack, batch first; see "Model packs" in the design for its contract. */
export function packGraph(plan: PackPlan): Uint8Array {
  const graph = new GraphBuilder();
  const missing = graph.apply('IsNaN', ['features']);
  const filled = filledInputs(graph, plan.inputs, missing);
  const heads = plan.heads.map((head) => headWires(graph, head, filled));
  const items = itemsWire(graph, plan.items, filled);
  const parts = graph.concatenate([...heads.map((head) => head.score), items]);
  const score = graph.matrixProduct(parts, column(graph, plan.scoreWeights));
  const groups = graph.concatenate([
    parts,
    ...plan.composites.map((one) => compositeWire(graph, one, parts)),
  ]);
  const half = halfWidth(graph, plan, heads, missing);
  graph.name(graph.apply('Squeeze', [score, graph.wholes([1])]), 'score');
  graph.name(groups, 'groups');
  graph.name(graph.concatenate(heads.map((head) => head.probability)), 'probability');
  graph.name(intervalWire(graph, score, half), 'interval');
  return graph.model(
    plan.name,
    [{ name: 'features', shape: ['rows', plan.inputs.length] }],
    [
      { name: 'score', shape: ['rows'] },
      { name: 'groups', shape: ['rows', plan.heads.length + plan.items.length + plan.composites.length] },
      { name: 'probability', shape: ['rows', plan.heads.length] },
      { name: 'interval', shape: ['rows', 2] },
    ],
  );
}

/** All items in one product: each has its own column, and zeros for the ramps of the others. */
function itemsWire(graph: GraphBuilder, items: readonly ItemPlan[], filled: Wire): Wire {
  const ramps = items.flatMap((item) => item.ramps);
  const weights = items.flatMap((item, own) =>
    item.weights.flatMap((weight) => items.map((_, other) => (other === own ? weight * 100 : 0))),
  );
  const weighted = graph.matrixProduct(
    rampWire(graph, ramps, filled),
    graph.floats(weights, [ramps.length, items.length]),
  );
  const offsets = graph.floats(
    items.map(({ offset }) => offset * 100),
    [1, items.length],
  );
  return clipPoints(graph, graph.add(weighted, offsets));
}

function compositeWire(graph: GraphBuilder, composite: CompositePlan, parts: Wire): Wire {
  const mixed = graph.matrixProduct(parts, column(graph, composite.weights));
  return composite.percentile === undefined
    ? clipPoints(graph, mixed)
    : percentileWire(graph, mixed, composite.percentile);
}

function halfWidth(graph: GraphBuilder, plan: PackPlan, heads: readonly HeadWires[], missing: Wire): Wire {
  const spreads = graph.concatenate(heads.map((head) => head.spread));
  const squaredWeights = plan.scoreWeights.slice(0, heads.length).map((weight) => weight ** 2);
  const ensemble = graph.matrixProduct(spreads, column(graph, squaredWeights));
  const unanswered = graph.apply('Cast', [missing], { to: 1 });
  const own = graph.matrixProduct(unanswered, column(graph, plan.interval.ownVariance));
  const shared = graph.matrixProduct(unanswered, column(graph, plan.interval.sharedDeviation));
  const variance = graph.add(graph.add(ensemble, own), graph.multiply(shared, shared));
  const root = graph.apply('Pow', [variance, graph.scalar(plan.interval.power)]);
  return graph.multiply(root, graph.scalar(plan.interval.scale));
}

function intervalWire(graph: GraphBuilder, score: Wire, half: Wire): Wire {
  return clipPoints(graph, graph.concatenate([graph.subtract(score, half), graph.add(score, half)]));
}
