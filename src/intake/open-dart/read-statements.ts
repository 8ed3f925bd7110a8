import { type FileFormat, known } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { evidenceOf, type FileFacts } from '../evidence';
import type { ReadOptions } from '../intake-api';
import { textOf } from '../json/json-object';
import { limits } from '../limits';
import { Remarks } from '../remarks';
import { withGroupBasis } from './group-basis';
import { companyAnswers } from './company-answers';
import { JsonRows, reportMonthsOf } from './json-row';
import { namedAs } from './named-as';
import { readRows } from './read-rows';
import { type BodyRow, companyCodeOf, dartCodeIn, rowsByCompany } from './recognise-body';

/** Statements of one company or of several: a reading for each, so that the person chooses. */
export function readStatements(
  rows: readonly BodyRow[],
  strangers: readonly string[],
  file: FileFacts,
  format: FileFormat,
  options: ReadOptions,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  if (rows.length > limits.rows) {
    return failure('tooManyRows', { fileName, rows: rows.length, limit: limits.rows });
  }
  const usable = knownReportsInWon(rows, fileName);
  if (!usable.ok) return usable;
  const ofWholeFile = new Remarks();
  strangers.forEach((place) => ofWholeFile.add('rowsUnreadable', place, ''));
  const kept = new Set(usable.value);
  rows.filter((row) => !kept.has(row)).forEach(({ place }) => ofWholeFile.add('rowsSkipped', place, ''));

  const readings: Reading[] = [];
  for (const companyRows of rowsByCompany(usable.value)) {
    const read = readCompanyStatements(companyRows, file, format, options);
    if (!read.ok) return read;
    if (read.value)
      readings.push({ ...read.value, notices: [...read.value.notices, ...ofWholeFile.notices()] });
  }
  return readings.length > 0 ? success(readings) : failure('openDartNoRows', { fileName });
}

/** Rows of periodic reports in won. Only a file that has none is refused: then its first row says why. */
function knownReportsInWon(rows: readonly BodyRow[], fileName: string): Outcome<readonly BodyRow[]> {
  const periodic = rows.filter(({ object }) => reportMonthsOf(object) !== undefined);
  const [first] = rows;
  if (first && periodic.length === 0) {
    const report = textOf(first.object, 'reprt_code');
    return failure('notAnnual', { fileName, place: first.place, report });
  }
  // Older bodies name no currency: then it is won.
  const currencyOf = ({ object }: BodyRow) => textOf(object, 'currency').toUpperCase() || 'KRW';
  const inWon = periodic.filter((row) => currencyOf(row) === 'KRW');
  const [foreign] = periodic;
  if (foreign && inWon.length === 0) {
    return failure('foreignCurrency', { fileName, place: foreign.place, currency: currencyOf(foreign) });
  }
  return success(inWon);
}

function readCompanyStatements(
  rows: readonly BodyRow[],
  file: FileFacts,
  format: FileFormat,
  { confirmed = [], basis: asked, preferredBasis }: ReadOptions,
): Outcome<Reading | undefined> {
  const remarks = new Remarks();
  const evidence = evidenceOf(file, format);
  const json = new JsonRows(remarks, { confirmed });
  const asking = new JsonRows(new Remarks(), { confirmed, isAsking: true });
  const group = withGroupBasis(rows, asked);
  const ours = group.rows.map((row) => json.rowOf(row)).filter((row) => row !== undefined);
  const read = readRows(ours, file, evidence, remarks, {
    preferredBasis,
    asked: () => group.rows.flatMap((row) => asking.rowOf(row) ?? []),
  });
  const [first] = rows;
  if (!read.ok) return read;
  if (!first || !read.value) return success(undefined);
  const { notices, ...statements } = read.value;
  const basis = (statements.interim?.year ?? statements.statements[0])?.basis;
  const inferred: readonly Notice[] =
    group.isInferred && basis !== undefined && basis !== 'unstated' ? [{ code: 'basisInferred', basis }] : [];
  return success({
    ...file,
    format,
    ...namedAs('companyName', rows.map(({ object }) => textOf(object, 'corp_name')).find(Boolean)),
    ...namedAs('companyCode', companyCodeOf(first)),
    // Whoever drops statements has some, whatever was answered before.
    answers: {
      'statements.prepared': known('yes', evidence(first.place, textOf(first.object, 'sj_nm'))),
      ...companyAnswers({ dartCode: dartCodeIn(first, evidence) }),
    },
    ...statements,
    patents: [],
    notices: [...inferred, ...notices],
  });
}
