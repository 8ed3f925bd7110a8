import type { LocalText } from '../local-text';

/** The newest form of a catalogue that this app reads; see docs/programme-catalogue.md. */
export const catalogueSchema = 1;
/** By this a catalogue's file is known, whatever its name. */
export const catalogueFormat = 'tech-rating-programmes';

export const programmeKinds = ['support', 'finance', 'certification'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** Where a criterion is published, and when it was published or, failing that, read. */
export interface CriterionSource {
  readonly title: LocalText;
  readonly address?: string;
  /** ISO date, or the year alone where no more is known. */
  readonly date: string;
}

export const operators = ['atLeast', 'atMost', 'above', 'below', 'is', 'oneOf', 'startsWith'] as const;
export type Operator = (typeof operators)[number];

export type FactValue = number | string | boolean;

/** The institution keeps its threshold for each notice: the person may enter what the notice says. */
export const setByInstitution = 'setByInstitution';
export type CriterionValue = FactValue | readonly string[];

/** One comparison of a fact with a value. */
export interface Criterion {
  /** Needed where the institution sets the value: what the person enters is kept under it. */
  readonly id?: string;
  readonly fact: string;
  readonly op: Operator;
  readonly value: CriterionValue;
  readonly text: LocalText;
  readonly source: CriterionSource;
}

export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  /** A rule of the catalogue by its name. */
  | { readonly use: string }
  | Criterion;

export interface ProgrammePeriod {
  /** ISO dates, both included. */
  readonly from?: string;
  readonly until?: string;
  readonly always?: boolean;
}

/** What the institution looks at itself, after the application; it takes no part in the result. */
export interface LaterCheck {
  readonly text: LocalText;
  readonly source: CriterionSource;
}

export interface Programme {
  readonly id: string;
  readonly kind: ProgrammeKind;
  readonly name: LocalText;
  readonly institution: LocalText;
  readonly summary: LocalText;
  readonly link?: string;
  /** Absent: the notice says when. */
  readonly period?: ProgrammePeriod;
  readonly criteria: Rule;
  readonly later?: readonly LaterCheck[];
}

export interface Catalogue {
  readonly format: typeof catalogueFormat;
  readonly schema: typeof catalogueSchema;
  readonly id: string;
  readonly version: string;
  readonly publisher: LocalText;
  /** ISO date. */
  readonly publishedOn: string;
  readonly rules?: Readonly<Record<string, Rule>>;
  readonly programmes: readonly Programme[];
}

export const isCriterion = (rule: Rule): rule is Criterion => 'fact' in rule;

export const isSetByInstitution = ({ value }: Criterion): boolean => value === setByInstitution;
