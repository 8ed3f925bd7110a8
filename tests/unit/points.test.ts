import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { known, typed } from '../../src/domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../src/domain/dossier/dossier';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../src/domain/evaluation/evaluate';
import { exampleDossier } from '../../src/domain/dossier/example';
import { gradeOnly, withPoints } from '../../src/domain/evaluation/explanation';
import type { Model } from '../../src/domain/evaluation/model';
import type { GradingRule, PackManifest, ScorePart } from '../../src/domain/pack/manifest';
import type { NotGraded } from '../../src/domain/result/result';
import { nativeModel } from '../golden/native-model';
import { answers, dossiers } from './random-dossiers';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 60);

const evaluations = [
  ['innovation-growth', evaluateInnovationGrowth],
  ['business-feasibility', evaluateBusinessFeasibility],
  ['originality', evaluateOriginality],
] as const;

/** One answer for each model to begin with. */
const barelyAnswered: Dossier = {
  ...emptyDossier,
  answers: { 'achievement.certifications': known(1, typed), 'checklist.afterSales': known(true, typed) },
  patents: [{ applicationNumber: '1020200000001', kind: 'patent', claims: known(9, typed) }],
};

const changed = (model: Model, changes: Partial<PackManifest>): Model => ({
  run: (features, rows) => model.run(features, rows),
  manifest: { ...model.manifest, ...changes },
});

const neverRefuses: GradingRule = { widestInterval: 100, mostOutsideSeen: 1 };

const inUnions = (size: number) => (part: ScorePart) => ({
  ...part,
  unions: part.inputs.flatMap((_, at) => (at % size === 0 ? [part.inputs.slice(at, at + size)] : [])),
});

const packUnions = 'as the pack has them';
const unionCases = evaluations.flatMap(([pack, evaluate]) =>
  [packUnions, 2, 3].map((unions) => [pack, unions, evaluate] as const),
);

describe.each(unionCases)('points of %s with unions %s', (pack, unions, evaluate) => {
  let model: Model;
  beforeAll(async () => {
    const shipped = await nativeModel(pack);
    const { scoreParts } = shipped.manifest;
    model = changed(shipped, {
      gradingRule: neverRefuses,
      scoreParts: typeof unions === 'number' ? scoreParts.map(inUnions(unions)) : scoreParts,
    });
  });

  const graded = async (dossier: Dossier) => {
    const result: Awaited<ReturnType<typeof evaluate>> | NotGraded = await evaluate(model, dossier);
    return result.status === 'graded' ? result : undefined;
  };

  it('add up to score minus reference score, to the hundredth', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const result = await graded(dossier);
        if (!result) return;
        const sum = result.points.reduce((total, line) => total + line.points, 0);
        expect(sum).toBe(result.score - result.referenceScore);
      }),
      { numRuns: runs },
    );
  });

  it('are zero for what is not answered, does not apply or cannot be computed', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const result = await graded(dossier);
        for (const line of result?.points ?? [])
          if (line.found.state !== 'known') expect(line.points).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('are the same from one edit to the next as from a fresh start', async () => {
    const remembering = withPoints();
    const pointsBy = (result: Awaited<ReturnType<typeof evaluate>>) =>
      result.status === 'graded'
        ? new Map(result.points.map((line) => [line.indicator, line.points]))
        : undefined;
    await fc.assert(
      fc.asyncProperty(dossiers, answers, async (dossier, edited) => {
        // The second dossier keeps the statements: the networks' coalitions are remembered, the answers are not.
        for (const one of [dossier, { ...dossier, answers: edited }]) {
          const fresh = pointsBy(await evaluate(model, one));
          const remembered = pointsBy(await evaluate(model, one, remembering));
          expect(remembered?.size).toBe(fresh?.size);
          // The native runtime rounds rows of different batches differently in the last bit: a hundredth at most.
          for (const [indicator, points] of fresh ?? [])
            expect(
              Math.abs((remembered?.get(indicator) ?? Number.NaN) - points),
              indicator,
            ).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe.each(evaluations)('%s', (pack, evaluate) => {
  let model: Model;
  beforeAll(async () => {
    model = await nativeModel(pack);
  });

  it('gives a score with a range around it', async () => {
    const open = changed(model, { gradingRule: neverRefuses });
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const result: Awaited<ReturnType<typeof evaluate>> | NotGraded = await evaluate(open, dossier);
        if (result.status !== 'graded') return;
        expect(result.interval.low).toBeLessThanOrEqual(result.score);
        expect(result.interval.high).toBeGreaterThanOrEqual(result.score);
      }),
      { numRuns: runs },
    );
  });

  it('grades the worked example', async () => {
    expect(await evaluate(model, exampleDossier)).toMatchObject({ status: 'graded' });
  });

  it('refuses a grade alike with and without points, and lets no score through', async () => {
    const strict = changed(model, { gradingRule: { widestInterval: 2, mostOutsideSeen: 0 } });
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const [whole, early] = [await evaluate(strict, dossier), await evaluate(strict, dossier, gradeOnly)];
        expect(early.status).toBe(whole.status);
        if (whole.status === 'graded') {
          expect(whole.interval.high - whole.interval.low).toBeLessThanOrEqual(200);
          expect(whole.outsideSeen).toEqual([]);
          return;
        }
        expect(early).toEqual(whole);
        for (const key of ['score', 'points', 'interval', 'groups', 'patents', 'band', 'grade'])
          expect(whole).not.toHaveProperty(key);
        if (whole.reason === 'tooMuchUnknown') expect(whole.toAnswer.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: runs },
    );
  });

  it('asks what narrows the range when it refuses for that', async () => {
    const strict = changed(model, { gradingRule: { widestInterval: 1, mostOutsideSeen: 1 } });
    const result = await evaluate(strict, barelyAnswered);
    expect(result).toMatchObject({ status: 'notGraded', reason: 'tooMuchUnknown' });
    expect('toAnswer' in result && result.toAnswer).toHaveLength(4);
  });

  it('says nothing about an empty dossier', async () => {
    expect(await evaluate(model, emptyDossier)).toMatchObject({
      status: 'notGraded',
      reason: 'nothingAnswered',
    });
  });
});
