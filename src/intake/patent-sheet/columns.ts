import type { ColumnAttribute, ConfirmedColumn } from '../../domain/dossier/confirmed-column';
import type { HeaderRanks, PatentField } from './patent-field';
import { recordHeaders } from './record-headers';
import { relationHeaders } from './relation-headers';

/**
 * Headers as the exports of KIPRIS, WIPS, KEYWERT and the services of other offices print them. Blanks, case and a remark in
 * brackets do not count, see `plainHeader`.
 */
const headers: Readonly<Record<PatentField, HeaderRanks>> = { ...recordHeaders, ...relationHeaders };

/** Headers that may mean several things: such a column is named to the person, and not read. */
const unclearHeaders = [
  '번호',
  '특허',
  '일자',
  '날짜',
  '분류',
  '분류코드',
  '코드',
  '인용',
  '피인용',
  '인용정보',
  'No. of citations',
  'Citations',
  'Citation Count',
  'Number',
  'Date',
  'Class',
  'Classification',
];

/** Blanks, points, hyphens, marks of what must be filled in, a number before it and case do not make another header. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^\s*(?:\d{1,2}[.)]|[①-⑳])\s*/, '')
    .replaceAll(/[\s.·_*※:-]/g, '')
    .toLowerCase();

/** Without a remark in brackets: "피인용 문헌 수(F1)". Another language in the brackets makes another column. */
function withoutRemark(text: string): string {
  const plain = plainHeader(text);
  return /영문|영어|english|원어|\(en\)/.test(plain) ? plain : plain.replaceAll(/[([][^)\]]*[)\]]/g, '');
}

export interface NamedField {
  readonly field: PatentField;
  /** Smaller is surer. */
  readonly rank: number;
}

const namedFields = new Map<string, NamedField>();
for (const [field, ranks] of Object.entries(headers) as [PatentField, HeaderRanks][]) {
  ranks.forEach((names, rank) => {
    // "발명(고안)의 명칭" has its brackets in the middle: both spellings are kept.
    for (const name of names.flatMap((one) => [plainHeader(one), withoutRemark(one)])) {
      if (!namedFields.has(name)) namedFields.set(name, { field, rank });
    }
  });
}
const unclear = new Set(unclearHeaders.map(plainHeader));

/** What a header names; undefined where nothing of ours. A remark in brackets makes it a little less sure. */
export function fieldOf(header: string): NamedField | undefined {
  const exact = namedFields.get(plainHeader(header));
  if (exact) return exact;
  const found = namedFields.get(withoutRemark(header)) ?? numberAndDay(header);
  return found && { ...found, rank: found.rank + 0.5 };
}

/** "출원번호/일자", "등록번호 / 등록일자": a number and its day in one column. */
function numberAndDay(header: string): NamedField | undefined {
  const [first = '', second, ...others] = header.split('/');
  if (second === undefined || others.length > 0 || !/일자?$|date$/.test(plainHeader(second)))
    return undefined;
  return namedFields.get(plainHeader(first));
}

export const isUnclear = (header: string): boolean => unclear.has(plainHeader(header));

const renamed: Readonly<Partial<Record<ColumnAttribute, PatentField>>> = { ipcCodes: 'ipc', cpcCodes: 'cpc' };

/** What a person has said of a header; surer than any other column. Only headers that are not known are asked about. */
export function confirmedFieldOf(
  header: string,
  confirmed: readonly ConfirmedColumn[],
): NamedField | undefined {
  if (fieldOf(header)) return undefined;
  const rule = confirmed.find((one) => plainHeader(one.header) === plainHeader(header));
  if (!rule || rule.attribute === 'none') return undefined;
  return { field: renamed[rule.attribute] ?? (rule.attribute as PatentField), rank: -1 };
}
