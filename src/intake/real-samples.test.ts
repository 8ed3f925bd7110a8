import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../domain/dossier/answer';
import type { Reading } from '../domain/dossier/reading';
import { amountOf } from '../domain/dossier/statement-year';
import type { Outcome } from '../domain/problem';
import { readBytes } from './read-bytes';

const samples = '../shared/samples';
const arePresent = existsSync(samples);
if (!arePresent) console.warn('!!! The real samples in ../shared are not there: their tests are SKIPPED.');

async function readSample(path: string): Promise<Outcome<readonly Reading[]>> {
  return await readBytes(new Uint8Array(readFileSync(`${samples}/${path}`)), path);
}
async function readingsOf(path: string): Promise<readonly Reading[]> {
  const outcome = await readSample(path);
  if (!outcome.ok) throw new Error(`${path}: ${outcome.problem.code}`);
  return outcome.value;
}
const countOf = ({ patents }: Reading, status: string) =>
  patents.filter((patent) => valueOf(patent.status) === status).length;

describe.runIf(arePresent)('real files of OpenDART', () => {
  it('of two companies on two bases give two readings of the separate statements', async () => {
    const [samsung, winix] = await readingsOf('opendart_json/fnlttMultiAcnt_00126380_2018_raw.json');
    for (const reading of [samsung, winix]) {
      expect(reading?.statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
        [2018, 'separate'],
        [2017, 'separate'],
        [2016, 'separate'],
      ]);
      expect(reading?.statements.map(({ values }) => Object.keys(values).length)).toEqual([13, 13, 13]);
      expect(reading?.notices).toEqual([{ code: 'basesMixed', kept: 'separate' }]);
    }
    expect([samsung?.companyCode, winix?.companyCode]).toEqual(['00126380', '00293886']);
    expect(amountOf(samsung?.statements[0], 'totalAssets')).toBe(219_021_357_000_000);
    expect(amountOf(winix?.statements[2], 'netIncome')).toBe(-14_217_928_288);
  });

  it('say who Samsung Electronics is', async () => {
    const [reading] = await readingsOf('opendart_json/opendartgo_company_samsung.json');
    expect(valueOf(reading?.answers['company.businessNumber'])).toBe('124-81-00998');
    expect(valueOf(reading?.answers['company.foundedOn'])).toBe('1969-01-13');
    expect(reading?.notices).toEqual([{ code: 'industryCodeShort', industry: '264' }]);
  });

  it.each([
    ['opendartgo_fnlttSinglAcnt.json', 'consolidated', 'currentAssets', 195_936_557_000_000],
    ['opendartgo_fnlttSinglAcntAll.json', 'unstated', 'totalAssets', 296_857_289_000_000],
  ] as const)('%s: one row, three years, %s', async (name, basis, account, amount) => {
    const [reading] = await readingsOf(`opendart_json/${name}`);
    expect(reading?.statements.map((year) => year.fiscalYear)).toEqual([2023, 2022, 2021]);
    expect(reading?.statements[0]?.basis).toBe(basis);
    expect(amountOf(reading?.statements[0], account)).toBe(amount);
  });

  it.each([
    ['alotMatter_00117212_2018_raw.json', 'fileNotNeeded', 'openDartDividends'],
    ['irdsSttus_00293886_2018_raw.json', 'fileNotNeeded', 'openDartShareIssues'],
    ['opendartgo_fnlttSinglIndx.json', 'fileNotNeeded', 'openDartRatios'],
    ['opendartgo_list_samsung.json', 'fileNotNeeded', 'openDartFilings'],
    ['list_search_3.xml', 'fileNotNeeded', 'openDartFilings'],
    ['list_search_4.xml', 'fileNotNeeded', 'openDartFilings'],
  ])('%s is known, and %s', async (name, code, kind) => {
    expect(await readSample(`opendart_json/${name}`)).toMatchObject({ problem: { code, kind } });
  });
});

describe.runIf(arePresent)('real files of KIPRIS', () => {
  it.each([
    ['120040373042_윈텍오토메이션', '주식회사 윈텍오토메이션', 92, 82, 4, 0],
    ['120050011639_아쿠아셀', '아쿠아셀 주식회사', 40, 30, 0, 1],
    ['120050421158_이노디스', '주식회사 이노디스', 14, 13, 0, 0],
    ['120070345417_에어박스', '(주)에어박스', 49, 22, 2, 0],
    ['120070353675_마린바이오프로세스', '(주)마린바이오프로세스', 33, 12, 5, 0],
    ['120070385648_혜성씨앤씨', '혜성씨앤씨주식회사', 6, 6, 0, 1],
  ])('%s: %s has %i rights, %i granted, %i pending, %i utility models', async (name, company, ...counts) => {
    const [reading, ...others] = await readingsOf(`kipris_xml/kiprisplus_rest_patent_${name}.xml`);
    if (!reading) throw new Error('no reading');
    expect(others).toEqual([]);
    expect(reading.companyName).toBe(company);
    const models = reading.patents.filter(({ kind }) => kind === 'utilityModel').length;
    const read = [reading.patents.length, countOf(reading, 'granted'), countOf(reading, 'pending'), models];
    expect(read).toEqual(counts);
    expect(reading.patents.every((patent) => patent.title && patent.filedOn && patent.ipcCodes)).toBe(true);
    // Nothing was left out or in doubt.
    const remarks = reading.notices.map(({ code }) => code);
    expect(
      remarks.filter((code) => code !== 'utilityModelsIncluded' && code !== 'deadRightsIncluded'),
    ).toEqual([]);
  });

  it('together are 234 rights', async () => {
    const names = readdirSync(`${samples}/kipris_xml`).filter((name) => name.includes('rest_patent'));
    const read = await Promise.all(names.map((name) => readingsOf(`kipris_xml/${name}`)));
    expect(read.flat().reduce((sum, { patents }) => sum + patents.length, 0)).toBe(234);
  });

  it('of the newer service are a page of a search and a bibliography of one of its patents', async () => {
    const [search] = await readingsOf('kipris_xml/kipo-api_word-search-live-v1.xml');
    const [biblio] = await readingsOf('kipris_xml/kipo-api_bibliography-summary-live-v1.xml');
    expect(search?.patents).toHaveLength(2);
    expect(search?.notices).toContainEqual({ code: 'partOfList', read: 2, total: 151_001 });
    expect(biblio?.patents[0]).toMatchObject({
      applicationNumber: search?.patents[0]?.applicationNumber,
      status: { value: 'lapsed' },
      claims: { value: 1 },
      registeredOn: { value: '2018-12-06' },
    });
  });

  it.each([
    ['kipo-api_word-search-live-empty-v1.xml', { code: 'kiprisNothingFound' }],
    ['kiprisplus_rest_design_120070385648.xml', { code: 'kiprisNothingFound' }],
    ['kiprisplus_rest_trademark_120070385648.xml', { code: 'notPatents', kind: 'trademarks' }],
    ['kipo-api_trademark_getAdvancedSearch.xml', { code: 'notPatents', kind: 'trademarks' }],
  ])('%s is refused as %j', async (name, problem) => {
    expect(await readSample(`kipris_xml/${name}`)).toMatchObject({ problem });
  });
});
