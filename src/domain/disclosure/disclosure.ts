import type { DisclosedPeers } from './disclosed-peers';
import type { AccountId } from '../dossier/accounts';
import type { Source } from '../dossier/answer';
import type { Patent, PatentAttribute } from '../dossier/patent';
import type { CareerPost, Development, KeyStaff } from '../dossier/people';
import type { StatementBasis } from '../dossier/statement-year';
import type { KeptPack } from '../history/evaluation';
import type { ValueOfQuestion } from '../indicators/question';
import type { QuestionId, QuestionOf } from '../indicators/questions';
import type { Note } from '../notes/note';
import type { PackId } from '../pack/manifest';
import type {
  BusinessFeasibilityResult,
  Graded,
  InnovationGrowthResult,
  ModelName,
  NothingToGrade,
  OriginalityResult,
  PatentResult,
  PointsLine,
  Refusal,
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
  readonly notes: readonly DisclosedNote[];
  readonly peers?: DisclosedPeers;
}

/** Who the company is, as far as it says so. */
export const companyFields = ['name', 'businessNumber', 'corporateNumber', 'dartCode'] as const;
export type DisclosedCompany = { readonly [Field in (typeof companyFields)[number]]?: string };

export interface DisclosedResults {
  readonly 'innovation-growth'?: Disclosed<InnovationGrowthResult> | DisclosedNotGraded;
  readonly 'business-feasibility'?: Disclosed<BusinessFeasibilityResult> | DisclosedNotGraded;
  readonly originality?: DisclosedOriginality | DisclosedNotGraded;
}

/** Parts of a model's result that are chosen one by one. The grade with its score and range is the least that is shown. */
export const resultParts = ['groups', 'points', 'reasons', 'outcomes', 'patents'] as const;
export type ResultPart = (typeof resultParts)[number];

/** What is shown or left out as a whole: the parts of results, and the place among peers. */
export const disclosureParts = [...resultParts, 'peers'] as const;
export type DisclosurePart = (typeof disclosureParts)[number];

/** A grade with those parts of its result that were chosen. */
export type Disclosed<Result extends Graded> = Omit<Result, ResultPart | 'outsideSeen'> &
  Partial<Omit<Pick<Result, ResultPart & keyof Result>, 'points'>> & {
    readonly points?: readonly DisclosedLine[];
    readonly outsideSeen: readonly DisclosedOutside[];
  };

/** Rights that are not held any more belong to the part `patents` as well. */
export type DisclosedOriginality = Omit<Disclosed<OriginalityResult>, 'notHeld' | 'patents'> & {
  readonly patents?: readonly PatentResult[];
  readonly notHeld?: number;
};

/** Points of an indicator; the value that they are for only where it was chosen. */
export type DisclosedLine = Omit<PointsLine, 'found'> & {
  readonly found: PointsLine['found'] | { readonly state: 'withheld' };
};

/** An indicator beyond what the training data held; its value only where it was chosen. */
export interface DisclosedOutside {
  readonly indicator: string;
  readonly value?: number;
}

type OutsideRefusal = Extract<Refusal, { reason: 'outsideSeen' }>;
export type DisclosedNotGraded = { readonly status: 'notGraded'; readonly model: ModelName } & (
  | NothingToGrade
  | Exclude<Refusal, OutsideRefusal>
  | (Omit<OutsideRefusal, 'outside'> & { readonly outside: readonly DisclosedOutside[] })
);

/** Of a file its digest, its format and the place in it; its name and the text around a value can say more than was chosen. */
export type DisclosedSource =
  Exclude<Source, { kind: 'file' }> | Omit<Extract<Source, { kind: 'file' }>, 'fileName' | 'raw'>;

export type DisclosedAnswer<Value> =
  | { readonly state: 'known'; readonly value: Value; readonly source: DisclosedSource }
  | { readonly state: 'notApplicable'; readonly source: DisclosedSource };

type ValueOf<Held> = Held extends { readonly state: 'known'; readonly value: infer Value } ? Value : never;

export type DisclosedAnswers = {
  readonly [Id in QuestionId]?: DisclosedAnswer<ValueOfQuestion<QuestionOf<Id>>>;
};

export type DisclosedPatent = Pick<Patent, 'applicationNumber' | 'kind'> & {
  readonly [Attribute in PatentAttribute]?: DisclosedAnswer<ValueOf<NonNullable<Patent[Attribute]>>>;
};

/** Inputs that were chosen, each with its source. Whoever has all that a model reads can run it again. */
export interface DisclosedInputs {
  readonly answers: DisclosedAnswers;
  readonly amounts: readonly DisclosedAmount[];
  readonly patents: readonly DisclosedPatent[];
  readonly ceoCareer?: DisclosedAnswer<readonly CareerPost[]>;
  readonly keyStaff?: DisclosedAnswer<readonly KeyStaff[]>;
  readonly developments?: DisclosedAnswer<readonly Development[]>;
  /** How many inputs of each kind were held back: none means that all are here. */
  readonly withheld: { readonly [Kind in InputKind]: number };
  /** Models whose every indicator comes out of these inputs as it did of all: whoever runs them gets the same result. */
  readonly runsAgain: readonly PackId[];
}

export interface DisclosedAmount {
  readonly fiscalYear: number;
  readonly basis: StatementBasis;
  readonly account: AccountId;
  readonly answer: DisclosedAnswer<number>;
}

/** A note without the name of its document's file. */
export type DisclosedNote = Omit<Note, 'fileName'>;

/** Inputs are chosen one by one, and counted by these kinds. `people` is personal: it is never chosen from the start. */
export const inputKinds = ['answers', 'amounts', 'patents', 'people', 'developments'] as const;
export type InputKind = (typeof inputKinds)[number];

/** What a person chose to show. */
export interface DisclosureChoice {
  readonly company: readonly (keyof DisclosedCompany)[];
  readonly models: readonly PackId[];
  readonly parts: readonly DisclosurePart[];
  /** Ids of indicators whose values are shown beside their points. */
  readonly values: readonly string[];
  readonly inputs: readonly InputId[];
  /** Ids of notes. */
  readonly notes: readonly string[];
}

/** Names one input: a question, an amount of a year, a patent by its application number, or a list. */
export type InputId =
  | `answer:${QuestionId}`
  | `amount:${number}:${AccountId}`
  | `patent:${string}`
  | 'people:ceoCareer'
  | 'people:keyStaff'
  | 'developments';
