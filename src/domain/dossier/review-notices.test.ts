import { describe, expect, it } from 'vitest';
import { known, typed } from './answer';
import { type Dossier, emptyDossier } from './dossier';
import type { Reading } from './reading';
import { reviewNotices } from './review-notices';

const draft: Dossier = {
  ...emptyDossier,
  answers: {
    'company.name': known('주식회사 가나정밀', typed),
    'company.businessNumber': known('124-81-00998', typed),
    'company.dartCode': known('00126380', typed),
  },
};
const empty: Reading = {
  fileName: 'file',
  digest: '',
  format: 'kiprisXml',
  answers: {},
  statements: [],
  patents: [],
  notices: [],
};
const patentOf = (...applicants: string[]) =>
  ({ applicationNumber: '1020200000001', kind: 'patent', applicants: known(applicants, typed) }) as const;

describe("another company's file", () => {
  it.each<[string, Partial<Reading>]>([
    ['names the company in another style', { companyName: '(주) 가나 정밀' }],
    ['names nobody', {}],
    ['holds a patent shared with others', { patents: [patentOf('한빛대학교', '㈜가나정밀')] }],
  ])('is not suspected when it %s', (_, reading) => {
    expect(reviewNotices(draft, { ...empty, ...reading })).toEqual([]);
  });

  it.each<[string, Partial<Reading>, string, string]>([
    ['company name', { companyName: '다라전자' }, '다라전자', '주식회사 가나정밀'],
    ['patents', { patents: [patentOf('다라전자')] }, '다라전자', '주식회사 가나정밀'],
    [
      'business number',
      { companyName: '가나정밀', answers: { 'company.businessNumber': known('617-81-17517', typed) } },
      '617-81-17517',
      '124-81-00998',
    ],
    ['DART code', { answers: { 'company.dartCode': known('00293886', typed) } }, '00293886', '00126380'],
  ])('is known by its %s', (_, reading, inFile, inDraft) => {
    expect(reviewNotices(draft, { ...empty, ...reading })).toEqual([
      { code: 'otherCompany', inFile, inDraft },
    ]);
  });

  it('is not suspected while the draft has no name', () => {
    expect(reviewNotices(emptyDossier, { ...empty, companyName: '다라전자' })).toEqual([]);
  });
});

describe('a year on another basis', () => {
  it('is announced with the accounts that go', () => {
    const held = { revenue: known(1, typed), salary: known(2, typed) };
    const dossier: Dossier = {
      ...emptyDossier,
      statements: [{ fiscalYear: 2023, basis: 'separate', values: held }],
    };
    const statements = [
      { fiscalYear: 2023, basis: 'consolidated', values: { revenue: known(3, typed) } },
    ] as const;
    expect(reviewNotices(dossier, { ...empty, statements })).toEqual([
      { code: 'yearReplaced', fiscalYear: 2023, before: 'separate', after: 'consolidated', lost: ['salary'] },
    ]);
  });
});
