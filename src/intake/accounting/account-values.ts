import { type AccountId, accountIds, accounts } from '../../domain/dossier/accounts';
import { type Answer, known } from '../../domain/dossier/answer';
import type { StatementYear } from '../../domain/dossier/statement-year';
import type { Evidence } from '../evidence';
import type { Remarks } from '../remarks';
import type { NamedAccount } from './account-names';
import type { BookedAmount } from './booked-amount';

/** The values of one year from its rows: an account's own row, else the sum of its parts. */
export function valuesOfYear(
  amounts: readonly BookedAmount[],
  evidence: Evidence,
  remarks: Remarks,
): StatementYear['values'] {
  const values = accountIds.flatMap((account): [AccountId, Answer<number>][] => {
    const own =
      ownAmount(rowsOf(amounts, account, 'whole'), remarks) ??
      sum(onceEach(rowsOf(amounts, account, 'part')));
    const found = sum([...(own ? [own] : []), ...onceEach(rowsOf(amounts, account, 'added'))]);
    if (!found) return [];
    if (found.won < 0 && !accounts[account].signed) {
      remarks.add('unexpectedSign', found.place, found.raw);
      return [];
    }
    return [[account, known(found.won, evidence(found.place, found.raw))]];
  });
  return Object.fromEntries(values);
}

type Found = Pick<BookedAmount, 'won' | 'place' | 'raw'>;

const rowsOf = (
  amounts: readonly BookedAmount[],
  account: AccountId,
  role: NamedAccount['role'],
): readonly BookedAmount[] =>
  amounts.filter((amount) => amount.accounts.some((one) => one.account === account && one.role === role));

/** Two rows of one name that differ: neither is surer. */
function ownAmount(rows: readonly BookedAmount[], remarks: Remarks): Found | undefined {
  const [first] = rows;
  const rival = rows.find(({ won }) => won !== first?.won);
  if (rival) remarks.add('accountStatedTwice', rival.place, rival.raw);
  return rival ? undefined : first;
}

/** A row that a statement and the sheet with its details both have counts once; two of one table are two. */
function onceEach(rows: readonly BookedAmount[]): readonly BookedAmount[] {
  return rows.filter(
    (row, at) =>
      !rows
        .slice(0, at)
        .some((one) => one.table !== row.table && one.name === row.name && one.won === row.won),
  );
}

function sum(rows: readonly Found[]): Found | undefined {
  if (rows.length === 0) return undefined;
  const won = rows.reduce((total, row) => total + row.won, 0);
  if (!Number.isSafeInteger(won)) return undefined;
  return {
    won,
    place: rows.map(({ place }) => place).join(' + '),
    raw: rows.map(({ raw }) => raw).join(' + '),
  };
}
