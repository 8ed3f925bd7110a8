import type { ColumnAttribute, ConfirmedColumn } from '../../domain/dossier/confirmed-column';
import { patentColumns } from '../../workbook/table-sheets';

/** What a column of a patent list can hold. */
export type PatentField =
  | 'applicationNumber'
  | 'country'
  | 'right'
  | 'title'
  | 'status'
  | 'filedOn'
  | 'registrationNumber'
  | 'registeredOn'
  | 'publishedOn'
  | 'ipc'
  | 'cpc'
  | 'applicants'
  | 'companyApplicant'
  | 'claims'
  | 'claimTexts'
  | 'inventors'
  | 'inventorNames'
  | 'agent'
  | 'agentNames'
  | 'foreignPriority'
  | 'priorities'
  | 'priorityCountries'
  | 'priorityClaims'
  | 'internationalApplication'
  | 'family'
  | 'familyOffices'
  | 'backwardCitations'
  | 'forwardCitations'
  | 'citedNumbers'
  | 'citedClasses'
  | 'citingNumbers'
  | 'citingDates'
  | 'citingClasses';

const own = (attribute: keyof typeof patentColumns): readonly string[] => {
  const { ko, en } = patentColumns[attribute].label;
  return [ko, en];
};

/**
 * Headers as the exports of KIPRIS, WIPS, KEYWERT and the services of other offices print them. Each list is a rank: where a
 * file has several, the one that says most wins. Blanks, case and a remark in brackets do not count, see `plainHeader`.
 */
