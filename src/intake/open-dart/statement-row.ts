import type { ConfirmedAccount } from '../../domain/dossier/confirmed-account';
import type { InterimMonths } from '../../domain/dossier/interim-statements';
import type { StatementBasis } from '../../domain/dossier/statement-year';
import type { Remarks } from '../remarks';
import { type AccountMatch, accountOfRow, askedAccountOf, type StatementName } from './account-rules';

/** One amount of a row, as it is written. Cells that are blank are none. */
export interface Cell {
  readonly place: string;
  readonly raw: string;
  /** Year in which the fiscal year ends (handbook 8). */
  readonly fiscalYear: number;
  /** Fiscal years before the report's own. */
  readonly age: number;
  /** Set where the amount covers the year only so far. */
  readonly months?: InterimMonths;
}

/** A row that holds an account of ours, whichever kind of file it comes from. */
export interface StatementRow {
  /** "list[3] · BS · 자산총계". */
  readonly place: string;
  readonly label: string;
  readonly statement: StatementName;
  readonly match: AccountMatch;
  readonly basis: StatementBasis;
  /** Fiscal year of the report. */
  readonly reportYear: number;
  /** Months of it that the report covers. */
  readonly reportMonths: InterimMonths | 12;
  /** Number under which the report was filed, '' where the file has none; an amended one has a higher number. */
  readonly receipt: string;
  /** Won in one unit of the amounts. */
  readonly unitWon: number;
  readonly cells: readonly Cell[];
}

const names: readonly (readonly [RegExp, StatementName])[] = [
  [/포괄손익계산서/, 'CIS'],
  [/손익계산서/, 'IS'],
  [/재무상태표|대차대조표/, 'BS'],
];

/** Statement that a title names; nothing for cash flows, changes in equity and notes. */
export function statementNamed(title: string): StatementName | undefined {
  return names.find(([name]) => name.test(title))?.[1];
}

/** 개별 is what a company without subsidiaries files: it is its own. */
export function basisNamed(title: string): StatementBasis {
  if (/별도|개별/.test(title)) return 'separate';
  return title.includes('연결') ? 'consolidated' : 'unstated';
}

/** What names say beside the standard: the person's answers, and whether the rows that need one are looked for. */
export interface NameRules {
  readonly confirmed: readonly ConfirmedAccount[];
  readonly isAsking?: true;
}

/** The account of a row; nothing, with a remark, where its id and its label name two. */
export function matchOf(
  row: { readonly statement: StatementName; readonly id: string; readonly label: string },
  place: string,
  remarks: Remarks,
  { confirmed, isAsking }: NameRules,
): AccountMatch | undefined {
  if (isAsking) return askedAccountOf(row.statement, row.id, row.label, confirmed);
  const match = accountOfRow(row.statement, row.id, row.label, confirmed);
  if (match !== 'contradiction') return match;
  remarks.add('labelContradicts', place, row.id);
  return undefined;
}
