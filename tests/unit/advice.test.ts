import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Advice, Route } from '../../src/domain/advice/advice';
import { advise } from '../../src/domain/advice/advise';
import { heldTarget, isReachedBy } from '../../src/domain/advice/target';
import { type Change, withChanges } from '../../src/domain/dossier/change';
import type { Dossier } from '../../src/domain/dossier/dossier';
import { exampleDossier } from '../../src/domain/dossier/example';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../src/domain/evaluation/evaluate';
import { gradeOnly } from '../../src/domain/evaluation/explanation';
import type { Model } from '../../src/domain/evaluation/model';
import { asHundredths } from '../../src/domain/grading/fixed-point';
import type { GradedResult } from '../../src/domain/result/comparison';
import type { NotGraded } from '../../src/domain/result/result';
import { goldenCompanies } from '../golden/companies';
import { nativeModel } from '../golden/native-model';
import { dossiers } from './random-dossiers';

const today = '2026-11-26';
const runs = Number(process.env['PROPERTY_RUNS'] ?? 25);

/** A rating without points, by whichever model. */
type Evaluates = (model: Model, dossier: Dossier) => Promise<GradedResult | NotGraded>;

const models = [
  ['innovationGrowth', 'innovation-growth', (m, d) => evaluateInnovationGrowth(m, d, gradeOnly)],
  ['businessFeasibility', 'business-feasibility', (m, d) => evaluateBusinessFeasibility(m, d, gradeOnly)],
  ['originality', 'originality', (m, d) => evaluateOriginality(m, d, gradeOnly)],
] as const satisfies readonly (readonly [string, string, Evaluates])[];

const fixed = [exampleDossier, ...Object.values(goldenCompanies)];
/** Companies as they are, and random ones, most of which nobody has seen the like of. */
const companies = fc.oneof(fc.constantFrom(...fixed), dossiers);

/** What no suggestion may touch: who the company is, how old, and what is past. */
const untouchable =
  /^(company|ceo|statements)\.|^technology\.(kind|name|outline|ipcSection)$|^research\.(?!openCall)|^sales\.(lastYear|yearToDateMonths|tradeType)$|^checklist\.(ceoPatent|ceoLicense|ceoFounder|ceoFounderSales|ownPremises|lifeCycle|skillAward|citedPatent|easyToImitate)$/;

function isPermitted(change: Change, dossier: Dossier): boolean {
  switch (change.at) {
    case 'answer':
      // Only what has been answered is moved.
      return !untouchable.test(change.question) && dossier.answers[change.question]?.state === 'known';
    case 'amount':
      return change.fiscalYear === Math.max(...dossier.statements.map(({ fiscalYear }) => fiscalYear));
    case 'patent':
      return ['status', 'foreignPriority', 'familyOffices'].includes(change.attribute);
    case 'newPatent':
      return dossier.patents.every(
        ({ applicationNumber }) => applicationNumber !== change.patent.applicationNumber,
      );
    case 'list':
      return change.list === 'keyStaff';
  }
}

const leversOf = ({ steps }: Route): readonly string[] => steps.map(({ lever }) => lever);
const shared = (one: Route, other: Route): number =>
  leversOf(one).filter((lever) => leversOf(other).includes(lever)).length;

