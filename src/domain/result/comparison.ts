import type {
  BusinessFeasibilityResult,
  InnovationGrowthResult,
  NotGraded,
  OriginalityResult,
  ResultDocument,
} from './result';

/** The three results of a document, in the order in which they are shown. */
export const resultKeys = [
  'innovationGrowth',
  'businessFeasibility',
  'originality',
] as const satisfies readonly (keyof ResultDocument)[];
export type ResultKey = (typeof resultKeys)[number];

export type GradedResult = InnovationGrowthResult | BusinessFeasibilityResult | OriginalityResult;

/** Change of a model's score between two documents, signed, in hundredths; undefined where one of them has no score. */
export function scoreChange(
  before: ResultDocument | undefined,
  after: ResultDocument,
  key: ResultKey,
): number | undefined {
  const earlier: GradedResult | NotGraded | undefined = before?.[key];
  const later: GradedResult | NotGraded = after[key];
  if (earlier?.status !== 'graded' || later.status !== 'graded') return undefined;
  return later.score - earlier.score;
}
