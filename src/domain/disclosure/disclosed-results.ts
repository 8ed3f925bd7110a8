import type { PackId } from '../pack/manifest';
import type {
  BusinessFeasibilityResult,
  Graded,
  InnovationGrowthResult,
  NotGraded,
  OriginalityResult,
  OutsideValue,
  PointsLine,
  ResultDocument,
} from '../result/result';
import type {
  Disclosed,
  DisclosedLine,
  DisclosedNotGraded,
  DisclosedOriginality,
  DisclosedOutside,
  DisclosedResults,
  DisclosureChoice,
} from './disclosure';

type Chosen = Pick<DisclosureChoice, 'models' | 'parts' | 'values'>;

/**
 * The results of the chosen models, with those parts and values that were chosen. Every field is named here: one that a
 * result gains some day is not shown before somebody has decided that it may be.
 */
export function chosenResults(result: ResultDocument, chosen: Chosen): DisclosedResults {
  const has = (pack: PackId): boolean => chosen.models.includes(pack);
  return {
    ...(has('innovation-growth') && { 'innovation-growth': innovation(result.innovationGrowth, chosen) }),
    ...(has('business-feasibility') && {
      'business-feasibility': feasibility(result.businessFeasibility, chosen),
    }),
    ...(has('originality') && { originality: originality(result.originality, chosen) }),
  };
}

function innovation(
  result: InnovationGrowthResult | NotGraded,
  chosen: Chosen,
): Disclosed<InnovationGrowthResult> | DisclosedNotGraded {
  if (result.status === 'notGraded') return notGraded(result, chosen);
  const { band, bandRange } = result;
  return { ...gradeWithParts(result, chosen), band, bandRange };
}

function feasibility(
  result: BusinessFeasibilityResult | NotGraded,
  chosen: Chosen,
): Disclosed<BusinessFeasibilityResult> | DisclosedNotGraded {
  if (result.status === 'notGraded') return notGraded(result, chosen);
  const { grade, gradeRange, growthGrade, riskGrade } = result;
  return { ...gradeWithParts(result, chosen), grade, gradeRange, growthGrade, riskGrade };
}

function originality(
  result: OriginalityResult | NotGraded,
  chosen: Chosen,
): DisclosedOriginality | DisclosedNotGraded {
  if (result.status === 'notGraded') return notGraded(result, chosen);
  const { patents, notHeld } = result;
  return { ...gradeWithParts(result, chosen), ...(chosen.parts.includes('patents') && { patents, notHeld }) };
}

function gradeWithParts(result: Graded, chosen: Chosen): Disclosed<Graded> {
  const { status, model, score, interval, referenceScore, coverage, groups, outcomes, reasons } = result;
  const { parts } = chosen;
  return {
    status,
    model,
    score,
    interval,
    referenceScore,
    coverage,
    outsideSeen: result.outsideSeen.map((one) => outsideOf(one, chosen)),
    ...(parts.includes('groups') && { groups }),
    ...(parts.includes('points') && { points: result.points.map((line) => lineOf(line, chosen)) }),
    ...(parts.includes('reasons') && { reasons }),
    ...(parts.includes('outcomes') && { outcomes }),
  };
}

function notGraded(result: NotGraded, chosen: Chosen): DisclosedNotGraded {
  if (result.reason !== 'outsideSeen') return result;
  return { ...result, outside: result.outside.map((one) => outsideOf(one, chosen)) };
}

const outsideOf = ({ indicator, value }: OutsideValue, { values }: Chosen): DisclosedOutside =>
  values.includes(indicator) ? { indicator, value } : { indicator };

/** That a value was not there, or could not be, is no value: the reader must know why a line has no points. */
function lineOf(line: PointsLine, { values }: Chosen): DisclosedLine {
  const isShown = line.found.state !== 'known' || values.includes(line.indicator);
  return isShown ? line : { ...line, found: { state: 'withheld' } };
}
