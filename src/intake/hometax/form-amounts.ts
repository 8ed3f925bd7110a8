import type { StatementForm } from '../../domain/dossier/accounts';
import { codesMark } from '../../domain/dossier/place-in-file';
import { wonPerUnit } from '../../domain/dossier/won-per-unit';
import type { Remarks } from '../remarks';
import { isDeduction } from '../text/account-label';
import { readAmount, type ReadAmount } from '../text/amount';
import type { FormStatement } from './collect-statements';
import type { Entry } from './entries-of-line';
import { forms, labelFit } from './forms';

/** An amount of a form, in whole won. */
export interface FormAmount {
  readonly form: StatementForm;
  readonly code: number;
  readonly won: number;
  readonly where: string;
  readonly raw: string;
}

/** The amounts of one year's forms. Remarks what it does not give, once, and only what is asked for. */
export class FormAmounts {
  readonly #statements: readonly FormStatement[];
  readonly #remarks: Remarks;
  readonly #known = new Map<string, FormAmount | undefined>();

  constructor(statements: readonly FormStatement[], remarks: Remarks) {
    this.#statements = statements;
    this.#remarks = remarks;
  }

  /** The amount beside a code. Nothing where none is printed, the label is another account's, or two differ. */
  of(form: StatementForm, code: number): FormAmount | undefined {
    const key = `${form} ${code}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#amountOf(form, code));
    return this.#known.get(key);
  }

  #amountOf(form: StatementForm, code: number): FormAmount | undefined {
    const found = this.#statements
      .filter((statement) => statement.form === form)
      .flatMap(({ entries, unit }) =>
        entries
          .filter((entry) => entry.code === code && entry.raw !== '')
          .map((entry) => this.#amountAt(form, entry, wonPerUnit[unit])),
      )
      .filter((amount) => amount !== undefined);
    const [first] = found;
    const rival = found.find(({ won }) => won !== first?.won);
    if (rival) this.#remarks.add('accountStatedTwice', placeOf(form, rival), rival.raw);
    return rival ? undefined : first;
  }

  #amountAt(form: StatementForm, entry: Entry, factor: number): FormAmount | undefined {
    if (labelFit(form, entry.code, entry.label) === 'differs') {
      this.#remarks.add('labelContradicts', placeOf(form, entry), entry.label);
      return undefined;
    }
    const isApart = entry.raw.includes(' ');
    // Digits printed apart are one amount only where their commas say so; two amounts beside each other are none.
    const amount =
      isApart && !grouped.test(entry.raw.replaceAll(' ', '')) ? unreadable : readAmount(entry.raw);
    if (amount.state === 'unreadable') this.#remarks.add('rowsUnreadable', placeOf(form, entry), entry.raw);
    if (amount.state !== 'read') return undefined;
    const won = (isDeduction(entry.label) ? Math.abs(amount.won) : amount.won) * factor;
    return { form, code: entry.code, won, where: entry.where, raw: entry.raw };
  }
}

const grouped = /^[-–—−△▲(]?\d{1,3}(?:,\d{3})+\)?$/;
const unreadable: ReadAmount = { state: 'unreadable' };

const placeOf = (form: StatementForm, { where, code }: Pick<FormAmount, 'where' | 'code'>): string =>
  `${forms[form].title} ${where}, ${codesMark([code])}`;
