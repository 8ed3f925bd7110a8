import { type FileFormat, known } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import { parseCount } from '../../domain/dossier/count';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { type Evidence, evidenceOf, type FileFacts } from '../evidence';
import type { ReadOptions } from '../intake-api';
import { textOf } from '../json/json-object';
import { Remarks } from '../remarks';
import { companyAnswers } from './company-answers';
import { namedAs } from './named-as';
import { type BodyRow, companyCodeOf, dartCodeIn, rowsByCompany, statedIn } from './recognise-body';

/** As many as the question allows. */
const countRange = [0, 500_000] as const;
/** Rows that sum others up: "성별합계" in either field. */
const total = /합계|총계|소계|^계$/;

interface Headcount {
  readonly row: BodyRow;
  readonly count: number;
}

/** empSttus: how many people the company employs. Nothing else of it is kept. */
export function readEmployees(
  rows: readonly BodyRow[],
  file: FileFacts,
  format: FileFormat,
  options: ReadOptions = {},
): Outcome<readonly Reading[]> {
  const readings = rowsByCompany(rows).flatMap(
    (ofCompany) => readCompany(ofCompany, file, format, options) ?? [],
  );
  return readings.length > 0 ? success(readings) : failure('openDartNoRows', { fileName: file.fileName });
}

function readCompany(
  rows: readonly BodyRow[],
  file: FileFacts,
  format: FileFormat,
  { company }: ReadOptions,
): Reading | undefined {
  const remarks = new Remarks();
  const newest = lastFiled(rows, remarks);
  const counted = newest.flatMap((row) => headcountOf(row, remarks) ?? []);
  const parts = counted.filter(({ row }) => !isTotal(row));
  const totals = counted.filter(({ row }) => isTotal(row));
  const chosen = parts.length > 0 ? parts : withoutGrandTotal(totals);
  const [first] = chosen;
  if (!first || sumOf(chosen) > countRange[1]) return undefined;
  const evidence = evidenceOf(file, format);
  return {
    ...file,
    format,
    ...namedAs('companyName', textOf(first.row.object, 'corp_name')),
    ...namedAs('companyCode', companyCodeOf(first.row)),
    answers: {
      'company.employees': known(sumOf(chosen), sourceOf(chosen, evidence)),
      ...companyAnswers(
        {
          name: statedIn(first.row, 'corp_name', evidence),
          market: statedIn(first.row, 'corp_cls', evidence),
          dartCode: dartCodeIn(first.row, evidence),
        },
        company,
      ),
    },
    statements: [],
    patents: [],
    notices: [...summed(chosen), ...disagreeing(parts, totals), ...remarks.notices()],
  };
}

const isTotal = ({ object }: BodyRow): boolean =>
  total.test(textOf(object, 'fo_bbm')) || total.test(textOf(object, 'sexdstn'));

/** Totals of men and women, without the one of both beside them. */
function withoutGrandTotal(totals: readonly Headcount[]): readonly Headcount[] {
  const bySex = totals.filter(({ row }) => /^[남여]/.test(textOf(row.object, 'sexdstn')));
  return bySex.length > 0 ? bySex : totals.slice(-1);
}

/** A list may hold several reports: the one filed last counts. */
function lastFiled(rows: readonly BodyRow[], remarks: Remarks): readonly BodyRow[] {
  const receiptOf = ({ object }: BodyRow) => textOf(object, 'rcept_no');
  const newest = rows.map(receiptOf).reduce((one, other) => (other > one ? other : one), '');
  const kept = rows.filter((row) => receiptOf(row) === newest);
  rows
    .filter((row) => receiptOf(row) !== newest)
    .forEach((row) => remarks.add('rowsSkipped', row.place, receiptOf(row)));
  return kept;
}

/** 합계; where it is missing, regular and contract workers. A row whose parts do not make its sum is remarked on. */
function headcountOf(row: BodyRow, remarks: Remarks): Headcount | undefined {
  const countOf = (field: string): number | undefined => {
    const text = textOf(row.object, field);
    if (/^-?$/.test(text)) return undefined;
    const parsed = parseCount(text, countRange);
    if (parsed.kind === 'count') return parsed.count;
    remarks.add('numberUnreadable', `${row.place} · ${field}`, text);
    return undefined;
  };
  const [stated, regular, contract] = ['sm', 'rgllbr_co', 'cnttk_co'].map(countOf);
  const added =
    regular === undefined && contract === undefined ? undefined : (regular ?? 0) + (contract ?? 0);
  const count = stated ?? added;
  if (count === undefined) return undefined;
  if (added !== undefined && added !== count) {
    remarks.add('headcountDisagrees', `${row.place} · sm`, `${regular ?? 0} + ${contract ?? 0} ≠ ${count}`);
  }
  return { row, count };
}

const sumOf = (counted: readonly Headcount[]): number => counted.reduce((sum, { count }) => sum + count, 0);

function sourceOf(counted: readonly Headcount[], evidence: Evidence) {
  const places = [counted[0], counted.at(-1)].map((one) => one?.row.place);
  const place = [...new Set(places)].join('–');
  return evidence(`${place} · sm`, counted.map(({ count }) => count).join(' + '));
}

const summed = (counted: readonly Headcount[]): readonly Notice[] => [
  { code: 'employeesSummed', rows: counted.length, count: sumOf(counted) },
];

function disagreeing(parts: readonly Headcount[], totals: readonly Headcount[]): readonly Notice[] {
  const stated = sumOf(withoutGrandTotal(totals));
  const isDifferent = parts.length > 0 && totals.length > 0 && stated !== sumOf(parts);
  return isDifferent ? [{ code: 'employeesDisagree', stated, summed: sumOf(parts) }] : [];
}
