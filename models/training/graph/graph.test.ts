import { describe, expect, it } from 'vitest';
import { activationBounds } from '../network/member-network';
import type { MemberWeights } from '../network/train-members';
import { decodeModel, opset } from './onnx-format';
import { packGraph, type PackPlan } from './pack-graph';
import { PackSession } from './run-graph';

/** One input in a head without hidden worth: the logit is the skip weight times the ramp. */
const plainMember = (weight: number): MemberWeights => ({
  skip: Float32Array.of(weight),
  first: new Float32Array(4),
  firstBias: new Float32Array(4),
  second: new Float32Array(16),
  secondBias: new Float32Array(4),
  last: new Float32Array(4),
  lastBias: Float32Array.of(0),
});

const plan: PackPlan = {
  name: 'toy',
  inputs: [
    { reference: 5, range: [0, 10] },
    { reference: 1, range: [0, 4] },
  ],
  heads: [
    {
      ramps: [{ column: 0, from: 0, width: 10 }],
      members: [plainMember(1), plainMember(3)],
      firstLayer: 4,
      secondLayer: 4,
      calibration: { slope: 2, offset: -1 },
      rank: { contextWeights: [0], percentile: { values: [0, 1, 2], ranks: [0, 80, 100] } },
    },
  ],
  items: [{ ramps: [{ column: 1, from: 0, width: 2 }], weights: [-0.5], offset: 1 }],
  composites: [
    { weights: [0.5, 0.5] },
    { weights: [0, 1], percentile: { values: [50, 100], ranks: [10, 90] } },
  ],
  scoreWeights: [0.75, 0.25],
  interval: { scale: 2, power: 0.5, ownVariance: [9, 0], sharedDeviation: [0, 4] },
};

describe('the graph of a pack', () => {
  it('gives the score, groups, probability and interval that the plan says', async () => {
    const session = await PackSession.open(packGraph(plan));
    const [full] = await session.run([[5, 1]]);
    // Mean logit 1 is rank 80; the item is 100 x (1 - 0.5 x 0.5) = 75.
    expect(full!.groups).toEqual([80, 75, 77.5, 50]);
    expect(full!.score).toBeCloseTo(78.75, 4);
    expect(full!.probability[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
    // Members have logits 0.5 and 1.5: ranks 40 and 90, so 25 points from their mean.
    expect(full!.interval[0]).toBeCloseTo(78.75 - 2 * 0.75 * 25, 3);
    expect(full!.interval[1]).toBe(100);
  });

  it('counts what is not answered as the reference and widens only the interval', async () => {
    const session = await PackSession.open(packGraph(plan));
    const [full, first, second, both] = await session.run([
      [5, 1],
      [Number.NaN, 1],
      [5, Number.NaN],
      [Number.NaN, Number.NaN],
    ]);
    for (const result of [first, second, both]) expect(result!.score).toBe(full!.score);
    const spread = (0.75 * 25) ** 2;
    expect(full!.score - first!.interval[0]).toBeCloseTo(2 * Math.sqrt(spread + 9), 3);
    expect(full!.score - second!.interval[0]).toBeCloseTo(2 * Math.sqrt(spread + 16), 3);
    expect(full!.score - both!.interval[0]).toBeCloseTo(2 * Math.sqrt(spread + 25), 3);
  });

  it('takes values beyond the range, infinite ones too, as its ends', async () => {
    const session = await PackSession.open(packGraph(plan));
    const [low, beyond, high, infinite] = await session.run([
      [0, 0],
      [-1e30, -5],
      [10, 4],
      [Number.POSITIVE_INFINITY, 1e30],
    ]);
    expect(beyond).toEqual(low);
    expect(infinite).toEqual(high);
  });

  it('is the ONNX that was meant', () => {
    const model = decodeModel(packGraph(plan)) as {
      opsetImport: { version: number }[];
      graph: { name: string; input: { name: string }[]; output: { name: string }[] };
    };
    expect(model.opsetImport[0]?.version).toBe(opset);
    expect(model.graph.name).toBe('toy');
    expect(model.graph.input.map(({ name }) => name)).toEqual(['features']);
    expect(model.graph.output.map(({ name }) => name)).toEqual([
      'score',
      'groups',
      'probability',
      'interval',
    ]);
  });

  it('has activations that rise everywhere', () => {
    const { low, high } = activationBounds(16);
    low.forEach((bound, index) => expect(bound).toBeLessThan(high[index]!));
  });
});
