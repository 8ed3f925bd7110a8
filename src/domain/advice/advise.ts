import type { Dossier } from '../dossier/dossier';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../evaluation/evaluate';
import { gradeOnly } from '../evaluation/explanation';
import type { Model } from '../evaluation/model';
import { questionsThatNarrow } from '../evaluation/refusal';
import { asHundredths } from '../grading/fixed-point';
import { feasibilityGrades } from '../grading/feasibility-grade';
import type { Asked } from '../indicators/derived';
import type { GradedResult, ResultKey } from '../result/comparison';
import type { NotGraded } from '../result/result';
import type { Advice, Goal, NoAdvice } from './advice';
import { CompanyGauge, type Gauge, PortfolioGauge } from './gauge';
import { leversOf } from './lever-at';
import { risksTo } from './risks';
import { type Evaluates, goalOf } from './routes';
import { heldTarget, isReachedBy, nextTargets, type Target } from './target';

const evaluations: Readonly<
  Record<ResultKey, (model: Model, dossier: Dossier) => Promise<GradedResult | NotGraded>>
> = {
  innovationGrowth: (model, dossier) => evaluateInnovationGrowth(model, dossier, gradeOnly),
  businessFeasibility: (model, dossier) => evaluateBusinessFeasibility(model, dossier, gradeOnly),
  originality: (model, dossier) => evaluateOriginality(model, dossier, gradeOnly),
};

/** Whether the range of the result already holds the target: then an answer may decide. */
function rangeHolds(target: Target, result: GradedResult): boolean {
  if ('score' in target) return result.interval.high >= target.score;
  if (!('grade' in result)) return false;
  return feasibilityGrades.indexOf(result.gradeRange.high) <= feasibilityGrades.indexOf(target.grade);
}

async function openQuestions(
  gauge: Gauge,
  result: GradedResult,
  targets: readonly Target[],
): Promise<readonly Asked[]> {
  if (!targets.some((target) => rangeHolds(target, result))) return [];
  const width = asHundredths(result.interval.high - result.interval.low);
  return await questionsThatNarrow(gauge.model, gauge.features, width);
}

/** Goals in turn, up to the first that can be reached. */
async function goalsOf(
  gauge: Gauge,
  dossier: Dossier,
  targets: readonly Target[],
  today: string,
  evaluate: Evaluates,
): Promise<readonly Goal[]> {
  const levers = leversOf(gauge.model.manifest);
  const goals: Goal[] = [];
  for (const target of targets) {
    const goal = await goalOf({ gauge, dossier, target, today }, levers, evaluate);
    goals.push(goal);
    if (goal.routes.length > 0) break;
  }
  return goals;
}

/**
 * What would raise a model's result by a step, or to the target that is named. `today` is an ISO date: what depends on a
 * term is only suggested within it. The same dossier, model and day give the same advice.
 */
export async function advise(
  key: ResultKey,
  model: Model,
  dossier: Dossier,
  today: string,
  wanted?: Target,
): Promise<Advice | NoAdvice> {
  const evaluate: Evaluates = (changed) => evaluations[key](model, changed);
  const before = await evaluate(dossier);
  if (before.status !== 'graded') return { status: 'notGraded', model: key };
  const gauge =
    key === 'originality' ? await PortfolioGauge.of(model, dossier) : new CompanyGauge(model, dossier);
  const targets = wanted ? [wanted].filter((target) => !isReachedBy(target, before)) : nextTargets(before);
  return {
    status: 'advised',
    model: key,
    before,
    goals: await goalsOf(gauge, dossier, targets, today, evaluate),
    toAnswer: await openQuestions(gauge, before, targets),
    risks: targets.length === 0 ? await risksTo(heldTarget(before), gauge) : [],
  };
}
