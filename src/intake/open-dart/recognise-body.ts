import type { UnneededFileKind } from '../../domain/file-kind';
import type { Evidence } from '../evidence';
import { isJsonObject, type JsonObject, textOf } from '../json/json-object';
import type { StatedText } from './company-answers';

/** One row of an answer's list, with its place in the file. */
export interface BodyRow {
  readonly place: string;
  readonly object: JsonObject;
}

/** What a JSON value is, as far as OpenDART is concerned. */
export type Body =
  | { readonly kind: 'statements'; readonly rows: readonly BodyRow[]; readonly strangers: readonly string[] }
  | { readonly kind: 'company'; readonly company: JsonObject }
  | { readonly kind: 'status'; readonly status: string; readonly message: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'employees'; readonly rows: readonly BodyRow[] }
  | { readonly kind: 'unneeded'; readonly file: UnneededFileKind };

/** Fields that only one kind of answer has, beside statements and employees. */
const otherLists: readonly { readonly field: string; readonly body: Body }[] = [
  { field: 'modify_date', body: { kind: 'unneeded', file: 'openDartCompanyCodes' } },
  { field: 'report_nm', body: { kind: 'unneeded', file: 'openDartFilings' } },
  { field: 'lwfr', body: { kind: 'unneeded', file: 'openDartDividends' } },
  { field: 'isu_dcrs_de', body: { kind: 'unneeded', file: 'openDartShareIssues' } },
  { field: 'idx_code', body: { kind: 'unneeded', file: 'openDartRatios' } },
];

/** Recognises an answer by its fields, whole or as the bare list that many programs keep; nothing for other JSON. */
export function recogniseBody(value: unknown): Body | undefined {
  if (Array.isArray(value)) return recogniseList(value, '');
  if (!isJsonObject(value)) return undefined;
  if (isCompany(value)) return { kind: 'company', company: value };
  const status = textOf(value, 'status');
  if (/^\d{3}$/.test(status) && status !== '000') {
    return { kind: 'status', status, message: textOf(value, 'message') };
  }
  const list = Object.hasOwn(value, 'list') ? value['list'] : undefined;
  if (Array.isArray(list) && list.length > 0) return recogniseList(list, 'list');
  if (status === '000') return { kind: 'empty' };
  return recogniseRows(
    Object.entries(value).flatMap(([key, one]) => rowsWithin(one, key)),
    [],
  );
}

/** Rows of lists in one another: programs keep the answers of several years as one list, or under the years. */
function rowsWithin(value: unknown, place: string): readonly BodyRow[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => {
      const within = `${place}[${index}]`;
      const isRow = isJsonObject(one) && !Object.hasOwn(one, 'list');
      return isRow ? [{ place: within, object: one }] : rowsWithin(one, within);
    });
  }
  const list = isJsonObject(value) && Object.hasOwn(value, 'list') ? value['list'] : undefined;
  return Array.isArray(list) ? rowsWithin(list, `${place}.list`) : [];
}

const isCompany = (value: JsonObject): boolean =>
  textOf(value, 'corp_name') !== '' &&
  ['jurir_no', 'bizr_no', 'est_dt'].some((field) => textOf(value, field) !== '');

function recogniseList(list: readonly unknown[], name: string): Body | undefined {
  const rows: BodyRow[] = [];
  const strangers: string[] = [];
  list.forEach((object, index) => {
    const place = `${name}[${index}]`;
    const within = Array.isArray(object) || (isJsonObject(object) && Array.isArray(object['list']));
    if (within) rows.push(...rowsWithin(object, place));
    else if (isJsonObject(object)) rows.push({ place, object });
    else strangers.push(place);
  });
  return recogniseRows(rows, strangers);
}

/** What rows are by the fields that they have. */
export function recogniseRows(rows: readonly BodyRow[], strangers: readonly string[]): Body | undefined {
  const has = (field: string) => rows.some(({ object }) => Object.hasOwn(object, field));
  if (has('fo_bbm')) return { kind: 'employees', rows };
  if (has('account_nm') && has('thstrm_amount')) return { kind: 'statements', rows, strangers };
  return otherLists.find(({ field }) => has(field))?.body;
}

/** The register's number of the company: what tells one company's file from another's where neither has a name. */
export const dartCodeIn = (row: BodyRow, evidence: Evidence): StatedText =>
  statedIn(row, 'corp_code', evidence) ?? { text: '', source: evidence(row.place, '') };

/** A field of a row; nothing where it is absent or blank. */
export function statedIn(
  { place, object }: BodyRow,
  field: string,
  evidence: Evidence,
): StatedText | undefined {
  const text = textOf(object, field);
  return text === '' ? undefined : { text, source: evidence(`${place} · ${field}`, text) };
}

export const companyCodeOf = ({ object }: BodyRow): string =>
  textOf(object, 'corp_code') || textOf(object, 'stock_code');

export function rowsByCompany(rows: readonly BodyRow[]): readonly (readonly BodyRow[])[] {
  const companies = new Map<string, BodyRow[]>();
  for (const row of rows) {
    const company = companies.get(companyCodeOf(row));
    if (company) company.push(row);
    else companies.set(companyCodeOf(row), [row]);
  }
  return [...companies.values()];
}
