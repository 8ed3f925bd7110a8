import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { emptyDossier } from '../dossier/dossier';
import type { Model } from '../evaluation/model';
import { asHundredths } from '../grading/fixed-point';
import type { GradedResult } from '../result/comparison';
import type { PointsLine } from '../result/result';
import { comparePacks, goldenSummary, movedLines } from './compare-packs';
import { goldenDifference } from './golden-difference';
import type { GoldenVectors, PackInput, PackManifest } from './manifest';

const input = (id: string): PackInput => ({
  id,
  unit: 'percent',
  range: [0, 1],
  direction: 1,
  reference: 0.5,
  parts: [],
});

/** A pack that scores 100 times the mean of its inputs; unknown ones count as one half. */
function meanModel(ids: readonly string[]): Model {
  const manifest = {
    schema: 1,
    id: 'innovation-growth',
    version: ids.join('+'),
    inputs: ids.map(input),
    groups: [{ id: 'item', kind: 'item', label: { ko: '항목', en: 'item' } }],
    outcomes: [],
    scoreParts: [{ group: 'item', weight: 1, additive: true, inputs: ids }],
    referenceScore: 50,
  } as unknown as PackManifest;
  return {
    manifest,
    run(features, rows) {
      const scores = Array.from({ length: rows }, (_, row) => {
        const values = [...features.subarray(row * ids.length, (row + 1) * ids.length)];
        const sum = values.reduce((total, value) => total + (Number.isNaN(value) ? 0.5 : value), 0);
        return (100 * sum) / ids.length;
      });
      return Promise.resolve({
        score: Float32Array.from(scores),
        groups: Float32Array.from(scores),
        probability: new Float32Array(),
        interval: Float32Array.from(scores.flatMap((score) => [score, score])),
      });
    },
  };
}

const goldenRow = (features: readonly (number | null)[]) => ({
  features,
  score: 0,
  groups: [0],
  probability: [],
  interval: [0, 0] as const,
});
const golden: GoldenVectors = {
  tolerance: 0.001,
  rows: [goldenRow([1, 0]), goldenRow([0.5, 0.5]), goldenRow([1, null])],
};
const [growth, margin, debt] = [
  'finance.salesGrowth',
  'finance.operatingMargin',
  'finance.debtRatio',
] as const;

describe('two packs', () => {
  it('are compared on the golden rows of the first, whose inputs are found by name', async () => {
    const {
      golden: rows,
      onlyBefore,
      onlyAfter,
    } = await comparePacks([meanModel([growth, margin]), meanModel([debt, growth])], golden, emptyDossier);
    expect(rows).toEqual([
      { answered: 2, of: 2, before: { score: 5000, grade: 'fair' }, after: { score: 7500, grade: 'good' } },
      { answered: 2, of: 2, before: { score: 5000, grade: 'fair' }, after: { score: 5000, grade: 'fair' } },
      { answered: 1, of: 2, before: { score: 7500, grade: 'good' }, after: { score: 7500, grade: 'good' } },
    ]);
    expect(goldenSummary(rows)).toEqual({ moved: 1, largest: 2500 });
    expect([onlyBefore, onlyAfter]).toEqual([[margin], [debt]]);
  });

  it('both say what they say of the company, also that there is no grade', async () => {
    const dossier = { ...emptyDossier, answers: { 'company.name': known('빈 기업', typed) } };
    expect(
      await comparePacks([meanModel([growth]), meanModel([margin])], { ...golden, rows: [] }, dossier),
    ).toMatchObject({
      before: { status: 'notGraded', model: { version: growth } },
      after: { status: 'notGraded', model: { version: margin } },
    });
  });

  it('must have one purpose', async () => {
    const other = meanModel([growth]);
    const feasibility = { ...other, manifest: { ...other.manifest, id: 'business-feasibility' as const } };
    await expect(comparePacks([other, feasibility], golden, emptyDossier)).rejects.toThrow('one purpose');
  });
});

it('what moved is told by size, with what only one pack reads, and adds up', () => {
  const line = (indicator: string, points: number, state: 'known' | 'notApplicable' = 'known') =>
    ({ indicator, points, found: state === 'known' ? { state, value: 1 } : { state } }) as PointsLine;
  const result = (points: readonly PointsLine[]) =>
    ({ points, score: asHundredths(0) }) as unknown as GradedResult;
  const lines = movedLines(
    result([line('a', 300), line('b', -50), line('c', 20, 'notApplicable')]),
    result([line('a', 250), line('d', -400), line('b', -50)]),
  );
  expect(lines).toEqual([
    { indicator: 'd', before: undefined, after: -400, change: -400 },
    { indicator: 'a', before: 300, after: 250, change: -50 },
    { indicator: 'b', before: -50, after: -50, change: 0 },
  ]);
});

describe('golden rows', () => {
  const outputs = (scores: readonly number[]) => ({
    score: Float32Array.from(scores),
    groups: Float32Array.from(scores.map(() => 0)),
    probability: new Float32Array(),
    interval: Float32Array.from(scores.flatMap(() => [0, 0])),
  });

  it('are reproduced within the tolerance, or the worst one is named', () => {
    expect(goldenDifference(golden, outputs([0.0005, 0, -0.0005]))).toBeUndefined();
    expect(goldenDifference(golden, outputs([0.01, 0.5, 0]))).toEqual({ row: 2, by: 0.5 });
  });

  it('are not reproduced by what is not a number', () => {
    expect(goldenDifference(golden, outputs([0, 0, Number.NaN]))).toEqual({
      row: 3,
      by: Number.POSITIVE_INFINITY,
    });
  });
});
