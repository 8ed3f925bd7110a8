import type { LocalText } from '../local-text';

/** Steps of the form, in order. */
export const formSections = ['company', 'finance', 'technology', 'business'] as const;
export type FormSection = (typeof formSections)[number];

/** Asked only while another question has this answer; otherwise it does not apply. */
export interface Condition {
  readonly question: string;
  readonly is: string | boolean;
}

export interface Option {
  readonly value: string;
  readonly label: LocalText;
  /** The label where the company is a service firm. */
  readonly labelForService?: LocalText;
  /** Not offered while it holds. */
  readonly unless?: Condition;
  /** What the option counts for, 0 to 1, where the question feeds an indicator. */
  readonly credit?: number;
}

interface Asked {
  readonly section: FormSection;
  readonly label: LocalText;
  /** What is meant and how to find it, in the words of a small-business owner. */
  readonly help?: LocalText;
  /** The help where the company is a service firm. */
  readonly helpForService?: LocalText;
  /** What an institution would accept as proof. */
  readonly evidence?: LocalText;
  readonly when?: Condition;
  /** Nobody is asked for it; it is shown once a file has stated it. */
  readonly onlyFromFiles?: true;
  /** No model reads it, and it is no open question of theirs: support programmes ask for it. */
  readonly forProgrammes?: true;
}

export interface CheckQuestion extends Asked {
  readonly kind: 'check';
}
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
export interface CountQuestion extends Asked {
  readonly kind: 'count';
  readonly unit: LocalText;
  readonly range: readonly [number, number];
}
/** Whole won; shown and typed in million won. */
export interface AmountQuestion extends Asked {
  readonly kind: 'amount';
}
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly check?: 'businessNumber' | 'corporateNumber' | 'ksic';
}
/** ISO date. */
export interface DateQuestion extends Asked {
  readonly kind: 'date';
}

export type Question =
  CheckQuestion | ChoiceQuestion | CountQuestion | AmountQuestion | TextQuestion | DateQuestion;

/** Type of the value that answers a question. */
export type ValueOfQuestion<Q extends Question> = Q extends { kind: 'check' }
  ? boolean
  : Q extends { kind: 'count' | 'amount' }
    ? number
    : string;
