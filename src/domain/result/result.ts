import type { NotComputableReason, Asked } from '../indicators/derived';
import type { FeasibilityGrade } from '../grading/feasibility-grade';
import type { Hundredths } from '../grading/fixed-point';
import type { StanineGrade } from '../grading/stanine';
import type { GroupKind, PackId } from '../pack/manifest';

/**
 * The result of one evaluation. Screen, PDF and envelope are renderings of it and compute no score. All scores and points
 * are integers in hundredths, see [Note: grades are integers].
 */
export interface ResultDocument {
  readonly schema: 1;
  readonly innovationGrowth: InnovationGrowthResult | NotGraded;
  readonly businessFeasibility: BusinessFeasibilityResult | NotGraded;
  readonly originality: OriginalityResult | NotGraded;
}

export interface ModelName {
  readonly id: PackId;
  readonly version: string;
  /** Fingerprint of the key that signed the pack; the engine states it for every pack that it has verified. */
  readonly publisher?: string;
}

/** There is nothing that could be graded. */
export interface NothingToGrade {
  readonly reason:
    /** No input of the model has been answered. */
    | 'nothingAnswered'
    /** The company says it has no patents. */
    | 'noPatents'
    /** Every patent in the list is rejected, lapsed, withdrawn, abandoned or invalidated. */
    | 'noHeldPatents';
}

/** There is a score, and the pack's grading rule does not let it stand as a grade. */
export type Refusal =
  | {
      /** The range is wider than the pack allows. */
      readonly reason: 'tooMuchUnknown';
      readonly width: Hundredths;
      readonly widest: Hundredths;
      /** At most four open questions, the one whose answer would narrow the range most first. */
      readonly toAnswer: readonly Asked[];
    }
  | {
      /** Too many of the values lie outside what the training data held. */
      readonly reason: 'outsideSeen';
      readonly outside: readonly OutsideValue[];
      /** Known values whose range in the training data is on record. */
      readonly of: number;
    };

export type NotGraded = {
  readonly status: 'notGraded';
  readonly model: ModelName;
} & (NothingToGrade | Refusal);

export type NotGradedReason = NotGraded['reason'];

/** A value outside what the training data held: the model never saw its like. */
export interface OutsideValue {
  /** Id in the indicator catalogue. */
  readonly indicator: string;
  readonly value: number;
}

export interface Interval {
  readonly low: Hundredths;
  readonly high: Hundredths;
}

/** State of an indicator in this evaluation. See [Note: four kinds of nothing]. */
export type IndicatorState =
  | { readonly state: 'known'; readonly value: number }
  | { readonly state: 'unknown'; readonly missing: readonly Asked[] }
  | { readonly state: 'notApplicable' }
  | { readonly state: 'notComputable'; readonly reason: NotComputableReason };

/** What one indicator did to the score. */
export interface PointsLine {
  /** Id in the indicator catalogue, or 'patents.further' for all patents after the best one. */
  readonly indicator: string;
  readonly found: IndicatorState;
  /** Signed; all lines together are score minus reference score, to the hundredth. */
  readonly points: number;
  /** What the score would gain if this indicator alone stood at its best end; 0 where it has no direction. */
  readonly room: number;
  /** How the indicator came into the score. */
  readonly origin: 'learned' | 'prior' | 'both';
}

export interface GroupScore {
  readonly id: string;
  readonly kind: GroupKind;
  readonly score: Hundredths;
  /** Of the reference company; absent while only the grade is known. */
  readonly reference?: Hundredths;
}

/** Probability of an outcome in the training data, in hundredths of a percent. */
export interface OutcomeProbability {
  readonly id: string;
  readonly basisPoints: number;
}

export interface Graded {
  readonly status: 'graded';
  readonly model: ModelName;
  readonly score: Hundredths;
  /** Holds, for 80 % of companies like this, the score that they would get had they answered everything. */
  readonly interval: Interval;
  readonly referenceScore: Hundredths;
  readonly groups: readonly GroupScore[];
  readonly outcomes: readonly OutcomeProbability[];
  /** Largest gain first, largest loss last, what was not counted at the end. Empty while only the grade is known. */
  readonly points: readonly PointsLine[];
  /** At most four indicators that hold the score back, the one with most to gain first. */
  readonly reasons: readonly string[];
  /** Values outside what the training data held, in the model's order; of originality, those of the leading patent. */
  readonly outsideSeen: readonly OutsideValue[];
  /** Indicators with a value (or that do not apply), of all that the model reads. */
  readonly coverage: { readonly settled: number; readonly of: number };
}

export interface InnovationGrowthResult extends Graded {
  /** Id of a step of `innovationBands`. */
  readonly band: string;
  readonly bandRange: { readonly low: string; readonly high: string };
}

export interface BusinessFeasibilityResult extends Graded {
  readonly grade: FeasibilityGrade;
  readonly gradeRange: { readonly low: FeasibilityGrade; readonly high: FeasibilityGrade };
  /** 1 (best) to 14. */
  readonly growthGrade: number;
  readonly riskGrade: number;
}

export interface PatentResult {
  readonly applicationNumber: string;
  readonly score: Hundredths;
  readonly interval: Interval;
  /** Percentiles in the pack's reference population and their stanine grades. */
  readonly metrics: readonly {
    readonly id: string;
    readonly score: Hundredths;
    readonly grade: StanineGrade;
  }[];
  readonly outcomes: readonly OutcomeProbability[];
}

export interface OriginalityResult extends Graded {
  /** Stanine grade of the leading patent's score band; see `patents` for each one. */
  readonly patents: readonly PatentResult[];
  /** Rights on the list that are not held any more and were not counted. */
  readonly notHeld: number;
}
