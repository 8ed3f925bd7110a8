import type { Answer } from '../dossier/answer';
import type { AccountId } from '../dossier/accounts';
import type { Patent } from '../dossier/patent';
import type { CareerPost, Development, KeyStaff } from '../dossier/people';
import type { StatementBasis } from '../dossier/statement-year';
import type { KeptPack } from '../history/evaluation';
import type { Answers } from '../dossier/dossier';
import type { Note } from '../notes/note';
import type { PackId } from '../pack/manifest';
import type {
  BusinessFeasibilityResult,
  Graded,
  InnovationGrowthResult,
  NotGraded,
  OriginalityResult,
  PointsLine,
} from '../result/result';

/**
 * [Note: what is not chosen is not there]
 * A report and an envelope are drawn from a disclosure and from nothing else: neither the dossier nor the result reaches
 * them. What a person has not chosen is absent from it, not emptied, masked or hidden.
 */
export interface Disclosure {
  readonly schema: 1;
  /** ISO time of the evaluation. */
  readonly evaluatedAt: string;
  /** A worked example of a fictitious company. */
  readonly isExample: boolean;
  /** The packs of the models in `results`. */
  readonly packs: readonly KeptPack[];
  readonly company: DisclosedCompany;
  readonly results: DisclosedResults;
  readonly inputs: DisclosedInputs;
  readonly notes: readonly Note[];
}

/** Who the company is, as far as it says so. */
export interface DisclosedCompany {
  readonly name?: string;
  readonly businessNumber?: string;
  readonly corporateNumber?: string;
}

export interface DisclosedResults {
  readonly 'innovation-growth'?: Disclosed<InnovationGrowthResult> | NotGraded;
  readonly 'business-feasibility'?: Disclosed<BusinessFeasibilityResult> | NotGraded;
  readonly originality?: Disclosed<OriginalityResult> | NotGraded;
}

/** Parts of a model's result that are chosen one by one. The grade with its score and range is the least that is shown. */
export const resultParts = ['groups', 'points', 'reasons', 'outcomes', 'patents'] as const;
export type ResultPart = (typeof resultParts)[number];

/** A grade with those parts of its result that were chosen. */
export type Disclosed<Result extends Graded> = Omit<Result, ResultPart> &
  Partial<Omit<Pick<Result, ResultPart & keyof Result>, 'points'>> & {
    readonly points?: readonly DisclosedLine[];
  };

/** Points of an indicator; the value that they are for only where it was chosen. */
export type DisclosedLine = Omit<PointsLine, 'found'> & {
  readonly found: PointsLine['found'] | { readonly state: 'withheld' };
};

/** Inputs that were chosen, each with its source. Whoever has all that a model reads can run it again. */
export interface DisclosedInputs {
  readonly answers: Answers;
  readonly amounts: readonly DisclosedAmount[];
  readonly patents: readonly Patent[];
  readonly ceoCareer?: Answer<readonly CareerPost[]>;
  readonly keyStaff?: Answer<readonly KeyStaff[]>;
  readonly developments?: Answer<readonly Development[]>;
  /** How many inputs of each kind were held back: none means that all are here. */
  readonly withheld: { readonly [Kind in InputKind]: number };
}

export interface DisclosedAmount {
  readonly fiscalYear: number;
  readonly basis: StatementBasis;
  readonly account: AccountId;
  readonly answer: Answer<number>;
}

/** Inputs are chosen one by one, and counted by these kinds. `people` is personal: it is never chosen from the start. */
export const inputKinds = ['answers', 'amounts', 'patents', 'people', 'developments'] as const;
export type InputKind = (typeof inputKinds)[number];

/** What a person chose to show. */
export interface DisclosureChoice {
  readonly company: readonly (keyof DisclosedCompany)[];
  readonly models: readonly PackId[];
  readonly parts: readonly ResultPart[];
  /** Ids of indicators whose values are shown beside their points. */
  readonly values: readonly string[];
  readonly inputs: readonly InputId[];
  /** Ids of notes. */
  readonly notes: readonly string[];
}

/** Names one input: a question, an amount of a year, a patent by its application number, or a list of people. */
export type InputId =
  | `answer:${string}`
  | `amount:${number}:${AccountId}`
  | `patent:${string}`
  | 'people:ceoCareer'
  | 'people:keyStaff'
  | 'developments';
