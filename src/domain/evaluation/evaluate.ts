import { valueOf } from '../dossier/answer';
import type { Dossier } from '../dossier/dossier';
import type { Patent } from '../dossier/patent';
import { axisGradeOf, gradeOfAxes, shiftedGrade } from '../grading/feasibility-grade';
import { clampedHundredths, type Hundredths } from '../grading/fixed-point';
import { portfolioScore } from '../grading/portfolio';
import { innovationBands, stepOf } from '../grading/scale';
import { stanineScale } from '../grading/stanine';
import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import { heldPatents, hasNoPatents } from '../indicators/intellectual-property';
import type { PackManifest } from '../pack/manifest';
import type {
  BusinessFeasibilityResult,
  GroupScore,
  InnovationGrowthResult,
  NotGraded,
  NothingToGrade,
  OriginalityResult,
  PatentResult,
  PointsLine,
  Refusal,
} from '../result/result';
import { type Explainer, withPoints } from './explanation';
import { companyFeatures, type Feature, featureValue, patentFeatures, saysSomething } from './features';
import { gradedResult, groupScores, intervalOf, outcomeProbabilities } from './graded-result';
import { type Model, rowOf } from './model';
import { refusalOf } from './refusal';

const notGraded = ({ id, version }: PackManifest, why: NothingToGrade | Refusal): NotGraded => ({
  status: 'notGraded',
  model: { id, version },
  ...why,
});

function scoreOfGroup(groups: readonly GroupScore[], id: string): Hundredths {
  const found = groups.find((group) => group.id === id);
  if (!found) throw new Error(`no group ${id}`);
  return found.score;
}

const hasCompanyRemedy = (id: string) => companyIndicators.get(id)?.remedy !== undefined;
const hasPatentRemedy = (id: string) => singlePatentIndicators.get(id)?.remedy !== undefined;

/** What all results have in common, or why there is no grade. */
async function gradeFeatures(
  model: Model,
  features: readonly Feature[],
  explain: Explainer,
  actionable: (indicator: string) => boolean,
) {
  const explained = await explain(model, features);
  const refusal = await refusalOf(model, features, explained.row);
  if (refusal) return notGraded(model.manifest, refusal);
  return gradedResult(model.manifest, features, explained, actionable);
}

async function gradeCompany(model: Model, dossier: Dossier, explain: Explainer) {
  const features = companyFeatures(model.manifest, dossier);
  if (!saysSomething(features)) return notGraded(model.manifest, { reason: 'nothingAnswered' });
  return gradeFeatures(model, features, explain, hasCompanyRemedy);
}

export async function evaluateInnovationGrowth(
  model: Model,
  dossier: Dossier,
  explain = withPoints(),
): Promise<InnovationGrowthResult | NotGraded> {
  const graded = await gradeCompany(model, dossier, explain);
  if (graded.status === 'notGraded') return graded;
  const band = (score: Hundredths) => stepOf(score, innovationBands).id;
  return {
    ...graded,
    band: band(graded.score),
    bandRange: { low: band(graded.interval.low), high: band(graded.interval.high) },
  };
}

export async function evaluateBusinessFeasibility(
  model: Model,
  dossier: Dossier,
  explain = withPoints(),
): Promise<BusinessFeasibilityResult | NotGraded> {
  const graded = await gradeCompany(model, dossier, explain);
  if (graded.status === 'notGraded') return graded;
  const growth = scoreOfGroup(graded.groups, 'axis.growth');
  const safety = scoreOfGroup(graded.groups, 'axis.risk');
  const [growthGrade, riskGrade] = [axisGradeOf(growth), axisGradeOf(safety)];
  // The range of the score moves both axes alike: the grade's range follows from it through the same matrix.
  const atShift = (end: Hundredths) => shiftedGrade(growth, safety, end - graded.score);
  return {
    ...graded,
    grade: gradeOfAxes(growthGrade, riskGrade),
    gradeRange: { low: atShift(graded.interval.low), high: atShift(graded.interval.high) },
    growthGrade,
    riskGrade,
  };
}

interface RatedPatent {
  readonly patent: Patent;
  readonly features: readonly Feature[];
  readonly result: PatentResult;
}

async function ratePatents(model: Model, patents: readonly Patent[]): Promise<readonly RatedPatent[]> {
  const { manifest } = model;
  const features = patents.map((patent) => patentFeatures(manifest, patent));
  const outputs = await model.run(
    Float32Array.from(features.flatMap((row) => row.map(featureValue))),
    patents.length,
  );
  return patents.map((patent, at) => {
    const row = rowOf(outputs, at);
    const groups = groupScores(manifest, row);
    const result: PatentResult = {
      applicationNumber: patent.applicationNumber,
      score: clampedHundredths(row.score),
      interval: intervalOf(row),
      metrics: groups
        .filter((group) => group.kind === 'metric')
        .map(({ id, score }) => ({ id, score, grade: stepOf(score, stanineScale).id })),
      outcomes: outcomeProbabilities(manifest, row),
    };
    return { patent, features: features[at] ?? [], result };
  });
}

/** Best score first; of equals, the one filed first. */
function byScore(a: RatedPatent, b: RatedPatent): number {
  const filed = ({ patent }: RatedPatent) => valueOf(patent.filedOn) ?? patent.applicationNumber.slice(2, 6);
  return b.result.score - a.result.score || filed(a).localeCompare(filed(b));
}

/** The leading patent is explained indicator by indicator; all others together are one further line. */
function furtherLine(count: number, points: number): PointsLine {
  return {
    indicator: 'patents.further',
    found: { state: 'known', value: count },
    points,
    room: 0,
    origin: 'prior',
  };
}

function insertSorted(lines: readonly PointsLine[], line: PointsLine): readonly PointsLine[] {
  const at = lines.findIndex((other) => other.found.state !== 'known' || other.points < line.points);
  return lines.toSpliced(at < 0 ? lines.length : at, 0, line);
}

export async function evaluateOriginality(
  model: Model,
  dossier: Dossier,
  explain = withPoints(),
): Promise<OriginalityResult | NotGraded> {
  const { manifest } = model;
  const held = heldPatents(dossier);
  if (held.length === 0) {
    if (dossier.patents.length > 0) return notGraded(manifest, { reason: 'noHeldPatents' });
    return notGraded(manifest, { reason: hasNoPatents(dossier) ? 'noPatents' : 'nothingAnswered' });
  }
  const rated = [...(await ratePatents(model, held))].sort(byScore);
  const leading = rated[0];
  if (!leading || !rated.some(({ features }) => saysSomething(features)))
    return notGraded(manifest, { reason: 'nothingAnswered' });
  // The leading patent carries the result: where it is too uncertain, so is the whole.
  const graded = await gradeFeatures(model, leading.features, explain, hasPatentRemedy);
  if (graded.status === 'notGraded') return graded;
  const score = portfolioScore(rated.map(({ result }) => result.score));
  const further = furtherLine(rated.length - 1, score - graded.score);
  return {
    ...graded,
    score,
    interval: {
      low: portfolioScore(rated.map(({ result }) => result.interval.low)),
      high: portfolioScore(rated.map(({ result }) => result.interval.high)),
    },
    points:
      rated.length > 1 && graded.points.length > 0 ? insertSorted(graded.points, further) : graded.points,
    patents: rated.map(({ result }) => result),
    notHeld: dossier.patents.length - held.length,
  };
}
