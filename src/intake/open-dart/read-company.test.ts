import { describe, expect, it } from 'vitest';
import { readCompany } from './read-company';

const file = { fileName: 'a.json', digest: 'd' };
const company = {
  corp_code: '00000001',
  corp_name: '(주)가나',
  ceo_nm: '홍길동',
  corp_cls: 'K',
  jurir_no: '1301110006246',
  bizr_no: '1248100998',
  adres: '어느 시',
  induty_code: '26410',
  est_dt: '19690113',
};
const values = (changes: Record<string, string> = {}) => {
  const { answers } = readCompany({ ...company, ...changes }, file);
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, answer.state === 'known' ? answer.value : undefined]),
  );
};

describe('company.json', () => {
  it('answers who the company is, and nothing about its people', () => {
    expect(values()).toEqual({
      'company.name': '(주)가나',
      'company.legalForm': 'corporation',
      'company.businessNumber': '124-81-00998',
      'company.corporateNumber': '130111-0006246',
      'company.dartCode': '00000001',
      'company.foundedOn': '1969-01-13',
      'company.listing': 'kosdaq',
      'company.ksic': '26410',
    });
    expect(JSON.stringify(readCompany(company, file))).not.toMatch(/홍길동|어느 시/);
  });

  it('gives the field as the place of each value', () => {
    expect(readCompany(company, file).answers['company.foundedOn']?.source).toMatchObject({
      place: 'est_dt',
      raw: '19690113',
    });
  });

  it('leaves out a number that its check digit refuses', () => {
    expect(values({ bizr_no: '1248100989' })).not.toHaveProperty('company.businessNumber');
    expect(readCompany({ ...company, bizr_no: '1248100989' }, file).notices).toEqual([
      { code: 'numberUnreadable', count: 1, place: 'bizr_no', raw: '1248100989' },
    ]);
  });

  it('keeps a corporate number with a wrong check digit: new ones have none', () => {
    expect(values({ jurir_no: '1301110006240' })).toHaveProperty('company.corporateNumber', '130111-0006240');
  });

  it('does not stretch a short industry code', () => {
    expect(values({ induty_code: '264' })).not.toHaveProperty('company.ksic');
    expect(readCompany({ ...company, induty_code: '264' }, file).notices).toEqual([
      { code: 'industryCodeShort', industry: '264' },
    ]);
  });

  it('keeps of the address the region alone', () => {
    const read = readCompany({ ...company, adres: '경기도 수원시 어느로 1' }, file);
    expect(read.answers['programme.region']).toMatchObject({
      value: 'gyeonggi',
      source: { place: 'adres', raw: '경기도' },
    });
    expect(JSON.stringify(read)).not.toContain('어느로');
  });

  it('says nothing of a listing that is none of the three markets', () => {
    expect(values({ corp_cls: 'E' })).not.toHaveProperty('company.listing');
  });

  it('leaves out a founding date that no calendar has', () => {
    expect(values({ est_dt: '19690230' })).not.toHaveProperty('company.foundedOn');
  });
});
