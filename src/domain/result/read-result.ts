import { feasibilityGrades } from '../grading/feasibility-grade';
import { innovationBands } from '../grading/scale';
import { stanineGrades } from '../grading/stanine';
import {
  type Check,
  closed,
  distinct,
  expecting,
  list,
  number,
  oneOf,
  optional,
  type Shape,
  text,
  unknownProperty,
  variant,
} from '../json-checks';
import { packIds, type PackId } from '../pack/manifest';
import { failure, type Outcome, success } from '../problem';
import type {
  BusinessFeasibilityResult,
  Graded,
  GroupScore,
  InnovationGrowthResult,
  Interval,
  ModelName,
  OriginalityResult,
  OutcomeProbability,
  OutsideValue,
  PatentResult,
  PointsLine,
  ResultDocument,
} from './result';

/** The newest schema of results that this app knows. An older one is brought to it here, a step for each version. */
const newestSchema = 1;

/** A portfolio may hold thousands of rights. */
const longestPortfolio = 100_000;

export const integer = expecting('a whole number', Number.isSafeInteger);
export const score = expecting(
  'hundredths from 0 to 10000',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 10_000,
);
export const interval = closed<Interval>({ low: score, high: score });

export const model = (id: PackId): Check =>
  closed<ModelName>({ id: oneOf(id), version: text, publisher: optional(text) });

const state = text;
export const found = variant('state', {
  known: closed({ state, value: number() }),
  unknown: closed({ state, missing: list(text) }),
  notApplicable: closed({ state }),
  notComputable: closed({ state, reason: oneOf('zeroDenominator', 'tooFewCitations', 'notRegistered') }),
});

/** `found` checks the state of an indicator. */
export const pointsLines = (state: Check): Check =>
  distinct(
    list(
      closed<PointsLine>({
        indicator: text,
        found: state,
        points: integer,
        room: integer,
        origin: oneOf('learned', 'prior', 'both'),
      }),
    ),
    'indicator',
  );

const kind = oneOf('head', 'item', 'capability', 'section', 'axis', 'metric');
export const outcomeList = distinct(
  list(closed<OutcomeProbability>({ id: text, basisPoints: integer })),
  'id',
);
const outsideValue = closed<OutsideValue>({ indicator: text, value: number() });

export const groupScores = distinct(
  list(closed<GroupScore>({ id: text, kind, score, reference: optional(score) })),
  'id',
);
export const coverage = closed<Graded['coverage']>({ settled: integer, of: integer });

const graded = (id: PackId): Shape<Graded> => ({
  status: oneOf('graded'),
  model: model(id),
  score,
  interval,
  referenceScore: score,
  groups: groupScores,
  outcomes: outcomeList,
  points: pointsLines(found),
  reasons: distinct(list(text)),
  outsideSeen: distinct(list(outsideValue), 'indicator'),
  coverage,
});

/** `outside` checks one value beyond what the training data held. */
export function notGraded(id: PackId, outside: Check): Check {
  const fields = { status: oneOf('notGraded'), model: model(id), reason: text };
  return variant('reason', {
    nothingAnswered: closed(fields),
    noPatents: closed(fields),
    noHeldPatents: closed(fields),
    tooMuchUnknown: closed({ ...fields, width: integer, widest: integer, toAnswer: list(text) }),
    outsideSeen: closed({ ...fields, outside: list(outside), of: integer }),
  });
}

const ofModel = (id: PackId, whole: Check): Check =>
  variant('status', { graded: whole, notGraded: notGraded(id, outsideValue) });

export const band = oneOf(...innovationBands.map((step) => step.id));
export const grade = oneOf(...feasibilityGrades);
const stanine = oneOf(...stanineGrades);
const patentResult = closed<PatentResult>({
  applicationNumber: text,
  score,
  interval,
  metrics: distinct(list(closed<PatentResult['metrics'][number]>({ id: text, score, grade: stanine })), 'id'),
  outcomes: outcomeList,
});
export const patentResults = distinct(list(patentResult, 0, longestPortfolio), 'applicationNumber');

const [innovation, feasibility, originality] = packIds;
const resultDocument = closed<ResultDocument>({
  schema: oneOf(newestSchema),
  innovationGrowth: ofModel(
    innovation,
    closed<InnovationGrowthResult>({
      ...graded(innovation),
      band,
      bandRange: closed<InnovationGrowthResult['bandRange']>({ low: band, high: band }),
    }),
  ),
  businessFeasibility: ofModel(
    feasibility,
    closed<BusinessFeasibilityResult>({
      ...graded(feasibility),
      grade,
      gradeRange: closed<BusinessFeasibilityResult['gradeRange']>({ low: grade, high: grade }),
      growthGrade: integer,
      riskGrade: integer,
    }),
  ),
  originality: ofModel(
    originality,
    closed<OriginalityResult>({
      ...graded(originality),
      patents: patentResults,
      notHeld: integer,
    }),
  ),
});

const schemaOf = (document: unknown): unknown =>
  typeof document === 'object' && document !== null && 'schema' in document ? document.schema : undefined;

/**
 * A result document that was kept, by this version or another, or that came from elsewhere. Nothing that is not wholly
 * understood is taken: a result with a part left out would say something else.
 */
export function readResult(document: unknown): Outcome<ResultDocument> {
  const schema = schemaOf(document);
  if (typeof schema === 'number' && schema > newestSchema) return failure('resultNewer', { schema });
  const [fault] = resultDocument(document, '');
  if (!fault) return success(document as ResultDocument);
  const { place, expected } = fault;
  if (expected === unknownProperty) return failure('resultUnknownField', { place });
  return failure('resultDamaged', { place });
}
