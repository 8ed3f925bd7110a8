import { type AccountId, accounts, type StatementForm } from '../domain/dossier/accounts';
import type { StatementYear } from '../domain/dossier/statement-year';
import type { Notice } from '../domain/problem';

/** Accounts without which hardly a ratio can be computed. */
const importantAccounts = [
  'revenue',
  'operatingIncome',
  'netIncome',
  'totalAssets',
  'currentAssets',
  'currentLiabilities',
  'totalLiabilities',
  'totalEquity',
] as const satisfies readonly AccountId[];

/** What the newest year lacks of them, as far as the file has the statements in which they stand. */
export function missingAccounts(
  newest: StatementYear | undefined,
  forms: readonly StatementForm[],
): readonly Notice[] {
  const missing = importantAccounts.filter(
    (account) => forms.includes(accounts[account].form) && newest?.values[account] === undefined,
  );
  return missing.length > 0 ? [{ code: 'accountsMissing', accounts: missing }] : [];
}
