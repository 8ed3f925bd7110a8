import type { LocalText } from '../domain/local-text';
import type { CitedDocument, CitingPatent, PatentAttribute, PatentStatus } from '../domain/dossier/patent';
import { patentStatuses } from '../domain/dossier/patent';
import type { CareerPost, Development, KeyStaff } from '../domain/dossier/people';
import type { StatementBasis } from '../domain/dossier/statement-year';
import type { ChoiceOption, ValueKind } from './value-kind';

/** A column of a table: what it is called, how it is filled in, what its cells hold. */
export interface TableColumn {
  readonly label: LocalText;
  readonly help: LocalText;
  readonly value: ValueKind;
}

export type Columns<Key extends string> = Readonly<Record<Key, TableColumn>>;

const column = (
  [ko, en]: readonly [string, string],
  value: ValueKind,
  [helpKo, helpEn]: readonly [string, string],
): TableColumn => ({ label: { ko, en }, value, help: { ko: helpKo, en: helpEn } });

const option = (value: string, ko: string, en: string): ChoiceOption => ({ value, label: { ko, en } });
const count = (to: number, from = 0): ValueKind => ({ kind: 'count', range: [from, to] });
const date: ValueKind = { kind: 'date' };
const flag: ValueKind = { kind: 'flag' };
const parts: ValueKind = { kind: 'parts' };
const month: ValueKind = { kind: 'month' };
const applicationNumber: ValueKind = { kind: 'applicationNumber' };

const statusLabels: Readonly<Record<PatentStatus, LocalText>> = {
  pending: { ko: '심사 중', en: 'Pending' },
  granted: { ko: '등록', en: 'Granted' },
  rejected: { ko: '거절', en: 'Rejected' },
  lapsed: { ko: '소멸', en: 'Lapsed' },
  withdrawn: { ko: '취하', en: 'Withdrawn' },
  abandoned: { ko: '포기', en: 'Abandoned' },
  invalidated: { ko: '무효', en: 'Invalidated' },
};

export const patentStatusKind: ValueKind = {
  kind: 'choice',
  options: patentStatuses.map((value) => ({ value, label: statusLabels[value] })),
};

const basisLabels: Readonly<Record<StatementBasis, LocalText>> = {
  separate: { ko: '별도', en: 'Separate' },
  consolidated: { ko: '연결', en: 'Consolidated' },
  unstated: { ko: '구분 없음', en: 'Not stated' },
};

export const basisOptions: readonly ChoiceOption[] = Object.entries(basisLabels).map(([value, label]) => ({
  value,
  label,
}));

const dateHelp = ['2024-05-31처럼', 'as in 2024-05-31'] as const;
const manyHelp = ['여럿이면 | 로 나눔', 'several: separate by |'] as const;

/** Cited documents and citing patents stand on sheets of their own; here is only whether there are any. */
const listedHelp = (ko: string, en: string) =>
  [
    `"${ko}" 시트에 적습니다. 여기에는 "없음"이나 "해당 없음"만`,
    `Listed on the sheet "${en}". Here only "None" or "Does not apply"`,
  ] as const;

/** One row for each right. */
export const patentColumns = {
  applicationNumber: column(['출원번호', 'Application number'], applicationNumber, [
    '13자리. 10은 특허, 20은 실용신안',
    '13 digits; 10 patent, 20 utility model',
  ]),
  title: column(['발명의 명칭', 'Title'], { kind: 'text' }, ['', '']),
  status: column(['법적 상태', 'Legal status'], patentStatusKind, ['목록에서 고름', 'choose']),
  filedOn: column(['출원일', 'Filing date'], date, dateHelp),
  registrationNumber: column(['등록번호', 'Registration number'], { kind: 'text' }, ['', '']),
  registeredOn: column(['등록일', 'Registration date'], date, dateHelp),
  publishedOn: column(['공개일', 'Publication date'], date, dateHelp),
  ipcCodes: column(['IPC', 'IPC codes'], parts, ['F02M 61/18 | B05B 1/08', 'F02M 61/18 | B05B 1/08']),
  cpcCodes: column(['CPC', 'CPC codes'], parts, manyHelp),
  applicants: column(['출원인', 'Applicants'], parts, manyHelp),
  companyApplicant: column(['출원인에 기업이 있음', 'A company applies'], flag, ['예/아니요', 'Yes/No']),
  claims: column(['청구항 수', 'Number of claims'], count(10_000, 1), ['', '']),
  inventors: column(['발명자 수', 'Number of inventors'], count(1_000), [
    '이름은 적지 않음',
    'no names, please',
  ]),
  agent: column(['대리인 있음', 'Patent attorney'], flag, ['예/아니요', 'Yes/No']),
  foreignPriority: column(['해외 우선권이나 PCT', 'Foreign priority or PCT'], flag, ['예/아니요', 'Yes/No']),
  priorityClaims: column(['우선권 주장 수', 'Priority claims'], count(1_000), ['', '']),
  familyOffices: column(['패밀리 국가 수', 'Family offices'], count(300), [
    '한국을 넣어 셈, WO는 빼고',
    'Korea included, WO left out',
  ]),
  backwardCitations: column(['인용 문헌 수', 'Backward citations'], count(100_000), ['', '']),
  forwardCitations: column(['피인용 횟수', 'Forward citations'], count(100_000), ['', '']),
  citedClasses: column(['인용 문헌의 분류', 'Classes of cited documents'], parts, [
    '문헌마다 첫 IPC 네 자리: F02M | B05B',
    'first IPC subclass of each: F02M | B05B',
  ]),
  citedPatents: column(
    ['인용 문헌 목록', 'List of cited documents'],
    parts,
    listedHelp('인용 문헌', 'Cited documents'),
  ),
  citingPatents: column(
    ['피인용 특허 목록', 'List of citing patents'],
    parts,
    listedHelp('피인용 특허', 'Citing patents'),
  ),
} as const satisfies Columns<PatentAttribute | 'applicationNumber'>;

