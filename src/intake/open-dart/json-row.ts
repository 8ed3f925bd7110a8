import type { StatementBasis } from '../../domain/dossier/statement-year';
import type { InterimMonths } from '../../domain/dossier/interim-statements';
import { type JsonObject, textOf } from '../json/json-object';
import type { Remarks } from '../remarks';
import { readAmount } from '../text/amount';
import type { StatementName } from './account-rules';
import { type Column, columns, monthsOf, yearEnded } from './period';
import type { BodyRow } from './recognise-body';
import { type Cell, matchOf, type NameRules, statementNamed, type StatementRow } from './statement-row';

/** Months that a report covers, by reprt_code; rows without one come from annual reports. */
const monthsByReport: Readonly<Record<string, InterimMonths | 12>> = {
  '': 12,
  '11011': 12,
  '11012': 6,
  '11013': 3,
  '11014': 9,
};

/** Months of the report that a row comes from; nothing for a code that OpenDART does not have. */
export function reportMonthsOf(row: JsonObject): InterimMonths | 12 | undefined {
  const code = textOf(row, 'reprt_code');
  return Object.hasOwn(monthsByReport, code) ? monthsByReport[code] : undefined;
}

function statementOf(row: JsonObject): StatementName | undefined {
  const code = textOf(row, 'sj_div');
  if (code === 'BS' || code === 'IS' || code === 'CIS') return code;
  // Cash flows and changes in equity have codes too, and hold no account of ours.
  return code === '' ? statementNamed(textOf(row, 'sj_nm')) : undefined;
}

function basisOf(row: JsonObject): StatementBasis {
  const code = textOf(row, 'fs_div');
  if (code === 'OFS') return 'separate';
  return code === 'CFS' ? 'consolidated' : 'unstated';
}

/** Rows of a member of some breakdown repeat an account's name for a part of it. */
const isPart = (row: JsonObject): boolean => !/^-?$/.test(textOf(row, 'account_detail'));

/** Makes statement rows of the objects of an answer. */
export class JsonRows {
  readonly #remarks: Remarks;
  readonly #names: NameRules;

  constructor(remarks: Remarks, names: NameRules) {
    this.#remarks = remarks;
    this.#names = names;
  }

  /** The row as one of our accounts; nothing for the many that are none. */
  rowOf({ place, object }: BodyRow): StatementRow | undefined {
    const statement = statementOf(object);
    const reportMonths = reportMonthsOf(object);
    if (statement === undefined || reportMonths === undefined || isPart(object)) return undefined;
    const label = textOf(object, 'account_nm');
    const whole = `${place} · ${statement} · ${label}`;
    const id = textOf(object, 'account_id');
    const match = matchOf({ statement, id, label }, whole, this.#remarks, this.#names);
    if (match === undefined) return undefined;
    const months = reportMonths;
    const reportYear = yearEnded(object, 'thstrm', months, this.#remarks, whole);
    if (reportYear === undefined) {
      this.#remarks.add('rowsUnreadable', whole, textOf(object, 'bsns_year'));
      return undefined;
    }
    const row = { place: whole, label, statement, match, basis: basisOf(object), reportYear, reportMonths };
    const cells =
      months === 12
        ? columns.flatMap((column) => this.#wholeYear(object, column, whole))
        : this.#interimCells(object, statement, { months, reportYear, place: whole });
    return { ...row, receipt: textOf(object, 'rcept_no'), unitWon: 1, cells };
  }

  #wholeYear(object: JsonObject, column: Column, rowPlace: string): readonly Cell[] {
    const raw = textOf(object, `${column}_amount`);
    if (readAmount(raw).state === 'missing') return [];
    const place = `${rowPlace} · ${column}_amount`;
    const months = monthsOf(object, column);
    if (months !== undefined && months !== 12) {
      this.#remarks.add('periodNotTwelveMonths', place, textOf(object, `${column}_dt`));
    }
    const fiscalYear = yearEnded(object, column, 12, this.#remarks, rowPlace);
    return fiscalYear === undefined ? [] : [{ place, raw, fiscalYear, age: columns.indexOf(column) }];
  }

  /**
   * What a quarterly report says: the balance of its last day and of the year ends before, and the sum from the first day of
   * the year. The amounts of single quarters and of quarters of earlier years are no year's.
   */
  #interimCells(
    object: JsonObject,
    statement: StatementName,
    { months, reportYear, place }: { months: InterimMonths; reportYear: number; place: string },
  ): readonly Cell[] {
    const field = statement === 'BS' ? 'thstrm_amount' : sumField(object, months);
    const earlier =
      statement === 'BS' ? columns.slice(1).flatMap((column) => this.#wholeYear(object, column, place)) : [];
    if (field === undefined) {
      this.#remarks.add('quarterWithoutSum', place, textOf(object, 'thstrm_amount'));
      return [];
    }
    const cell = { place: `${place} · ${field}`, raw: textOf(object, field), fiscalYear: reportYear, age: 0 };
    return [{ ...cell, months }, ...earlier];
  }
}

/** Field with the sum of the year so far; nothing where a row has the amount of the last quarter alone. */
function sumField(object: JsonObject, months: InterimMonths): string | undefined {
  if (readAmount(textOf(object, 'thstrm_add_amount')).state !== 'missing') return 'thstrm_add_amount';
  const isSum = months === 3 || monthsOf(object, 'thstrm') === months;
  return isSum ? 'thstrm_amount' : undefined;
}
