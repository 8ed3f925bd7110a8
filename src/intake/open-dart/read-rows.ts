import type { StatementForm } from '../../domain/dossier/accounts';
import type { Reading } from '../../domain/dossier/reading';
import type { StatedBasis } from '../../domain/dossier/statement-year';
import { type Outcome, success } from '../../domain/problem';
import type { Evidence, FileFacts } from '../evidence';
import { missingAccounts } from '../missing-accounts';
import type { Remarks } from '../remarks';
import { AmountReader } from './amount-reader';
import { onOneBasis, withoutAmended } from './choose-rows';
import { ownRowsOf } from './own-rows';
import type { StatementRow } from './statement-row';

/** The part of a reading that its statements make. */
export type ReadStatements = Pick<Reading, 'statements' | 'interim' | 'ownRows' | 'notices'>;

interface RowsWanted {
  /** The statements that the file has. */
  readonly forms?: readonly StatementForm[];
  /** What the person has chosen of a file with both. */
  readonly preferredBasis?: StatedBasis | undefined;
  /** Rows that only a person can tell. */
  readonly asked?: () => readonly StatementRow[];
}

/**
 * Statements of one company on one basis, each year from the newest report; nothing where no row has an amount. What is
 * missing is told of the statements that the file has, and the rows that could be it are handed over: `asked` reads them.
 */
export function readRows(
  rows: readonly StatementRow[],
  file: FileFacts,
  evidence: Evidence,
  remarks: Remarks,
  { forms = ['bs', 'is'], preferredBasis, asked = () => [] }: RowsWanted = {},
): Outcome<ReadStatements | undefined> {
  const newest = withoutAmended(rows);
  const chosen = onOneBasis(newest.rows, preferredBasis);
  const read = new AmountReader(file, evidence, remarks).read(chosen.rows, chosen.basis);
  if (!read.ok) return read;
  const { years, interim, notices } = read.value;
  const newestYear = interim?.year ?? years[0];
  if (newestYear === undefined) return success(undefined);
  const ownRows = ownRowsOf(asked(), newestYear);
  return success({
    statements: years,
    ...(interim ? { interim } : {}),
    ...(ownRows.length > 0 ? { ownRows } : {}),
    notices: [
      ...newest.notices,
      ...chosen.notices,
      ...missingAccounts(newestYear, forms),
      ...notices,
      ...remarks.notices(),
    ],
  });
}
