import { type AccountId, accountIds, type StatementForm } from './accounts';

/** What a person once said of a row that has no standard code: it is this account, or none of ours. */
export interface ConfirmedAccount {
  readonly form: StatementForm;
  /** The row's label as it is printed; numbering, notes and blanks do not count when it is compared. */
  readonly label: string;
  readonly account: AccountId | 'none';
}

/** A row with a name that is none of the usual ones: only a person can say what it is. */
export interface OwnRow extends Pick<ConfirmedAccount, 'form' | 'label'> {
  readonly place: string;
  readonly amounts: readonly { readonly fiscalYear: number; readonly won: number }[];
  /** What a person has said of it; the amounts are in the reading then. */
  readonly account?: ConfirmedAccount['account'];
}

/** Words that tell which account a row may belong to, the surest first. */
const hints: readonly (readonly [RegExp, Readonly<Partial<Record<StatementForm, AccountId>>>])[] = [
  [/연구|개발|R\s*&\s*D|기술료/i, { is: 'rdExpense', mfg: 'rdManufacturing', bs: 'developmentAsset' }],
  // Not the retirement of the staff (퇴직급여), and not the remeasurement of its plans (확정급여).
  [/(?<!퇴직|확정)급여|상여|급료|임금|인건비|잡급/, { is: 'salary' }],
  [/복리|후생|식대|보험료\(직원\)/, { is: 'welfare' }],
  [/광고|홍보|판촉|마케팅|전시/, { is: 'advertising' }],
  [/퇴직/, { bs: 'retirementProvision' }],
  [/장기.*차입/, { bs: 'longTermBorrowings' }],
  [/차입/, { bs: 'shortTermBorrowings' }],
  [/이자/, { is: 'interestExpense' }],
  [/매출채권|외상매출/, { bs: 'receivables' }],
  [/현금|예금/, { bs: 'cash' }],
  [/매출|수익/, { is: 'revenue' }],
];

/** The account that a row's name speaks for, as a question and no answer. */
export function likelyAccount({ form, label }: Pick<OwnRow, 'form' | 'label'>): AccountId | undefined {
  return hints.find(([pattern, byForm]) => pattern.test(label) && byForm[form])?.[1][form];
}

const isSameRow = (one: ConfirmedAccount, other: ConfirmedAccount): boolean =>
  one.form === other.form && one.label === other.label;

/** The rules with one more. It stands first and so wins; what was said of the same row before is gone. */
export function withConfirmed(
  rules: readonly ConfirmedAccount[],
  confirmed: ConfirmedAccount,
): readonly ConfirmedAccount[] {
  return [confirmed, ...rules.filter((rule) => !isSameRow(rule, confirmed))];
}

/** The rules without what was said of one row. */
export function withoutConfirmed(
  rules: readonly ConfirmedAccount[],
  row: Pick<ConfirmedAccount, 'form' | 'label'>,
): readonly ConfirmedAccount[] {
  return rules.filter((rule) => rule.form !== row.form || rule.label !== row.label);
}

const forms: readonly unknown[] = ['bs', 'is', 'mfg'] satisfies readonly StatementForm[];
const answers: readonly unknown[] = [...accountIds, 'none'];

/** Rules that were kept as JSON. What is none, is left out: an older or newer app may have written it. */
export function parseConfirmed(json: string): readonly ConfirmedAccount[] {
  try {
    const kept: unknown = JSON.parse(json);
    return Array.isArray(kept) ? kept.filter(isConfirmed) : [];
  } catch {
    return [];
  }
}

function isConfirmed(value: unknown): value is ConfirmedAccount {
  if (typeof value !== 'object' || value === null) return false;
  const { form, label, account } = value as Partial<Record<keyof ConfirmedAccount, unknown>>;
  return forms.includes(form) && typeof label === 'string' && answers.includes(account);
}
