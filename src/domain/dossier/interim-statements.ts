import type { StatementYear } from './statement-year';

/** Months of the fiscal year that a quarterly or half-year report covers. */
export const interimMonths = [3, 6, 9] as const;
export type InterimMonths = (typeof interimMonths)[number];

/** Statements of a part of a fiscal year. Flows are sums from its first day; balances are those of the last day. */
export interface InterimStatements {
  readonly months: InterimMonths;
  /** The fiscal year that was under way. */
  readonly year: StatementYear;
}
