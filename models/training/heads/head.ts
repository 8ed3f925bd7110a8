import type { LocalText } from '../../../src/domain/local-text';
import type { Direction } from '../../../src/domain/pack/manifest';
import type { TrainingSettings } from '../network/train-members';

/** Known outcomes to learn from: one row for each company or patent, in order of time where time splits them. */
export interface LearningTable {
  /** Raw values in the catalogue's units, one column for each input of the head; NaN where unknown. */
  readonly rows: readonly (readonly number[])[];
  /** 1 where the good outcome came about, 0 where not, NaN where it was not observed for long enough: never learned from. */
  readonly labels: readonly number[];
  /** Whose row it is; rows of one company never stand on both sides of a split. */
  readonly companies: readonly string[];
  /** Where the outcome is an event in time: days until it, or until observation ended without it. */
  readonly survival?: { readonly days: readonly number[]; readonly event: readonly boolean[] };
}

export interface HeadInput {
  readonly id: string;
  /** For this outcome. 0 for context, and where data refute the catalogue's direction. */
  readonly direction: Direction;
  /** Size, industry and the like: what it explains alone is taken off the score, so that like is compared with like. */
  readonly context?: true;
  /** Inputs of one name say one thing together; they are explained as a union first. */
  readonly union?: string;
}

/** Rows to learn from and rows to test on. */
export interface Split {
  readonly learn: readonly number[];
  readonly test: readonly number[];
}

export type SplitPlan =
  | { readonly kind: 'folds'; readonly folds: number; readonly repeats: number }
  | { readonly kind: 'temporal'; readonly learnShare: number }
  /** Splits that others have published, each with figures of its own. */
  | { readonly kind: 'scenarios'; readonly scenarios: readonly Scenario[] };

export interface Scenario {
  readonly figureId: string;
  readonly protocol: LocalText;
  readonly split: (table: LearningTable) => Split;
}

/** An outcome that a network learns to foresee. "Good" is always the higher logit. */
export interface Head {
  readonly id: string;
  /** Id of its figures in the reports; scenarios have ids of their own. */
  readonly figureId: string;
  readonly label: LocalText;
  readonly outcome: LocalText;
  readonly dataSet: { readonly id: string; readonly licence: string; readonly population: LocalText };
  readonly inputs: readonly HeadInput[];
  readonly split: SplitPlan;
  readonly settings: TrainingSettings;
  readonly readTable: () => LearningTable;
  /** Parts of the rows whose figures are shown on their own, so that nobody's bad luck hides in a mean. */
  readonly subgroups: readonly Subgroup[];
  /** The same inputs elsewhere: rows that no model of this head learned from. */
  readonly outsideTests: readonly FurtherTable[];
  /** The same rows with more columns than a company can state, for trees and logistic regression alone. */
  readonly wide?: { readonly columns: LocalText; readonly readTable: () => LearningTable };
  /** Figures published by others for the same rows, for comparison; each with its standing. */
  readonly published: readonly { readonly model: string; readonly value: number; readonly source: string }[];
}

/** Inputs that are explained together. */
export function unionsOf(inputs: readonly HeadInput[]): readonly (readonly string[])[] {
  const names = [...new Set(inputs.flatMap(({ union }) => union ?? []))];
  return names.map((name) => inputs.filter(({ union }) => union === name).map(({ id }) => id));
}

/** Ids of the figures that a head is judged by. */
export const figureIdsOf = ({ split, figureId }: Head): readonly string[] =>
  split.kind === 'scenarios' ? split.scenarios.map((scenario) => scenario.figureId) : [figureId];

/** An outcome that was looked at and is in no score: trees and logistic regression say how much its columns tell. */
export interface TriedOutcome extends Pick<
  Head,
  'id' | 'figureId' | 'label' | 'dataSet' | 'split' | 'subgroups' | 'readTable'
> {
  readonly reason: LocalText;
}

export interface FurtherTable {
  readonly figureId: string;
  readonly data: string;
  /** In the report's own words. */
  readonly protocol: string;
  readonly label: LocalText;
  /** Another outcome than the head's: only the order can be judged, not the probability. */
  readonly isOrderOnly?: true;
  readonly readTable: () => LearningTable;
}

export interface Subgroup {
  readonly id: string;
  readonly label: LocalText;
  /** By the row's inputs, or by its place in the table. */
  readonly includes: (row: readonly number[], place: number) => boolean;
}
