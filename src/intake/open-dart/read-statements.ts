import type { AccountId } from '../../domain/dossier/accounts';
import { known, type Source } from '../../domain/dossier/answer';
import type { Answers } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { evidenceOf, type FileFacts } from '../evidence';
import { textOf } from '../json/json-object';
import { limits } from '../limits';
import { Remarks } from '../remarks';
import { AmountReader } from './amount-reader';
import { onOneBasis, withoutAmended } from './choose-rows';
import type { BodyRow } from './recognise-body';
import { statementRowOf } from './statement-row';

const annualReport = '11011';

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

/** Statements of one company or of several: a reading for each, so that the person chooses. */
export function readStatements(
  rows: readonly BodyRow[],
  strangers: readonly string[],
  file: FileFacts,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  if (rows.length > limits.rows) {
    return failure('tooManyRows', { fileName, rows: rows.length, limit: limits.rows });
  }
  const usable = annualInWon(rows, fileName);
  if (!usable.ok) return usable;
  const ofWholeFile = new Remarks();
  strangers.forEach((place) => ofWholeFile.add('rowsUnreadable', place, ''));
  const kept = new Set(usable.value);
  rows.filter((row) => !kept.has(row)).forEach(({ place }) => ofWholeFile.add('rowsSkipped', place, ''));

  const readings: Reading[] = [];
  for (const companyRows of byCompany(usable.value)) {
    const read = readCompanyStatements(companyRows, file);
    if (!read.ok) return read;
    if (read.value)
      readings.push({ ...read.value, notices: [...read.value.notices, ...ofWholeFile.notices()] });
  }
  return readings.length > 0 ? success(readings) : failure('openDartNoRows', { fileName });
}

/** Rows of annual reports in won. Only a file that has none is refused: then its first row says why. */
function annualInWon(rows: readonly BodyRow[], fileName: string): Outcome<readonly BodyRow[]> {
  const reportOf = ({ object }: BodyRow) => textOf(object, 'reprt_code') || annualReport;
  const annual = rows.filter((row) => reportOf(row) === annualReport);
  const [first] = rows;
  if (first && annual.length === 0) {
    return failure('notAnnual', { fileName, place: first.place, report: reportOf(first) });
  }
  // Older bodies name no currency: then it is won.
  const currencyOf = ({ object }: BodyRow) => textOf(object, 'currency').toUpperCase() || 'KRW';
  const inWon = annual.filter((row) => currencyOf(row) === 'KRW');
  const [foreign] = annual;
  if (foreign && inWon.length === 0) {
    return failure('foreignCurrency', { fileName, place: foreign.place, currency: currencyOf(foreign) });
  }
  return success(inWon);
}

const companyCodeOf = ({ object }: BodyRow): string =>
  textOf(object, 'corp_code') || textOf(object, 'stock_code');

function byCompany(rows: readonly BodyRow[]): readonly (readonly BodyRow[])[] {
  const companies = new Map<string, BodyRow[]>();
  for (const row of rows) {
    const company = companies.get(companyCodeOf(row));
    if (company) company.push(row);
    else companies.set(companyCodeOf(row), [row]);
  }
  return [...companies.values()];
}

function readCompanyStatements(rows: readonly BodyRow[], file: FileFacts): Outcome<Reading | undefined> {
  const remarks = new Remarks();
  const evidence = evidenceOf(file, 'openDartJson');
  const ours = rows.map((row) => statementRowOf(row, remarks)).filter((row) => row !== undefined);
  const newest = withoutAmended(ours);
  const chosen = onOneBasis(newest.rows);
  const years = new AmountReader(file, evidence, remarks).years(chosen.rows, chosen.basis);
  if (!years.ok) return years;
  const [first] = rows;
  if (!first || years.value.length === 0) return success(undefined);
  return success({
    ...file,
    format: 'openDartJson',
    ...namedAs('companyName', rows.map(({ object }) => textOf(object, 'corp_name')).find(Boolean)),
    ...namedAs('companyCode', companyCodeOf(first)),
    // Whoever drops statements has some, whatever was answered before.
    answers: {
      'statements.prepared': known('yes', evidence(first.place, textOf(first.object, 'sj_nm'))),
      ...dartCodeAnswer(textOf(first.object, 'corp_code'), (raw) =>
        evidence(`${first.place} · corp_code`, raw),
      ),
    },
    statements: years.value,
    patents: [],
    notices: [...newest.notices, ...chosen.notices, ...missingIn(years.value), ...remarks.notices()],
  });
}

/** The register's number of the company: what tells one company's file from another's where neither has a name. */
function dartCodeAnswer(code: string, sourceOf: (raw: string) => Source): Answers {
  return /^\d{8}$/.test(code) ? { 'company.dartCode': known(code, sourceOf(code)) } : {};
}

const namedAs = <Name extends string>(name: Name, text: string | undefined) =>
  (text ? { [name]: text } : {}) as { readonly [Key in Name]?: string };

function missingIn([newest]: readonly StatementYear[]): readonly Notice[] {
  const accounts = importantAccounts.filter((account) => newest?.values[account] === undefined);
  return accounts.length > 0 ? [{ code: 'accountsMissing', accounts }] : [];
}
