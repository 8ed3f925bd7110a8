import {
  type Check,
  closed,
  distinct,
  list,
  number,
  oneOf,
  optional,
  type Shape,
  text,
  variant,
} from '../json-checks';
import type { PackId } from '../pack/manifest';
import {
  band,
  coverage,
  found,
  grade,
  groupScores,
  integer,
  interval,
  model,
  notGraded,
  outcomeList,
  patentResults,
  pointsLines,
  score,
} from '../result/read-result';
import type { BusinessFeasibilityResult, Graded, InnovationGrowthResult } from '../result/result';
import type { Disclosed, DisclosedOriginality, DisclosedOutside, DisclosedResults } from './disclosure';

const outside = closed<DisclosedOutside>({ indicator: text, value: optional(number()) });
const shownLines = pointsLines((value, place) => {
  const isWithheld = closed({ state: oneOf('withheld') })(value, place).length === 0;
  return isWithheld ? [] : found(value, place);
});

const gradeFields = (id: PackId): Shape<Disclosed<Graded>> => ({
  status: oneOf('graded'),
  model: model(id),
  score,
  interval,
  referenceScore: score,
  coverage,
  outsideSeen: distinct(list(outside), 'indicator'),
  groups: optional(groupScores),
  points: optional(shownLines),
  reasons: optional(distinct(list(text))),
  outcomes: optional(outcomeList),
});

const ofModel = (id: PackId, graded: Check): Check =>
  optional(variant('status', { graded, notGraded: notGraded(id, outside) }));

/** Results as they may stand in a disclosure, checked field by field. */
export const disclosedResults = closed<DisclosedResults>({
  'innovation-growth': ofModel(
    'innovation-growth',
    closed<Disclosed<InnovationGrowthResult>>({
      ...gradeFields('innovation-growth'),
      band,
      bandRange: closed<InnovationGrowthResult['bandRange']>({ low: band, high: band }),
    }),
  ),
  'business-feasibility': ofModel(
    'business-feasibility',
    closed<Disclosed<BusinessFeasibilityResult>>({
      ...gradeFields('business-feasibility'),
      grade,
      gradeRange: closed<BusinessFeasibilityResult['gradeRange']>({ low: grade, high: grade }),
      growthGrade: integer,
      riskGrade: integer,
    }),
  ),
  originality: ofModel(
    'originality',
    closed<DisclosedOriginality>({
      ...gradeFields('originality'),
      patents: optional(patentResults),
      notHeld: optional(integer),
    }),
  ),
});
