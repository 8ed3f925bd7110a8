import { describe, expect, it } from 'vitest';
import { knownValue, unknownFor } from '../indicators/derived';
import type { GradingRule, PackInput, PackManifest } from '../pack/manifest';
import type { Feature } from './features';
import { type Model, type RowOutputs } from './model';
import { outsideSeen } from './outside-seen';
import { refusalOf } from './refusal';

const input = (id: string, seen?: readonly [number, number]): PackInput => ({
  id,
  unit: 'percent',
  range: [-1, 3],
  direction: 1,
  reference: 0,
  ...(seen ? { seen } : {}),
  parts: [],
});
const known = (id: string, value: number, seen?: readonly [number, number]): Feature => ({
  input: input(id, seen),
  found: knownValue(value),
});
const growth: Feature = {
  input: input('finance.salesGrowth'),
  found: unknownFor('account:revenue', 'account:totalAssets'),
};
const margin: Feature = { input: input('finance.operatingMargin'), found: unknownFor('account:revenue') };

/** Around 50; each unanswered input adds its points to both ends of the range. */
function modelThatWidensBy(points: readonly number[], gradingRule?: GradingRule): Model {
  const interval = (row: readonly number[]): [number, number] => {
    const width = row.reduce((sum, value, at) => sum + (Number.isNaN(value) ? (points[at] ?? 0) : 0), 1);
    return [50 - width, 50 + width];
  };
  return {
    manifest: { ...(gradingRule ? { gradingRule } : {}) } as PackManifest,
    run: (features, rows) => {
      const width = features.length / rows;
      const ends = Array.from({ length: rows }, (_, row) =>
        interval([...features.subarray(row * width, (row + 1) * width)]),
      );
      return Promise.resolve({
        score: new Float32Array(rows).fill(50),
        groups: new Float32Array(),
        probability: new Float32Array(),
        interval: Float32Array.from(ends.flat()),
      });
    },
  };
}
const row = (low: number, high: number): RowOutputs => ({
  score: 50,
  groups: [],
  probability: [],
  interval: [low, high],
});
const rule: GradingRule = { widestInterval: 20, mostOutsideSeen: 0.5 };

describe('a grade is refused', () => {
  it('beyond the widest range, to the hundredth, and never by a pack without a rule', async () => {
    const model = modelThatWidensBy([], rule);
    expect(await refusalOf(model, [], row(40, 60))).toBeUndefined();
    expect(await refusalOf(model, [], row(40, 60.01))).toMatchObject({
      reason: 'tooMuchUnknown',
      width: 2001,
      widest: 2000,
    });
    expect(await refusalOf(modelThatWidensBy([]), [], row(0, 100))).toBeUndefined();
  });

  it('with the questions that would narrow the range, the best first and none twice', async () => {
    const features = [growth, margin, known('finance.debtRatio', 1)];
    const asked = async (points: readonly number[]) =>
      await refusalOf(modelThatWidensBy(points, rule), features, row(10, 90));
    expect(await asked([20, 9, 10])).toMatchObject({ toAnswer: ['account:revenue', 'account:totalAssets'] });
    expect(await asked([0, 39, 0])).toMatchObject({ toAnswer: ['account:revenue'] });
  });

  it('where more of the values than allowed lie outside what the training data held', async () => {
    const model = modelThatWidensBy([], rule);
    const inside = known('finance.debtRatio', 0.5, [0, 1]);
    const outside = known('finance.salesGrowth', 2.5, [0, 1]);
    const unheld = known('finance.currentRatio', 2.5);
    expect(await refusalOf(model, [inside, outside, unheld], row(45, 55))).toBeUndefined();
    expect(await refusalOf(model, [inside, outside, { ...outside }], row(45, 55))).toEqual({
      reason: 'outsideSeen',
      outside: [
        { indicator: 'finance.salesGrowth', value: 2.5 },
        { indicator: 'finance.salesGrowth', value: 2.5 },
      ],
      of: 3,
    });
  });
});

describe('a value outside what the training data held', () => {
  it.each([
    ['at the end of what was seen', 1, [0, 1], 0],
    ['above', 1.01, [0, 1], 1],
    ['below', -0.01, [0, 1], 1],
    ['beyond the range, where the graph reads the end that was seen', 9, [0, 3], 0],
    ['with nothing on record', 9, undefined, 0],
  ] as const)('%s', (_, value, seen, count) => {
    expect(outsideSeen([known('finance.salesGrowth', value, seen)])).toHaveLength(count);
  });

  it('is never one that is not there', () => {
    expect(outsideSeen([{ ...growth, input: input('finance.salesGrowth', [1, 2]) }])).toEqual([]);
  });
});
