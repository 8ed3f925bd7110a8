import type { StatedBasis, StatementBasis } from '../../domain/dossier/statement-year';
import type { Notice } from '../../domain/problem';
import type { StatementRow } from './statement-row';

export interface ChosenRows {
  readonly rows: readonly StatementRow[];
  readonly notices: readonly Notice[];
}

const reportOf = ({ reportYear, reportMonths }: StatementRow): string => `${reportYear}/${reportMonths}`;

/** Of several reports on one period the last filed one. */
export function withoutAmended(rows: readonly StatementRow[]): ChosenRows {
  const newest = new Map<string, string>();
  for (const row of rows) {
    if (row.receipt > (newest.get(reportOf(row)) ?? '')) newest.set(reportOf(row), row.receipt);
  }
  const keptFor = (row: StatementRow) => newest.get(reportOf(row)) ?? '';
  const isKept = (row: StatementRow) => row.receipt === '' || row.receipt === keptFor(row);
  const dropped = new Map(
    rows.filter((row) => !isKept(row)).map((row) => [row.receipt, keptFor(row)] as const),
  );
  const notices = [...dropped].map(([rceptNo, kept]): Notice => ({ code: 'amendedReport', rceptNo, kept }));
  return { rows: rows.filter(isKept), notices };
}

/**
 * One basis for all years. Separate before consolidated: the models rate the company itself, not its group. Decided by
 * the newest report, so that the newest year is never lost to an older one; by the person where the rows have what they say.
 */
export function onOneBasis(
  rows: readonly StatementRow[],
  preferred?: StatedBasis,
): ChosenRows & { readonly basis: StatementBasis } {
  const newestYear = rows.reduce((year, row) => Math.max(year, row.reportYear), 0);
  const newest = new Set(rows.filter((row) => row.reportYear === newestYear).map((row) => row.basis));
  const said = rows.some((row) => row.basis === preferred) ? preferred : undefined;
  const basis = said ?? (['separate', 'consolidated'] as const).find((one) => newest.has(one)) ?? 'unstated';
  const kept = rows.filter((row) => row.basis === basis);
  if (basis === 'unstated') return { basis, rows: kept, notices: [{ code: 'basisUnstated' }] };
  const isMixed = kept.length < rows.length;
  return { basis, rows: kept, notices: isMixed ? [{ code: 'basesMixed', kept: basis }] : [] };
}
