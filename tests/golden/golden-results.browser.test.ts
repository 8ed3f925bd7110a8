import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../src/domain/evaluation/evaluate';
import { gradeOnly } from '../../src/domain/evaluation/explanation';
import { rowOf } from '../../src/domain/evaluation/model';
import { type GoldenVectors, packIds } from '../../src/domain/pack/manifest';
import type { GradedResult } from '../../src/domain/result/comparison';
import { loadModels, type Models } from '../../src/engine/worker/load-models';
import { goldenCompanies } from './companies';

/** The packs as the app loads them: signature and digests checked, on WebAssembly in a real browser. */
let models: Models;

beforeAll(async () => {
  const loaded = await loadModels(() => undefined);
  if (!loaded.ok) throw new Error(loaded.problem.code);
  models = loaded.value;
});

const goldenVectors = import.meta.glob<GoldenVectors>('../../models/*/golden.json', {
  eager: true,
  import: 'default',
});

describe.each(packIds)('golden vectors of %s', (pack) => {
  it('are reproduced on this device', async () => {
    const vectors = goldenVectors[`../../models/${pack}/golden.json`];
    if (!vectors) throw new Error('no golden vectors');
    const features = vectors.rows.flatMap((row) => row.features.map((value) => value ?? Number.NaN));
    const outputs = await models[pack].run(Float32Array.from(features), vectors.rows.length);
    vectors.rows.forEach((expected, at) => {
      const found = rowOf(outputs, at);
      const pairs = [
        [found.score, expected.score],
        ...found.groups.map((value, column) => [value, expected.groups[column]]),
        ...found.probability.map((value, column) => [value, expected.probability[column]]),
        ...found.interval.map((value, end) => [value, expected.interval[end]]),
      ] as [number, number][];
      for (const [value, golden] of pairs)
        expect(Math.abs(value - golden)).toBeLessThanOrEqual(vectors.tolerance);
    });
  });
});

/** What is there a moment earlier: no points, and nothing of the reference company that they are counted from. */
const withoutPoints = (whole: GradedResult) => ({
  ...whole,
  groups: whole.groups.map(({ id, kind, score }) => ({ id, kind, score })),
  points: [],
  reasons: [],
});

describe.each(Object.entries(goldenCompanies))('the whole result of %s', (name, dossier) => {
  it('is what it was', async () => {
    const result = {
      schema: 1,
      innovationGrowth: await evaluateInnovationGrowth(models['innovation-growth'], dossier),
      businessFeasibility: await evaluateBusinessFeasibility(models['business-feasibility'], dossier),
      originality: await evaluateOriginality(models.originality, dossier),
    };
    await expect(`${JSON.stringify(result, undefined, 1)}\n`).toMatchFileSnapshot(`./results/${name}.json`);
  });

  it('has the same scores and ranges before its points are there', async () => {
    const both = [
      [evaluateInnovationGrowth, models['innovation-growth']],
      [evaluateBusinessFeasibility, models['business-feasibility']],
      [evaluateOriginality, models.originality],
    ] as const;
    for (const [evaluate, model] of both) {
      const whole = await evaluate(model, dossier);
      const early = await evaluate(model, dossier, gradeOnly);
      expect(early).toEqual(whole.status === 'graded' ? withoutPoints(whole) : whole);
    }
  });
});