const citedBy = column(
  ['인용하는 특허의 출원번호', 'Application number of the citing patent'],
  applicationNumber,
  ['"특허" 시트의 출원번호', 'as on the sheet "Patents"'],
);

/** One row for each cited document, in the order of the list. */
export const citedDocumentColumns = {
  applicationNumber: citedBy,
  classes: column(['IPC 네 자리', 'IPC subclasses'], parts, ['F02M | B05B', 'F02M | B05B']),
  isOwn: column(['같은 출원인', 'Same applicant'], flag, ['예/아니요', 'Yes/No']),
  isNonPatent: column(['특허가 아님', 'No patent'], flag, [
    '논문, 표준, 책이면 예',
    'Yes for papers, standards, books',
  ]),
} as const satisfies Columns<keyof CitedDocument | 'applicationNumber'>;

/** One row for each later patent that cites. */
export const citingPatentColumns = {
  applicationNumber: column(
    ['인용된 특허의 출원번호', 'Application number of the cited patent'],
    applicationNumber,
    ['"특허" 시트의 출원번호', 'as on the sheet "Patents"'],
  ),
  date: column(['공개일', 'Publication date'], date, dateHelp),
  classes: column(['IPC 네 자리', 'IPC subclasses'], parts, ['F02M | B05B', 'F02M | B05B']),
} as const satisfies Columns<keyof CitingPatent | 'applicationNumber'>;

export const careerColumns = {
  startMonth: column(['시작한 달', 'First month'], month, ['2012-03처럼', 'as in 2012-03']),
  endMonth: column(['끝난 달', 'Last month'], month, ['시작한 달보다 뒤', 'later than the first']),
  employer: column(['회사', 'Employer'], { kind: 'text' }, ['', '']),
  isSameIndustry: column(['같은 업종', 'Same industry'], flag, ['예/아니요', 'Yes/No']),
} as const satisfies Columns<keyof CareerPost>;

export const keyStaffColumns = {
  kind: column(
    ['하는 일', 'Work'],
    {
      kind: 'choice',
      options: [
        option('research', '연구', 'Research'),
        option('development', '개발', 'Development'),
        option('other', '기타', 'Other'),
      ],
    },
    ['목록에서 고름', 'choose'],
  ),
  sameIndustryYears: column(['같은 업종 경력 (년)', 'Years in the industry'], { kind: 'years' }, ['', '']),
} as const satisfies Columns<keyof KeyStaff>;

export const developmentColumns = {
  name: column(['개발한 기술·제품', 'Technology or product'], { kind: 'text' }, ['', '']),
  manner: column(
    ['개발 방식', 'How developed'],
    {
      kind: 'choice',
      options: [
        option('own', '자체', 'Own'),
        option('joint', '공동', 'Joint'),
        option('outsourced', '위탁', 'Outsourced'),
      ],
    },
    ['목록에서 고름', 'choose'],
  ),
  hasPrototype: column(['시제품 있음', 'Prototype'], flag, ['예/아니요', 'Yes/No']),
  hasSales: column(['매출 있음', 'Sales'], flag, ['예/아니요', 'Yes/No']),
  hasIp: column(['지식재산권 있음', 'IP right'], flag, ['예/아니요', 'Yes/No']),
} as const satisfies Columns<keyof Development>;

/** Lists that are one answer each. */
export const listColumns = {
  ceoCareer: careerColumns,
  keyStaff: keyStaffColumns,
  developments: developmentColumns,
} as const;
