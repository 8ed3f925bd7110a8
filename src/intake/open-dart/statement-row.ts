import type { StatementBasis } from '../../domain/dossier/statement-year';
import { type JsonObject, textOf } from '../json/json-object';
import type { Remarks } from '../remarks';
import { type AccountMatch, accountOfRow, type StatementName } from './account-rules';
import { yearEnded } from './period';
import type { BodyRow } from './recognise-body';

/** A row that holds an account of ours. */
export interface StatementRow {
  /** "list[3] · BS · 자산총계". */
  readonly place: string;
  readonly object: JsonObject;
  readonly statement: StatementName;
  readonly match: AccountMatch;
  readonly basis: StatementBasis;
  /** Fiscal year of the report's newest column. */
  readonly reportYear: number;
  /** Number under which the report was filed; an amended one has a higher number. */
  readonly receipt: string;
}

const names: readonly (readonly [RegExp, StatementName])[] = [
  [/포괄손익계산서/, 'CIS'],
  [/손익계산서/, 'IS'],
  [/재무상태표|대차대조표/, 'BS'],
];

function statementOf(row: JsonObject): StatementName | undefined {
  const code = textOf(row, 'sj_div');
  if (code === 'BS' || code === 'IS' || code === 'CIS') return code;
  // Cash flows and changes in equity have codes too, and hold no account of ours.
  if (code !== '') return undefined;
  return names.find(([name]) => name.test(textOf(row, 'sj_nm')))?.[1];
}

function basisOf(row: JsonObject): StatementBasis {
  const code = textOf(row, 'fs_div');
  if (code === 'OFS') return 'separate';
  return code === 'CFS' ? 'consolidated' : 'unstated';
}

/** Rows of a member of some breakdown repeat an account's name for a part of it. */
const isPart = (row: JsonObject): boolean => !/^-?$/.test(textOf(row, 'account_detail'));

/** The row as one of our accounts; nothing for the many that are none. */
export function statementRowOf({ place, object }: BodyRow, remarks: Remarks): StatementRow | undefined {
  const statement = statementOf(object);
  if (statement === undefined || isPart(object)) return undefined;
  const label = textOf(object, 'account_nm');
  const match = accountOfRow(statement, textOf(object, 'account_id'), label);
  if (match === undefined) return undefined;
  const whole = `${place} · ${statement} · ${label}`;
  if (match === 'contradiction') {
    remarks.add('labelContradicts', whole, textOf(object, 'account_id'));
    return undefined;
  }
  const reportYear = yearEnded(object, 'thstrm', remarks, whole);
  if (reportYear === undefined) {
    remarks.add('rowsUnreadable', whole, textOf(object, 'bsns_year'));
    return undefined;
  }
  const receipt = textOf(object, 'rcept_no');
  return { place: whole, object, statement, match, basis: basisOf(object), reportYear, receipt };
}
