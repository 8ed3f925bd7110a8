import { basisMark } from '../../../domain/dossier/place-in-file';
import type { Remarks } from '../../remarks';
import type { StatementName } from '../account-rules';
import { matchOf, type NameRules, type StatementRow } from '../statement-row';
import type { Context } from './context';
import type { Fact, Instance } from './instance';
import { placedPeriod, type ReportPeriod } from './report-period';

interface Filed {
  readonly report: ReportPeriod;
  readonly labels: ReadonlyMap<string, string>;
  readonly member: string;
  readonly names: NameRules;
}

/** Accounts that a firm made for its cash flows and its changes in equity. */
const ownOfOtherStatement = /_udf_(?:CF|CE|SCE|SE)_/;

/** Makes a statement row of every amount of a filing that is one of our accounts. */
export class XbrlRows {
  readonly #filed: Filed;
  readonly #remarks: Remarks;

  constructor(filed: Filed, remarks: Remarks) {
    this.#filed = filed;
    this.#remarks = remarks;
  }

  rowsOf({ facts, contexts }: Instance): {
    readonly rows: readonly StatementRow[];
    readonly foreign: readonly Fact[];
  } {
    const rows: StatementRow[] = [];
    const foreign: Fact[] = [];
    for (const fact of facts) {
      const context = contexts.get(fact.contextId);
      const row = context && fact.currency !== '' ? this.#rowOf(fact, context) : undefined;
      if (row && fact.currency === 'KRW') rows.push(row);
      else if (row) foreign.push(fact);
    }
    return { rows, foreign };
  }

  #rowOf({ concept, text }: Fact, context: Context): StatementRow | undefined {
    const { report, labels, member, names: rules } = this.#filed;
    if (ownOfOtherStatement.test(concept)) return undefined;
    const period = placedPeriod(context, report);
    if (period === undefined) return undefined;
    const label = labels.get(concept) ?? '';
    const statement: StatementName = context.start === undefined ? 'BS' : 'IS';
    const names = [member, concept, label, context.end, basisMark(context.basis)];
    const place = names.filter((name) => name !== '').join(' · ');
    const match = matchOf({ statement, id: concept, label }, place, this.#remarks, rules);
    if (match === undefined) return undefined;
    const { isOdd, ...placed } = period;
    if (isOdd) this.#remarks.add('periodNotTwelveMonths', place, `${context.start} ~ ${context.end}`);
    // Amounts are in full won whatever their precision; some programs write them as decimals.
    const raw = text.replace(/\.0+$/, '');
    return {
      place,
      label: label === '' ? concept : label,
      statement,
      match,
      basis: context.basis,
      reportYear: report.fiscalYear,
      reportMonths: report.months,
      receipt: '',
      unitWon: 1,
      cells: [{ place, raw, ...placed }],
    };
  }
}