describe.each(models)('advice on %s', (key, pack, evaluate) => {
  let model: Model;
  beforeAll(async () => {
    const shipped = await nativeModel(pack);
    const open = { widestInterval: 100, mostOutsideSeen: 1 };
    model = {
      run: (features, rows) => shipped.run(features, rows),
      manifest: { ...shipped.manifest, gradingRule: open },
    };
  });

  const forEachAdvice = (check: (advice: Advice, dossier: Dossier) => void | Promise<void>) =>
    fc.assert(
      fc.asyncProperty(companies, async (dossier) => {
        const advice = await advise(key, model, dossier, today);
        if (advice.status === 'advised') await check(advice, dossier);
      }),
      { numRuns: runs },
    );

  it('once carried out, reaches the grade, with the score that was said', async () => {
    await forEachAdvice(async ({ goals, before }, dossier) => {
      for (const { target, routes } of goals) {
        for (const route of routes) {
          const after = await evaluate(model, withChanges(dossier, route.changes));
          expect(after).toEqual(route.after);
          expect(after.status === 'graded' && isReachedBy(target, after)).toBe(true);
          expect(isReachedBy(target, before)).toBe(false);
        }
      }
    });
  });

  it('gives points to steps that add up to the difference', async () => {
    await forEachAdvice(({ goals, before }) => {
      for (const route of goals.flatMap(({ routes, nearest }) => (nearest ? [nearest] : routes))) {
        const sum = route.steps.reduce((total, { points }) => total + points, 0);
        // The native runtime rounds rows of different batches differently in the last bit.
        expect(Math.abs(sum - (route.after.score - before.score))).toBeLessThanOrEqual(1);
      }
    });
  });

  it('suggests nothing that the company cannot do, and no change of what is not answered', async () => {
    await forEachAdvice(({ goals }, dossier) => {
      for (const { routes, nearest } of goals)
        for (const change of (nearest ? [nearest] : routes).flatMap(({ changes }) => changes))
          expect(isPermitted(change, dossier), JSON.stringify(change)).toBe(true);
    });
  });

  it('offers at most three routes, least effort first, that share one lever at most', async () => {
    await forEachAdvice(({ goals }) => {
      for (const { routes } of goals) {
        expect(routes.length).toBeLessThanOrEqual(3);
        const costs = routes.map(({ cost }) => cost);
        expect(costs).toEqual([...costs].sort((one, other) => one - other));
        routes.forEach((route, at) => {
          for (const other of routes.slice(at + 1)) {
            expect(shared(route, other)).toBeLessThanOrEqual(1);
            expect(leversOf(route)).not.toEqual(leversOf(other));
          }
        });
      }
    });
  });

  it('says how near one comes where no route leads', async () => {
    await forEachAdvice(({ goals, before }) => {
      for (const { target, routes, nearest } of goals) {
        if (!nearest) continue;
        expect([routes.length, isReachedBy(target, nearest.after)]).toEqual([0, false]);
        // A tenth of a point each, less what rounding takes.
        expect(nearest.after.score - before.score).toBeGreaterThanOrEqual(10 * nearest.steps.length - 1);
      }
    });
  });

  it('is the same each time', async () => {
    await forEachAdvice(async (advice, dossier) => {
      expect(await advise(key, model, dossier, today)).toEqual(advice);
    });
  });

  it('names single changes that really lose what is held', async () => {
    const columns = new Map<string, number>();
    model.manifest.inputs.forEach(({ id }, column) => columns.set(id, column));
    await fc.assert(
      fc.asyncProperty(companies, async (dossier) => {
        const now = await evaluate(model, dossier);
        if (now.status !== 'graded') return;
        const held = heldTarget(now);
        const advice = await advise(key, model, dossier, today, held);
        if (advice.status !== 'advised') return;
        expect(advice.goals).toEqual([]);
        const shares = advice.risks.map(({ share }) => share);
        expect(shares).toEqual([...shares].sort((one, other) => one - other));
        for (const { indicator, to } of advice.risks) {
          const worse = await evaluate(withColumn(model, columns.get(indicator) ?? -1, to), dossier);
          expect(worse.status === 'graded' && isReachedBy(held, worse), indicator).toBe(false);
        }
      }),
      { numRuns: runs },
    );
  });
});

/** The model as if one input had another value; of several rows, those of a portfolio, in the best one. */
function withColumn(model: Model, column: number, value: number): Model {
  const { manifest } = model;
  return {
    manifest,
    async run(features, rows) {
      const { score } = await model.run(features, rows);
      const best = score.indexOf(Math.max(...score));
      const changed = Float32Array.from(features);
      changed[best * manifest.inputs.length + column] = value;
      return await model.run(changed, rows);
    },
  };
}

describe('advice on a target that is named', () => {
  it.each([
    ['a grade', { model: 'businessFeasibility', grade: 'BBB' }],
    ['a score', { model: 'businessFeasibility', score: asHundredths(5700) }],
  ] as const)('goes to %s', async (_, target) => {
    const model = await nativeModel('business-feasibility');
    const advice = await advise('businessFeasibility', model, exampleDossier, today, target);
    const goals = advice.status === 'advised' ? advice.goals : [];
    expect(goals).toMatchObject([{ target, routes: [{}, {}, {}] }]);
    for (const { after } of goals[0]?.routes ?? []) expect(isReachedBy(target, after)).toBe(true);
  });

  it('has nothing to suggest for one that is reached', async () => {
    const model = await nativeModel('innovation-growth');
    const advice = await advise('innovationGrowth', model, exampleDossier, today, {
      model: 'innovationGrowth',
      score: asHundredths(100),
    });
    expect(advice).toMatchObject({ goals: [] });
  });
});
