import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../evaluation/figures';
import { packGraph } from '../graph/pack-graph';
import { PackSession } from '../graph/run-graph';
import { randomStream } from '../random';
import { fitCalibration } from './calibration';
import { percentileCurve } from './percentile-curve';
import { encode, quantileRamps, rampsBetween } from './ramps';
import { trainMembers } from './train-members';

describe('ramps', () => {
  it('run between distinct knots and never have width 0', () => {
    expect(rampsBetween(2, [0, 0, 1, 1, 3])).toEqual([
      { column: 2, from: 0, width: 1 },
      { column: 2, from: 1, width: 2 },
    ]);
  });

  it('encode unknown values as the reference', () => {
    const ramps = rampsBetween(0, [0, 10, 20]);
    expect([...encode([[15], [Number.NaN], [-4]], ramps, [5])]).toEqual([1, 0.5, 0.5, 0, 0, 0]);
  });

  it('follow the quantiles of what is known', () => {
    const values = [...Array.from({ length: 1001 }, (_, index) => index), Number.NaN];
    const ramps = quantileRamps(0, values, [0, 500]);
    expect(ramps[0]!.from).toBeCloseTo(5);
    expect(ramps.at(-1)!.from + ramps.at(-1)!.width).toBeCloseTo(500);
  });
});

describe('percentile curve', () => {
  it('gives equal values their middle rank', () => {
    const { values, ranks } = percentileCurve([
      ...new Array<number>(50).fill(0),
      ...Array.from({ length: 51 }, (_, index) => index),
    ]);
    expect(values[0]).toBe(0);
    expect(ranks[0]).toBeCloseTo(25, -1);
    expect(ranks.at(-1)).toBe(100);
    expect(values.every((value, index) => index === 0 || value > values[index - 1]!)).toBe(true);
  });
});

describe('calibration', () => {
  it('finds slope and offset of logits that are twice too bold', () => {
    const random = randomStream('calibration');
    const logits = Array.from({ length: 20_000 }, () => random.normal() * 3);
    const labels = logits.map((logit) => (random.next() < 1 / (1 + Math.exp(-(logit / 2 + 0.5))) ? 1 : 0));
    const { slope, offset } = fitCalibration(logits, labels);
    expect(slope).toBeCloseTo(0.5, 1);
    expect(offset).toBeCloseTo(0.5, 1);
  });
});

describe('member networks', () => {
  const random = randomStream('members');
  const rows = Array.from({ length: 600 }, () => [random.next(), random.next()]);
  // Good where both are high; the second also says something that its direction must not learn.
  const labels = rows.map(([one, other]) => (one! > 0.5 && (other! > 0.5 || other! < 0.1) ? 1 : 0));
  const ramps = [0, 1].flatMap((column) =>
    quantileRamps(
      column,
      rows.map((row) => row[column]!),
      [0, 1],
    ),
  );
  const all = rows.map((_, row) => row);
  const train = () =>
    trainMembers({
      purpose: 'test',
      units: encode(rows, ramps, [0.5, 0.5]),
      unitCount: ramps.length,
      labels,
      signs: { areEnforced: true, ofUnits: ramps.map(() => 1) },
      members: [0, 1].map((group) => ({
        group,
        learnsFrom: all.slice(0, 400),
        stopsBy: all.slice(400),
        targets: labels,
      })),
      settings: {
        members: 2,
        teacherShare: 0,
        firstLayer: 8,
        secondLayer: 4,
        steps: 120,
        batchRows: 200,
        learningRate: 0.06,
        decay: 1e-4,
        skipDecay: 1e-4,
      },
    });
  const trained = train();

  it('learn an interaction and keep the direction', () => {
    const [{ weights, logits }] = trained as [(typeof trained)[0]];
    expect(areaUnderCurve(logits.slice(400), labels.slice(400))).toBeGreaterThan(0.85);
    for (const name of ['skip', 'first', 'second', 'last'] as const)
      expect(Math.min(...weights[name])).toBeGreaterThanOrEqual(0);
  });

  it('say the same in the graph as in training', async () => {
    const session = await PackSession.open(
      packGraph({
        name: 'test',
        inputs: [0, 1].map(() => ({ reference: 0.5, range: [0, 1] as const })),
        heads: [
          {
            ramps,
            members: trained.map(({ weights }) => weights),
            firstLayer: 8,
            secondLayer: 4,
            calibration: { slope: 1, offset: 0 },
            rank: { contextWeights: ramps.map(() => 0), percentile: { values: [-10, 10], ranks: [0, 100] } },
          },
        ],
        items: [{ ramps: [{ column: 0, from: 0, width: 1 }], weights: [1], offset: 0 }],
        composites: [],
        scoreWeights: [1, 0],
        interval: { scale: 0, power: 0.5, ownVariance: [0, 0], sharedDeviation: [0, 0] },
      }),
    );
    const results = await session.run(rows);
    results.forEach(({ probability }, row) => {
      const logit = trained.reduce((sum, { logits }) => sum + logits[row]!, 0) / trained.length;
      expect(probability[0]).toBeCloseTo(1 / (1 + Math.exp(-logit)), 5);
    });
  });

  it('come out the same, byte for byte, when trained again', () => {
    expect(train().map(({ weights }) => weights)).toEqual(trained.map(({ weights }) => weights));
  });
});
