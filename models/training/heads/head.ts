import type { LocalText } from '../../../src/domain/local-text';
import type { Direction } from '../../../src/domain/pack/manifest';
import type { TrainingSettings } from '../network/train-members';

/** Known outcomes to learn from: one row for each company or patent. */
export interface LearningTable {
  /** Raw values in the catalogue's units, one column for each input of the head; NaN where unknown. */
  readonly rows: readonly (readonly number[])[];
  /** 1 where the good outcome came about. */
  readonly labels: readonly number[];
  /** Whose row it is; rows of one company never stand on both sides of a split. */
  readonly companies: readonly string[];
}

/** An outcome that a network learns to foresee. "Good" is always the higher logit. */
export interface Head {
  readonly id: string;
  /** Id of its figures in the reports. */
  readonly figureId: string;
  readonly label: LocalText;
  readonly outcome: LocalText;
  readonly dataSet: { readonly id: string; readonly licence: string; readonly population: LocalText };
  /** Direction of each input for this outcome. An input is free (0) where it is context, or data refute its direction. */
  readonly inputs: readonly { readonly id: string; readonly direction: Direction }[];
  readonly split: 'companyFolds' | 'temporal';
  readonly settings: TrainingSettings;
  readonly readTable: () => LearningTable;
  /** Parts of the rows whose figures are shown on their own, so that nobody's bad luck hides in a mean. */
  readonly subgroups: readonly Subgroup[];
  /** The same inputs elsewhere: rows that the shipped network never learned from. */
  readonly outsideTests: readonly FurtherTable[];
  /** All columns of the same data as they stand, for trees alone: what figures published by others rest on. */
  readonly wideTables: readonly FurtherTable[];
  /** Figures published by others for the same rows, for comparison; each with its standing. */
  readonly published: readonly { readonly model: string; readonly value: number; readonly source: string }[];
}

export interface FurtherTable {
  readonly figureId: string;
  /** In the report's own words. */
  readonly protocol: string;
  readonly label: LocalText;
  readonly readTable: () => LearningTable;
}

export interface Subgroup {
  readonly id: string;
  readonly label: LocalText;
  readonly includes: (row: readonly number[]) => boolean;
}
