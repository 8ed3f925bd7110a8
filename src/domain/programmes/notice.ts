/** When a notice takes applications, as far as it says. */
export type NoticePeriod =
  | { readonly kind: 'dates'; readonly from?: string; readonly until?: string }
  /** All year, until the money is spent, or first come first served. */
  | { readonly kind: 'always' | 'untilSpent'; readonly text: string }
  | { readonly kind: 'later'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unstated' };

/** Whom a notice speaks to, by the words of 기업마당. */
export const audiences = ['sme', 'midsize', 'micro', 'venture', 'startup', 'preStartup', 'other'] as const;
export type Audience = (typeof audiences)[number];

/** Divisions of the industry classification, both ends included: 10 to 34. */
export type DivisionRange = readonly [number, number];

/**
 * One notice of a support programme from a public list. What is absent the notice does not say: it may be for everybody
 * or for nobody here.
 */
export interface ProgrammeNotice {
  readonly id: string;
  readonly title: string;
  /** Ministry, province or city. */
  readonly authority: string;
  readonly operator?: string;
  /** Fields of support in the list's own words. */
  readonly fields: readonly string[];
  readonly audiences?: readonly Audience[];
  /** Ids of regions, see `regions`. */
  readonly regions?: readonly string[];
  readonly industries?: readonly DivisionRange[];
  /** Years since founding that the notice names. */
  readonly age?: NoticeAge;
  readonly period: NoticePeriod;
  /** 억원. */
  readonly budgetEok?: number;
  readonly link?: string;
  /** Whom it is for, in its own words. */
  readonly target?: string;
  /** Plain text. */
  readonly text: string;
  /** ISO date. */
  readonly publishedOn?: string;
}

/** Where a notice names several limits, by kind of applicant, the narrowest and the widest. */
export interface NoticeAge {
  readonly above?: number;
  readonly atMost?: { readonly narrowest: number; readonly widest: number };
}

export interface NoticeList {
  readonly source: 'bizinfoTable' | 'bizinfoApi' | 'startupTable';
  readonly notices: readonly ProgrammeNotice[];
  /** Rows that held no notice: headings, repetitions. */
  readonly leftOut: number;
}
