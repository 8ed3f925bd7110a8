import type { Direction } from '../../../src/domain/pack/manifest';
import type { HeadPlan, InputPlan, RankScale } from '../graph/head-wires';
import type { IntervalPlan, ItemPlan, PackPlan } from '../graph/pack-graph';
import { catalogueEntry } from '../heads/company-features';
import type { Ensemble, LearnedHead } from '../heads/learn-head';
import type { PercentileCurve } from '../network/percentile-curve';
import { inputsOf, partsOf, type Item, type PackSpec } from './pack-spec';

/** A head and which of its ensembles to put into the graph. */
export interface ChosenEnsemble {
  readonly learned: LearnedHead;
  readonly ensemble: Ensemble;
  readonly rank: RankScale;
}

export interface Assembly {
  readonly spec: PackSpec;
  readonly references: readonly number[];
  readonly heads: readonly ChosenEnsemble[];
  readonly percentileOfComposite: Readonly<Record<string, PercentileCurve>>;
  readonly interval: IntervalPlan;
}

/** Everything that the graph is written from. */
export function assemble({ spec, references, heads, percentileOfComposite, interval }: Assembly): PackPlan {
  const inputs = inputsOf(spec);
  const parts = partsOf(spec);
  const weightsOver = (weights: Readonly<Record<string, number>>) => parts.map((part) => weights[part] ?? 0);
  return {
    name: spec.id,
    inputs: inputPlans(inputs, references),
    heads: heads.map((chosen) => headPlan(chosen, inputs)),
    items: spec.items.map((item) => itemPlan(item, inputs)),
    composites: spec.composites.map(({ id, parts: mixed }) => ({
      weights: weightsOver(mixed),
      ...(percentileOfComposite[id] && { percentile: percentileOfComposite[id] }),
    })),
    scoreWeights: weightsOver(spec.scoreWeights),
    interval,
  };
}

export function inputPlans(inputs: readonly string[], references: readonly number[]): readonly InputPlan[] {
  return inputs.map((id, index) => ({ reference: references[index]!, range: catalogueEntry(id).range }));
}

function headPlan({ learned, ensemble, rank }: ChosenEnsemble, inputs: readonly string[]): HeadPlan {
  return { ...ensemblePlan(learned, ensemble, inputs), rank };
}

/** A head without its rank; `inputs` are those of the graph that it stands in. */
export function ensemblePlan(
  { head, ramps }: LearnedHead,
  ensemble: Ensemble,
  inputs: readonly string[],
): Omit<HeadPlan, 'rank'> {
  return {
    ramps: ramps.map((ramp) => ({ ...ramp, column: inputs.indexOf(head.inputs[ramp.column]!.id) })),
    members: ensemble.members.map(({ weights }) => weights),
    firstLayer: head.settings.firstLayer,
    secondLayer: head.settings.secondLayer,
    calibration: ensemble.calibration,
  };
}

/** The credit curve of each input becomes ramps; where more is worse, the curve counts down from 1. */
function itemPlan(item: Item, inputs: readonly string[]): ItemPlan {
  const steps = item.inputs.flatMap(({ id, weight, curve }) => {
    const sign = catalogueEntry(id).direction < 0 ? -1 : 1;
    return curve.slice(1).map(([to, credit], index) => {
      const [from, before] = curve[index]!;
      const ramp = { column: inputs.indexOf(id), from, width: to - from };
      return { ramp, weight: sign * weight * (credit - before) };
    });
  });
  const offset = item.inputs
    .filter(({ id }) => catalogueEntry(id).direction < 0)
    .reduce((sum, { weight }) => sum + weight, 0);
  return { ramps: steps.map(({ ramp }) => ramp), weights: steps.map(({ weight }) => weight), offset };
}

/** What the pack promises of an input: the catalogue's direction, unless a head had to free it. */
export function promisedDirection(spec: PackSpec, id: string): Direction {
  const { direction } = catalogueEntry(id);
  const inHeads = spec.heads.flatMap(({ inputs }) => inputs.filter((input) => input.id === id));
  return inHeads.every((input) => input.direction === direction) ? direction : 0;
}
