import { type AccountId, accounts } from '../../domain/dossier/accounts';
import type { SanityQuestion, SignedPart } from '../../domain/dossier/review-sanity';
import type { StatementBasis } from '../../domain/dossier/statement-year';
import { m } from '../../i18n/generated/messages.js';
import { formatCount } from '../format';
import { inLanguage } from '../state/language.svelte';

const nameOf = (account: AccountId): string => inLanguage(accounts[account].label);

function sumText(parts: readonly SignedPart[]): string {
  return parts
    .map(({ account, sign }, at) => {
      if (at === 0) return nameOf(account);
      return `${sign < 0 ? '−' : '+'} ${nameOf(account)}`;
    })
    .join(' ');
}

const basisTexts: Readonly<Record<StatementBasis, () => string>> = {
  separate: () => m.statement_basis_separate(),
  consolidated: () => m.statement_basis_consolidated(),
  unstated: () => m.statement_basis_unstated(),
};

/** What looks wrong, where, and what can be done about it. Amounts in won to the last: the difference may be small. */
export function sanityText(question: SanityQuestion): string {
  const { code, fiscalYear: year, account } = question;
  switch (code) {
    case 'sumDiffers':
      return m.sanity_sum_differs({
        year,
        parts: sumText(question.parts),
        summed: formatCount(question.summed),
        total: nameOf(account),
        stated: formatCount(question.stated),
      });
    case 'partExceedsWhole':
      return m.sanity_part_exceeds({
        year,
        part: nameOf(account),
        stated: formatCount(question.stated),
        whole: nameOf(question.whole),
        wholeStated: formatCount(question.wholeStated),
      });
    case 'unitSlip': {
      const { times, otherYear: other } = question;
      const parts = { year, other, account: nameOf(account) };
      return times > 1
        ? m.sanity_unit_larger({ ...parts, times: formatCount(times) })
        : m.sanity_unit_smaller({ ...parts, times: formatCount(Math.round(1 / times)) });
    }
    case 'yearMissing':
      return m.sanity_year_missing({ year, newer: question.newerYear });
    case 'basisChanges':
      return m.sanity_basis_changes({
        year,
        basis: basisTexts[question.basis](),
        newer: question.newerYear,
        newerBasis: basisTexts[question.newerBasis](),
      });
  }
}

export const sanityKey = (question: SanityQuestion): string =>
  `${question.code}:${question.fiscalYear}:${question.account}:${'whole' in question ? question.whole : ''}${'parts' in question ? sumText(question.parts) : ''}`;

/** "× 1,000", "÷ 1,000". */
export const factorText = (factor: number): string =>
  factor < 1 ? `÷ ${formatCount(Math.round(1 / factor))}` : `× ${formatCount(factor)}`;
