import { known } from '../../domain/dossier/answer';
import type { StatementForm } from '../../domain/dossier/accounts';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { type Evidence, evidenceOf, type FileFacts } from '../evidence';
import { missingAccounts } from '../missing-accounts';
import { Remarks } from '../remarks';
import type { Grid } from '../sheet/grid';
import { isOddPeriod } from '../text/period';
import { valuesOfYear } from './account-values';
import { type ReadTable, tablesOf } from './read-sheet';

/** Statements and trial balances that bookkeeping programs export; nothing where the sheets hold none. */
export function readAccounting(
  grids: readonly Grid[],
  file: FileFacts,
): Outcome<readonly Reading[]> | undefined {
  const { fileName } = file;
  const remarks = new Remarks();
  const found = grids.flatMap((grid) => tablesOf(grid, remarks));
  const undated = found.filter((table) => table.kind === 'undated');
  const tables = found.filter((table) => table.kind !== 'undated');
  const [first] = tables;
  const [place] = undated.map((table) => table.place);
  if (!first) return place === undefined ? undefined : failure('statementPeriodMissing', { fileName, place });
  undated.forEach((table) => remarks.add('tableUndated', table.place, ''));
  remarkOddPeriods(tables, remarks);
  const statements = yearsOf(tables, evidenceOf(file, 'accounting'), remarks);
  if (statements.length === 0) return failure('statementsEmpty', { fileName, place: first.place });
  return success([readingOf(tables, first, statements, file, remarks)]);
}

/** Every year with an amount, the newest first. A company keeps its books for itself: separate statements. */
function yearsOf(
  tables: readonly ReadTable[],
  evidence: Evidence,
  remarks: Remarks,
): readonly StatementYear[] {
  const fiscalYears = new Set(tables.flatMap(({ years }) => years.map(({ fiscalYear }) => fiscalYear)));
  return [...fiscalYears]
    .sort((one, other) => other - one)
    .map((fiscalYear): StatementYear => {
      const amounts = tables.flatMap((table) => table.amounts.filter((one) => one.fiscalYear === fiscalYear));
      return { fiscalYear, basis: 'separate', values: valuesOfYear(amounts, evidence, remarks) };
    })
    .filter(({ values }) => Object.keys(values).length > 0);
}

function readingOf(
  tables: readonly ReadTable[],
  first: ReadTable,
  statements: readonly StatementYear[],
  file: FileFacts,
  remarks: Remarks,
): Reading {
  const companyName = tables.map(({ company }) => company).find((name) => name !== undefined);
  const isUnitUnstated = tables.every(({ unit }) => unit === undefined);
  const evidence = evidenceOf(file, 'accounting');
  return {
    ...file,
    format: 'accounting',
    ...(companyName === undefined ? {} : { companyName }),
    ...(isUnitUnstated ? { unitUnstated: true } : {}),
    // Whoever drops statements has some, whatever was answered before.
    answers: { 'statements.prepared': known('yes', evidence(first.place, first.heading)) },
    statements,
    patents: [],
    notices: [...noticesOf(tables, statements), ...remarks.notices()],
  };
}

function noticesOf(tables: readonly ReadTable[], statements: readonly StatementYear[]): readonly Notice[] {
  const unstated = tables.find(({ unit }) => unit === undefined);
  const converted = tables.find(({ unit }) => unit !== undefined && unit !== 'won');
  return [
    ...(unstated ? [{ code: 'unitUnstated', place: unstated.place } as const] : []),
    ...(converted?.unit
      ? [{ code: 'unitConverted', unit: converted.unit, place: converted.place } as const]
      : []),
    ...missingAccounts(
      statements[0],
      tables.map(formOfTable).filter((form) => form !== undefined),
    ),
  ];
}

/** A trial balance has no totals: that they are missing goes without saying. */
const formOfTable = ({ kind }: ReadTable): StatementForm | undefined =>
  kind === 'trialBalance' ? undefined : kind;

function remarkOddPeriods(tables: readonly ReadTable[], remarks: Remarks): void {
  for (const { years, place } of tables) {
    for (const { period } of years) {
      if (period && isOddPeriod(period)) {
        remarks.add('periodNotTwelveMonths', place, `${period.from ?? ''} ~ ${period.to}`);
      }
    }
  }
}
