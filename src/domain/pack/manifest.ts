/**
 * What a model pack says about itself. A pack is data, not code: the manifest names inputs, outputs, training and
 * files; it is covered by a signature whose public key the app pins.
 */

import type { LocalText } from '../local-text';

export const packIds = ['innovation-growth', 'business-feasibility', 'originality'] as const;
export type PackId = (typeof packIds)[number];

/** +1: a higher value never lowers the score; -1: never raises it; 0: context, no direction promised. */
export type Direction = 1 | -1 | 0;

/** One column of the `features` tensor. */
export interface PackInput {
  /** Id of the indicator in the domain catalogue that derives the value. */
  readonly id: string;
  readonly unit: string;
  /** Values outside are clipped to it inside the graph. */
  readonly range: readonly [number, number];
  readonly direction: Direction;
  /** Value of the reference company; stands in for what is not answered or does not apply. */
  readonly reference: number;
  /** Half a percent of the training data lie below, half a percent above; absent where no data hold the input. */
  readonly seen?: readonly [number, number];
  /** How this input came into the score: learned from data, set by judgement, or both. */
  readonly parts: readonly InputPart[];
}

export type InputPart =
  | { readonly kind: 'learned'; readonly head: string; readonly dataSets: readonly string[] }
  | { readonly kind: 'prior'; readonly group: string; readonly source: string };

/** `head` and `item` are the parts that the score is the weighted sum of; the others are made of them. */
export type GroupKind = 'head' | 'item' | 'capability' | 'section' | 'axis' | 'metric';

/** One column of the `groups` tensor, 0 to 100. */
export interface PackGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly label: LocalText;
}

/** One column of the `probability` tensor: a calibrated probability of an outcome in the training data. */
export interface PackOutcome {
  readonly id: string;
  readonly label: LocalText;
  readonly dataSet: string;
  /** Share of the outcome in the training data, 0 to 1. */
  readonly baseRate: number;
}

/**
 * One summand of the score: score = sum of weight x groups[group]. Only `inputs` move this group. Where `additive`, each
 * input moves it independently of the others, so that its points need two rows; otherwise coalitions of them are run.
 */
export interface ScorePart {
  readonly group: string;
  readonly weight: number;
  readonly additive: boolean;
  readonly inputs: readonly string[];
  /**
   * Inputs that say one thing together (growth of one year and of two): a part of `inputs` in each, none twice. Points are
   * then exact Owen values (Owen 1977): first among these unions and the remaining inputs, then within each union.
   */
  readonly unions?: readonly (readonly string[])[];
}

export interface PackFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface PackMetric {
  readonly head: string;
  readonly name: string;
  readonly value: number;
  /** 95 % interval by bootstrap over companies. */
  readonly interval: readonly [number, number];
  readonly rows: number;
  readonly protocol: string;
}

export interface PackTraining {
  readonly seed: number;
  readonly dataSets: readonly {
    readonly id: string;
    readonly licence: string;
    readonly rows: number;
    readonly outcome: string;
  }[];
  readonly split: string;
  readonly metrics: readonly PackMetric[];
  /**
   * Share of the score's variance over the reference population, 0 to 1, that learned heads bring: their covariance with the
   * score, divided by its variance. The rest was set by judgement.
   */
  readonly learnedShare: number;
  /** Measured share of unseen companies whose full score fell inside the stated interval when answers were masked. */
  readonly intervalCoverage: { readonly stated: number; readonly measured: number; readonly rows: number };
}

/** When the pack refuses a grade. See [Note: what is too uncertain is not graded]. */
export interface GradingRule {
  /** Points from the lower to the upper end of the score's range; beyond, too much is unknown. */
  readonly widestInterval: number;
  /** Share, 0 to 1, of a company's known inputs with a `seen` range that may lie outside it. */
  readonly mostOutsideSeen: number;
}

export interface PackManifest {
  readonly schema: 1;
  readonly id: PackId;
  /** Semantic version. */
  readonly version: string;
  readonly purpose: LocalText;
  readonly opset: number;
  readonly inputs: readonly PackInput[];
  readonly groups: readonly PackGroup[];
  readonly outcomes: readonly PackOutcome[];
  readonly scoreParts: readonly ScorePart[];
  /** Score of the reference company, 0 to 100: the zero of the points. */
  readonly referenceScore: number;
  /** Absent: the pack never refuses. */
  readonly gradingRule?: GradingRule;
  /** Whom the percentiles compare with, in words. */
  readonly referencePopulation: LocalText;
  readonly files: readonly PackFile[];
  readonly training: PackTraining;
  readonly licence: string;
}

/** Rows that every runtime must reproduce. NaN is written as null. */
export interface GoldenVectors {
  readonly tolerance: number;
  readonly rows: readonly {
    readonly features: readonly (number | null)[];
    readonly score: number;
    readonly groups: readonly number[];
    readonly probability: readonly number[];
    readonly interval: readonly [number, number];
  }[];
}
