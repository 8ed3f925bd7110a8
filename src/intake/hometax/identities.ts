import type { StatementForm } from '../../domain/dossier/accounts';
import type { Remarks } from '../remarks';
import { forms } from './forms';

/** A code of a form with the sign that it has in a sum. */
interface Term {
  readonly form: StatementForm;
  readonly code: number;
  readonly sign: 1 | -1;
}

/** The amounts of one year by form and code. */
export type CodeAmounts = (form: StatementForm, code: number) => number | undefined;

const termsOf = (form: StatementForm, ...codes: readonly number[]): readonly Term[] =>
  codes.map((code) => ({ form, code: Math.abs(code), sign: code < 0 ? -1 : 1 }));

/** Totals of the forms (handbook 2.5): the terms add up to the total. */
const identities: readonly { readonly total: Term; readonly terms: readonly Term[] }[] = [
  { total: { form: 'bs', code: 383, sign: 1 }, terms: termsOf('bs', 228) },
  { total: { form: 'bs', code: 383, sign: 1 }, terms: termsOf('bs', 333, 382) },
  { total: { form: 'bs', code: 228, sign: 1 }, terms: termsOf('bs', 1, 80) },
  { total: { form: 'bs', code: 333, sign: 1 }, terms: termsOf('bs', 229, 284) },
  { total: { form: 'is', code: 66, sign: 1 }, terms: termsOf('is', 1, -35) },
  { total: { form: 'is', code: 129, sign: 1 }, terms: termsOf('is', 66, -67) },
  { total: { form: 'is', code: 217, sign: 1 }, terms: termsOf('is', 129, 130, -179) },
  { total: { form: 'is', code: 219, sign: 1 }, terms: termsOf('is', 217, -218) },
  { total: { form: 'is', code: 44, sign: 1 }, terms: termsOf('mfg', 49) },
];

/** Rounding of the programs that fill the forms. */
const toleranceWon = 1;

/**
 * Remarks the totals that their parts do not make. A part that is not printed adds nothing; where the total or all parts
 * are missing there is nothing to compare.
 */
export function checkIdentities(fiscalYear: number, amountOf: CodeAmounts, remarks: Remarks): void {
  for (const { total, terms } of identities) {
    const stated = amountOf(total.form, total.code);
    const parts = terms.map(({ form, code, sign }) => {
      const amount = amountOf(form, code);
      return amount === undefined ? undefined : sign * amount;
    });
    if (stated === undefined || parts.every((part) => part === undefined)) continue;
    const sum = parts.reduce<number>((whole, part) => whole + (part ?? 0), 0);
    if (Math.abs(stated - sum) <= toleranceWon) continue;
    remarks.add('totalsDisagree', placeOf(fiscalYear, total, terms), `${stated} ≠ ${sum}`);
  }
}

function placeOf(fiscalYear: number, total: Term, terms: readonly Term[]): string {
  const codes = terms.map(({ code, sign }, index) => {
    if (sign < 0) return `− ${code}`;
    return index > 0 ? `+ ${code}` : String(code);
  });
  const title = forms[total.form].title;
  const other = terms.find(({ form }) => form !== total.form);
  return `${fiscalYear} ${title} ${total.code} = ${other ? `${forms[other.form].title} ` : ''}${codes.join(' ')}`;
}
