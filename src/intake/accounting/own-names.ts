import type { AccountId, StatementForm } from '../../domain/dossier/accounts';
import { type ConfirmedAccount, likelyAccount, type OwnRow } from '../../domain/dossier/confirmed-account';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { accountLabel } from '../text/account-label';
import type { BookedAmount } from './booked-amount';

/** More than a person would look through. */
const rowsAtMost = 200;

/** Headings and subtotals of the statements, which are no account of ours and nobody's own. */
const usual =
  /^(?:자산|부채|자본|당좌자산|투자자산|기타비유동자산|부채(?:와|및)자본총계|자본잉여금|자본조정|기타포괄손익누계액|영업외수익|영업외비용|법인세(?:등|비용)|.*누계액|기[초말].*재고액|당기.*(?:매입|제조원가|총제조비용)|.*총계|합계)$/;

/** Rows with names that no program prints by itself: what a person has said of them counts, the others are handed over. */
export class OwnNames {
  readonly rows: OwnRow[] = [];
  /** Of these only what may be an account that is missing is worth a question. */
  readonly #ofTrialBalance = new Set<OwnRow>();
  readonly #confirmed: readonly ConfirmedAccount[];

  constructor(confirmed: readonly ConfirmedAccount[]) {
    this.#confirmed = confirmed;
  }

  /** Whether a row of that name is worth reading. */
  wants(name: string): boolean {
    const label = accountLabel(name);
    return label.length > 1 && !usual.test(label) && this.rows.length < rowsAtMost;
  }

  /** The account that a row of a trial balance is said to be or speaks for by its name. */
  accountOf(form: StatementForm, name: string): AccountId | undefined {
    const said = this.#ruleOf(form, name)?.account;
    return said === undefined || said === 'none' ? likelyAccount({ form, label: name }) : said;
  }

  /** What a person can be asked, given what the newest year has. */
  askedBeside(values: StatementYear['values']): readonly OwnRow[] {
    return this.rows.filter((row) => {
      if (!this.#ofTrialBalance.has(row) || row.account !== undefined) return true;
      const likely = likelyAccount(row);
      return likely !== undefined && values[likely] === undefined;
    });
  }

  #ruleOf(form: StatementForm, name: string): ConfirmedAccount | undefined {
    const plain = accountLabel(name);
    return this.#confirmed.find((one) => one.form === form && accountLabel(one.label) === plain);
  }

  /** The amounts of a row as the person has named it; none where nobody has. */
  named(
    form: StatementForm,
    name: string,
    read: readonly BookedAmount[],
    table: 'statement' | 'trialBalance' = 'statement',
  ): readonly BookedAmount[] {
    const amounts = read.filter(({ won }) => won !== 0);
    const [first] = amounts;
    if (!first) return [];
    const label = name.trim();
    const rule = this.#ruleOf(form, label);
    const row: OwnRow = {
      form,
      label: rule?.label ?? label,
      place: first.place,
      amounts: amounts.map(({ fiscalYear, won }) => ({ fiscalYear, won })),
      ...(rule ? { account: rule.account } : {}),
    };
    this.rows.push(row);
    if (table === 'trialBalance') this.#ofTrialBalance.add(row);
    if (!rule || rule.account === 'none') return [];
    const accounts = [{ account: rule.account, role: 'added' }] as const;
    return amounts.map((amount) => ({ ...amount, accounts }));
  }
}
