import type { Graded, NotGraded, ResultDocument } from './result';

/** The three results of a document. */
export const resultKeys = [
  'innovationGrowth',
  'businessFeasibility',
  'originality',
] as const satisfies readonly (keyof ResultDocument)[];
export type ResultKey = (typeof resultKeys)[number];

/** Change of a model's score between two documents, signed, in hundredths; undefined where one of them has no score. */
export function scoreChange(
  before: ResultDocument | undefined,
  after: ResultDocument,
  key: ResultKey,
): number | undefined {
  const earlier: Graded | NotGraded | undefined = before?.[key];
  const later: Graded | NotGraded = after[key];
  if (earlier?.status !== 'graded' || later.status !== 'graded') return undefined;
  return later.score - earlier.score;
}
