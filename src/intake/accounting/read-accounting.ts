import { known } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { type Evidence, evidenceOf, type FileFacts } from '../evidence';
import type { ReadOptions } from '../intake-api';
import { missingAccounts } from '../missing-accounts';
import { Remarks } from '../remarks';
import type { Grid } from '../sheet/grid';
import { valuesOfYear } from './account-values';
import type { BookedAmount } from './booked-amount';
import { amountsByPeriod, remarkOddPeriods } from './interim-years';
import { OwnNames } from './own-names';
import { type ReadTable, tablesOf, type UndatedTable } from './read-sheet';

/** Statements and trial balances that bookkeeping programs export; nothing where the sheets hold none. */
export function readAccounting(
  grids: readonly Grid[],
  file: FileFacts,
  { confirmed = [] }: ReadOptions = {},
): Outcome<readonly Reading[]> | undefined {
  const { fileName } = file;
  const remarks = new Remarks();
  const ownNames = new OwnNames(confirmed);
  const found = tablesIn(grids, remarks, ownNames);
  const undated = found.filter((table) => table.kind === 'undated');
  const tables = found.filter((table) => table.kind !== 'undated');
  const [first] = tables;
  const [place] = undated.map((table) => table.place);
  if (!first) return place === undefined ? undefined : failure('statementPeriodMissing', { fileName, place });
  undated.forEach((table) => remarks.add('tableUndated', table.place, ''));
  remarkOddPeriods(tables, remarks);
  const booked = bookedYears(tables, evidenceOf(file, 'accounting'), remarks);
  if (booked.statements.length === 0 && !booked.interim) {
    return failure('statementsEmpty', { fileName, place: first.place });
  }
  const reading = readingOf(tables, first, booked, file, remarks);
  const ownRows = ownNames.askedBeside((booked.interim?.year ?? booked.statements[0])?.values ?? {});
  return success([ownRows.length > 0 ? { ...reading, ownRows } : reading]);
}

/** The tables of all sheets. One that names its year only 당기 or 전기 takes it from the others. */
function tablesIn(
  grids: readonly Grid[],
  remarks: Remarks,
  ownNames: OwnNames,
): readonly (ReadTable | UndatedTable)[] {
  const alone = grids.flatMap((grid) => tablesOf(grid, new Remarks(), new OwnNames([])));
  const years = alone.flatMap((table) => (table.kind === 'undated' ? [] : table.years));
  const [newest] = years.toSorted((one, other) => other.fiscalYear - one.fiscalYear);
  const elsewhere = new Map(newest ? [[0, { fiscalYear: newest.fiscalYear }] as const] : []);
  return grids.flatMap((grid) => tablesOf(grid, remarks, ownNames, elsewhere));
}

type Booked = Pick<Reading, 'statements' | 'interim'>;

/** Every year with an amount, the newest first, and the newest where it is not over. */
function bookedYears(tables: readonly ReadTable[], evidence: Evidence, remarks: Remarks): Booked {
  const amounts = amountsByPeriod(tables, remarks);
  const whole = amounts.filter(({ months }) => months === undefined);
  const statements = yearsOf(whole, evidence, remarks);
  const newest = statements[0]?.fiscalYear ?? 0;
  const parts = amounts.filter(({ months, fiscalYear }) => months !== undefined && fiscalYear > newest);
  const [longest] = parts.toSorted(
    (one, other) => other.fiscalYear - one.fiscalYear || (other.months ?? 0) - (one.months ?? 0),
  );
  if (longest?.months === undefined) return { statements };
  const { months, fiscalYear } = longest;
  const ofLongest = parts.filter((one) => one.months === months && one.fiscalYear === fiscalYear);
  const [year] = yearsOf(ofLongest, evidence, remarks);
  return { statements, ...(year ? { interim: { months, year } } : {}) };
}

/** A company keeps its books for itself: separate statements. */
function yearsOf(
  amounts: readonly BookedAmount[],
  evidence: Evidence,
  remarks: Remarks,
): readonly StatementYear[] {
  return [...new Set(amounts.map(({ fiscalYear }) => fiscalYear))]
    .sort((one, other) => other - one)
    .map((fiscalYear): StatementYear => {
      const ofYear = amounts.filter((one) => one.fiscalYear === fiscalYear);
      return { fiscalYear, basis: 'separate', values: valuesOfYear(ofYear, evidence, remarks) };
    })
    .filter(({ values }) => Object.keys(values).length > 0);
}

function readingOf(
  tables: readonly ReadTable[],
  first: ReadTable,
  booked: Booked,
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
    ...booked,
    patents: [],
    notices: [...noticesOf(tables, booked), ...remarks.notices()],
  };
}

function noticesOf(tables: readonly ReadTable[], { statements, interim }: Booked): readonly Notice[] {
  const unstated = tables.find(({ unit }) => unit === undefined);
  const converted = tables.find(({ unit }) => unit !== undefined && unit !== 'won');
  return [
    ...(unstated ? [{ code: 'unitUnstated', place: unstated.place } as const] : []),
    ...(converted?.unit
      ? [{ code: 'unitConverted', unit: converted.unit, place: converted.place } as const]
      : []),
    ...missingAccounts(
      interim?.year ?? statements[0],
      // A trial balance has no totals: that they are missing goes without saying.
      tables.flatMap(({ forms }) => forms),
    ),
  ];
}
