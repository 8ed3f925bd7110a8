import { type Answer, known } from '../../domain/dossier/answer';
import type { Answers } from '../../domain/dossier/dossier';
import {
  businessNumberProblem,
  corporateNumberProblem,
  formatBusinessNumber,
  formatCorporateNumber,
} from '../../domain/dossier/identifiers';
import { regionOfAddress } from '../../domain/indicators/region-of-address';
import type { QuestionId } from '../../domain/indicators/questions';
import type { Evidence } from '../evidence';
import type { Remarks } from '../remarks';
import { type FormLine, textOfLine } from './form-line';

/** The word with any blanks between its syllables, as forms print it. */
const spaced = (word: string): string => Array.from(word).join(String.raw`\s*`);
const anyOf = (...words: readonly string[]): string => `(?:${words.map(spaced).join('|')})`;

const nameLabel = `${anyOf('법인명', '상호')}(?:\\s*\\(\\s*${anyOf('법인명', '상호', '단체명')}\\s*\\))?`;
/** What may follow the name on its line. */
const afterName = anyOf(
  '대표자',
  '성명',
  '사업자등록번호',
  '법인등록번호',
  '주민',
  '사업연도',
  '소재지',
  '업태',
  '전화',
);
const name = new RegExp(`${nameLabel}\\s*[:：]?\\s*(.+?)\\s*(?=${afterName}|$)`);
const businessNumber = new RegExp(
  `${spaced('사업자등록번호')}\\s*[:：]?\\s*(\\d{3}\\s*-?\\s*\\d{2}\\s*-?\\s*\\d{5})(?!\\d)`,
);
const corporateNumber = new RegExp(`${spaced('법인등록번호')}\\s*[:：]?\\s*(\\d{6}\\s*-?\\s*\\d{7})(?!\\d)`);

/** The first word of the seat; what follows is not read. */
const seat = new RegExp(
  `${anyOf('본점소재지', '사업장소재지', '소재지', '사업장주소', '본점주소')}\\s*[:：]?\\s*((?:[[(]?\\d{5}[\\])]?\\s*)?[가-힣]+)(?=\\s|$)`,
);

interface Rule {
  readonly question: QuestionId;
  readonly pattern: RegExp;
  readonly valueOf: (text: string) => string | undefined;
  readonly label: string;
  /** What is not understood is passed over in silence. */
  readonly isOptional?: true;
}

const corporateNumberOf = (text: string): string | undefined =>
  corporateNumberProblem(text) === 'length' ? undefined : formatCorporateNumber(text);

/** Who the company is. The representative's name is not read: no question asks for it. */
const rules: readonly Rule[] = [
  {
    question: 'company.name',
    pattern: name,
    valueOf: (text) => (/[\p{L}\d]/u.test(text) && text.length <= 100 ? text : undefined),
    label: '법인명',
  },
  {
    question: 'company.businessNumber',
    pattern: businessNumber,
    valueOf: (text) => (businessNumberProblem(text) ? undefined : formatBusinessNumber(text)),
    label: '사업자등록번호',
  },
  {
    question: 'company.legalForm',
    pattern: corporateNumber,
    valueOf: () => 'corporation',
    label: '법인등록번호',
  },
  {
    question: 'company.corporateNumber',
    pattern: corporateNumber,
    valueOf: corporateNumberOf,
    label: '법인등록번호',
  },
  {
    question: 'programme.region',
    pattern: seat,
    valueOf: (text) => regionOfAddress(text)?.region,
    label: '소재지',
    isOptional: true,
  },
];

/** Answers of the head of a certificate; each by the first line that states it. */
export function answersOfHead(lines: readonly FormLine[], evidence: Evidence, remarks: Remarks): Answers {
  const answers = rules.flatMap(
    ({ question, pattern, valueOf, label, isOptional }): [QuestionId, Answer<string>][] => {
      for (const line of lines) {
        const raw = pattern.exec(textOfLine(line))?.[1];
        if (raw === undefined) continue;
        const place = `${line.where} · ${label}`;
        const value = valueOf(raw.normalize('NFKC'));
        if (value !== undefined) return [[question, known(value, evidence(place, raw))]];
        if (!isOptional) remarks.add('numberUnreadable', place, raw);
        return [];
      }
      return [];
    },
  );
  return Object.fromEntries(answers);
}