export const headers: Readonly<Record<PatentField, readonly (readonly string[])[]>> = {
  applicationNumber: [
    [
      ...own('applicationNumber'),
      '출원번호(일자)',
      '출원 번호',
      'Application No.',
      'Application Num',
      'Appl. No.',
    ],
    ['한국출원번호', '국내출원번호', '특허출원번호', '출원No.'],
  ],
  country: [
    [
      '국가코드',
      '국가',
      '발행국',
      '발행국가',
      '출원국',
      '출원국가',
      '국가명',
      'Country',
      'Country Code',
      'Authority',
      'Jurisdiction',
    ],
  ],
  right: [
    [
      '권리구분',
      '권리 종류',
      '권리',
      '특허/실용 구분',
      '특허실용구분',
      '출원구분',
      '산업재산권 구분',
      '구분',
      'Type of right',
      'IP Type',
    ],
  ],
  title: [
    [
      ...own('title'),
      '발명의명칭',
      '발명명칭',
      '발명(고안)의 명칭',
      '발명/고안의 명칭',
      '고안의 명칭',
      '발명의 명칭(국문)',
      '발명의 명칭(한글)',
      'Invention Title',
      'Title of invention',
    ],
    ['명칭', '제목', '특허명', '특허명칭', '기술명'],
  ],
  status: [
    [...own('status'), '법적상태', '법률상태'],
    ['최종상태', '최종처분상태', '현재상태', '권리상태', '행정상태', 'Current status'],
    ['등록상태', '상태정보', '특허상태'],
    ['상태', 'Status'],
  ],
  filedOn: [[...own('filedOn'), '출원일자', 'Application Date', 'Filed', 'Filed on']],
  registrationNumber: [
    [
      ...own('registrationNumber'),
      '등록 번호',
      'Registration No.',
      'Grant Number',
      'Patent Number',
      'Patent No.',
    ],
    ['특허등록번호', '특허번호'],
  ],
  registeredOn: [
    [...own('registeredOn'), '등록일자', '특허등록일', 'Grant Date', 'Granted on', 'Registered on'],
  ],
  publishedOn: [[...own('publishedOn'), '공개일자', '출원공개일', 'Publication Date', 'Published on']],
  ipc: [
    [
      ...own('ipcCodes'),
      'IPC분류',
      'IPC코드',
      'IPC 분류코드',
      'IPC 전체',
      '전체 IPC',
      '국제특허분류',
      'IPC All',
      'IPC Code',
      'Current IPC All',
      'IPCR',
    ],
    ['Original IPC All'],
    ['메인 IPC', '대표 IPC', '주 IPC', 'IPC Main', 'Main IPC', 'Current IPC Main'],
    ['Original IPC Main'],
  ],
  cpc: [
    [
      ...own('cpcCodes'),
      'CPC분류',
      'CPC코드',
      'CPC 전체',
      '전체 CPC',
      'CPC All',
      'CPC Code',
      'Current CPC All',
    ],
    ['Original CPC All'],
    ['메인 CPC', '대표 CPC', 'CPC Main', 'Main CPC', 'Current CPC Main'],
    ['Original CPC Main'],
  ],
  applicants: [
    [
      ...own('applicants'),
      '출원인명',
      '출원인 전체',
      '출원인(국문)',
      '출원인(한글)',
      'Applicant',
      'Applicant Name',
      'Applicant(s)',
    ],
    ['출원인 대표명', '출원인 대표명화', '대표출원인'],
  ],
  companyApplicant: [own('companyApplicant')],
  claims: [
    [
      ...own('claims'),
      '심사청구항수',
      '청구항수',
      '청구항 개수',
      '전체 청구항 수',
      '총 청구항 수',
      'Claims Count',
      'Claim Count',
      'Number of claims',
      'No. of claims',
    ],
  ],
  claimTexts: [['청구항', '전체 청구항', '청구범위', 'Claims']],
  inventors: [[...own('inventors'), '발명자수', 'Inventor Count', 'No. of inventors']],
  inventorNames: [
    ['발명자', '발명자명', '발명자 성명', '고안자', 'Inventor', 'Inventors', 'Inventor Name', 'Inventor(s)'],
  ],
  agent: [own('agent')],
  agentNames: [['대리인', '대리인명', '특허대리인', 'Agent', 'Attorney', 'Agent Name']],
  foreignPriority: [own('foreignPriority')],
  priorities: [
    [
      '우선권정보',
      '우선권번호',
      '우선권 주장번호',
      '우선권주장',
      '우선권',
      'Priority',
      'Priority Number',
      'Priority Numbers',
    ],
  ],
  priorityCountries: [['우선권국가', '우선권주장국', '우선권 주장국가', 'Priority Country']],
  priorityClaims: [[...own('priorityClaims'), '우선권 수', 'Priority Count']],
  internationalApplication: [
    ['국제출원번호', 'PCT출원번호', 'PCT 번호', 'PCT Number', 'International Application Number'],
  ],
  family: [
    [
      '패밀리',
      '패밀리정보',
      '패밀리문헌',
      '패밀리번호',
      '패밀리 문헌번호',
      '패밀리특허',
      '패밀리국가',
      'Family',
      'Family Members',
      'Simple Family',
    ],
  ],
  familyOffices: [
    [...own('familyOffices'), '패밀리국가수', 'INPADOC패밀리국가수', 'DOCDB패밀리국가수', 'Family Countries'],
  ],
  backwardCitations: [
    [
      ...own('backwardCitations'),
      '인용수',
      '인용횟수',
      '인용문헌수',
      '인용특허수',
      '인용건수',
      'Cites',
      'Cites Patent Count',
      'Citing Count',
    ],
  ],
  forwardCitations: [
    [
      ...own('forwardCitations'),
      '피인용횟수',
      '피인용수',
      '피인용문헌수',
      '피인용특허수',
      '피인용건수',
      '인용된 횟수',
      'Cited by',
      'Cited by Patent Count',
      'Times cited',
    ],
  ],
  citedNumbers: [
    [
      '인용문헌',
      '인용문헌번호',
      '인용특허',
      '인용특허번호',
      '선행기술문헌',
      '선행기술조사문헌',
      'Cited Documents',
      'Cited Patents',
    ],
  ],
  citedClasses: [
    [
      ...own('citedClasses'),
      '인용문헌IPC',
      '인용특허IPC',
      '인용문헌분류',
      '인용문헌의 IPC',
      'Cited Documents IPC',
      'Cited IPC',
    ],
  ],
  citingNumbers: [
    ['피인용문헌', '피인용문헌번호', '피인용특허', '피인용특허번호', 'Citing Documents', 'Citing Patents'],
  ],
  citingDates: [['피인용문헌공개일', '피인용문헌일자', '피인용특허공개일', 'Citing Documents Date']],
  citingClasses: [
    [
      '피인용문헌IPC',
      '피인용특허IPC',
      '피인용문헌분류',
      '피인용문헌의 IPC',
      'Citing Documents IPC',
      'Citing IPC',
    ],
  ],
};

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
for (const [field, ranks] of Object.entries(headers) as [PatentField, (typeof headers)[PatentField]][]) {
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
