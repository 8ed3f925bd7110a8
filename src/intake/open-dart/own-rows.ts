import type { OwnRow } from '../../domain/dossier/confirmed-account';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { readAmount } from '../text/amount';
import { formOf } from './account-rules';
import { withoutAmended } from './choose-rows';
import type { StatementRow } from './statement-row';

/** More than a person would look through. */
const rowsAtMost = 50;

/**
 * Rows that only a person can tell: those by whose names an account may be meant that the newest year lacks, and those of which
 * the person has said something.
 */
export function ownRowsOf(rows: readonly StatementRow[], newest: StatementYear): readonly OwnRow[] {
  const found = new Map<string, OwnRow>();
  for (const row of withoutAmended(rows).rows) {
    const { account, said } = row.match;
    const isMeant = said !== undefined || newest.values[account] === undefined;
    if (!isMeant || row.basis !== newest.basis || row.label === '') continue;
    const form = formOf(row.statement);
    const key = `${form} ${row.label}`;
    const { place, amounts } = found.get(key) ?? { place: row.place, amounts: [] };
    const years = new Set(amounts.map(({ fiscalYear }) => fiscalYear));
    const more = amountsOf(row).filter(({ fiscalYear }) => !years.has(fiscalYear));
    const own = { form, label: row.label, place, amounts: [...amounts, ...more] };
    found.set(key, said === undefined ? own : { ...own, account: said });
  }
  return [...found.values()].filter(({ amounts }) => amounts.length > 0).slice(0, rowsAtMost);
}

const amountsOf = ({ cells, unitWon }: StatementRow): OwnRow['amounts'] =>
  cells.flatMap(({ raw, fiscalYear }) => {
    const amount = readAmount(raw);
    const won = amount.state === 'read' ? amount.won * unitWon : 0;
    return won !== 0 && Number.isSafeInteger(won) ? [{ fiscalYear, won }] : [];
  });
