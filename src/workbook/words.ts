import type { LocalText } from '../domain/local-text';
import type { SheetId } from './marker';

/**
 * Words that are answers of their own, see [Note: four kinds of nothing]: an empty cell is "not answered", a number 0 is
 * zero.
 */
export const stateWords = {
  notApplicable: { ko: '우리에게는 해당 없음', en: 'Does not apply to us' },
  /** An empty list: there is none. */
  none: { ko: '없음', en: 'None' },
} as const satisfies Record<string, LocalText>;

/** What people write for the same. One question has an option of this name, so it comes after the options. */
export const notApplicableToo: readonly LocalText[] = [
  { ko: '해당 없음', en: 'Does not apply' },
  { ko: '해당사항 없음', en: 'n/a' },
];

export const flagWords = {
  yes: { ko: '예', en: 'Yes' },
  no: { ko: '아니요', en: 'No' },
} as const satisfies Record<string, LocalText>;

/** Headings of the sheets of questions and of the statements. */
export const headings = {
  item: { ko: '항목', en: 'Item' },
  answer: { ko: '답', en: 'Answer' },
  unit: { ko: '단위', en: 'Unit' },
  help: { ko: '설명', en: 'Explanation' },
  key: { ko: '부호 (고치지 마세요)', en: 'Key (leave as it is)' },
} as const satisfies Record<string, LocalText>;
export type Heading = keyof typeof headings;

/** Label of the cell that says "none" or "does not apply" of a whole list. */
export const listAnswerLabel: LocalText = { ko: '목록 전체의 답', en: 'Answer for the whole list' };

/** Row of the statements that says on which basis a year stands. */
export const basisRow = {
  key: 'basis',
  label: { ko: '별도·연결 구분', en: 'Separate or consolidated' },
} as const;

export const sheetTitles: Readonly<Record<SheetId, LocalText>> = {
  guide: { ko: '안내', en: 'Guide' },
  company: { ko: '기업', en: 'Company' },
  people: { ko: '사람', en: 'People' },
  sales: { ko: '매출', en: 'Sales' },
  technology: { ko: '기술과 권리', en: 'Technology and rights' },
  research: { ko: '정부 연구개발', en: 'Government research' },
  checklist: { ko: '점검표', en: 'Checklist' },
  statements: { ko: '재무제표', en: 'Statements' },
  patents: { ko: '특허', en: 'Patents' },
  citedDocuments: { ko: '인용 문헌', en: 'Cited documents' },
  citingPatents: { ko: '피인용 특허', en: 'Citing patents' },
  ceoCareer: { ko: '대표자 경력', en: 'Career of the CEO' },
  keyStaff: { ko: '핵심 기술인력', en: 'Key technical staff' },
  developments: { ko: '개발 실적', en: 'Developments' },
  choices: { ko: '선택 목록', en: 'Choices' },
};

/** Spaces, case and width do not make another word. */
export const plainWord = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Whether a text is this word in either language. */
export const isWord = (text: string, word: LocalText): boolean =>
  plainWord(text) === plainWord(word.ko) || plainWord(text) === plainWord(word.en);
