import { known } from '../../../domain/dossier/answer';
import type { FiledCompany } from '../../../domain/dossier/filed-company';
import type { Reading } from '../../../domain/dossier/reading';
import { failure, type Outcome, success } from '../../../domain/problem';
import { evidenceOf, type FileFacts } from '../../evidence';
import type { ReadOptions } from '../../intake-api';
import { limits } from '../../limits';
import { Remarks } from '../../remarks';
import { companyAnswers } from '../company-answers';
import { readRows } from '../read-rows';
import { BulkCompanies, dartCodeIn, stockCodeOf } from './bulk-companies';
import type { BulkFile } from './bulk-file';
import { column } from './bulk-layout';
import { type BulkFields, bulkRowOf, takenApart } from './bulk-row';

/**
 * The statements of one company of a bulk download. The file is walked over twice: who is in it, and then the lines of the
 * one that is meant. Without a company the answer is `companyNotChosen`. Nothing for a file that is no bulk download.
 */
export async function readBulk(
  bulk: BulkFile,
  file: FileFacts,
  options: ReadOptions,
): Promise<Outcome<readonly Reading[]> | undefined> {
  const { fileName } = file;
  const sought = options.company ?? {};
  const companies = new BulkCompanies(sought);
  const walked = await bulk((line) => companies.add(line));
  if (!walked.ok) return walked;
  const { ours, other, unknown, isCutOff } = walked.value;
  if (ours + other + unknown === 0) return undefined;
  if (ours === 0) {
    return unknown > 0
      ? failure('fileUnrecognised', { fileName })
      : failure('fileNotNeeded', { fileName, kind: 'openDartOtherStatements' });
  }
  const company = companies.find(sought);
  if (!company) return failure('companyNotChosen', { fileName, companies: companies.all });
  const lines = await linesOf(company, bulk);
  if (!lines.ok) return lines;
  if (lines.value.length > limits.rows) {
    return failure('tooManyRows', { fileName, rows: lines.value.length, limit: limits.rows });
  }
  const read = readLines(company, lines.value, file, options);
  return read.ok && isCutOff ? success(read.value.map(cutOff)) : read;
}

const cutOff = (reading: Reading): Reading => ({
  ...reading,
  notices: [{ code: 'fileCutOff' }, ...reading.notices],
});

async function linesOf(company: FiledCompany, bulk: BulkFile): Promise<Outcome<readonly BulkFields[]>> {
  const lines: BulkFields[] = [];
  const walked = await bulk((line) => {
    if (stockCodeOf(line.bytes) !== company.stockCode || lines.length > limits.rows) return;
    lines.push(takenApart({ ...line, bytes: Uint8Array.from(line.bytes) }));
  });
  return walked.ok ? success(lines) : walked;
}

function readLines(
  company: FiledCompany,
  lines: readonly BulkFields[],
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const currencyOf = ({ fields }: BulkFields) => fields[column.currency] ?? '';
  const inWon = lines.filter((one) => currencyOf(one) === 'KRW');
  const [first] = inWon;
  if (!first) return foreign(lines, fileName, currencyOf);
  const remarks = new Remarks();
  const evidence = evidenceOf(file, 'openDartBulk');
  const { confirmed = [], preferredBasis } = options;
  const rows = inWon.flatMap((one) => bulkRowOf(one, remarks, { confirmed }) ?? []);
  const forms = [...new Set(inWon.map(({ line }) => (line.table.statement === 'BS' ? 'bs' : 'is')))] as const;
  const read = readRows(rows, file, evidence, remarks, {
    forms,
    preferredBasis,
    asked: () => inWon.flatMap((one) => bulkRowOf(one, new Remarks(), { confirmed, isAsking: true }) ?? []),
  });
  if (!read.ok) return read;
  if (!read.value) return failure('openDartNoRows', { fileName });
  const own = ownAccountIn(lines);
  return success([
    {
      ...file,
      format: 'openDartBulk',
      companyName: company.name,
      companyCode: company.stockCode,
      answers: {
        'statements.prepared': known(
          'yes',
          evidence(placeOf(first, '재무제표종류'), first.fields[column.title] ?? ''),
        ),
        ...companyAnswers(
          {
            name: { text: company.name, source: evidence(placeOf(first, '회사명'), company.name) },
            market: {
              text: first.fields[column.market] ?? '',
              source: evidence(placeOf(first, '시장구분'), first.fields[column.market] ?? ''),
            },
            dartCode: own && { text: own.code, source: evidence(own.place, own.code) },
          },
          options.company,
        ),
      },
      ...read.value,
      patents: [],
    },
  ]);
}

const placeOf = ({ line }: BulkFields, name: string): string => `${line.member}#${line.number} · ${name}`;

/** DART's number of the company, in the first account that it made itself. */
function ownAccountIn(lines: readonly BulkFields[]) {
  for (const one of lines) {
    const code = dartCodeIn(one.line.bytes);
    if (code !== undefined) return { code, place: placeOf(one, '항목코드') };
  }
  return undefined;
}

function foreign(
  lines: readonly BulkFields[],
  fileName: string,
  currencyOf: (line: BulkFields) => string,
): Outcome<never> {
  const [first] = lines;
  if (!first) return failure('openDartNoRows', { fileName });
  return failure('foreignCurrency', { fileName, place: placeOf(first, '통화'), currency: currencyOf(first) });
}
