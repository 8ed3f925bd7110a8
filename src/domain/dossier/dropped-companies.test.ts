import { describe, expect, it } from 'vitest';
import { known, typed } from './answer';
import { type Dossier, emptyDossier } from './dossier';
import { sortedByCompany } from './dropped-companies';
import type { Reading } from './reading';

const readingOf = (fileName: string, more: Partial<Reading> = {}): Reading => ({
  fileName,
  digest: '',
  format: 'hometax',
  answers: {},
  statements: [],
  patents: [],
  notices: [],
  ...more,
});
const year = [{ fiscalYear: 2025, basis: 'separate', values: {} }] as const;
const certificate = (fileName: string, name: string, number: string): Reading =>
  readingOf(fileName, {
    companyName: name,
    statements: year,
    answers: { 'company.businessNumber': known(number, typed) },
  });
const patents = (fileName: string, ...applicants: string[]): Reading =>
  readingOf(fileName, {
    companyName: applicants[0] ?? '',
    patents: [{ applicationNumber: '1020200000001', kind: 'patent', applicants: known(applicants, typed) }],
  });
const files = (dossier: Dossier, readings: readonly Reading[], preferred?: Reading) =>
  sortedByCompany(dossier, readings, preferred).map((company) =>
    company.readings.map(({ fileName }) => fileName),
  );

const a24 = certificate('a24', '주식회사 가온', '124-81-00998');
const a25 = certificate('a25', '(주)가온', '1248100998');
const b25 = certificate('b25', '나루', '220-81-62517');
const aPatents = patents('a-patents', '가온');
const bPatents = patents('b-patents', '나루');

describe('files of one drop are sorted by company', () => {
  it('by number and by name, whatever their order', () => {
    const sorted = [
      ['a-patents', 'a24', 'a25'],
      ['b-patents', 'b25'],
    ];
    expect(files(emptyDossier, [aPatents, bPatents, a24, b25, a25])).toEqual(sorted);
  });

  it('statements of one and patents of another', () => {
    expect(files(emptyDossier, [bPatents, a25])).toEqual([['a25'], ['b-patents']]);
  });

  it('with the company of the draft first, even where no file is of it', () => {
    const draft = { ...emptyDossier, answers: { 'company.name': known('나루', typed) } };
    expect(files(draft, [a24, a25, b25])).toEqual([['b25'], ['a24', 'a25']]);
    expect(files(draft, [a24])).toEqual([[], ['a24']]);
  });

  it('or the one that a person names', () => {
    expect(files(emptyDossier, [a24, a25, b25], b25)).toEqual([['b25'], ['a24', 'a25']]);
  });

  it('with files that name nobody among the own ones', () => {
    expect(files(emptyDossier, [readingOf('bare'), b25])).toEqual([['bare', 'b25']]);
  });

  it('with a patent that is shared by two, and without making the two one', () => {
    const shared = patents('shared', '가온', '한빛대학교');
    const university = patents('university', '한빛대학교');
    expect(files(emptyDossier, [a25, shared, university])).toEqual([['a25', 'shared'], ['university']]);
  });

  it('with lists of rights of two companies that both share one with the same university', () => {
    const list = (fileName: string, company: string): Reading =>
      readingOf(fileName, {
        patents: [[company], [company, '한빛대학교 산학협력단'], [company]].map((applicants, at) => ({
          applicationNumber: `102020000000${at}`,
          kind: 'patent',
          applicants: known(applicants, typed),
        })),
      });
    const lists = [list('a', '주식회사 가온'), list('b', '(주)나루')];
    expect(files(emptyDossier, lists)).toEqual([['a'], ['b']]);
  });

  it('with a branch that has another business number and the same corporate number', () => {
    const at = (fileName: string, number: string) =>
      readingOf(fileName, {
        answers: {
          'company.businessNumber': known(number, typed),
          'company.corporateNumber': known('130111-0006246', typed),
        },
      });
    expect(files(emptyDossier, [at('seat', '124-81-00998'), at('branch', '124-85-00998')])).toEqual([
      ['seat', 'branch'],
    ]);
  });
});
