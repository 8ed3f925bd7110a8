import type { Target } from '../advice/target';
import type { FeasibilityGrade } from '../grading/feasibility-grade';
import { asHundredths } from '../grading/fixed-point';
import { innovationBands } from '../grading/scale';
import type { Asked } from '../indicators/derived';
import {
  type Criterion,
  type CriterionValue,
  type FactValue,
  isSetByInstitution,
  type Operator,
} from './catalogue';
import { gapTo, holds, isNear } from './compare';
import type { Fact, FactContext, FactReading } from './fact';
import { facts } from './facts';
import type { Standing } from './standing';

/** What a person has entered from the notices, by threshold key; see `thresholdKey`. */
export type NoticeThresholds = Readonly<Record<string, FactValue>>;

export interface EvaluationContext extends FactContext {
  readonly thresholds: NoticeThresholds;
}

export interface CriterionResult {
  readonly kind: 'criterion';
  readonly criterion: Criterion;
  readonly fact: Fact;
  /** The programme asks for the opposite. */
  readonly isNegated: boolean;
  readonly standing: Standing;
  readonly reading: FactReading;
  /** What the value is held against; undefined while only the institution knows it. */
  readonly threshold: CriterionValue | undefined;
  /** Under which the person's own threshold is kept, where the institution sets it. */
  readonly thresholdKey?: string;
  /** How far the value is from meeting it. */
  readonly gap?: number;
  /** The printed grade decides, and another end of its range would decide otherwise. */
  readonly doesRangeCross: boolean;
  /** Questions whose answers would tell. */
  readonly asked: readonly Asked[];
  /** What would have to be reached, for the search of the next step. */
  readonly target?: Target;
}

/** Where a criterion stands. */
export interface CriterionPlace {
  readonly programme: string;
  readonly isNegated: boolean;
}

export const thresholdKey = (programme: string, criterion: string): string => `${programme}/${criterion}`;

const opposite: Readonly<Partial<Record<Operator, Operator>>> = {
  atLeast: 'below',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
};

export function evaluateCriterion(
  criterion: Criterion,
  { programme, isNegated }: CriterionPlace,
  context: EvaluationContext,
): CriterionResult {
  const fact = facts.get(criterion.fact);
  if (!fact) throw new Error(`no such fact: ${criterion.fact}`);
  const key = isSetByInstitution(criterion) ? thresholdKey(programme, criterion.id ?? '') : undefined;
  const threshold = key === undefined ? criterion.value : context.thresholds[key];
  const reading = fact.read(context);
  const common = {
    kind: 'criterion',
    criterion,
    fact,
    isNegated,
    reading,
    threshold,
    ...(key === undefined ? {} : { thresholdKey: key }),
  } as const;
  if (threshold === undefined || reading.state !== 'known') {
    const asked = reading.state === 'unknown' ? reading.missing : [];
    return { ...common, standing: 'unknown', doesRangeCross: false, asked };
  }
  return { ...common, asked: [], ...compared(criterion, fact, reading, threshold, isNegated) };
}

type KnownReading = FactReading & { readonly state: 'known' };

function compared(
  { op }: Criterion,
  fact: Fact,
  { value, range }: KnownReading,
  threshold: CriterionValue,
  isNegated: boolean,
) {
  const meets = (one: FactValue): boolean => holds(fact, op, one, threshold) !== isNegated;
  const isMet = meets(value);
  const doesRangeCross = range !== undefined && (meets(range.low) !== isMet || meets(range.high) !== isMet);
  if (isMet) return { standing: 'met', doesRangeCross } as const;
  const meant = isNegated ? opposite[op] : op;
  if (!meant) return { standing: 'notMet', doesRangeCross } as const;
  const gap = gapTo(fact, meant, value, threshold);
  const target = targetOf(fact, meant, threshold);
  return {
    standing: isNear(fact, meant, value, threshold) ? 'nearly' : 'notMet',
    doesRangeCross,
    ...(gap === undefined ? {} : { gap }),
    ...(target ? { target } : {}),
  } as const;
}

function targetOf({ model, is }: Fact, op: Operator, threshold: CriterionValue): Target | undefined {
  if (!model || op !== 'atLeast') return undefined;
  if (typeof threshold === 'number') return { model, score: asHundredths(Math.ceil(threshold * 100)) };
  if (is.type !== 'ordinal' || typeof threshold !== 'string') return undefined;
  if (model === 'businessFeasibility') return { model, grade: threshold as FeasibilityGrade };
  const band = innovationBands.find(({ id }) => id === threshold);
  return band && { model, score: band.from };
}
