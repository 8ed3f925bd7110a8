import type { UnneededFileKind, UnreadFileKind } from '../../domain/file-kind';
import { isJsonObject, type JsonObject, textOf } from '../json/json-object';

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
  | { readonly kind: 'unread'; readonly file: UnreadFileKind }
  | { readonly kind: 'unneeded'; readonly file: UnneededFileKind };

/** Fields that only one kind of answer has, beside statements. */
const otherLists: readonly { readonly field: string; readonly body: Body }[] = [
  { field: 'fo_bbm', body: { kind: 'unread', file: 'openDartEmployees' } },
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
  return status === '000' ? { kind: 'empty' } : undefined;
}

const isCompany = (value: JsonObject): boolean =>
  textOf(value, 'corp_name') !== '' &&
  ['jurir_no', 'bizr_no', 'est_dt'].some((field) => textOf(value, field) !== '');

function recogniseList(list: readonly unknown[], name: string): Body | undefined {
  const rows: BodyRow[] = [];
  const strangers: string[] = [];
  list.forEach((object, index) => {
    const place = `${name}[${index}]`;
    if (isJsonObject(object)) rows.push({ place, object });
    else strangers.push(place);
  });
  const has = (field: string) => rows.some(({ object }) => Object.hasOwn(object, field));
  if (has('account_nm') && has('thstrm_amount')) return { kind: 'statements', rows, strangers };
  return otherLists.find(({ field }) => has(field))?.body;
}
