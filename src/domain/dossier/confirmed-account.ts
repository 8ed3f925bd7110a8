import { type AccountId, accountIds, type StatementForm } from './accounts';

/** What a person once said of a row that has no standard code: it is this account, or none of ours. */
export interface ConfirmedAccount {
  readonly form: StatementForm;
  /** The row's label as it is printed; numbering, notes and blanks do not count when it is compared. */
  readonly label: string;
  readonly account: AccountId | 'none';
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
