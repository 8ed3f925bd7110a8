import { type Answer, type FileFormat, known } from '../../domain/dossier/answer';
import {
  businessNumberProblem,
  corporateNumberProblem,
  formatBusinessNumber,
  formatCorporateNumber,
} from '../../domain/dossier/identifiers';
import type { Reading } from '../../domain/dossier/reading';
import type { QuestionId } from '../../domain/indicators/questions';
import type { Notice } from '../../domain/problem';
import { evidenceOf, type FileFacts } from '../evidence';
import { type JsonObject, textOf } from '../json/json-object';
import { listingOf, regionAnswer } from './company-answers';
import { Remarks } from '../remarks';
import { calendarDateOf } from '../text/calendar-date';

/** An answer of company.json: the field and what to make of its text; undefined leaves the answer out. */
interface Rule {
  readonly question: QuestionId;
  readonly field: string;
  readonly valueOf: (text: string) => string | undefined;
  readonly remark?: 'numberUnreadable' | 'dateUnreadable';
}

const corporateNumberOf = (text: string): string | undefined =>
  // A wrong check digit is no fault of numbers given from 2025 on; the form says so.
  corporateNumberProblem(text) === 'length' ? undefined : formatCorporateNumber(text);

/** The CEO's name and the telephone are not read: no question asks for them. Of the address only the region is. */
const rules: readonly Rule[] = [
  {
    question: 'company.name',
    field: 'corp_name',
    valueOf: (text) => (text.length <= 100 ? text : undefined),
  },
  {
    question: 'company.legalForm',
    field: 'jurir_no',
    valueOf: (text) => corporateNumberOf(text) && 'corporation',
  },
  {
    question: 'company.businessNumber',
    field: 'bizr_no',
    valueOf: (text) => (businessNumberProblem(text) ? undefined : formatBusinessNumber(text)),
    remark: 'numberUnreadable',
  },
  {
    question: 'company.corporateNumber',
    field: 'jurir_no',
    valueOf: corporateNumberOf,
    remark: 'numberUnreadable',
  },
  {
    question: 'company.dartCode',
    field: 'corp_code',
    valueOf: (text) => (/^\d{8}$/.test(text) ? text : undefined),
  },
  { question: 'company.foundedOn', field: 'est_dt', valueOf: calendarDateOf, remark: 'dateUnreadable' },
  { question: 'company.listing', field: 'corp_cls', valueOf: listingOf },
  {
    question: 'company.ksic',
    field: 'induty_code',
    valueOf: (text) => (/^\d{5}$/.test(text) ? text : undefined),
  },
];

/** company.json: who the company is. */
export function readCompany(
  company: JsonObject,
  file: FileFacts,
  format: FileFormat = 'openDartJson',
): Reading {
  const remarks = new Remarks();
  const evidence = evidenceOf(file, format);
  const answers = rules.flatMap(({ question, field, valueOf, remark }): [QuestionId, Answer<string>][] => {
    const text = textOf(company, field);
    const value = text === '' ? undefined : valueOf(text);
    if (value !== undefined) return [[question, known(value, evidence(field, text))]];
    if (text !== '' && remark) remarks.add(remark, field, text);
    return [];
  });
  const address = textOf(company, 'adres');
  const code = textOf(company, 'corp_code') || textOf(company, 'stock_code');
  return {
    ...file,
    format,
    companyName: textOf(company, 'corp_name'),
    ...(code ? { companyCode: code } : {}),
    answers: {
      ...Object.fromEntries(answers),
      ...regionAnswer({ text: address, source: evidence('adres', address) }),
    },
    statements: [],
    patents: [],
    notices: [...shortIndustryCode(textOf(company, 'induty_code')), ...remarks.notices()],
  };
}

/** OpenDART gives the class of three or four digits for most firms; the form needs five. */
function shortIndustryCode(code: string): readonly Notice[] {
  return /^\d{2,4}$/.test(code) ? [{ code: 'industryCodeShort', industry: code }] : [];
}
