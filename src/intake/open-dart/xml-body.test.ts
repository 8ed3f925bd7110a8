import { describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import { readText } from '../read-text';

const read = (inner: string) =>
  readText(`<?xml version="1.0"?><result>${inner}</result>`, { fileName: 'a.xml', digest: 'd' });
const row =
  '<list><corp_code>00000001</corp_code><bsns_year>2023</bsns_year><sj_div>BS</sj_div><fs_div>OFS</fs_div>' +
  '<account_nm>자산총계</account_nm><thstrm_amount>1,234</thstrm_amount></list>';

describe('the XML of OpenDART', () => {
  it.each([
    ['one row', row],
    ['several rows', row + row.replace('자산총계', '재고자산')],
  ])('is read like its JSON: %s', (_, rows) => {
    const outcome = read(`<status>000</status><message>정상</message>${rows}`);
    const [reading] = outcome.ok ? outcome.value : [];
    expect(reading?.statements[0]).toMatchObject({ fiscalYear: 2023, basis: 'separate' });
    expect(reading?.statements[0]?.values.totalAssets).toMatchObject({
      value: 1234,
      source: { format: 'openDartXml', place: 'list[0] · BS · 자산총계 · thstrm_amount' },
    });
  });

  it('says who the company is', () => {
    const outcome = read(
      '<status>000</status><corp_code>00000001</corp_code><corp_name>가온머신</corp_name><jurir_no>1301110006246</jurir_no>',
    );
    const [reading] = outcome.ok ? outcome.value : [];
    expect(valueOf(reading?.answers['company.name'] ?? undefined)).toBe('가온머신');
    expect(reading?.format).toBe('openDartXml');
  });

  it.each([
    [
      '<status>013</status><message>조회된 데이타가 없습니다.</message>',
      { code: 'openDartStatus', status: '013' },
    ],
    ['<status>020</status><message>요청 제한</message>', { code: 'openDartStatus', status: '020' }],
    ['<status>000</status>', { code: 'openDartNoRows' }],
    [
      '<status>000</status><list><report_nm>[기재정정]사업보고서</report_nm></list>',
      { code: 'fileNotNeeded', kind: 'openDartFilings' },
    ],
    [
      '<list><corp_code>1</corp_code><modify_date>20240101</modify_date></list>',
      { code: 'fileNotNeeded', kind: 'openDartCompanyCodes' },
    ],
    ['text', { code: 'fileUnrecognised' }],
  ])('%s is told as it is', (inner, problem) => {
    expect(read(inner)).toMatchObject({ problem: { fileName: 'a.xml', ...problem } });
  });
});
