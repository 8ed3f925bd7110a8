import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { known, typed } from '../../src/domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../src/domain/dossier/dossier';
import { exampleDossier } from '../../src/domain/dossier/example';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../src/domain/evaluation/evaluate';
import { companyFeatures } from '../../src/domain/evaluation/features';
import type { Model } from '../../src/domain/evaluation/model';
import { changedInputs } from '../../src/domain/evaluation/row-change';
import { explainChange, inputsMove } from '../../src/domain/evaluation/score-change';
import { asHundredths } from '../../src/domain/grading/fixed-point';
import { packIds, type PackId } from '../../src/domain/pack/manifest';
import { inputPoints, type ScoreMove } from '../../src/domain/result/score-change';
import { randomDossier } from '../../src/intake/testing/random-dossier';
import { nativeModel } from '../golden/native-model';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 60);

const sumOf = ({ lines }: ScoreMove): number => lines.reduce((sum, { points }) => sum + points, 0);

/** A pair of dossiers that share what a person leaves as it is: parts of the one come from the other. */
const pairs: fc.Arbitrary<readonly [Dossier, Dossier]> = fc
  .tuple(randomDossier, randomDossier, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([one, other, answers, statements, patents]) => [
    one,
    {
      ...one,
      ...(answers && { answers: other.answers }),
      ...(statements && { statements: other.statements }),
      ...(patents && { patents: [...one.patents.slice(1), ...other.patents] }),
    },
  ]);

/** The same graph with the weights of the parts changed: a later version of the model. */
const laterVersion = ({ manifest, ...model }: Model): Model => {
  const factor = 0.8;
  return {
    manifest: {
      ...manifest,
      version: '9.0.0',
      scoreParts: manifest.scoreParts.map((part) => ({ ...part, weight: part.weight * factor })),
    },
    run: async (features, rows) => {
      const outputs = await model.run(features, rows);
      return { ...outputs, score: outputs.score.map((score) => score * factor) };
    },
  };
};

const evaluations = {
  'innovation-growth': evaluateInnovationGrowth,
  'business-feasibility': evaluateBusinessFeasibility,
  originality: evaluateOriginality,
} as const satisfies Record<PackId, unknown>;

describe.each(packIds)('why two scores of %s differ', (pack) => {
  let model: Model;
  beforeAll(async () => {
    model = await nativeModel(pack);
  });

  it('is told by lines that sum to the difference, to the hundredth, patents within included', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ([before, after]) => {
        const move = await inputsMove(model, before, after);
        expect(sumOf(move)).toBe(move.after - move.before);
        for (const { within } of move.lines)
          if (within) expect(sumOf(within)).toBe(within.after - within.before);
      }),
      { numRuns: runs },
    );
  });

  it('goes to changed inputs alone', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ([before, after]) => {
        const { lines } = await inputsMove(model, before, after);
        const ids = lines.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        if (pack === 'originality') return;
        const [earlier, later] = [before, after].map((one) => companyFeatures(model.manifest, one));
        const changed = changedInputs(earlier ?? [], later ?? []).map((at) => model.manifest.inputs[at]?.id);
        expect([...ids].sort()).toEqual([...changed].sort());
      }),
      { numRuns: runs },
    );
  });

  it('adds up over a change of inputs and of the model, in both orders', async () => {
    const later = laterVersion(model);
    await fc.assert(
      fc.asyncProperty(pairs, fc.nat(10_000), fc.nat(10_000), async ([before, after], was, is) => {
        const change = await explainChange(
          { model, dossier: before, score: asHundredths(was) },
          { model: later, dossier: after, score: asHundredths(is) },
        );
        if (change.kind !== 'explained' || !change.model) throw new Error('both models are there');
        const inputs = inputPoints(change);
        const { points, otherOrder } = change.model;
        expect(inputs + points + change.recalculation).toBe(is - was);
        expect(otherOrder.inputs + otherOrder.model).toBe(inputs + points);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  it('leaves nothing for another calculation where the scores were kept by today’s app', async () => {
    const later: Dossier = {
      ...exampleDossier,
      answers: { ...exampleDossier.answers, 'company.employees': known(90, typed) },
      patents: exampleDossier.patents.slice(1),
    };
    const side = async (dossier: Dossier) => {
      const result = await evaluations[pack](model, dossier);
      if (result.status !== 'graded') throw new Error('the example is graded');
      return { model, dossier, score: result.score };
    };
    const [before, after] = [await side(exampleDossier), await side(later)];
    const change = await explainChange(before, after);
    expect(change).toMatchObject({ kind: 'explained', recalculation: 0 });
    if (change.kind === 'explained') expect(inputPoints(change)).toBe(after.score - before.score);
  });
});

it('a portfolio that lost every patent is explained down to zero', async () => {
  const move = await inputsMove(await nativeModel('originality'), exampleDossier, emptyDossier);
  expect(move.after).toBe(0);
  expect(sumOf(move) + move.before).toBe(0);
});
